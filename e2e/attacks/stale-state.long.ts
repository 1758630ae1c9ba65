import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { pngOf } from '../../demo/qr';
import type { Sighting } from '../../utils/codes/sightings';
import { type Browser, startTestBed, type Tab, type TestBed } from '../harness/test-bed';

const FIRST = 'https://one.example/first';
const SECOND = 'https://two.example/second';

/** A list of which only the part in view is in the page, as large lists are shown. */
const VIRTUAL = `<!doctype html><title>List</title><style>body{margin:0}#room{height:9000px;position:relative}img{position:absolute}</style>
<div id="room"></div><script>
const room = document.querySelector('#room');
const show = () => {
  const at = Math.floor(scrollY / 3000);
  for (const old of room.querySelectorAll('img')) if (Math.abs(old.dataset.at - at) > 1) old.remove();
  if (!room.querySelector('[data-at="' + at + '"]')) {
    const image = new Image();
    image.src = at === 0 ? '/first.png' : '/none.png';
    image.dataset.at = at;
    image.style.top = at * 3000 + 20 + 'px';
    room.append(image);
  }
};
addEventListener('scroll', show); show();
</script>`;

/** State that must not outlive its page, in real browsers with the cache for the way back switched on. */
describe.each<Browser>(['Chromium', 'Firefox'])('what a page showed, in %s', (browser) => {
  let bed: TestBed;
  let home: Tab;

  beforeAll(async () => {
    const png = async (text: string) => ({
      headers: { 'content-type': 'image/png' },
      body: await pngOf(text),
    });
    bed = await startTestBed(browser, {
      cachesPages: true,
      routes: {
        'open.test/':
          '<!doctype html><title>Open</title><img src="/first.png"><script>addEventListener("pageshow", (event) => { document.title = event.persisted ? "restored" : "new"; })</script>',
        'other.test/': '<!doctype html><title>Other</title>',
        'list.test/': VIRTUAL,
        '/first.png': await png(FIRST),
        '/second.png': await png(SECOND),
      },
    });
    home = await bed.open('options.html');
  });
  afterAll(() => bed?.close());

  /** The codes in the lists of all tabs. */
  async function listed(): Promise<string[]> {
    const stored = await home.evaluate(() => chrome.storage.session.get(null), undefined);
    const tabs = Object.entries(stored).filter(([key]) => key.startsWith('tab:'));
    return tabs.flatMap(([, list]) => list as Sighting[]).map(({ text }) => text);
  }
  const waitFor = (texts: string[]) =>
    vi.waitFor(async () => expect(await listed()).toEqual(texts), { timeout: 30_000, interval: 200 });
  const marks = async (tab: Tab, count: number) => {
    if (tab.marks)
      await vi.waitFor(async () => expect(await tab.marks?.()).toHaveLength(count), { timeout: 15_000 });
  };

  it('is there again when the page comes back out of the browser’s cache', async () => {
    const page = await bed.visit('http://open.test/');
    for (let round = 0; round < 2; round++) {
      await waitFor([FIRST]);
      await marks(page, 1);
      await page.evaluate(() => {
        setTimeout(() => location.assign('http://other.test/'));
      }, undefined);
      await waitFor([]);
      await vi.waitFor(async () => expect(await page.text('title')).toBe('Other'), { timeout: 10_000 });
      await page.evaluate(() => {
        setTimeout(() => history.back());
      }, undefined);
      await vi.waitFor(async () => expect(await page.text('title')).toBe('restored'), { timeout: 10_000 });
    }
    await waitFor([FIRST]);
    await marks(page, 1);
    await page.close();
    await waitFor([]);
  });

  it('leaves with its picture, also where that was taken away out of view', async () => {
    const page = await bed.visit('http://list.test/');
    await waitFor([FIRST]);
    await page.evaluate(async () => {
      for (const y of [3100, 6200, 8000]) {
        scrollTo(0, y);
        await new Promise((resolve) => setTimeout(resolve, 400));
      }
    }, undefined);
    await waitFor([]);
    await marks(page, 0);
    await page.close();
  });

  it('is read no more once scanning is turned off, and again once it is turned on', async () => {
    const page = await bed.visit('http://open.test/');
    await waitFor([FIRST]);
    await home.click('Turn off');
    await waitFor([]);
    await marks(page, 0);
    await page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<img src="/second.png">');
    }, undefined);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(await listed()).toEqual([]);
    await home.click('Mark QR codes on all pages');
    await waitFor([FIRST, SECOND]);
    await page.close();
  });
});
