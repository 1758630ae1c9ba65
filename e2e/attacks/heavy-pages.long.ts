import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pngOf } from '../../demo/qr';
import type { Sighting } from '../../utils/codes/sightings';
import { type Browser, startTestBed, type TestBed, waitForSelector } from '../harness/test-bed';

const good = (at: number) => `https://example.com/read-beside-${at}`;
/** Far more than a tab's code takes on a busy machine. */
const MOST_MS = 60_000;

const html = (script: string) =>
  `<!doctype html><meta charset="utf-8"><title>Heavy</title><body><script>${script}</script>`;

/** Pages that hold more than anybody looks at; each grows in steps, so that the page itself lives on. */
const PAGES: Record<string, string> = {
  '10,000 frames': html(
    `let n=0;const t=setInterval(()=>{for(let i=0;i<100;i++){const f=document.createElement('iframe');
    f.width=f.height=20;document.body.append(f);n++}if(n>=10000)clearInterval(t)},100)`,
  ),
  '100,000 pictures': html(
    `let n=0;const t=setInterval(()=>{const d=document.createDocumentFragment();for(let i=0;i<1000;i++,n++)
    d.append(Object.assign(new Image(60,60),{src:'/p/'+n%50+'.png'}));document.body.append(d);if(n>=100000)clearInterval(t)},50)`,
  ),
  'pictures that come and go as blobs': html(
    `const c=document.createElement('canvas');c.width=c.height=80;const x=c.getContext('2d');let n=0;
    setInterval(()=>{x.fillStyle='#'+(n++%4096).toString(16).padStart(3,'0');x.fillRect(0,0,80,80);c.toBlob(b=>{
    const i=new Image(80,80);i.src=URL.createObjectURL(b);document.body.append(i);
    if(document.images.length>60){URL.revokeObjectURL(document.images[0].src);document.images[0].remove()}})},15)`,
  ),
};
const NAMES = Object.keys(PAGES);

describe.each<Browser>(['Chromium', 'Firefox'])(
  'a page with more than anybody looks at, in %s',
  (browser) => {
    let bed: TestBed;
    beforeAll(async () => {
      const files = await Promise.all(NAMES.map((_, at) => pngOf(good(at))));
      bed = await startTestBed(browser, {
        routes: {
          ...Object.fromEntries(NAMES.map((name, at) => [`heavy${at}.test/`, PAGES[name] ?? ''])),
          'heavy1.test/p/*': { headers: { 'content-type': 'image/png' }, body: files[0] ?? '' },
          ...Object.fromEntries(
            files.flatMap((body, at) => [
              [`good${at}.test/`, '<!doctype html><title>Good</title><img src="/good.png">'],
              [`good${at}.test/good.png`, { headers: { 'content-type': 'image/png' }, body }],
            ]),
          ),
        },
      });
    });
    afterAll(() => bed?.close());

    const listedOn = (page: string) =>
      bed.runInExtension(async (url) => {
        const [tab] = await chrome.tabs.query({ url });
        const key = `tab:${tab?.id}`;
        const list = (await chrome.storage.session.get(key))[key] as Sighting[] | undefined;
        return (list ?? []).map(({ text }) => text);
      }, page);

    // Firefox has no limit, and no machine of tests the memory; Chromium keeps a thousand of them.
    const names = NAMES.filter((name) => browser === 'Chromium' || !name.includes('frames'));

    it.each(names)('%s: other tabs are read, and the popup opens', { timeout: 200_000 }, async (name) => {
      const at = NAMES.indexOf(name);
      const heavy = await bed.visit(`http://heavy${at}.test/`);
      await new Promise((resolve) => setTimeout(resolve, 10_000));
      const start = Date.now();
      const other = await bed.visit(`http://good${at}.test/`);
      await expect
        .poll(() => listedOn(`http://good${at}.test/*`), { timeout: MOST_MS, interval: 300 })
        .toEqual([good(at)]);
      const popup = await bed.open('popup.html');
      await waitForSelector(popup, 'h1, h2, button');
      expect(Date.now() - start).toBeLessThan(MOST_MS);
      for (const tab of [popup, other, heavy]) await tab.close();
    });
  },
);
