import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIMITS } from '../../utils/preview/limits';
import type { PreviewResult } from '../../utils/preview/preview';
import { createPageSanitizer } from '../../utils/preview/sanitize/page-sanitizer';
import { readStore } from '../harness/database';
import { retry } from '../harness/retry';
import {
  type Browser,
  openSeedTab,
  startTestBed,
  type Tab,
  type TestBed,
  waitForSelector,
  waitForText,
} from '../harness/test-bed';
import { reportOfCode, seedDatabase, seedOf } from '../report/seed';
import { PAYLOADS } from './preview-payloads';

const times = (n: number, make: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => make(i)).join('');
const doubling = `<rect id=a0 width=9 height=9 />${times(22, (i) => `<g id=a${i + 1}><use href=#a${i} /><use href=#a${i} /></g>`)}<use href=#a22 />`;
const picture = `<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>${doubling.replace(/=(\S+?)(?=[ >])/g, "='$1'")}</svg>`;

/** Pages that keep a browser busy for ever, or that hide what a walk over them needs. */
const COSTLY: Readonly<Record<string, string>> = {
  'a field named nextSibling': '<input name=nextSibling form=f><p>x</p><form id=f></form>',
  'fields named as properties': times(6, (i) => {
    const name = ['nodeName', 'getAttribute', 'body', 'firstChild', 'attributes', 'childNodes'][i];
    return `<form><input name=${name}><img name=${name}></form>`;
  }),
  '20,000 attributes': `<p ${times(20_000, (i) => `a${i}=x `)}>x`,
  'a style of 1,900,000 signs': `<style>${'@'.repeat(1_900_000)}</style>`,
  '15,000 links to one sheet': `${'<link rel=stylesheet href=/sheet.css>'.repeat(15_000)}<p>x`,
  '30,000 templates': '<template>'.repeat(30_000),
  'uses in uses': `<svg>${doubling}</svg>`,
  'a picture of uses in uses': `<img src="data:image/svg+xml,${encodeURIComponent(picture)}"><img src=/picture.svg>`,
  'selectors that look at everything': `<style>${times(4_000, (i) => `:has(p:has(i) ~ b.c${i}) :nth-child(2n + ${i} of p){color:red}`)}</style>${'<p><b>'.repeat(4_000)}`,
  'rules for every element': `<style>${times(30_000, (i) => `[a*=b${i}] i{--x:${i}}`)}</style>${'<p><b></b>'.repeat(5_000)}`,
};
const NAMES = Object.keys(COSTLY);

describe.each<Browser>(['Chromium', 'Firefox'])('a hostile page in a preview in %s', (browser) => {
  let bed: TestBed;
  let plain: Tab;
  let seedTab: Tab;

  beforeAll(async () => {
    bed = await startTestBed(browser, {
      routes: {
        'plain.test/': '<!doctype html><title>Plain</title>',
        '/sheet.css': { headers: { 'content-type': 'text/css' }, body: `p{color:red}${' '.repeat(140_000)}` },
        '/picture.svg': { headers: { 'content-type': 'image/svg+xml' }, body: picture },
        ...Object.fromEntries(
          NAMES.map((name, i) => [
            `costly.test/${i}`,
            `<!doctype html><title>No. ${i}</title>${COSTLY[name]}`,
          ]),
        ),
      },
    });
    plain = await bed.visit('http://plain.test/');
    const file = createRequire(import.meta.url).resolve('dompurify/dist/purify.js');
    await plain.evaluate((code) => void new Function(code).call(window), await readFile(file, 'utf8'));
    seedTab = await openSeedTab(bed);
  });
  afterAll(() => bed?.close());

  it.each(Object.keys(PAYLOADS))('is inert: %s', async (name) => {
    const sanitizer = createPageSanitizer();
    const html = `<!doctype html><p>Before</p>${PAYLOADS[name]}`;
    await sanitizer.open({ html, url: 'http://payload.test/', limits: LIMITS });
    const written = await sanitizer.write({ pictures: new Map(), styles: new Map() });
    const seen = await plain.evaluate((html) => {
      const doc = new DOMParser().parseFromString(html, 'text/html');
      const left: string[] = [];
      for (const element of doc.querySelectorAll('*')) {
        // By the prototype: the page's own names may hide what an element has.
        for (const name of Element.prototype.getAttributeNames.call(element)) {
          const value = Element.prototype.getAttribute.call(element, name);
          if (!/^(data-href|alt|title|class|id|value)$/.test(name)) left.push(`${name}=${value}`);
          if (/^on/i.test(name)) left.push(`evil handler ${name}`);
        }
        // Strings that no function takes for an address are text.
        if (element.localName === 'style')
          left.push((element.textContent ?? '').replace(/(url\("[^"]*"\))|"[^"]*"/g, '$1'));
        else left.push(element.localName);
      }
      // A second opinion: what it would take away of what we left.
      const { DOMPurify } = window as unknown as {
        DOMPurify: { sanitize(html: string, options: object): string; removed: Record<string, never>[] };
      };
      DOMPurify.sanitize(html, { WHOLE_DOCUMENT: true, ADD_TAGS: ['use'] });
      const removed = DOMPurify.removed.map(({ element, attribute, from }) =>
        attribute
          ? `${(from as Element).localName} ${(attribute as Attr).name}`
          : (element as Node).nodeName.toLowerCase(),
      );
      return { left, removed: [...new Set(removed)], first: doc.querySelector('p')?.textContent };
    }, written.html);
    expect(seen.first).toContain('Before');
    expect(seen.left.filter((text) => /call(?!er)|evil|javascript/i.test(text))).toEqual([]);
    expect(
      seen.left.filter((text) => /^(script|iframe|object|embed|template|base|link)$/.test(text)),
    ).toEqual([]);
    // The frame's own policy, which we put there; a tip that speaks of tags, which it takes for a trick; and ids that
    // could mislead scripts, of which there are none.
    expect(seen.removed.filter((one) => !/^(meta|\w+ (title|id))$/.test(one))).toEqual([]);
  });

  it.each(NAMES)(
    'keeps nothing busy: %s',
    async (name) => {
      const seed = await seedOf(`http://costly.test/${NAMES.indexOf(name)}`);
      await seedDatabase(seedTab, [seed]);
      const tab = await bed.open(reportOfCode(seed));
      await waitForSelector(tab, '#preview');
      await tab.click('Look without visiting');
      await waitForText(tab, '#preview', 'Asked for 1 page');
      expect(await tab.count('#preview iframe')).toBe(1);
      // Kept as a page once it was drawn.
      await retry(async () => {
        const kept = (await readStore(tab, 'previews')).find(({ id }) => id === seed.code.id);
        if ((kept?.data as PreviewResult | undefined)?.kind !== 'page') throw new Error('Not kept');
      });
      await tab.reload();
      await waitForSelector(tab, '#preview iframe');
      const popup = await bed.open('popup.html');
      await waitForSelector(popup, 'h1, h2, button');
      await popup.close();
      await tab.close();
    },
    40_000,
  );
});
