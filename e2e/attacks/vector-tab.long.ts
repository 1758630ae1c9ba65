import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { svgOf } from '../../demo/qr';
import type { Sighting } from '../../utils/codes/sightings';
import { type Browser, startTestBed, type TestBed } from '../harness/test-bed';

const OPEN =
  '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="320" height="320"';
const text = (at: number) => `https://example.com/vector-${at}`;
/** The code's own markup, and the same as it can stand in other markup. */
const code = (at: number) => svgOf(text(at)).replace(/^<\?xml[^>]*>/, '');
const data = (at: number) => `data:image/svg+xml;base64,${Buffer.from(svgOf(text(at))).toString('base64')}`;

/** Ways in which one code can stand in a vector file that is opened by itself. */
const FILES: Record<string, (at: number) => string> = {
  'as it is': (at) => svgOf(text(at)),
  'in a group': (at) => `${OPEN}><g>${code(at)}</g></svg>`,
  'in drawings in drawings': (at) => `${OPEN}><svg><svg>${code(at)}</svg></svg></svg>`,
  'used from a symbol': (at) =>
    `${OPEN}><defs><symbol id="s">${code(at)}</symbol></defs><use href="#s"/></svg>`,
  'used by an old reference': (at) =>
    `${OPEN}><defs><g id="s">${code(at)}</g></defs><use xlink:href="#s"/></svg>`,
  'as a picture': (at) => `${OPEN}><image href="${data(at)}" width="300" height="300"/></svg>`,
  'as a page': (at) =>
    `${OPEN}><foreignObject width="320" height="320"><img xmlns="http://www.w3.org/1999/xhtml" src="${data(at)}" width="300" height="300"/></foreignObject></svg>`,
};
const NAMES = Object.keys(FILES);

describe.each<Browser>(['Chromium', 'Firefox'])('a vector file in a tab of its own, in %s', (browser) => {
  let bed: TestBed;
  beforeAll(async () => {
    bed = await startTestBed(browser, {
      routes: Object.fromEntries(
        NAMES.map((name, at) => [
          `vector.test/${at}.svg`,
          { headers: { 'content-type': 'image/svg+xml' }, body: FILES[name]?.(at) ?? '' },
        ]),
      ),
    });
  });
  afterAll(() => bed?.close());

  const listed = () =>
    bed.runInExtension(async () => {
      const stored = await chrome.storage.session.get(null);
      return Object.entries(stored)
        .filter(([key]) => key.startsWith('tab:'))
        .flatMap(([, list]) => (list as Sighting[]).map((one) => one.text));
    }, undefined);

  it.each(NAMES)('is listed once with a code %s', async (name) => {
    const at = NAMES.indexOf(name);
    const page = await bed.visit(`http://vector.test/${at}.svg`);
    await expect.poll(listed, { timeout: 20_000 }).toEqual([text(at)]);
    // What is read twice has been read so by then.
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(await listed()).toEqual([text(at)]);
    await page.close();
    await expect.poll(listed, { timeout: 10_000 }).toEqual([]);
  });
});
