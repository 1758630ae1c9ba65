import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LogEntry, sha256, violations } from '../../stand-ins/virustotal';
import { copyBuild } from '../harness/build';
import { makeProfile, removeProfile } from '../harness/launch';
import { retry } from '../harness/retry';
import { readSettings } from '../harness/settings';
import {
  type Browser,
  startTestBed,
  type Tab,
  type TestBed,
  waitForSelector,
  waitForText,
} from '../harness/test-bed';
import { urlIdOf } from '../look-ups/popup-with-codes';
import { ACCOUNT, NEVER_SENT, OLD_CODES } from './old-codes';
import {
  bareExtension,
  EXTENSION_KEY,
  loadProfile,
  type OldProfile,
  shiftTimes,
  unpackProfile,
} from './old-profile';
import { type RawData, type RawRecord, readRaw, writeRaw } from './raw-records';

const VERSION = '0.1.0';
/** The browser is taken to have been off for so long: what waited for a minute is due. */
const OFF_MS = 5 * 60_000;
const WAITED = [OLD_CODES.held, OLD_CODES.waiting];

/** What each checked code's row and report say. */
const VERDICTS = [
  [OLD_CODES.malicious, 'malicious', 'Many services call it malicious'],
  [OLD_CODES.clean, 'nothing-found', 'No service flagged it, which is no guarantee'],
  [OLD_CODES.suspicious, 'suspicious', 'Some services warn about it'],
  [OLD_CODES.unknown, 'unknown', 'Unknown to VirusTotal'],
  [OLD_CODES.shortened, 'unknown', 'Only a shortened form of the address was judged'],
  [OLD_CODES.failed, 'unknown', 'It could not be checked'],
  [OLD_CODES.young, 'suspicious', 'There is reason for doubt'],
  [OLD_CODES.held, 'nothing-found', 'No service flagged it, which is no guarantee'],
  [OLD_CODES.waiting, 'malicious', 'Many services call it malicious'],
] as const;

/** Runs in the page. */
function openRow(text: string): void {
  const row = [...document.querySelectorAll('article')].find((one) => one.dataset.text === text);
  row?.querySelector<HTMLButtonElement>('.toggle[aria-expanded=false]')?.click();
}

/** Text, state and headline of each row. Runs in the page. */
function readRows(): (string | null | undefined)[][] {
  return [...document.querySelectorAll('article')].map((row) => {
    const { text, state } = row.dataset;
    return [text, state, row.querySelector('.headline')?.textContent];
  });
}

const reportOf = (text: string) => `report.html?code=${sha256(text)}`;
const recordsOf = ({ database }: RawData, store: string) => database.stores[store]?.records ?? [];
const isAbout =
  (url: string) =>
  ({ key }: RawRecord): boolean =>
    key === urlIdOf(url);
/** A store's records without those of the look-ups that waited and are to go on. */
const untouched = (data: RawData, store: string) =>
  recordsOf(data, store).filter((record) => !WAITED.some((url) => isAbout(url)(record)));

describe.each<Browser>(['Chromium', 'Firefox'])(
  'what version 0.1.0 left, after an update in %s',
  (browser) => {
    let old: OldProfile;
    let seen: RawData;
    /** What the present build finds when it starts. */
    let before: RawData;
    let bed: TestBed;
    let settings: Tab;
    let profile: string;

    beforeAll(async () => {
      old = await loadProfile(VERSION);
      const isChromium = browser === 'Chromium';
      profile = isChromium ? await unpackProfile(old.files) : await makeProfile();
      const extension = await bareExtension(isChromium ? 'chrome' : 'firefox');
      const bare = await startTestBed(browser, { extension, profile });
      const page = await bare.open('welcome.html');
      // Of Firefox there are no files: their format follows its version closely. It gets the same records.
      if (!isChromium) await writeRaw(page, old.held);
      seen = await readRaw(page);
      const now = Date.now();
      before = shiftTimes(old.held, now - OFF_MS - old.closedAt, now);
      await writeRaw(page, before);
      await bare.close();
      bed = await startTestBed(browser, {
        profile,
        ...(isChromium && { extension: await copyBuild('chrome', { key: EXTENSION_KEY }) }),
      });
      settings = await bed.open('options.html');
    });
    afterAll(async () => {
      await bed?.close();
      if (profile) await removeProfile(profile);
    });

    it('is what the old version said that it held', () => {
      expect(seen, `The profile was made by ${old.browser}`).toEqual(old.held);
    });

    it('goes on with the look-ups that waited, by the old settings', async () => {
      for (const url of WAITED) {
        const lookUp = await retry(
          async () => {
            const found = recordsOf(await readRaw(settings), 'lookUps').find(isAbout(url));
            expect(found?.state).toBe('known');
            return found;
          },
          { interval: 200 },
        );
        const then = recordsOf(before, 'lookUps').find(isAbout(url));
        expect(then).toMatchObject({ state: 'waiting', step: 'redacted' });
        const { task: _task, turn: _turn, reason: _reason, ...kept } = then ?? {};
        const { attempts, changedAt } = lookUp ?? {};
        expect(lookUp).toEqual({ ...kept, state: 'known', attempts, changedAt, vtId: lookUp?.vtId });
      }
      const { log } = bed.virusTotal;
      // Sent at once, on two connections: which arrives first is chance.
      expect(
        log.map(({ path, body }: LogEntry) => [path, new URLSearchParams(body).get('resource')]).sort(),
      ).toEqual(WAITED.map((url) => ['/vtapi/v2/url/report', url]).sort());
      expect(violations(log, 1000)).toEqual([]);
    });

    it('counts on where the old version was', async () => {
      const [then, ...others] = recordsOf(before, 'spending');
      const { keyId, limits, limitsAt, day, month } = then as Record<'day' | 'month', { used: number }> &
        RawRecord;
      const later = (span: { used: number }) => ({ ...span, used: span.used + WAITED.length });
      expect(others).toEqual([]);
      expect(recordsOf(await readRaw(settings), 'spending')).toMatchObject([
        { keyId, limits, limitsAt, day: later(day), month: later(month), heldUntil: 0, refusals: 0 },
      ]);
    });

    it('stays as it was, record by record and field by field', async () => {
      const after = await readRaw(settings);
      const stores = Object.keys(before.database.stores).filter((name) => name !== 'spending');
      expect(stores).toHaveLength(6);
      for (const name of stores) {
        expect(untouched(before, name), name).not.toHaveLength(0);
        expect(untouched(after, name), name).toEqual(untouched(before, name));
      }
    });

    it('keeps its settings where content scripts cannot reach them, and nothing where they can', async () => {
      // A cache that content scripts could have written; it is fetched anew.
      const { registryServers, ...settingsBefore } = before.storage;
      expect(registryServers).toBeDefined();
      expect(await readSettings(settings)).toMatchObject(settingsBefore);
      expect((await readRaw(settings)).storage).toEqual({});
    });

    it('is set on the settings page as it was', async () => {
      await waitForSelector(settings, '#virustotal [data-meter]');
      const shown = await settings.evaluate(async () => {
        const labelled = (words: string) => {
          const label = [...document.querySelectorAll('label')].find((one) =>
            one.textContent?.includes(words),
          );
          return label?.querySelector<HTMLInputElement>('input, select, textarea');
        };
        const version = labelled('Version of VirusTotal’s interface');
        const read = {
          key: document.querySelector<HTMLInputElement>('input[name=key]')?.placeholder,
          version: version?.value,
          step: labelled('The address without secrets')?.checked,
          auto: labelled('Ask by itself')?.checked,
          share: labelled('It may use up to')?.value,
          registration: labelled('Look up who registered')?.checked,
          never: labelled('Never send addresses')?.value,
          history: labelled('Remember codes')?.checked,
          meter: document.querySelector('[data-meter]')?.textContent,
        };
        // The account is for version 3 only.
        if (version) version.value = 'v3';
        version?.dispatchEvent(new Event('change', { bubbles: true }));
        return read;
      }, undefined);
      expect(shown).toEqual({
        key: 'Saved. Paste here to replace it.',
        version: 'v2',
        step: true,
        auto: true,
        share: '0.75',
        registration: true,
        never: NEVER_SENT.join('\n'),
        history: true,
        meter: expect.stringContaining(' of 1,000 used'),
      });
      await waitForSelector(settings, '#virustotal details input');
      const account = () =>
        settings.evaluate(
          () => document.querySelector<HTMLInputElement>('#virustotal details input')?.value,
          undefined,
        );
      expect(await account()).toBe(ACCOUNT);
    });

    it('is listed in the history with its verdicts', async () => {
      const tabId = await settings.evaluate(async () => (await chrome.tabs.getCurrent())?.id, undefined);
      const popup = await bed.open(`popup.html?tab=${tabId}`);
      await popup.click('History');
      await waitForSelector(popup, 'article');
      const rows = () => popup.evaluate(readRows, undefined);
      for (const [text, state, headline] of VERDICTS) {
        await popup.evaluate(openRow, text);
        await expect.poll(rows).toContainEqual([text, state, headline]);
      }
      // Those that were seen and never asked about, too.
      expect(await rows()).toHaveLength(Object.keys(OLD_CODES).length);
      await popup.close();
    });

    it.each(VERDICTS)('has the report of %s at its old address', async (text, _, headline) => {
      const tab = await bed.open(reportOf(text));
      await waitForText(tab, 'h1', headline);
      expect(await tab.text('body')).toContain(new URL(text).pathname);
      await tab.close();
    });

    it('shows the registration and the preview that were kept, and keeps to the list of what is never sent', async () => {
      const young = await bed.open(reportOf(OLD_CODES.young));
      await waitForText(young, '#registration', 'young-shop.com: registered 6 days ago.');
      await waitForText(young, '#registration', 'Example Registrar, Inc.');
      await waitForText(young, '#preview q', 'A plain page');
      expect(await young.count('#preview iframe')).toBe(1);
      await young.close();
      const never = await bed.open(reportOf(OLD_CODES.neverSent));
      await waitForText(never, '#virustotal', 'This site is on your list of sites that are never sent');
      await never.close();
      expect(bed.virusTotal.log).toHaveLength(WAITED.length);
      expect(bed.problems.filter((problem) => !problem.includes('ERR_NAME_NOT_RESOLVED'))).toEqual([]);
    });
  },
);
