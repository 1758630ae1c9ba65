import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfOf } from './pdf-file';
import { type ScreenBed, startScreenBed } from './screen-bed';

const FIRST = 'https://example.com/pdf/first-page';
const SECOND = 'https://example.com/pdf/second-page';
const THIRD = 'https://example.com/pdf/third-page';
const BEFORE = 'https://example.com/pdf/before';
/** How soon a code that is shown has to be listed, in milliseconds, while other browsers are busy on the same machine. */
const SOON = { timeout: 10_000, interval: 100 };
const PDF = { 'content-type': 'application/pdf' };

describe.each(['Chromium', 'Firefox'] as const)('a PDF in a tab of %s', (browser) => {
  let bed: ScreenBed;
  beforeAll(async () => {
    bed = await startScreenBed(browser, {
      'paper.test/three.pdf': { headers: PDF, body: pdfOf([FIRST, undefined, THIRD]) },
      'paper.test/nothing.pdf': { headers: PDF, body: pdfOf([undefined, undefined]) },
      'paper.test/sign-in': { headers: { 'set-cookie': 'known=1; path=/' }, body: 'Signed in' },
      'paper.test/mine.pdf': ({ headers: { cookie } }) =>
        cookie?.includes('known=1')
          ? { headers: { ...PDF, 'cache-control': 'no-store' }, body: pdfOf([FIRST, SECOND]) }
          : { status: 401, body: 'Sign in first.' },
      'paper.test/before.pdf': { headers: PDF, body: pdfOf([BEFORE]) },
      'paper.test/paper': '<!doctype html><title>No document</title>',
    });
  });
  afterAll(() => bed?.close());

  const texts = async () => (await bed.listed()).map(({ text }) => text).sort();
  const asked = (path: string) => bed.pages.log.filter((one) => one.path === path);

  it('has all its pages read, each code once with its pages, and forgets them when it is left', async () => {
    const page = await bed.show('http://paper.test/three.pdf');
    try {
      await expect.poll(texts, { ...SOON, timeout: 30_000 }).toEqual([FIRST, THIRD]);
      await expect.poll(() => bed.badge(), SOON).toBe('2');
      const popup = await bed.popup();
      await expect
        .poll(() => popup.pagesByText(), SOON)
        .toEqual({ [FIRST]: 'On page 1', [THIRD]: 'On page 3' });
      expect(await popup.text()).toContain('All 3 pages of this document were read.');
      await popup.close();
      await page.toFront();
      // The screen shows the first one as well.
      const basis = async () => (await bed.listed()).find(({ text }) => text === FIRST);
      await expect.poll(async () => (await basis())?.onScreen, SOON).toBe(true);
      expect((await bed.listed()).map(({ pages }) => pages).sort()).toEqual([[1], [3]]);
      await expect.poll(() => bed.badge(), SOON).toBe('2');
      // Chromium's page hands over what it has; Firefox lets nobody into it.
      const [, again, ...more] = asked('/three.pdf');
      expect(more).toEqual([]);
      expect(again?.cookie).toBeUndefined();
      expect(again === undefined).toBe(browser === 'Chromium');
      await page.go('http://paper.test/paper');
      await expect.poll(() => bed.listed(), SOON).toEqual([]);
    } finally {
      await page.close();
    }
  });

  it('is said to have no code when all of it was read', async () => {
    const page = await bed.show('http://paper.test/nothing.pdf');
    await expect.poll(() => bed.documents(), { ...SOON, timeout: 30_000 }).toEqual(['read']);
    const popup = await bed.popup();
    await expect.poll(() => popup.text(), SOON).toContain('All 2 pages of this document were read.');
    await expect.poll(() => popup.text(), SOON).toContain('No QR code found here');
    expect(await popup.text()).not.toContain('No access');
    await popup.close();
    await page.close();
  });

  it('that its server gives to nobody else has what the screen shows, and says so', async () => {
    // A viewer and a reader that have just been started are not what is measured.
    const before = await bed.show('http://paper.test/before.pdf');
    await expect.poll(async () => (await bed.listed()).length, { timeout: 20_000 }).toBe(1);
    await before.close();
    await expect.poll(() => bed.listed()).toEqual([]);
    const signIn = await bed.show('http://paper.test/sign-in');
    await signIn.close();
    const page = await bed.show('http://paper.test/mine.pdf');
    try {
      await expect.poll(texts, SOON).toEqual([FIRST]);
      await expect.poll(() => bed.badge(), SOON).toBe('1');
      const popup = await bed.popup();
      await expect.poll(() => popup.text(), SOON).toContain('gives this document only to you');
      expect(await popup.text()).toContain(browser === 'Firefox' ? 'Choose files' : 'Read all pages');
      await popup.close();
      await page.toFront();
      expect(asked('/mine.pdf').map(({ cookie, status }) => [cookie, status])).toEqual([
        ['known=1', 200],
        [undefined, 401],
      ]);
      // Nobody says that it is scrolled, also after a while.
      await new Promise((resolve) => setTimeout(resolve, 8000));
      await page.scrollToEnd();
      await expect.poll(texts, SOON).toContain(SECOND);
      await expect.poll(() => bed.badge(), SOON).toBe('1');
      expect(await texts()).toEqual([SECOND]);
    } finally {
      await page.close();
    }
    await expect.poll(() => bed.listed()).toEqual([]);
  });

  it('is asked for by nobody but its tab where pages are not read by themselves', async () => {
    await bed.settings({ autoScan: false });
    const before = asked('/three.pdf').length;
    const page = await bed.show('http://paper.test/three.pdf');
    const popup = await bed.popup();
    await expect.poll(() => popup.text(), SOON).toContain('Only what is in view of it is read here.');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(asked('/three.pdf')).toHaveLength(before + 1);
    expect(await bed.listed()).toEqual([]);
    await popup.close();
    await page.close();
  });
});
