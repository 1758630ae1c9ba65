import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropFiles, scannerState, waitForEnd } from './files/drop-files';
import { startEnvironment, type TestEnvironment } from './harness/environment';
import { retry } from './harness/retry';
import { startTestBed, type TestBed, waitForSelector } from './harness/test-bed';

const TEXT = 'https://example.com/shown?as=코드';

describe.each(['Chromium', 'Firefox'] as const)('a text as a code in %s', (browser) => {
  let bed: TestBed;
  beforeAll(async () => {
    bed = await startTestBed(browser, {});
  });
  afterAll(() => bed?.close());

  const open = async (text: string) => {
    await bed.runInExtension(
      (stored) => chrome.storage.session.set({ 'scanner:test': { text: stored } }).then(() => null),
      text,
    );
    return bed.open('show-code.html?request=test');
  };

  it('is what the scanner page reads in the picture', async () => {
    const tab = await open(TEXT);
    await waitForSelector(tab, 'img.made-code');
    const svg = await tab.evaluate(
      () =>
        decodeURIComponent(
          document.querySelector<HTMLImageElement>('img.made-code')?.src.split(',')[1] ?? '',
        ),
      undefined,
    );
    await tab.close();
    const scanner = await bed.open('scanner.html');
    await dropFiles(scanner, [{ name: 'made.svg', bytes: Buffer.from(svg) }]);
    await waitForEnd(scanner, 1);
    expect((await scannerState(scanner)).codes.map(({ text }) => text)).toEqual([TEXT]);
    await scanner.close();
    expect(bed.requests()).toEqual([]);
    expect(bed.problems).toEqual([]);
  });

  it('that is too long is said to be, and none is drawn', async () => {
    const tab = await open('한'.repeat(1_000));
    await retry(async () => expect(await tab.count('[data-too-long]')).toBe(1));
    expect(await tab.count('img.made-code')).toBe(0);
    await tab.close();
  });
});

describe('a picture of a code', () => {
  let environment: TestEnvironment;
  beforeAll(async () => {
    environment = await startEnvironment({ routes: {} });
  });
  afterAll(() => environment?.close());

  it.each([
    ['Save as PNG', 'qr-code.png', '\x89PNG'],
    ['Save as SVG', 'qr-code.svg', '<svg '],
  ])('is saved: %s', async (button, name, begins) => {
    const worker = await environment.chromium.worker();
    await worker.evaluate(
      (text) => chrome.storage.session.set({ 'scanner:test': { text } }),
      'https://example.com/saved',
    );
    const page = await environment.chromium.open('show-code.html?request=test');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    const download = await saving;
    expect(download.suggestedFilename()).toBe(name);
    expect((await readFile(await download.path())).toString('latin1').slice(0, begins.length)).toBe(begins);
    await page.close();
  });
});
