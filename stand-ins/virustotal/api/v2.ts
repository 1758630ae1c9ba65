import type { Analysis, UrlRecord } from '../state/memory';
import type { ApiRequest } from './api-request';
import { canonicalUrl } from './canonical-url';
import { ok, type Reply } from './replies';
import { type Category, resultsOf } from './results';

const DONE = 'Scan finished, scan information embedded in this object';
const QUEUED = 'Scan request successfully queued, come back later for the report';
const WAITING = 'Your resource is queued for analysis';
const INVALID = 'Invalid URL, the scan request was not queued';
const ABSENT = 'Resource does not exist in the dataset';
const NO_SCAN = 'The requested resource is not among the finished, queued or pending scans';

/** A `resource` that names one scan: the URL's SHA-256 and the scan's time, or something with letters. */
const SCAN_ID = /^[0-9a-f]{64}-[0-9a-f]+$/;
/** One that names an address by its SHA-256. Not documented, and assumed to be understood. */
const URL_ID = /^[0-9a-f]{64}$/;
/** A public key may name so many addresses or scans in one request, a line each. */
const MAX_BATCH = 4;

/** v2 has no error body: a bad key or an unknown method is a bare status. */
export const bare = (status: number): Reply => ({ status, body: '' });

const isDetection = (category: Category) => category === 'malicious' || category === 'suspicious';

/** `2026-01-31 23:59:59`, UTC. */
const dateText = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');

/** `/vtapi/v2/url/report` and `/vtapi/v2/url/scan` (docs/virustotal.md, 2). The key has been looked at before. */
export function v2(request: ApiRequest): Reply {
  const { method, segments, query, form } = request;
  const route = segments.join('/');
  // A POST may have them in its address too, as clients send them; what the form says counts first.
  const parameters = new URLSearchParams(method === 'POST' ? [...form, ...query] : query);
  if (route === 'url/report' && (method === 'GET' || method === 'POST')) {
    return inBatch(parameters.get('resource'), (resource) => report(request, resource, parameters));
  }
  if (route === 'url/scan' && method === 'POST') {
    return inBatch(parameters.get('url'), (url) => scan(request, url));
  }
  return bare(404);
}

/** Answers for one thing, or for each line of several in a list. */
function inBatch(text: string | null, answer: (line: string) => object): Reply {
  const lines = (text ?? '').split(/\r?\n/).filter((line) => line.trim() !== '');
  const [first] = lines;
  if (first === undefined || lines.length > MAX_BATCH) return bare(400);
  return ok(lines.length === 1 ? answer(first) : lines.map(answer));
}

function scan({ memory }: ApiRequest, text: string): object {
  const url = canonicalUrl(text);
  if (url === undefined) return { response_code: -1, verbose_msg: INVALID, resource: text };
  const record = memory.learn(url);
  const analysis = memory.submit(record);
  return { ...commonFields(record, analysis, text), response_code: 1, verbose_msg: QUEUED };
}

function report(request: ApiRequest, resource: string, parameters: URLSearchParams): object {
  const isScan = SCAN_ID.test(resource);
  const found = isScan ? request.memory.analysis(`u-${resource}`) : latestAnalysis(request, resource);
  if (found) return reportOn(request, { ...found, resource, isScan });
  if (parameters.get('scan') === '1' && !isScan && !URL_ID.test(resource)) return scan(request, resource);
  return { response_code: 0, verbose_msg: isScan ? NO_SCAN : ABSENT, resource };
}

function latestAnalysis(
  { memory }: ApiRequest,
  resource: string,
): { record: UrlRecord; analysis: Analysis } | undefined {
  const url = canonicalUrl(resource);
  const byId = URL_ID.test(resource) ? memory.byId(resource) : undefined;
  const record = url === undefined ? byId : memory.learn(url);
  const analysis = record?.analyses.at(-1);
  return record && analysis && { record, analysis };
}

interface ReportRequest {
  record: UrlRecord;
  analysis: Analysis;
  resource: string;
  /** One scan was asked for, not the newest finished one. */
  isScan: boolean;
}

function reportOn(
  { memory, engines }: ApiRequest,
  { record, analysis, resource, isScan }: ReportRequest,
): object {
  analysis.polls++;
  const isDone = memory.status(record, analysis) === 'completed';
  const done = isScan ? isDone && analysis : memory.finished(record);
  if (!done) return { ...commonFields(record, analysis, resource), response_code: -2, verbose_msg: WAITING };
  const fields = { ...commonFields(record, done, resource), ...resultFields(record, engines) };
  return { ...fields, response_code: 1, verbose_msg: DONE };
}

function commonFields(record: UrlRecord, analysis: Analysis, resource: string): object {
  return {
    permalink: `https://www.virustotal.com/url/${record.id}/analysis/${analysis.date}/`,
    resource,
    scan_date: dateText(analysis.date),
    scan_id: analysis.id.slice('u-'.length),
    url: record.url,
  };
}

function resultFields(record: UrlRecord, engines: number | undefined): object {
  const results = Object.values(resultsOf(record.scenario.kind, engines));
  const scans = results.map(({ engine_name, category, result }) => {
    const detail = engine_name === 'MalwareURL' ? { detail: 'https://malwareurl.example.com/listing' } : {};
    return [engine_name, { detected: isDetection(category), result: `${result} site`, ...detail }];
  });
  const positives = results.filter(({ category }) => isDetection(category)).length;
  return { filescan_id: null, positives, scans: Object.fromEntries(scans), total: results.length };
}
