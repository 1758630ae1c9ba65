import { asCount, asInteger, asObject, asSeconds, asText, asTextMap, asWebAddress } from '../../shared/json';
import type { Detection, UrlReport } from '../report';
import { reportPage } from './url-id';

/** What parsing makes of an answer. The reason is for the developer and holds nothing of the answer. */
export type ParsedReport = { ok: true; report: UrlReport } | { ok: false; reason: string };

export const MAX_URL = 4096;
const MAX_ENGINES = 300;
const MAX_REDIRECTS = 50;
const MAX_WORD = 200;
const ANSWERS = ['harmless', 'malicious', 'suspicious', 'undetected'] as const;
const STATS = [...ANSWERS, 'timeout'] as const;
/** Documented for files beside the five above; an engine in one of them said nothing. */
const NO_ANSWERS = ['timeout', 'confirmed-timeout', 'failure', 'type-unsupported'];
const HEX_ID = /^[0-9a-f]{64}$/;

/**
 * API v3's URL object (docs/virustotal.md, 1.4) → report. Every attribute may be missing. An answer that names no id is
 * refused, and so is one whose numbers contradict its engines. Headers and cookies of VirusTotal's own visit
 * are never read.
 */
export function parseUrlReportV3(json: unknown): ParsedReport {
  const data = asObject(asObject(json)?.data);
  if (!data) return { ok: false, reason: 'no data' };
  if (data.type !== undefined && data.type !== 'url') return { ok: false, reason: 'not a URL object' };
  const id = asText(data.id, 64);
  if (id === undefined || !HEX_ID.test(id)) return { ok: false, reason: 'no id' };
  const attributes = data.attributes === undefined ? {} : asObject(data.attributes);
  if (!attributes) return { ok: false, reason: 'attributes are no object' };

  const stats = readStats(attributes.last_analysis_stats);
  const engines = readEngines(attributes.last_analysis_results);
  if (!stats || !engines) return { ok: false, reason: 'analysis is malformed' };
  // The worse of both: numbers without names still count, and names that the numbers leave out do too.
  const positives = Math.max(stats.positives, engines.detections.length);
  const total = Math.max(stats.total, engines.answered, positives);

  const votes = asObject(attributes.total_votes);
  const report: UrlReport = {
    id,
    url: asWebAddress(attributes.url, MAX_URL) ?? '',
    positives,
    total,
    detections: engines.detections,
    categories: asTextMap(attributes.categories, 50, MAX_WORD),
    redirects: readRedirects(attributes.redirection_chain),
    targetedBrands: asTextMap(attributes.targeted_brand, 50, MAX_WORD),
    permalink: reportPage(id),
    api: 'v3',
  };
  return {
    ok: true,
    report: omitUndefined(report, {
      scanDate: asSeconds(attributes.last_analysis_date),
      harmless: Math.max(stats.harmless, engines.harmless),
      unrecognised: Math.max(stats.unrecognised, engines.unrecognised) || undefined,
      finalUrl: asWebAddress(attributes.last_final_url, MAX_URL),
      title: asText(attributes.title, MAX_WORD),
      reputation: asInteger(attributes.reputation),
      votes: votes && { harmless: asCount(votes.harmless) ?? 0, malicious: asCount(votes.malicious) ?? 0 },
      timesSubmitted: asCount(attributes.times_submitted),
    }),
  };
}

/** Adds what is defined, so that an absent field is absent and not `undefined` in the database and in JSON. */
export function omitUndefined<T extends object>(base: T, extra: Partial<T>): T {
  const defined = Object.entries(extra).filter(([, value]) => value !== undefined);
  return Object.assign(base, Object.fromEntries(defined));
}

interface Counts {
  positives: number;
  total: number;
  harmless: number;
  unrecognised: number;
}

/** The counts by category; none where there are no statistics, `undefined` where they are malformed. */
function readStats(value: unknown): Counts | undefined {
  const stats = asObject(value ?? {});
  const counts = STATS.map((name) => asCount(stats?.[name] ?? 0));
  if (!stats || counts.includes(undefined)) return undefined;
  const [harmless = 0, malicious = 0, suspicious = 0, undetected = 0] = counts;
  const positives = malicious + suspicious;
  let unrecognised = 0;
  for (const [name, value] of Object.entries(stats)) {
    // What is no number says that there is something all the same.
    if (value !== 0 && isUnrecognised(name)) unrecognised += asCount(value) ?? 1;
  }
  // An engine that timed out judged nothing.
  return { positives, total: positives + harmless + undetected, harmless, unrecognised };
}

/** What the engines say one by one; nothing where there are no results, `undefined` where they are no map. */
function readEngines(
  value: unknown,
): { detections: Detection[]; answered: number; harmless: number; unrecognised: number } | undefined {
  const results = asObject(value ?? {});
  if (!results) return undefined;
  const detections: Detection[] = [];
  let answered = 0;
  let harmless = 0;
  let unrecognised = 0;
  for (const [name, entry] of Object.entries(results)) {
    const verdict = asObject(entry);
    const engine = asText(name, MAX_WORD);
    const { category, result } = verdict ?? {};
    if (isUnrecognised(category)) unrecognised += 1;
    if (engine === undefined || !isAnswer(category)) continue;
    answered += 1;
    if (category === 'harmless') harmless += 1;
    if ((category === 'malicious' || category === 'suspicious') && detections.length < MAX_ENGINES)
      detections.push(omitUndefined<Detection>({ engine, category }, { result: asText(result, MAX_WORD) }));
  }
  return { detections, answered, harmless, unrecognised };
}

/** True for the categories of engines that answered; a time-out and what is not documented are none. */
function isAnswer(category: unknown): category is 'harmless' | 'malicious' | 'suspicious' | 'undetected' {
  return ANSWERS.some((one) => one === category);
}

/** True for a category that is neither an answer known here nor known to be none. */
function isUnrecognised(category: unknown): boolean {
  return !isAnswer(category) && !NO_ANSWERS.some((one) => one === category);
}

function readRedirects(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  const redirects: string[] = [];
  for (const one of value.slice(0, MAX_REDIRECTS)) {
    const address = asWebAddress(one, MAX_URL);
    if (address !== undefined) redirects.push(address);
  }
  return redirects;
}
