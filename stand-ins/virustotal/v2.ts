import { ok, type Reply } from './answers';
import { canonical } from './canonical';
import type { Analysis, UrlRecord } from './memory';
import type { Asked } from './request';
import { type Category, resultsOf } from './results';

const DONE = 'Scan finished, scan information embedded in this object';
const QUEUED = 'Scan request successfully queued, come back later for the report';
const WAITING = 'Your resource is queued for analysis';
const INVALID = 'Invalid URL, the scan request was not queued';
const ABSENT = 'Resource does not exist in the dataset';
const NO_SCAN = 'The requested resource is not among the finished, queued or pending scans';

/** v2 has no error body: a bad key or an unknown method is a bare status. */
export const bare = (status: number): Reply => ({ status, body: '' });

const bad = (category: Category) => category === 'malicious' || category === 'suspicious';

/** `2026-01-31 23:59:59`, UTC. */
const dateText = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');

/** `/vtapi/v2/url/report` and `/vtapi/v2/url/scan` (docs/virustotal.md, 2). The key has been looked at before. */
export function v2({ method, segments, query, form, memory, engines }: Asked): Reply {
  const what = segments.join('/');
  const parameters = method === 'POST' ? form : query;
  if (what === 'url/report' && (method === 'GET' || method === 'POST')) return report();
  if (what === 'url/scan' && method === 'POST') return scan(parameters.get('url'));
  return bare(404);

  function scan(text: string | null): Reply {
    if (text === null) return bare(400);
    const address = canonical(text);
    if (address === undefined) return ok({ response_code: -1, verbose_msg: INVALID, resource: text });
    const record = memory.learn(address);
    const analysis = memory.submit(record);
    return ok({ ...facts(record, analysis, text), response_code: 1, verbose_msg: QUEUED });
  }

  function report(): Reply {
    const resource = parameters.get('resource');
    if (resource === null || resource === '') return bare(400);
    const isScan = /^[0-9a-f]{64}-\d+$/.test(resource);
    const byScan = isScan ? memory.analysis(`u-${resource}`) : undefined;
    const address = canonical(resource);
    const record = byScan?.record ?? (address === undefined || isScan ? undefined : memory.learn(address));
    const analysis = byScan?.analysis ?? record?.analyses.at(-1);
    if (!record || !analysis) {
      if (parameters.get('scan') === '1' && !isScan) return scan(resource);
      return ok({ response_code: 0, verbose_msg: isScan ? NO_SCAN : ABSENT, resource });
    }
    analysis.polls++;
    const done = byScan
      ? memory.status(record, analysis) === 'completed' && analysis
      : memory.finished(record);
    if (!done) return ok({ ...facts(record, analysis, resource), response_code: -2, verbose_msg: WAITING });
    return ok({ ...facts(record, done, resource), ...findings(record), response_code: 1, verbose_msg: DONE });
  }

  function findings(record: UrlRecord): object {
    const results = Object.values(resultsOf(record.plot.scenario, engines));
    const scans = results.map(({ engine_name, category, result }) => {
      const detail = engine_name === 'MalwareURL' ? { detail: 'https://malwareurl.example.com/listing' } : {};
      return [engine_name, { detected: bad(category), result: `${result} site`, ...detail }];
    });
    const positives = results.filter(({ category }) => bad(category)).length;
    return { filescan_id: null, positives, scans: Object.fromEntries(scans), total: results.length };
  }
}

function facts(record: UrlRecord, analysis: Analysis, resource: string): object {
  return {
    permalink: `https://www.virustotal.com/url/${record.id}/analysis/${analysis.date}/`,
    resource,
    scan_date: dateText(analysis.date),
    scan_id: `${record.id}-${analysis.date}`,
    url: record.url,
  };
}
