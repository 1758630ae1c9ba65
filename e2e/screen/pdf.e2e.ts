import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfOf } from './pdf-file';
import { type ScreenBed, startScreenBed } from './screen-bed';

const FIRST = 'https://example.com/pdf/first-page';
const SECOND = 'https://example.com/pdf/second-page';
const BEFORE = 'https://example.com/pdf/before';
/** How soon a code that is shown has to be listed, in milliseconds, while other browsers are busy on the same machine. */
const SOON = { timeout: 10_000, interval: 100 };

describe.each(['Chromium', 'Firefox'] as const)('a PDF in a tab of %s', (browser) => {
  let bed: ScreenBed;
  beforeAll(async () => {
    bed = await startScreenBed(browser, {
      'paper.test/invoice.pdf': {
        headers: { 'content-type': 'application/pdf' },
        body: pdfOf([FIRST, SECOND]),
      },
      'paper.test/before.pdf': {
        headers: { 'content-type': 'application/pdf' },
        body: pdfOf([BEFORE]),
      },
    });
  });
  afterAll(() => bed?.close());

  it('has the code that it shows in list and badge, and after scrolling that of another page', async () => {
    const texts = async () => (await bed.listed()).map(({ text }) => text);
    // A viewer and a reader that have just been started are not what is measured.
    const before = await bed.show('http://paper.test/before.pdf');
    await expect.poll(async () => (await bed.listed()).length, { timeout: 20_000 }).toBe(1);
    await before.close();
    await expect.poll(() => bed.listed(), { timeout: 5000 }).toEqual([]);
    const page = await bed.show('http://paper.test/invoice.pdf');
    try {
      await expect.poll(texts, SOON).toEqual([FIRST]);
      await expect.poll(() => bed.badge(), SOON).toBe('1');
      // Nobody says that it is scrolled, also after a while.
      await new Promise((resolve) => setTimeout(resolve, 8000));
      await page.scrollToEnd();
      await expect.poll(texts, SOON).toContain(SECOND);
      await expect.poll(() => bed.badge(), SOON).toBe('1');
      expect(await texts()).toEqual([SECOND]);
    } finally {
      await page.close();
    }
    await expect.poll(() => bed.listed(), { timeout: 5000 }).toEqual([]);
  });
});
