import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { pngOf } from '../../demo/qr';
import type { Sighting } from '../../utils/codes/sightings';
import { type Browser, startTestBed, type TestBed } from '../harness/test-bed';

const TEXT = 'https://one.example/framed';
/** How long a frame is there once it has loaded, in milliseconds: its pictures are found, or just being read. */
const STAYS = [300, 350, 400, 450, 500, 600, 700, 900];

describe.each<Browser>(['Chromium', 'Firefox'])(
  'a frame that goes while its pictures are read, in %s',
  (browser) => {
    let bed: TestBed;
    beforeAll(async () => {
      const headers = { 'content-type': 'image/png' };
      const pictures = Array.from({ length: 12 }, (_, i) => `<img src="/code.png?${i}" width="90">`).join('');
      bed = await startTestBed(browser, {
        routes: {
          'outer.test/': '<!doctype html><title>Outer</title>',
          'inner.test/': `<!doctype html><title>Inner</title>${pictures}`,
          '/code.png': { headers, body: await pngOf(TEXT) },
        },
      });
    });
    afterAll(() => bed?.close());

    it('leaves none of its codes on the list', async () => {
      const page = await bed.visit('http://outer.test/');
      const listed = async () => {
        const stored = await bed.runInExtension(() => chrome.storage.session.get(null), undefined);
        const tabs = Object.entries(stored).filter(([key]) => key.startsWith('tab:'));
        return tabs.flatMap(([, list]) => list as Sighting[]).map(({ frameId }) => frameId);
      };
      for (const stay of STAYS) {
        await page.evaluate(async (ms) => {
          const frame = document.createElement('iframe');
          frame.src = `http://inner.test/?${ms}`;
          frame.width = frame.height = '600';
          const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
          document.body.append(frame);
          await loaded;
          await new Promise((resolve) => setTimeout(resolve, ms));
          frame.remove();
        }, stay);
        // What is under way then is read within that time. What the screen showed goes a while later.
        await new Promise((resolve) => setTimeout(resolve, 1500));
        await vi.waitFor(async () => expect(await listed()).toEqual([]), { timeout: 15_000, interval: 200 });
      }
      await page.close();
    });
  },
);
