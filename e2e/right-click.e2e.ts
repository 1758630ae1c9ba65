import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { photo, pngOf } from '../demo/qr';
import { fixtures, KEYS } from '../stand-ins/virustotal';
import { setSettings, startEnvironment, type TestEnvironment } from './harness/environment';
import { sightingsByTab } from './harness/sightings';

describe('right-click: Check QR link', () => {
  let environment: TestEnvironment;
  beforeAll(async () => {
    const png = { 'content-type': 'image/png' };
    environment = await startEnvironment({
      key: KEYS.free,
      routes: {
        'shop.test/':
          '<!doctype html><title>Shop</title><img src="/a.png" width="200"><img src="/b.png" width="200">',
        'shop.test/a.png': { headers: png, body: await pngOf(fixtures.bank.url) },
        'shop.test/c.png': { headers: png, body: await pngOf('https://bit.ly/3xY2') },
        'shop.test/b.png': { headers: { 'content-type': 'image/jpeg' }, body: await photo(200, 200, 5) },
      },
    });
    // Without scanning by itself, so that only the click can have found it.
    await setSettings(environment, { autoScan: false });
  });
  afterAll(() => environment?.close());

  async function chooseFromMenu(path: string): Promise<void> {
    const worker = await environment.chromium.worker();
    await worker.evaluate(async (src) => {
      const tabs = await chrome.tabs.query({ url: 'http://shop.test/*' });
      const info = {
        menuItemId: 'check-picture',
        srcUrl: `http://shop.test/${src}`,
        pageUrl: 'http://shop.test/',
        frameId: 0,
      };
      (chrome.contextMenus.onClicked as unknown as { dispatch(...args: unknown[]): void }).dispatch(
        info,
        tabs[0],
      );
    }, path);
  }

  it('reads the picture, asks about its link and opens the report', async () => {
    const page = await environment.chromium.context.newPage();
    await page.goto('http://shop.test/');
    await page.waitForTimeout(1000);
    expect(await sightingsByTab(environment)).toEqual(new Map());
    const opened = environment.chromium.context.waitForEvent('page', (one) =>
      one.url().includes('report.html'),
    );
    await chooseFromMenu('a.png');
    const report = await opened;
    await report.getByRole('heading', { level: 1 }).filter({ hasText: 'Many services' }).waitFor();
    expect(environment.virusTotal.log).toHaveLength(1);
    expect(await report.getByRole('button', { name: /^Open/ }).count()).toBe(0);
  });

  it('without a key shows what this device says, and how to ask', async () => {
    await setSettings(environment, { apiKey: '' });
    const opened = environment.chromium.context.waitForEvent('page', (one) =>
      one.url().includes('report.html'),
    );
    await chooseFromMenu('c.png');
    const report = await opened;
    await report.getByRole('heading', { level: 1, name: 'There is reason for doubt' }).waitFor();
    await report.getByText('is a link shortener').waitFor();
    await report.getByRole('button', { name: 'Add a VirusTotal key' }).waitFor();
    expect(await report.getByText(/could not be checked|Not checked\./).count()).toBe(0);
    expect(await report.locator('[data-look-up]').getAttribute('data-look-up')).toBe('none');
    expect(environment.virusTotal.log).toHaveLength(1);
    await setSettings(environment, { apiKey: KEYS.free });
  });

  it('says so when there is no code in the picture', async () => {
    await chooseFromMenu('b.png');
    const page = environment.chromium.context.pages().find((one) => one.url() === 'http://shop.test/');
    await page?.locator('qr-code-previewer-notice').waitFor({ state: 'attached' });
    expect(environment.virusTotal.log).toHaveLength(1);
  });
});
