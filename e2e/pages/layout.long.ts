import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardRoutes, cards } from './card-states';
import { beginning, history, options, scanner, shownCode } from './other-states';
import {
  panel,
  popupInItsSize,
  popupOfOtherPages,
  popupThatCannotAsk,
  popupWithAllCodes,
  popupWithOneCode,
  popupWithoutAccess,
} from './popup-states';
import { reports, reportsInUse } from './report-states';
import { type Pages, startPages } from './set-up';

const MINUTES = 60_000;

/** The pictures of all that is looked at lie in `artifacts/pages` afterwards. */
describe('nothing is cut off, out of reach or hard to read', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages({ routes: await cardRoutes() });
  });
  afterAll(() => pages?.close());

  it.each([
    ['in the popup, with codes of all kinds', popupWithAllCodes],
    ['in the popup, with one code of each kind', popupWithOneCode],
    ['in the popup as large as browsers show it', popupInItsSize],
    ['in the popup where VirusTotal cannot be asked', popupThatCannotAsk],
    ['in the popup of pages without codes', popupOfOtherPages],
    ['in the panel beside the page', panel],
    ['in the reports', reports],
    ['in reports in use', reportsInUse],
    ['in the history', history],
    ['in the settings', options],
    ['on the page for files', scanner],
    ['on the page that shows a text as a code', shownCode],
    ['in the cards of marks', cards],
  ])('%s', { timeout: 5 * MINUTES }, async (_, walk) => {
    await walk(pages);
    expect(pages.faults.splice(0)).toEqual([]);
  });
});

describe.each([
  ['with access to pages', true],
  ['without access to pages', false],
])('the same for whoever has just installed it, %s', (_, granted) => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages({ granted, isNew: true });
  });
  afterAll(() => pages?.close());

  it('on the first pages', { timeout: MINUTES }, async () => {
    await beginning(pages, granted ? 'granted' : 'refused');
    if (!granted) await popupWithoutAccess(pages);
    expect(pages.faults.splice(0)).toEqual([]);
  });
});
