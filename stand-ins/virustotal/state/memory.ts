import { canonicalUrl, sha256 } from '../api/canonical-url';
import { isKnown, type Scenario, scenarioOf } from './scenario';

/** POSTing or rescanning again within this time gives the old analysis (between 66 s and 17 min on the wire). */
const REUSE_MS = 5 * 60_000;

/** How an analysis gets on: by the clock, or by how often it was asked about. */
export type Pace =
  | { by: 'clock'; queuedMs: number; runningMs: number }
  | { by: 'polls'; queued: number; running: number };

export const DEFAULT_PACE: Pace = { by: 'clock', queuedMs: 20_000, runningMs: 40_000 };

export type Status = 'queued' | 'in-progress' | 'completed';

export interface Analysis {
  /** `u-<sha256 of the URL>-<epoch seconds>`, or with the seconds in hexadecimal digits, marked by a letter */
  id: string;
  /** Unix seconds. */
  date: number;
  startedAt: number;
  polls: number;
}

export interface UrlRecord {
  id: string;
  url: string;
  scenario: Scenario;
  /** Oldest first. A known URL starts with one that is long done. */
  analyses: Analysis[];
  firstSubmission: number;
  timesSubmitted: number;
}

export interface Memory {
  /** Makes a URL known by name, so that its SHA-256 id can be answered too; throws on what is no web address. */
  know(url: string, scenario: Scenario): UrlRecord;
  byId(sha: string): UrlRecord | undefined;
  /** Finds a URL, or learns it with the scenario that its words say. */
  learn(canonicalUrl: string): UrlRecord;
  analysis(id: string): { record: UrlRecord; analysis: Analysis } | undefined;
  submit(record: UrlRecord): Analysis;
  status(record: UrlRecord, analysis: Analysis): Status;
  /** The newest analysis that is done, which is what a report shows. */
  finished(record: UrlRecord): Analysis | undefined;
}

/** How the last part of an analysis' id is written. */
export type AnalysisIds = 'time' | 'letters';

/**
 * What the stand-in remembers of URLs and their analyses: nothing at first.
 *
 * @param now milliseconds since 1970
 * @param ids asked for each new analysis
 */
export function createMemory(now: () => number, pace: () => Pace, ids: () => AnalysisIds): Memory {
  const records = new Map<string, UrlRecord>();

  function add(url: string, scenario: Scenario): UrlRecord {
    const id = sha256(url);
    const date = Math.floor(now() / 1000) - scenario.ageDays * 86_400;
    const first = { id: `u-${id}-${date}`, date, startedAt: Number.NEGATIVE_INFINITY, polls: Infinity };
    const known = isKnown(scenario.kind);
    const record: UrlRecord = {
      id,
      url,
      scenario,
      analyses: known ? [first] : [],
      firstSubmission: date - 3600,
      timesSubmitted: known ? 4 : 0,
    };
    records.set(id, record);
    return record;
  }

  function status({ scenario }: UrlRecord, { startedAt, polls }: Analysis): Status {
    const current = pace();
    if (scenario.kind === 'stuck') return 'queued';
    const [done, queued, running] =
      current.by === 'polls'
        ? [polls - 1, current.queued, current.running]
        : [now() - startedAt, current.queuedMs, current.runningMs];
    if (done < queued) return 'queued';
    return done < queued + running ? 'in-progress' : 'completed';
  }

  return {
    know(text, scenario) {
      const url = canonicalUrl(text);
      if (url === undefined) throw new TypeError(`Not a web address: ${text}`);
      return add(url, scenario);
    },
    byId: (sha) => records.get(sha),
    learn: (url) => records.get(sha256(url)) ?? add(url, scenarioOf(url)),
    analysis(id) {
      const sha = /^u-([0-9a-f]{64})-[0-9a-f]+$/.exec(id)?.[1];
      const record = sha === undefined ? undefined : records.get(sha);
      const analysis = record?.analyses.find((one) => one.id === id);
      return record && analysis ? { record, analysis } : undefined;
    },
    submit(record) {
      const at = now();
      const last = record.analyses.at(-1);
      if (last && at - last.startedAt < REUSE_MS) return last;
      const date = Math.floor(at / 1000);
      const suffix = ids() === 'letters' ? `f${date.toString(16)}` : date;
      const analysis = { id: `u-${record.id}-${suffix}`, date, startedAt: at, polls: 0 };
      if (record.timesSubmitted === 0) record.firstSubmission = date;
      record.timesSubmitted++;
      record.analyses.push(analysis);
      return analysis;
    },
    status,
    finished: (record) => record.analyses.findLast((one) => status(record, one) === 'completed'),
  };
}
