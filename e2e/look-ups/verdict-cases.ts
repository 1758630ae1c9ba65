import { sha256 } from '../../stand-ins/virustotal';
import type { CodeRecord, ReportRecord } from '../../utils/store/schema';
import type { FailureReason, LookUp, LookUpState } from '../../utils/virustotal/look-up';
import type { UrlReport } from '../../utils/virustotal/report';
import { REASON_WORDS } from '../../utils/virustotal/words';
import { urlIdOf } from './popup-with-codes';

const NOW = Date.now();
const DAY = 86_400_000;
const SECRET = '?invite=8fK2pqLx81ZtQw3v';

/** One state of a look-up or a report, and what is said of it. */
export interface VerdictCase {
  name: string;
  /** What the code is marked with, and what the popup, the history and the report page say. */
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
const busy = (state: LookUpState): VerdictCase => ({
  name: state,
  state: 'checking',
  words: /^Being checked/,
  // Far in the future, or the real background would go on with it.
  lookUp: { state, task: state === 'waiting' ? 'ask' : 'poll', notBefore: NOW + DAY, turn: [0, NOW] },
  exported: { lookUp: { state } },
});
const failed = (reason: FailureReason): VerdictCase => ({
  name: `failed-${reason}`,
  state: 'unknown',
  // Nobody was asked where there was no key to ask with.
  words: reason === 'no-key' ? /^Not checked yet/ : /^It could not be checked/,
  lookUp: { state: 'failed', reason },
  exported: { lookUp: { state: 'failed', reason } },
});
const flagged = (count: number, category: 'malicious' | 'suspicious') => ({
  positives: count,
  detections: Array.from({ length: count }, (_, n) => ({ engine: `Engine ${n}`, category })),
});

export const CASES: readonly VerdictCase[] = [
  {
    name: 'clean',
    state: 'nothing-found',
    words: /^No service flagged it, which is no guarantee/,
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
    words: /^Many services call it malicious/,
    lookUp: known,
    report: flagged(9, 'malicious'),
  },
  {
    name: 'three',
    state: 'suspicious',
    words: /^Some services warn about it/,
    lookUp: known,
    report: flagged(3, 'malicious'),
  },
  {
    name: 'one',
    state: 'suspicious',
    words: /^Some services warn about it/,
    lookUp: known,
    report: flagged(1, 'suspicious'),
  },
  {
    name: 'unnamed',
    state: 'malicious',
    words: /^Many services call it malicious/,
    lookUp: known,
    report: { positives: 5 },
  },
  {
    name: 'nobody',
    state: 'unknown',
    words: /^No security service has judged it yet/,
    lookUp: known,
    report: { total: 0, harmless: 0 },
  },
  {
    name: 'unrated',
    state: 'unknown',
    words: /^No security service has judged it yet/,
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
    words: /^Many services call it malicious/,
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

/** The link of a case's code. */
export const urlOf = ({ name, query = '' }: VerdictCase) => `https://${name}.example.com/menu${query}`;
/** The records that the background would have made of the cases. */
export function recordsOf(all: readonly VerdictCase[]) {
  const codes: CodeRecord[] = [];
  const lookUps: LookUp[] = [];
  const reports: ReportRecord[] = [];
  for (const [n, one] of all.entries()) {
    const url = urlOf(one);
    const key = urlIdOf(url);
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
