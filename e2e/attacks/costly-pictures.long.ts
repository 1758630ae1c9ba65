import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pngOf } from '../../demo/qr';
import type { PageHandler } from '../../stand-ins/pages';
import type { Sighting } from '../../utils/codes/sightings';
import { type Browser, startTestBed, type TestBed, waitForSelector } from '../harness/test-bed';

const GOOD = 'https://example.com/read-in-another-tab';
/** Far more than a tab's code takes on a busy machine, far less than any of these pictures takes to draw. */
const SECONDS = 25_000;
/** So many different pictures of a kind stand on one page. */
const PICTURES = 6;

const times = (n: number, make: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => make(i)).join('');
const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="300" height="300">${inside}</svg>`;
const RECT = '<rect id="a0" width="300" height="300"/>';
/** Each level draws the one below it twice. */
const doubling = (
  levels: number,
  element: (i: number, inside: string) => string,
  part: (i: number) => string,
) => RECT + times(levels, (i) => element(i + 1, part(i) + part(i)));
const group = (i: number, inside: string) => `<g id="a${i}">${inside}</g>`;
const html = (inside: string) =>
  svg(
    `<foreignObject width="300" height="300"><div xmlns="http://www.w3.org/1999/xhtml">${inside}</div></foreignObject>`,
  );
/** An id with each of its letters as a percent escape. */
const escaped = (id: string) => id.replace(/./g, (c) => `%${c.charCodeAt(0).toString(16)}`);

/** Small files that take a browser minutes to draw. */
const KINDS: Record<string, string> = {
  'uses by escaped names': svg(
    `${doubling(22, group, (i) => `<use href="#${escaped(`a${i}`)}"/>`)}<use href="#a22"/>`,
  ),
  'uses with a line break in their names': svg(
    `${doubling(22, group, (i) => `<use href="#a&#9;${i}"/>`)}<use href="#a22"/>`,
  ),
  'pictures in pictures': svg(
    times(
      40,
      () =>
        `<image width="300" height="300" href="data:image/svg+xml,${encodeURIComponent(svg(`${doubling(14, group, (i) => `<use href="#a${i}"/>`)}<use href="#a14"/>`))}"/>`,
    ),
  ),
  'a table without end': html(
    `<table>${times(3000, () => `<tr>${'<td colspan="1000" rowspan="60000">x</td>'.repeat(8)}</tr>`)}</table>`,
  ),
  'selectors that look at everything': svg(
    `<style>${times(4000, (i) => `:has(g:has(g) ~ g.c${i}){fill:red}`)}</style>${'<g>'.repeat(200)}${times(4000, () => '<g/>')}${'</g>'.repeat(200)}`,
  ),
  'paint by an escaped function': svg(
    `<defs>${doubling(
      22,
      (i, inside) => `<mask id="a${i}" width="300" height="300">${inside}</mask>`,
      (i) => `<rect width="300" height="300" mask="u\\72l(#a${i})"/>`,
    )}</defs><rect width="300" height="300" mask="url(#a22)"/>`,
  ),
  'paint by an escaped name': svg(
    `<defs>${doubling(
      22,
      (i, inside) => `<pattern id="a${i}" width="1" height="1">${inside}</pattern>`,
      (i) => `<rect width="300" height="300" fill="url('\\23 a${i}')"/>`,
    )}</defs><rect width="300" height="300" fill="url(#a22)"/>`,
  ),
  'blur upon blur': svg(
    `<filter id="f" x="-9" y="-9" width="99" height="99">${times(200, () => '<feTurbulence baseFrequency="0.9" numOctaves="9999"/><feMorphology operator="dilate" radius="999"/>')}</filter>${times(40, () => '<rect width="300" height="300" filter="url(#f)"/>')}`,
  ),
};
const NAMES = Object.keys(KINDS);

/** A page shows ordinary pictures; who asks for one in another way than a page does gets a costly one in its place. */
describe.each<Browser>(['Chromium', 'Firefox'])('a picture that takes for ever to draw, in %s', (browser) => {
  let bed: TestBed;
  /** How many costly pictures were handed out, by kind. */
  const handed = new Map<string, number>();

  beforeAll(async () => {
    const plain = await pngOf('https://example.com/what-the-page-shows');
    const costly: PageHandler = ({ path, headers, query }) => {
      if (headers.referer) return { headers: { 'content-type': 'image/png' }, body: plain };
      const name = NAMES[Number(path.split('/')[2])] ?? '';
      handed.set(name, (handed.get(name) ?? 0) + 1);
      const body = (KINDS[name] ?? '').replace('<svg ', `<svg data-n="${query.get('n')}" `);
      return { headers: { 'content-type': 'image/svg+xml' }, body };
    };
    bed = await startTestBed(browser, {
      routes: {
        '/costly/*': costly,
        'good.test/': '<!doctype html><title>Good</title><img src="/good.png">',
        'good.test/good.png': { headers: { 'content-type': 'image/png' }, body: await pngOf(GOOD) },
        ...Object.fromEntries(
          NAMES.map((_, i) => [
            `kind${i}.test/`,
            `<!doctype html><title>Costly</title>${times(PICTURES, (n) => `<img src="http://costly.test/costly/${i}?n=${n}" width="160" height="160">`)}`,
          ]),
        ),
      },
    });
  });
  afterAll(() => bed?.close());

  const listed = () =>
    bed.runInExtension(async () => {
      const stored = await chrome.storage.session.get(null);
      return Object.entries(stored)
        .filter(([key]) => key.startsWith('tab:'))
        .flatMap(([, list]) => (list as Sighting[]).map(({ text }) => text));
    }, undefined);

  it.each(NAMES)('%s: others are read, and the popup opens', async (name) => {
    const hostile = await bed.visit(`http://kind${NAMES.indexOf(name)}.test/`);
    await expect.poll(() => handed.get(name) ?? 0, { timeout: 20_000 }).toBeGreaterThan(0);
    const start = Date.now();
    const good = await bed.visit('http://good.test/');
    await expect.poll(listed, { timeout: SECONDS, interval: 200 }).toContain(GOOD);
    const popup = await bed.open('popup.html');
    await waitForSelector(popup, 'h1, h2, button');
    expect(Date.now() - start).toBeLessThan(SECONDS);
    for (const tab of [popup, good, hostile]) await tab.close();
    await expect.poll(listed, { timeout: SECONDS, interval: 200 }).toEqual([]);
  });
});
