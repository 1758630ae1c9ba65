import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfOf } from './pdf-file';
import { type ScreenBed, startScreenBed } from './screen-bed';

/** More pages than are read in the time that is allowed. */
const PAGES = 600;
const textOn = (page: number) => `https://example.com/long/${page}`;

describe.each(['Chromium', 'Firefox'] as const)('a long PDF in a tab of %s', (browser) => {
  let bed: ScreenBed;
  beforeAll(async () => {
    bed = await startScreenBed(browser, {
      'paper.test/long.pdf': {
        headers: { 'content-type': 'application/pdf' },
        body: pdfOf(Array.from({ length: PAGES }, (_, at) => textOn(at + 1))),
      },
    });
  });
  afterAll(() => bed?.close());

  it('has its first pages listed while it is read, also when the background was ended, and is given up then', async () => {
    const page = await bed.show('http://paper.test/long.pdf');
    const pages = async () => (await bed.listed()).flatMap(({ pages: on = [] }) => on);
    await expect.poll(async () => (await pages()).length, { timeout: 20_000 }).toBeGreaterThan(3);
    const before = (await pages()).length;
    await bed.killWorker();
    await expect.poll(async () => (await pages()).length, { timeout: 20_000 }).toBeGreaterThan(before);
    const popup = await bed.popup();
    await expect.poll(() => popup.text(), { timeout: 60_000 }).toContain('This document takes long.');
    const first = (await pages()).length;
    expect(first).toBeLessThan(PAGES);
    expect((await pages()).sort((a, b) => a - b)).toEqual(Array.from({ length: first }, (_, at) => at + 1));
    expect(await popup.text()).toContain('Read all pages');
    await popup.close();
    await page.close();
    await expect.poll(() => bed.listed()).toEqual([]);
  });
});
