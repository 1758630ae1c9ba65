import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pngOf } from '../../demo/qr';
import { KEYS, sha256 } from '../../stand-ins/virustotal';
import type { CodeRecord, ReportRecord } from '../../utils/store/schema';
import type { FailureReason, LookUp, LookUpState } from '../../utils/virustotal/look-up';
import type { UrlReport } from '../../utils/virustotal/report';
import { REASON_WORDS } from '../../utils/virustotal/words';
import { startWorld, type World } from '../harness/environment';
import { marksOn } from '../harness/marks';
import { cardOf, openPopup, waitForFinds } from '../harness/sightings';
import { idOf, store } from './popup-with-codes';

const NOW = Date.now();
const DAY = 86_400_000;
const SECRET = '?invite=8fK2pqLx81ZtQw3v';

interface Case {
  name: string;
  /** What is marked, and what the popup, the history and the report page say. */
  state: string;
  words: RegExp;
  query?: string;
  lookUp?: Partial<LookUp> & { state: LookUpState };
  report?: Partial<UrlReport>;
  record?: Partial<ReportRecord>;
  /** What the export must say of it. */
  exported?: object;
}

const known = { state: 'known' } as const;
const busy = (state: LookUpState): Case => ({
  name: state,
  state: 'checking',
  words: /^Being checked/,
  // Far in the future, or the real background would go on with it.
  lookUp: { state, task: state === 'waiting' ? 'ask' : 'poll', notBefore: NOW + DAY, turn: [0, NOW] },
  exported: { lookUp: { state } },
});
const failed = (reason: FailureReason): Case => ({
  name: `failed-${reason}`,
  state: 'unknown',
  words: /^It could not be checked/,
  lookUp: { state: 'failed', reason },
  exported: { lookUp: { state: 'failed', reason } },
});
const flagged = (count: number, category: 'malicious' | 'suspicious') => ({
  positives: count,
  detections: Array.from({ length: count }, (_, n) => ({ engine: `Engine ${n}`, category })),
});

const CASES: Case[] = [
  {
    name: 'clean',
    state: 'nothing-found',
    words: /^No engine flagged it, which is no guarantee/,
    lookUp: known,
    report: {},
  },
  { name: 'untouched', state: 'unchecked', words: /^Not checked yet/ },
  ...(['waiting', 'asking', 'submitting', 'queued', 'analysing'] as const).map(busy),
  {
    name: 'not-there',
    state: 'unknown',
    words: /^Unknown to VirusTotal/,
    lookUp: { state: 'unknown' },
    exported: { lookUp: { state: 'unknown' } },
  },
  {
    name: 'malicious',
    state: 'malicious',
    words: /^Many engines call it malicious/,
    lookUp: known,
    report: flagged(9, 'malicious'),
  },
  {
    name: 'three',
    state: 'suspicious',
    words: /^Some engines warn about it/,
    lookUp: known,
    report: flagged(3, 'malicious'),
  },
  {
    name: 'one',
    state: 'suspicious',
    words: /^Some engines warn about it/,
    lookUp: known,
    report: flagged(1, 'suspicious'),
  },
  {
    name: 'unnamed',
    state: 'malicious',
    words: /^Many engines call it malicious/,
    lookUp: known,
    report: { positives: 5 },
  },
  {
    name: 'nobody',
    state: 'unknown',
    words: /^No engine has judged it yet/,
    lookUp: known,
    report: { total: 0, harmless: 0 },
  },
  {
    name: 'unrated',
    state: 'unknown',
    words: /^No engine has judged it yet/,
    lookUp: known,
    report: { harmless: 0 },
  },
  {
    name: 'stale',
    state: 'unknown',
    words: /too old to go by/,
    lookUp: known,
    report: {},
    record: { staleAt: NOW - 1 },
    exported: { reportIsOld: true },
  },
  {
    name: 'long-ago',
    state: 'unknown',
    words: /examined too long ago/,
    lookUp: known,
    report: { scanDate: NOW - 400 * DAY },
    exported: { examinedLongAgo: true },
  },
  {
    name: 'shortened',
    state: 'unknown',
    words: /^Only a shortened form/,
    query: SECRET,
    lookUp: { ...known, step: 'redacted' },
    report: {},
    record: { step: 'redacted' },
    exported: { reportIsAbout: 'the address without its secrets' },
  },
  {
    name: 'shortened-bad',
    state: 'malicious',
    words: /^Many engines/,
    query: SECRET,
    lookUp: { ...known, step: 'redacted' },
    report: flagged(9, 'malicious'),
    record: { step: 'redacted' },
    exported: { reportIsAbout: 'the address without its secrets' },
  },
  {
    name: 'asked-again',
    state: 'checking',
    words: /^There is no new answer yet/,
    lookUp: { state: 'waiting', task: 'ask', notBefore: NOW + DAY, turn: [0, NOW] },
    report: {},
    exported: { lookUp: { state: 'waiting' } },
  },
  {
    name: 'failed-again',
    state: 'unknown',
    words: /^There is no new answer yet/,
    lookUp: { state: 'failed', reason: 'offline' },
    report: {},
    exported: { lookUp: { state: 'failed', reason: 'offline' } },
  },
  ...(Object.keys(REASON_WORDS) as FailureReason[]).map(failed),
];

const urlOf = ({ name, query = '' }: Case) => `https://${name}.example.com/menu${query}`;
/** Words that somebody in a hurry would take for "go ahead". */
const POSITIVE = /no guarantee|nothing found|\bsafe\b|\bclean\b|\bsecure\b|no threat|✓|✔/i;

function records(all: Case[]) {
  const codes: CodeRecord[] = [];
  const lookUps: LookUp[] = [];
  const reports: ReportRecord[] = [];
  for (const [n, one] of all.entries()) {
    const url = urlOf(one);
    const key = idOf(url);
    codes.push({
      id: sha256(url),
      text: url,
      how: [],
      otherTexts: [],
      nested: false,
      signals: [],
      firstSeen: NOW,
      lastSeen: NOW,
      checkedAt: NOW - n,
      lookUpKey: key,
    });
    const times = { queuedAt: NOW, notBefore: NOW, changedAt: NOW, polls: 0, attempts: 0 };
    if (one.lookUp) lookUps.push({ key, url, step: 'id', by: 'user', ...times, ...one.lookUp });
    if (!one.report) continue;
    const report: UrlReport = {
      id: key,
      url,
      scanDate: NOW - 2 * DAY,
      positives: 0,
      total: 90,
      harmless: 60,
      detections: [],
      categories: {},
      redirects: [],
      targetedBrands: {},
      permalink: `https://www.virustotal.com/gui/url/${key}`,
      api: 'v3',
      ...one.report,
    };
    reports.push({ key, report, fetchedAt: NOW - 1000, staleAt: NOW + DAY, step: 'id', ...one.record });
  }
  return { codes, lookUps, reports };
}

describe('a verdict is never better than its evidence', () => {
  let world: World;
  let popup: Page;
  let page: Page;

  beforeAll(async () => {
    const routes = {
      'codes.test/': `<!doctype html><title>Codes</title>${CASES.map((_, n) => `<img src="/${n}.png" width="120">`).join(' ')}`,
    };
    for (const [n, one] of CASES.entries()) {
      const body = await pngOf(urlOf(one));
      Object.assign(routes, { [`codes.test/${n}.png`]: { headers: { 'content-type': 'image/png' }, body } });
    }
    world = await startWorld({ routes, key: KEYS.free });
    const home = await world.chromium.open('options.html');
    const { codes, lookUps, reports } = records(CASES);
    await store(home, 'codes', codes);
    await store(home, 'lookUps', lookUps);
    await store(home, 'reports', reports);
    await home.close();
    page = await world.chromium.context.newPage();
    await page.goto('http://codes.test/');
    const { tabId } = await waitForFinds(world, CASES.length, 60_000);
    popup = await openPopup(world, tabId);
    await popup
      .locator('article')
      .nth(CASES.length - 1)
      .waitFor();
  });
  afterAll(() => world?.close());

  it('on the page', async () => {
    await expect
      .poll(async () => (await marksOn(page)).map(({ state }) => state).sort(), { timeout: 20_000 })
      .toEqual(CASES.map(({ state }) => state).sort());
    for (const { state, label } of await marksOn(page))
      if (state !== 'nothing-found') expect(label).not.toMatch(POSITIVE);
  });

  const check = async (card: ReturnType<typeof cardOf>, one: Case) => {
    await card.waitFor();
    expect([one.name, await card.getAttribute('data-state')]).toEqual([one.name, one.state]);
    expect(await card.locator('.headline').textContent()).toMatch(one.words);
    const text = (await card.textContent()) ?? '';
    if (one.state !== 'nothing-found')
      expect([one.name, text.match(POSITIVE)?.[0]]).toEqual([one.name, undefined]);
    const { reason, state } = one.lookUp ?? {};
    if (reason && state === 'failed') expect(text).toContain(REASON_WORDS[reason]);
    if (one.query) expect(text).toContain('For the address without its secrets.');
    if (one.name === 'stale') expect(text).toContain('Old answer.');
  };

  it('in the popup', async () => {
    for (const one of CASES) await check(cardOf(popup, urlOf(one)), one);
  });

  it('in the history', async () => {
    await popup.getByRole('tab', { name: 'History' }).click();
    await popup.getByRole('button', { name: 'Show more' }).click();
    for (const one of CASES) await check(cardOf(popup, urlOf(one)), one);
  });

  it('on the report page', async () => {
    const report = await world.chromium.open('report.html');
    for (const one of CASES) {
      await report.goto(
        `chrome-extension://${world.chromium.extensionId}/report.html?code=${sha256(urlOf(one))}`,
      );
      await report.locator('#virustotal [data-look-up]').waitFor();
      expect(await report.getByRole('heading', { level: 1 }).textContent()).toMatch(one.words);
      const text = (await report.locator('#root').textContent()) ?? '';
      if (one.state !== 'nothing-found')
        expect([one.name, text.match(POSITIVE)?.[0]]).toEqual([one.name, undefined]);
      if (one.name === 'unnamed') expect(text).not.toContain('No engine flagged it');
    }
    await report.close();
  });

  it('in the exported file', async () => {
    const options = await world.chromium.open('options.html');
    const [download] = await Promise.all([
      options.waitForEvent('download'),
      options.getByRole('button', { name: 'Save as a file' }).click(),
    ]);
    const text = await readFile((await download.path()) ?? '', 'utf8');
    await options.close();
    expect(text).not.toContain(KEYS.free);
    const { codes } = JSON.parse(text) as { codes: { text: string; reportIsOld?: boolean }[] };
    expect(codes).toHaveLength(CASES.length);
    for (const one of CASES) {
      const line = codes.find((code) => code.text === urlOf(one));
      expect(line).toMatchObject(one.exported ?? {});
      // The file holds facts and no verdict; the name of the first case is in its address.
      if (one.name !== 'clean') expect(JSON.stringify(line)).not.toMatch(POSITIVE);
    }
  });

  it('and nothing was asked for all that', () => {
    expect(world.virusTotal.log).toEqual([]);
  });
});
