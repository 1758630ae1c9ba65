import { asCount, asObject, asText, asWebAddress } from '../../shared/json';
import type { Detection, UrlReport } from '../report';
import { MAX_URL, omitUndefined, type ParsedReport } from './report-v3';
import { reportPage } from './url-id';

/** API v2's answers that are no report, by `response_code` (docs/virustotal.md, 2), or the report. */
type ParsedReportV2 = ParsedReport | { ok: false; reason: 'unknown' | 'queued' | 'invalid-url' };

const MAX_WORD = 200;
const MAX_ENGINES = 300;

/**
 * API v2's `url/report` → report. Response code 1 without a count of positives is "accepted, not judged yet"
 * and must not look like "nothing found".
 */
export function parseUrlReportV2(json: unknown): ParsedReportV2 {
  const answer = asObject(json);
  if (!answer) return { ok: false, reason: 'no object' };
  const code = answer.response_code;
  if (code === 0) return { ok: false, reason: 'unknown' };
  if (code === -2) return { ok: false, reason: 'queued' };
  if (code === -1) return { ok: false, reason: 'invalid-url' };
  if (code !== 1) return { ok: false, reason: 'no response code' };
  const id = idOf(answer);
  if (answer.positives === undefined && answer.scans === undefined) return { ok: false, reason: 'queued' };
  if (id === undefined) return { ok: false, reason: 'no id' };

  const scans = answer.scans === undefined || answer.scans === null ? {} : asObject(answer.scans);
  const statedPositives = asCount(answer.positives ?? 0);
  const statedTotal = asCount(answer.total ?? 0);
  if (!scans || statedPositives === undefined || statedTotal === undefined)
    return { ok: false, reason: 'scan is malformed' };
  const { detections, answered, harmless, unrecognised } = readScans(scans);
  const positives = Math.max(statedPositives, detections.length);
  const report: UrlReport = {
    id,
    url: asWebAddress(answer.url, MAX_URL) ?? '',
    positives,
    total: Math.max(statedTotal, answered, positives),
    harmless,
    detections,
    categories: {},
    redirects: [],
    targetedBrands: {},
    permalink: reportPage(id),
    api: 'v2',
  };
  return {
    ok: true,
    report: omitUndefined(report, {
      scanDate: utcTime(answer.scan_date),
      unrecognised: unrecognised || undefined,
    }),
  };
}

/** The SHA-256 in front of `scan_id`, or in the permalink where the scan id has another form. */
function idOf(answer: Record<string, unknown>): string | undefined {
  for (const [value, pattern] of [
    [answer.scan_id, /^([0-9a-f]{64})(?:-[0-9a-z]{1,40})?$/],
    [answer.permalink, /\/url\/([0-9a-f]{64})(?:\/|$)/],
  ] as const) {
    const found = typeof value === 'string' && value.length < 300 ? pattern.exec(value)?.[1] : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function readScans(scans: Record<string, unknown>) {
  const detections: Detection[] = [];
  let answered = 0;
  let harmless = 0;
  let unrecognised = 0;
  for (const [name, entry] of Object.entries(scans)) {
    const scan = asObject(entry);
    const engine = asText(name, MAX_WORD);
    if (!scan || engine === undefined || typeof scan.detected !== 'boolean') {
      unrecognised += 1;
      continue;
    }
    answered += 1;
    const result = asText(scan.result, MAX_WORD)?.replace(/ site$/, '');
    // "Not detected" beside any other word than these two contradicts itself.
    if (!scan.detected && result !== undefined && result !== 'clean' && result !== 'unrated')
      unrecognised += 1;
    if (scan.detected && detections.length < MAX_ENGINES) {
      const category = result === 'suspicious' ? 'suspicious' : 'malicious';
      detections.push(omitUndefined<Detection>({ engine, category }, { result }));
    } else if (result === 'clean') {
      harmless += 1;
    }
  }
  return { detections, answered, harmless, unrecognised };
}

/** `YYYY-MM-DD HH:MM:SS` in UTC → milliseconds. */
function utcTime(value: unknown): number | undefined {
  const parts = typeof value === 'string' && /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)$/.exec(value);
  const time = parts ? Date.parse(`${parts[1]}T${parts[2]}Z`) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}
