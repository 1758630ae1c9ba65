import type { Page } from 'playwright-core';
import { KEYS } from '../../stand-ins/virustotal';
import { writeStores } from '../harness/database';
import { setSettings } from '../harness/environment';
import { openCard, openPopup } from '../harness/popup-page';
import type { Pages } from './set-up';
import { CODE_NAMES, type CodeName, TEXTS, usageSeed } from './shown-codes';

const SHOP = 'http://a-site-with-a-very-long-name-of-its-own-for-the-winter-sale.test/';
/** Each opened once: a verdict, a state of its look-up, or a kind of code. */
const OPENED: CodeName[] = [
  'malicious',
  'doubtful',
  'clean',
  'old',
  'redacted',
  'unknown',
  'unknownAddress',
  'failed',
  'waiting',
  'analysing',
  'unasked',
  'koreanPath',
  'longName',
  'manyNames',
  'longPath',
  'contact',
  'wifi',
  'text',
];

/** As the toolbar button shows it, in its own width. */
async function asPopup(popup: Page): Promise<void> {
  await popup.evaluate(() => document.documentElement.classList.remove('in-tab'));
}

/** The popup with codes of all kinds, what can be asked about all of them, and those that were seen before. */
export async function popupWithAllCodes({ environment, look, visit, show }: Pages): Promise<void> {
  const { page, tabId } = await visit('http://blank.test/');
  await show(tabId, CODE_NAMES);
  const popup = await openPopup(environment, tabId);
  await popup
    .locator('article')
    .nth(CODE_NAMES.length - 1)
    .waitFor();
  await look(popup, 'popup-codes');
  await popup.getByRole('button', { name: /^Check all/ }).click();
  await popup.getByText('What exactly, for each link').click();
  await popup.locator('.check-all .disclosed').first().waitFor();
  await look(popup, 'popup-check-all');
  await popup.getByRole('tab', { name: 'History' }).click();
  await popup.locator('article').first().waitFor();
  await look(popup, 'popup-history');
  await openCard(popup, TEXTS.contact);
  await popup.getByRole('button', { name: 'Delete 한국.kr', exact: true }).click();
  await popup.getByRole('button', { name: 'Undo' }).waitFor();
  await asPopup(popup);
  await look(popup, 'popup-history-deleted', { height: 600 });
  await popup.getByRole('button', { name: 'Undo' }).click();
  await popup.getByText('1 code is back.').waitFor();
  await popup.close();
  await page.close();
}

/** The popup with a single code, whose row is open, for each kind. */
export async function popupWithOneCode({ environment, look, visit, show }: Pages): Promise<void> {
  const { page, tabId } = await visit('http://blank.test/');
  const popup = await openPopup(environment, tabId);
  for (const name of OPENED) {
    await show(tabId, [name]);
    await openCard(popup, TEXTS[name]);
    await popup.locator('article').nth(1).waitFor({ state: 'detached' });
    await look(popup, `popup-open-${name}`);
  }
  await popup.close();
  await page.close();
}

/** The popup in the size that browsers give it. */
export async function popupInItsSize({ environment, look, visit, show }: Pages): Promise<void> {
  const { page, tabId } = await visit(SHOP);
  await show(tabId, CODE_NAMES);
  const popup = await openPopup(environment, tabId);
  await openCard(popup, TEXTS.doubtful);
  await asPopup(popup);
  await look(popup, 'popup-size', { height: 600 });
  await show(tabId, ['unasked']);
  await popup.locator('article').nth(1).waitFor({ state: 'detached' });
  await openCard(popup, TEXTS.unasked);
  await popup.getByText('What exactly', { exact: false }).first().click();
  await look(popup, 'popup-size-one', { height: 600 });
  await popup.close();
  await page.close();
}

/** The popup where VirusTotal cannot be asked, for each reason. */
export async function popupThatCannotAsk(pages: Pages): Promise<void> {
  const { environment, look, visit, show } = pages;
  const { page, tabId } = await visit('http://blank.test/');
  await show(tabId, ['malicious', 'doubtful', 'unasked', 'koreanPath']);
  const popup = await openPopup(environment, tabId);
  await asPopup(popup);
  const use = async (how: Parameters<typeof usageSeed>[0], words: string) => {
    await writeStores(popup, { spending: [await usageSeed(how)] });
    await popup.getByText(words).waitFor();
    await look(popup, `popup-${how}`, { height: 600 });
  };
  await use('waiting', 'VirusTotal can be asked again in');
  await use('used-up', 'questions to VirusTotal are used up');
  await use('refused', 'does not accept your key');
  await writeStores(popup, { spending: [await usageSeed('unused')] });
  await popup.context().setOffline(true);
  await popup.getByText('There is no network').waitFor();
  await look(popup, 'popup-offline', { height: 600 });
  await popup.context().setOffline(false);
  await setSettings(environment, { apiKey: '' });
  await popup.getByRole('button', { name: 'Add a VirusTotal key' }).waitFor();
  await openCard(popup, TEXTS.unasked);
  await look(popup, 'popup-no-key', { height: 600 });
  await setSettings(environment, { apiKey: KEYS.free });
  await popup.close();
  await page.close();
}

/** The popup of pages on which there is nothing, or something to say of the page itself. */
export async function popupOfOtherPages(pages: Pages): Promise<void> {
  const { environment, look, visit, show } = pages;
  const { page, tabId } = await visit(SHOP);
  const popup = await openPopup(environment, tabId);
  await asPopup(popup);
  await popup.getByText('No QR code found here').waitFor();
  await look(popup, 'popup-nothing', { height: 600 });
  const worker = await environment.chromium.worker();
  await worker.evaluate(
    (id) => chrome.storage.session.set({ [`lost-marks:${id}`]: true, [`unread:${id}`]: ['a', 'b', 'c'] }),
    tabId,
  );
  await show(tabId, ['doubtful', 'wifi'], true);
  await popup.getByText('3 pictures could not be read').waitFor();
  await popup.getByText('keeps removing').waitFor();
  await openCard(popup, TEXTS.doubtful);
  await look(popup, 'popup-private-marks-removed', { height: 600 });
  await popup.getByRole('button', { name: 'Not on this site' }).click();
  await popup.getByRole('button', { name: 'Look here again' }).waitFor();
  await look(popup, 'popup-paused', { height: 600 });
  await popup.getByRole('button', { name: 'Look here again' }).click();
  await page.close();
  await popup.getByText('This tab is closed').waitFor();
  await look(popup, 'popup-closed', { height: 600 });
  await popup.close();

  const document = await visit('http://leaflet.test/leaflet.pdf');
  await lookAtPopup(pages, document.tabId, 'popup-document', 'Read all pages');
  await document.page.close();
  const own = await visit('chrome://version/');
  await lookAtPopup(pages, own.tabId, 'popup-browser-page', 'This page cannot be searched');
  await own.page.close();
}

/** The popup where the user has granted no access. */
export async function popupWithoutAccess(pages: Pages): Promise<void> {
  const { page, tabId } = await pages.visit(SHOP);
  await lookAtPopup(pages, tabId, 'popup-no-access', 'No access to this page');
  await page.close();
}

async function lookAtPopup(
  { environment, look }: Pages,
  tabId: number,
  state: string,
  words: string,
): Promise<void> {
  const popup = await openPopup(environment, tabId);
  await asPopup(popup);
  await popup.getByText(words).first().waitFor();
  await look(popup, state, { height: 600 });
  await popup.close();
}

/** The panel beside the page: with codes, and where nobody has asked yet. */
export async function panel({ environment, look, visit, show }: Pages): Promise<void> {
  const panel = await environment.chromium.open('sidepanel.html');
  const { page, tabId } = await visit(SHOP);
  await panel.getByText('No QR code found here').waitFor();
  await show(tabId, CODE_NAMES);
  await openCard(panel, TEXTS.doubtful);
  await look(panel, 'panel-codes', { height: 900 });
  await setSettings(environment, { autoScan: false });
  await page.reload();
  await panel.getByText('Not looked at yet').waitFor();
  await look(panel, 'panel-not-asked', { height: 900 });
  await setSettings(environment, { autoScan: true });
  await page.close();
  await panel.close();
}
