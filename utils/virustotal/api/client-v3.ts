import { asCount, asObject } from '../../shared/json';
import type { AnalysisResult, ApiError, Quotas, ReportResult } from './api-result';
import { API_BASE, type VirusTotalClient } from './client';
import { parseUrlReportV3 } from './report-v3';
import { errorCode, type HttpContext, type HttpResult, request } from './request';
import { base64UrlId } from './url-id';

const ANALYSIS_ID = /^[\w=-]{1,200}$/;
/** The last part is mostly a time; letters occur. */
const URL_ID_IN_ANALYSIS = /^u-([0-9a-f]{64})-[0-9a-z]{1,40}$/i;
const URL_ID_IN_LINK = /\/urls\/([0-9a-f]{64})$/;

/** API v3 over HTTP (docs/virustotal.md, 1.2). The key goes into the header `x-apikey` and nowhere else. */
export function createV3(context: HttpContext, key: string, base: string = API_BASE.v3): VirusTotalClient {
  const headers = { 'x-apikey': key, accept: 'application/json' };
  const get = async (path: string) => jsonOf(await request(context, base + path, { method: 'GET', headers }));
  const post = async (path: string, body?: URLSearchParams) =>
    jsonOf(await request(context, base + path, { method: 'POST', headers, ...(body && { body }) }));

  const fetchReportById = async (id: string): Promise<ReportResult> => {
    const result = await get(`/urls/${id}`);
    if (result.kind === 'not-found') return { kind: 'unknown' };
    if (result.kind === 'not-available-yet') return { kind: 'pending' };
    if (result.kind !== 'json') return result;
    const parsed = parseUrlReportV3(result.json);
    return parsed.ok ? { kind: 'report', report: parsed.report } : { kind: 'nonsense' };
  };

  return {
    async fetchReport(address, step, id) {
      const result = await fetchReportById(step === 'id' ? id : base64UrlId(address));
      // An answer about another address would be a verdict on the wrong page.
      return result.kind === 'report' && !isAbout(result.report, address, step === 'id' ? id : undefined)
        ? { kind: 'nonsense' }
        : result;
    },
    fetchReportById,
    submit: async (address) => acceptedOf(await post('/urls', new URLSearchParams({ url: address }))),
    rescan: async (id) => acceptedOf(await post(`/urls/${encodeURIComponent(id)}/analyse`)),
    async fetchAnalysis(analysisId) {
      const result = await get(`/analyses/${encodeURIComponent(analysisId)}`);
      if (result.kind === 'not-found') return { kind: 'unknown' };
      if (result.kind === 'not-available-yet') return { kind: 'running', status: 'queued' };
      return result.kind === 'json' ? readAnalysis(result.json, analysisId) : result;
    },
    async fetchQuotas(account) {
      const result = withoutWaiting(await get(`/users/${encodeURIComponent(account)}/overall_quotas`));
      if (result.kind !== 'json') return result;
      const data = asObject(asObject(result.json)?.data);
      return data ? { kind: 'quotas', quotas: readQuotas(data) } : { kind: 'nonsense' };
    },
  };
}

/** Only VirusTotal's own words are believed against the key: anybody on the way can answer 401. */
const KEY_ERRORS = ['WrongCredentialsError', 'AuthenticationRequiredError'];

type Json = { kind: 'json'; json: unknown };
type V3Result = Json | ApiError | { kind: 'not-found' } | { kind: 'not-available-yet' };

/** The JSON of a 200, or the error's code as a kind (docs/virustotal.md, 1.7). */
function jsonOf(result: HttpResult): V3Result {
  if (result.kind === 'empty') return { kind: 'nonsense' };
  if (result.kind !== 'json') return result;
  const code = errorCode(result.json);
  switch (result.status) {
    case 200:
      return result;
    case 400:
      if (code === 'NotAvailableYet') return { kind: 'not-available-yet' };
      return { kind: code === 'InvalidArgumentError' ? 'not-checkable' : 'nonsense' };
    case 401:
      if (code === 'UserNotActiveError') return { kind: 'inactive-key' };
      return { kind: KEY_ERRORS.includes(code) ? 'wrong-key' : 'intercepted' };
    case 403:
      return { kind: code === 'ForbiddenError' ? 'forbidden' : 'intercepted' };
    case 404:
      // Only VirusTotal's own "not found" means unknown; a proxy's 404 means nothing.
      return { kind: code === 'NotFoundError' ? 'not-found' : 'nonsense' };
    case 409:
    case 424:
      return { kind: 'server-error' };
    default:
      return { kind: 'nonsense' };
  }
}

/** Where there is nothing to wait for, "not yet" is a fault of the server's. */
function withoutWaiting(result: V3Result): Json | ApiError | { kind: 'unknown' } {
  if (result.kind === 'not-found') return { kind: 'unknown' };
  return result.kind === 'not-available-yet' ? { kind: 'server-error' } : result;
}

function acceptedOf(answer: V3Result) {
  const result = withoutWaiting(answer);
  if (result.kind !== 'json') return result;
  const id = asObject(asObject(result.json)?.data)?.id;
  return typeof id === 'string' && ANALYSIS_ID.test(id)
    ? { kind: 'accepted' as const, analysisId: id }
    : { kind: 'nonsense' as const };
}

function readAnalysis(json: unknown, analysisId: string): AnalysisResult {
  const status = asObject(asObject(asObject(json)?.data)?.attributes)?.status;
  if (status === 'queued') return { kind: 'running', status: 'queued' };
  if (status === 'in-progress') return { kind: 'running', status: 'analysing' };
  const id = URL_ID_IN_ANALYSIS.exec(analysisId)?.[1] ?? statedUrlId(json);
  return status === 'completed' && id !== undefined ? { kind: 'finished', id } : { kind: 'nonsense' };
}

/** The id of the address that an analysis says it is of, where the analysis' own id does not hold it. */
function statedUrlId(json: unknown): string | undefined {
  const answer = asObject(json);
  const stated = asObject(asObject(answer?.meta)?.url_info)?.id;
  if (typeof stated === 'string' && /^[0-9a-f]{64}$/.test(stated)) return stated;
  const item = asObject(asObject(answer?.data)?.links)?.item;
  return typeof item === 'string' ? URL_ID_IN_LINK.exec(item)?.[1] : undefined;
}

function isAbout(report: { id: string; url: string }, address: string, id: string | undefined): boolean {
  if (id !== undefined) return report.id === id;
  // VirusTotal's canonical form is not published, so the same address can come back spelt differently.
  return report.url === '' || new URL(report.url).hostname === new URL(address).hostname;
}

function readQuotas(data: Record<string, unknown>): Quotas {
  const quotas: Quotas = {};
  for (const [name, field] of [
    ['hour', 'api_requests_hourly'],
    ['day', 'api_requests_daily'],
    ['month', 'api_requests_monthly'],
  ] as const) {
    const entry = asObject(data[field]);
    // A member of a group uses the group's quota.
    const quota = asObject(entry?.group) ?? asObject(entry?.user);
    const allowed = asCount(quota?.allowed);
    if (allowed !== undefined) quotas[name] = { allowed, used: asCount(quota?.used) ?? 0 };
  }
  return quotas;
}
