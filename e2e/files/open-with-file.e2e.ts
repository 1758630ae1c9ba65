import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Routes } from '../../stand-ins/pages';
import { setSettings, startEnvironment, type TestEnvironment } from '../harness/environment';
import { openPopup } from '../harness/popup-page';
import { retry } from '../harness/retry';
import { startTestBed, type TestBed } from '../harness/test-bed';
import { pdfOf } from '../screen/pdf-file';
import { codesByPlace } from './scanner-codes';

const TEXTS = ['https://example.com/on-page-one', 'https://example.com/on-page-two'];
const MADE = 'https://example.com/made-by-the-page';
const MINE = 'https://example.com/behind-a-sign-in';
/** A mail service: an attachment that its page has made, one that it hands to who is signed in, and one of another site. */
const MAIL = `<!doctype html><title>Mail</title>
  <a id="made" download="made.pdf">Made</a> <a id="mine" href="/attachment?id=3">Mine</a>
  <a id="strange" href="http://shop.test/mine.pdf">Strange</a>
  <script>
    fetch('/bytes').then((answer) => answer.blob()).then((file) => { made.href = URL.createObjectURL(file); });
  </script>`;
const isSignedIn = (cookie: string | undefined) => cookie?.includes('known=1');
const ROUTES: Routes = {
  'mail.test/': { headers: { 'content-type': 'text/html', 'set-cookie': 'known=1; path=/' }, body: MAIL },
  'mail.test/bytes': { headers: { 'content-type': 'application/pdf' }, body: pdfOf([MADE]) },
  'mail.test/attachment': ({ headers }) =>
    isSignedIn(headers.cookie)
      ? {
          headers: { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' },
          body: pdfOf([MINE]),
        }
      : { body: '<!doctype html><p>Sign in' },
  'shop.test/mine.pdf': { status: 403, body: 'Sign in' },
  'shop.test/': '<!doctype html><title>Shop</title><a href="/invoice.pdf">Invoice</a>',
  'shop.test/invoice.pdf': { headers: { 'content-type': 'application/pdf' }, body: pdfOf(TEXTS) },
};
const PAGES = { [`${TEXTS[0]}`]: 'invoice.pdf#1', [`${TEXTS[1]}`]: 'invoice.pdf#2' };

describe.each(['Chromium', 'Firefox'] as const)('the scanner page of %s, opened for something', (browser) => {
  let bed: TestBed;
  beforeAll(async () => {
    bed = await startTestBed(browser, { routes: ROUTES });
  });
  afterAll(() => bed?.close());

  it.each([
    [
      'a document at an address',
      { url: 'http://shop.test/invoice.pdf', pageUrl: 'http://shop.test/' },
      PAGES,
    ],
    ['a text', { text: 'https://example.com/selected' }, { 'https://example.com/selected': 'text' }],
  ])('reads %s', async (_, request, expected) => {
    await bed.runInExtension(
      (stored) => chrome.storage.session.set({ 'scanner:test': stored }).then(() => null),
      request,
    );
    const tab = await bed.open('scanner.html?request=test');
    await retry(async () => expect(await tab.evaluate(codesByPlace, undefined)).toEqual(expected));
    await tab.close();
    // Asked for once, it is forgotten.
    const again = await bed.open('scanner.html?request=test');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await again.evaluate(codesByPlace, undefined)).toEqual({});
    await again.close();
  });

  it.each([
    ['that its page has made', 'made', { [MADE]: 'made.pdf#1' }],
    ['that its site gives to who is signed in', 'mine', { [MINE]: 'attachment#1' }],
    ['of another site only without rights', 'strange', {}],
  ])('reads an attachment %s', async (_, id, expected) => {
    const mail = await bed.visit('http://mail.test/');
    await retry(async () => expect(await mail.count('#made[href^=blob]')).toBe(1));
    const url = await mail.evaluate(
      (named) => document.querySelector<HTMLAnchorElement>(`#${named}`)?.href,
      id,
    );
    await bed.runInExtension(async (wanted) => {
      const [tab] = await chrome.tabs.query({ url: 'http://mail.test/*' });
      const from = { tabId: tab?.id ?? -1, frameId: 0 };
      const target = { tabId: from.tabId, frameIds: [0] };
      await chrome.scripting.executeScript({ target, files: ['/on-demand.js'] });
      await chrome.storage.session.set({
        'scanner:test': { url: wanted, pageUrl: 'http://mail.test/', from },
      });
    }, url);
    const tab = await bed.open('scanner.html?request=test');
    await retry(async () =>
      expect(await tab.count('[data-file][data-state=read], [data-state=refused]')).toBe(1),
    );
    await retry(async () => expect(await tab.evaluate(codesByPlace, undefined)).toEqual(expected));
    await tab.close();
    await mail.close();
  });

  it('reaches into no private network for a public page', async () => {
    await bed.runInExtension(
      (stored) => chrome.storage.session.set({ 'scanner:test': stored }).then(() => null),
      { url: 'http://127.0.0.1/a.pdf', pageUrl: 'http://shop.test/' },
    );
    const tab = await bed.open('scanner.html?request=test');
    await retry(async () =>
      expect(await tab.count('[data-file="a.pdf"][data-state="forbidden-address"]')).toBe(1),
    );
  });
});

describe('the popup over a document', () => {
  let environment: TestEnvironment;
  beforeAll(async () => {
    environment = await startEnvironment({ routes: ROUTES });
    // By itself it would have been read whole.
    await setSettings(environment, { autoScan: false });
  });
  afterAll(() => environment?.close());

  it('has all its pages read on the scanner page, and shows its address as a code', async () => {
    const { context } = environment.chromium;
    await (await context.newPage()).goto('http://shop.test/invoice.pdf');
    const tabId = await (await environment.chromium.worker()).evaluate(async () => {
      const [tab] = await chrome.tabs.query({ url: 'http://shop.test/*' });
      return tab?.id ?? -1;
    });
    for (const [button, page] of [
      ['Read all pages', 'scanner.html'],
      ['This page as a QR code', 'show-code.html'],
    ] as const) {
      const popup = await openPopup(environment, tabId);
      const opened = context.waitForEvent('page', (one) => one.url().includes(page));
      await popup.getByRole('button', { name: button }).click();
      const shown = await opened;
      if (page === 'scanner.html')
        await retry(async () => expect(await shown.evaluate(codesByPlace)).toEqual(PAGES));
      else await shown.getByText('http://shop.test/invoice.pdf').waitFor();
      // What it was opened for stays out of the browser's history.
      expect(shown.url()).not.toContain('shop');
    }
  });
});
