import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pngOf } from '../../demo/qr';
import { fixtures, KEYS } from '../../stand-ins/virustotal';
import { sha256 } from '../../utils/shared/sha256';
import { dropFiles, waitForEnd } from '../files/drop-files';
import { codePage } from '../harness/code-page';
import { selectorOf } from '../harness/popup-page';
import { retry } from '../harness/retry';
import { writeSettings } from '../harness/settings';
import {
  type Browser,
  startTestBed,
  type Tab,
  type TestBed,
  waitForSelector,
  waitForText,
} from '../harness/test-bed';
import { byKeyboard } from './keyboard';

const BAD = fixtures.bank.url;
const DOUBTFUL = 'https://paypal.com.account-check.example/login?a=b';

/**
 * Notes each dialog of the browser's that would open for files, and whether it may: it does by a key that counts as the
 * user's wish alone. No driver closes the dialog itself by keys. Runs in the page.
 */
function noteChoosers(): void {
  document.addEventListener(
    'click',
    (event) => {
      const { target } = event;
      if (!(target instanceof HTMLInputElement) || target.type !== 'file') return;
      event.preventDefault();
      const { dataset } = document.body;
      const chooser = `${target.dataset.input} ${navigator.userActivation.isActive}`;
      dataset.choosers = dataset.choosers ? `${dataset.choosers}, ${chooser}` : chooser;
    },
    true,
  );
}

/** The history has a test of its own, `e2e/history.e2e.ts`, and areas are selected in `e2e/reading`. */
describe.each<Browser>(['Chromium'])('with the keyboard alone, in %s', (browser) => {
  let bed: TestBed;
  beforeAll(async () => {
    bed = await startTestBed(browser, { routes: await codePage('codes.test', [BAD, DOUBTFUL]) });
    await bed.visit('http://codes.test/');
    await retry(async () => expect(await seen()).toBe(2));
  });
  afterAll(() => bed?.close());

  const seen = () =>
    bed.runInExtension(async () => {
      const all = Object.entries(await chrome.storage.session.get(null));
      return all.flatMap(([key, list]) => (key.startsWith('tab:') ? (list as unknown[]) : [])).length;
    }, undefined);

  async function openPopup(): Promise<Tab> {
    const tabId = await bed.runInExtension(async () => {
      const tabs = await chrome.tabs.query({ url: 'http://codes.test/*' });
      return tabs[0]?.id ?? -1;
    }, undefined);
    const popup = await bed.open(`popup.html?tab=${tabId}`);
    await waitForText(popup, 'h1', '2 codes');
    return popup;
  }
  const isThere = (tab: Tab, selector: string, count: number) =>
    retry(async () => expect(await tab.count(selector)).toBe(count));
  const hasValue = (tab: Tab, selector: string, value: string) =>
    retry(async () =>
      expect(
        await tab.evaluate((one) => document.querySelector<HTMLInputElement>(one)?.value, selector),
      ).toBe(value),
    );

  it('goes through the popup’s list, asks about a link, and opens its report', async () => {
    const popup = await openPopup();
    await writeSettings(popup, { apiKey: KEYS.premium });
    const keys = byKeyboard(popup);
    await keys.goTo('paypal.com.account-check.example');
    await popup.press('Enter');
    await waitForSelector(popup, `${selectorOf(DOUBTFUL)} .body`);
    await popup.press('Enter');
    await isThere(popup, '.body', 0);
    await keys.press('malicious.example.com');
    await waitForSelector(popup, `${selectorOf(BAD)} .body`);
    await keys.press('Ask VirusTotal');
    await waitForSelector(popup, `${selectorOf(BAD)} [data-look-up=known]`);
    await keys.expectSeen();
    await keys.press('Full report');
    await retry(async () => {
      const reports = await bed.runInExtension(
        async () => (await chrome.tabs.query({})).filter(({ url }) => url?.includes('report.html')).length,
        undefined,
      );
      expect(reports).toBe(1);
    });
    await popup.close();
  });

  it('stops looking on a site and looks there again', async () => {
    const popup = await openPopup();
    const keys = byKeyboard(popup);
    await keys.press('Not on this site');
    await waitForText(popup, 'main', 'Look here again');
    await keys.expectSeen();
    await keys.press('Look here again');
    await waitForText(popup, 'footer', 'Not on this site');
    await keys.expectSeen();
    // Behind the popup's tab the page takes seconds; what is deleted before would come again.
    await retry(async () => expect(await seen()).toBe(2));
    await keys.goTo('This page', 'Shift+Tab');
    await popup.press('ArrowRight');
    expect(await keys.name()).toBe('History');
    await waitForSelector(popup, 'article');
    await keys.press('malicious.example.com');
    await keys.press('Copy');
    await keys.expectSeen();
    await popup.close();
  });

  it('deletes in the popup’s history, goes on with the next row, and comes back to what it brings back', async () => {
    const popup = await openPopup();
    const keys = byKeyboard(popup);
    await keys.goTo('This page');
    await popup.press('ArrowRight');
    await waitForSelector(popup, `${selectorOf(DOUBTFUL)} .toggle`);
    await keys.press('Delete account-check.example');
    await waitForText(popup, 'footer', '1 code was deleted.');
    await isThere(popup, selectorOf(DOUBTFUL), 0);
    await keys.expectSeen();
    expect(await keys.name()).toMatch(/^malicious\.example\.com/);
    await keys.press('Undo');
    await waitForText(popup, 'footer', '1 code is back.');
    await retry(async () => expect(await keys.name()).toMatch(/^paypal\.com\.account-check\.example/));
    await keys.expectSeen();
    await popup.close();
  });

  it('asks again in the report, comes to the link in spite of doubts, and deletes it', async () => {
    const report = await bed.open(`report.html?code=${await sha256(BAD)}`);
    await waitForSelector(report, '[data-look-up=known]');
    const keys = byKeyboard(report);
    await keys.press('Security service', ' ');
    await keys.press('Ask again');
    await waitForSelector(report, '[data-look-up=known]');
    await keys.expectSeen();
    await report.close();
    const doubtful = await bed.open(`report.html?code=${await sha256(DOUBTFUL)}`);
    await waitForSelector(doubtful, '.heading');
    const there = byKeyboard(doubtful);
    await there.press('Open in spite of the doubt');
    await waitForText(doubtful, '.heading', '(');
    expect(await there.name()).toMatch(/^You would go to/);
    await there.press('What exactly is sent?', ' ');
    await there.goTo('Send');
    await doubtful.press('ArrowDown');
    await there.expectSeen();
    await there.goTo('Delete from the history', 'Shift+Tab');
    await doubtful.press('Enter');
    await doubtful.press('Enter');
    // It stays here as long as the page in the tab shows the code.
    await isThere(doubtful, '.heading button', 2);
    await there.expectSeen();
    await doubtful.close();
  });

  it('begins on the welcome page', async () => {
    const welcome = await bed.open('welcome.html');
    await waitForText(welcome, 'main, #root', 'Turn off');
    const keys = byKeyboard(welcome);
    await keys.press('Turn off');
    await waitForText(welcome, '#root', 'Mark QR codes on all pages');
    await keys.expectSeen();
    await keys.goTo('Mark QR codes on all pages');
    await writeSettings(welcome, { autoScan: true });
    await waitForText(welcome, '#root', 'Turn off');
    await keys.expectSeen();
    await keys.press('Cover codes', ' ');
    await isThere(welcome, 'input[name=coverDangerous]:checked', 1);
    await welcome.press(' ');
    await keys.goTo('Enter a VirusTotal key');
    await welcome.close();
  });

  it('changes settings of each kind', async () => {
    const options = await bed.open('options.html');
    await writeSettings(options, { apiKey: '', pausedSites: ['first.test', 'second.test'] });
    await waitForText(options, '#looking', 'second.test');
    const keys = byKeyboard(options);
    await keys.goTo('Find a setting');
    await keys.type('never');
    await isThere(options, '.finder a', 3);
    for (let i = 0; i < 'never'.length; i++) await options.press('Backspace');
    await keys.press('first.test: look here again');
    await isThere(options, '#paused-sites [aria-label="first.test: not on this site"]', 1);
    await keys.expectSeen();
    await keys.goTo('VirusTotal key');
    await keys.type(KEYS.free);
    await keys.press('Save');
    await waitForText(options, '#virustotal', 'Remove');
    await keys.expectSeen();
    await keys.press('Remove');
    await waitForText(options, '#virustotal', 'removed');
    await keys.expectSeen();
    await keys.goTo('Version of VirusTotal');
    await options.press('ArrowDown');
    await hasValue(options, '#virustotal select', 'v2');
    await options.press('ArrowUp');
    await keys.goTo('Only a number');
    await options.press('ArrowDown');
    await isThere(options, 'label:nth-of-type(2) input[name=step]:checked', 1);
    await keys.expectSeen();
    await options.close();
  });

  it('reads files and clears the list', async () => {
    const scanner = await bed.open('scanner.html');
    await waitForSelector(scanner, 'h1');
    const keys = byKeyboard(scanner);
    await scanner.evaluate(noteChoosers, undefined);
    await keys.press('Choose files');
    await keys.press('Choose a folder');
    await retry(async () =>
      expect(await scanner.evaluate(() => document.body.dataset.choosers, undefined)).toBe(
        'files true, folder true',
      ),
    );
    await keys.goTo('Use the camera');
    await dropFiles(scanner, [{ name: 'code.png', bytes: Buffer.from(await pngOf(DOUBTFUL)) }]);
    await waitForEnd(scanner, 1);
    await waitForSelector(scanner, '.found-code');
    await keys.goTo('Details');
    await keys.press('Copy');
    await keys.expectSeen();
    await keys.goTo('Clear the list', 'Shift+Tab');
    await scanner.press('Enter');
    await isThere(scanner, '.found-code', 0);
    await keys.expectSeen();
    await scanner.close();
  });
});
