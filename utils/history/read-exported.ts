import type { Technique } from '../reader/code';
import { asCount, asObject, asObjects } from '../shared/json';
import type { Signal } from '../signals/signal';
import type { CodeRecord, ReportRecord } from '../store/schema';
import type { DisclosureLevel, FailureReason, LookUp } from '../virustotal/look-up';
import type { Detection, UrlReport } from '../virustotal/report';
import { reportTtl } from '../virustotal/time-to-live';
import { readFoundIn, readSymbolFacts } from './read-place';

/** No code is longer; a report's texts are cut where they are fetched. */
const LONGEST_TEXT = 8000;
const LONGEST_PAGE = 8000;
const MOST_TEXTS = 20;
const MOST_ENGINES = 500;
const DAY = 24 * 3_600_000;

const TECHNIQUES: readonly Technique[] = [
  'inverted',
  'mirrored',
  'transparent',
  'low-contrast',
  'single-channel',
  'gaps-closed',
  'no-quiet-zone',
  'resized',
  'second-engine',
  'stitched',
  'drawn-from-text',
  'drawn-from-boxes',
];
const SIGNAL_LEVELS: readonly Signal['level'][] = ['good', 'info', 'low', 'medium', 'high'];
const STEPS: readonly DisclosureLevel[] = ['id', 'redacted', 'whole'];
const REASONS: readonly FailureReason[] = [
  'no-key',
  'wrong-key',
  'inactive-key',
  'forbidden',
  'over-quota',
  'offline',
  'insecure',
  'proxy',
  'intercepted',
  'timeout',
  'server-error',
  'nonsense',
  'not-checkable',
  'never-sent',
  'no-permission',
  'needs-address',
  'still-analysing',
  'cancelled',
];
const FINISHED = ['known', 'unknown', 'failed'] as const;

/** What a line of a file says of one code, without the keys that are made of texts. */
export interface ReadCode {
  code: Omit<CodeRecord, 'id' | 'lookUpKey'>;
  report?: Omit<ReportRecord, 'key'>;
  lookUp?: Pick<LookUp, 'state' | 'step' | 'reason' | 'by' | 'changedAt'>;
}

function oneOf<T>(all: readonly T[], value: unknown): T | undefined {
  return all.find((one) => one === value);
}

const texts = (value: unknown, most = MOST_TEXTS): string[] =>
  Array.isArray(value)
    ? value.slice(0, most).flatMap((one) => (typeof one === 'string' ? one.slice(0, LONGEST_TEXT) : []))
    : [];

function textMap(value: unknown, most: number): Record<string, string> {
  const pairs = Object.entries(asObject(value) ?? {}).slice(0, most);
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
}

/** Milliseconds since 1970 of a time as it stands in a file; what lies in the future is no time at which something was seen. */
function timeOf(value: unknown, now: number): number | undefined {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return time >= 0 && time <= now + DAY ? time : undefined;
}

/**
 * Reads what a file says of one code. The file may come from anybody: whatever is not as this product writes it is left
 * out.
 *
 * @returns `withheld` where the text is not in the file, or not whole, and `undefined` where it says nothing of a code
 */
export function readExported(value: unknown, now: number): ReadCode | 'withheld' | undefined {
  const line = asObject(value);
  if (!line) return undefined;
  if (line.withheld !== undefined || line.secretsRemoved === true) return 'withheld';
  const { text } = line;
  if (typeof text !== 'string' || text === '' || text.length > LONGEST_TEXT) return undefined;
  const checkedAt = timeOf(line.checkedAt, now);
  const firstSeen = timeOf(line.firstSeen, now);
  // Files of version 0.1.0 do not say when a code was seen last.
  const lastSeen = timeOf(line.lastSeen, now) ?? checkedAt ?? firstSeen;
  if (firstSeen === undefined || lastSeen === undefined) return undefined;
  const page = typeof line.page === 'string' ? line.page.slice(0, LONGEST_PAGE) : undefined;
  const foundIn = readFoundIn(line.foundIn);
  const report = readReport(line, now);
  const lookUp = readLookUp(line, now);
  return {
    code: {
      text,
      how: texts(line.how).flatMap((one) => oneOf(TECHNIQUES, one) ?? []),
      otherTexts: texts(line.otherTexts),
      nested: line.nested === true,
      signals: asObjects(line.signals, 100).flatMap((one) => readSignal(one) ?? []),
      firstSeen: Math.min(firstSeen, lastSeen),
      lastSeen,
      ...readSymbolFacts(line.symbol),
      ...(page !== undefined && { page }),
      ...(foundIn && { foundIn }),
      ...(checkedAt !== undefined && { checkedAt }),
    },
    ...(report && { report }),
    ...(lookUp && { lookUp }),
  };
}

function readSignal({ rule, level, evidence }: Record<string, unknown>): Signal | undefined {
  const known = oneOf(SIGNAL_LEVELS, level);
  if (typeof rule !== 'string' || !/^[a-z-]{1,60}$/.test(rule) || !known) return undefined;
  return { rule, level: known, evidence: textMap(evidence, 30) };
}

function readLookUp(line: Record<string, unknown>, now: number): ReadCode['lookUp'] {
  const given = asObject(line.lookUp);
  const state = oneOf(FINISHED, given?.state);
  const step = oneOf(STEPS, given?.step);
  const changedAt = timeOf(line.lookUpChangedAt ?? line.checkedAt, now);
  // What still waited is not taken up by another computer.
  if (!given || !state || !step || changedAt === undefined) return undefined;
  const reason = oneOf(REASONS, given.reason);
  const by = line.lookUpBy === 'auto' ? 'auto' : 'user';
  return { state, step, by, changedAt, ...(reason !== undefined && { reason }) };
}

function readReport(line: Record<string, unknown>, now: number): ReadCode['report'] {
  const report = readUrlReport(asObject(line.report));
  const fetchedAt = timeOf(line.reportFetchedAt, now);
  if (!report || fetchedAt === undefined) return undefined;
  const said = typeof line.reportStaleAt === 'string' ? Date.parse(line.reportStaleAt) : 0;
  // Believed no longer than if it had been fetched then.
  const staleAt = Math.min(said || 0, fetchedAt + reportTtl(report));
  return { report, fetchedAt, staleAt, step: oneOf(STEPS, line.reportStep) ?? 'redacted' };
}

function readUrlReport(given: Record<string, unknown> | undefined): UrlReport | undefined {
  if (!given) return undefined;
  const text = (name: string) =>
    typeof given[name] === 'string' ? given[name].slice(0, LONGEST_TEXT) : undefined;
  const number = (name: string) =>
    typeof given[name] === 'number' && Number.isFinite(given[name]) ? given[name] : undefined;
  const [id, url, permalink] = [text('id'), text('url'), text('permalink')];
  const [positives, total] = [asCount(given.positives), asCount(given.total)];
  if (id === undefined || url === undefined || positives === undefined || total === undefined)
    return undefined;
  const votes = asObject(given.votes);
  const optional = {
    scanDate: number('scanDate'),
    harmless: asCount(given.harmless),
    unrecognised: asCount(given.unrecognised),
    finalUrl: text('finalUrl'),
    title: text('title'),
    reputation: number('reputation'),
    timesSubmitted: asCount(given.timesSubmitted),
    votes: votes && { harmless: asCount(votes.harmless) ?? 0, malicious: asCount(votes.malicious) ?? 0 },
  };
  const present = Object.entries(optional).filter(([, one]) => one !== undefined);
  return {
    id,
    url,
    positives,
    total,
    detections: asObjects(given.detections, MOST_ENGINES).flatMap((one) => readDetection(one) ?? []),
    categories: textMap(given.categories, MOST_ENGINES),
    redirects: texts(given.redirects, 50),
    targetedBrands: textMap(given.targetedBrands, MOST_ENGINES),
    permalink: permalink?.startsWith('https://www.virustotal.com/') ? permalink : '',
    api: given.api === 'v2' ? 'v2' : 'v3',
    ...Object.fromEntries(present),
  };
}

function readDetection({ engine, category, result }: Record<string, unknown>): Detection | undefined {
  if (typeof engine !== 'string' || (category !== 'malicious' && category !== 'suspicious')) return undefined;
  const said = typeof result === 'string' ? { result: result.slice(0, 300) } : {};
  return { engine: engine.slice(0, 200), category, ...said };
}
