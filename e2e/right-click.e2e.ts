import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { photo, pngOf } from '../demo/qr';
import { fixtures, KEYS } from '../stand-ins/virustotal';
import { setSettings, startEnvironment, type TestEnvironment } from './harness/environment';
import { cardOf, openCard, openPopup } from './harness/popup-page';
import { sightingsByTab } from './harness/sightings';
import { dataMatrixPng, partPngs } from './reading/other-codes';

const PARCEL = 'https://parcel.example/track';
const SPREAD = 'https://bit.ly/in-two-codes';

describe('right-click: Check QR link', () => {
  let environment: TestEnvironment;
  beforeAll(async () => {
    const png = { 'content-type': 'image/png' };
    const [first = new Uint8Array(), second = new Uint8Array()] = await partPngs(SPREAD);
    environment = await startEnvironment({
      key: KEYS.free,
      routes: {
        'shop.test/':
          '<!doctype html><title>Shop</title><img src="/a.png" width="200"><img src="/b.png" width="200">',
        'shop.test/a.png': { headers: png, body: await pngOf(fixtures.bank.url) },
        'shop.test/c.png': { headers: png, body: await pngOf('https://bit.ly/3xY2') },
        'shop.test/parcel.png': { headers: png, body: await dataMatrixPng(PARCEL) },
        'shop.test/parcel':
          '<!doctype html><title>Parcel</title><img src="/parcel.png" width="300" height="300">',
        'shop.test/first.png': { headers: png, body: first },
        'shop.test/second.png': { headers: png, body: second },
        'shop.test/half': '<!doctype html><title>Half</title><img src="/first.png" width="300">',
        'shop.test/parts':
          '<!doctype html><title>Parts</title><img src="/second.png" width="300"><img src="/first.png" width="300">',
        'shop.test/b.png': { headers: { 'content-type': 'image/jpeg' }, body: await photo(200, 200, 5) },
      },
    });
    // Without scanning by itself, so that only the click can have found it.
    await setSettings(environment, { autoScan: false });
  });
  afterAll(() => environment?.close());

  async function chooseFromMenu(src: string, pageUrl = 'http://shop.test/'): Promise<void> {
    const worker = await environment.chromium.worker();
    const clicked = { menuItemId: 'check-picture', srcUrl: `http://shop.test/${src}`, pageUrl, frameId: 0 };
    await worker.evaluate(async (info) => {
      const tabs = await chrome.tabs.query({ url: info.pageUrl });
      (chrome.contextMenus.onClicked as unknown as { dispatch(...args: unknown[]): void }).dispatch(
        info,
        tabs[0],
      );
    }, clicked);
  }

  async function popupOf(path: string): Promise<Page> {
    const worker = await environment.chromium.worker();
    const tabs = await worker.evaluate((url) => chrome.tabs.query({ url }), `http://shop.test/${path}`);
    return openPopup(environment, tabs[0]?.id ?? -1);
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

  it('reads a Data Matrix code, which is read where it is asked for alone, and names it', async () => {
    const page = await environment.chromium.context.newPage();
    await page.goto('http://shop.test/parcel');
    const before = await popupOf('parcel');
    await before.getByText('No QR code found').waitFor();
    await before.close();
    const opened = environment.chromium.context.waitForEvent('page', (one) =>
      one.url().includes('report.html'),
    );
    await chooseFromMenu('parcel.png', 'http://shop.test/parcel');
    const report = await opened;
    await report.locator('header [data-symbol=data-matrix]').waitFor();
    await report.getByText('Data Matrix code, as on medicines and parcels').waitFor();
    await report.close();
    const popup = await popupOf('parcel');
    expect(await cardOf(popup, PARCEL).locator('[data-symbol]').textContent()).toBe('Data Matrix code');
    await Promise.all([popup.close(), page.close()]);
  });

  it('lists a link that two codes of a page hold together once, and a half of it as a half', async () => {
    const page = await environment.chromium.context.newPage();
    await page.goto('http://shop.test/half');
    const half = await popupOf('half');
    const row = await openCard(half, SPREAD.slice(0, 14));
    await row.getByText('Part 1 of 2 of a longer text').waitFor();
    await row.getByText('Only a part: where it leads cannot be told').waitFor();
    expect(await half.locator('article').count()).toBe(1);
    await half.close();
    await page.goto('http://shop.test/parts');
    const popup = await popupOf('parts');
    const whole = await openCard(popup, SPREAD);
    await whole.getByText('Put together from 2 codes.').waitFor();
    await whole.getByText('bit.ly').first().waitFor();
    expect(await popup.locator('article').count()).toBe(1);
    await Promise.all([popup.close(), page.close()]);
  });
});
