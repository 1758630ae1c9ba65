import { asCount, asObject } from '../../shared/json';
import type { ApiError, Quotas, ReportResult } from './api-result';
import type { VirusTotalClient } from './client';
import { parseUrlReportV3 } from './report-v3';
import { errorCode, type HttpContext, type HttpResult, request } from './request';
import { base64UrlId } from './url-id';

const BASE = 'https://www.virustotal.com/api/v3';
const ANALYSIS_ID = /^[\w=-]{1,200}$/;
const MIDDLE = /^u-([0-9a-f]{64})-\d+$/;

/** API v3 over HTTP. The key goes into the header `x-apikey` and nowhere else. */
export function createV3(wire: HttpContext, key: string, base = BASE): VirusTotalClient {
  const headers = { 'x-apikey': key, accept: 'application/json' };
  const get = (path: string) => request(wire, base + path, { method: 'GET', headers });
  const post = (path: string, body?: URLSearchParams) =>
    request(wire, base + path, body ? { method: 'POST', headers, body } : { method: 'POST', headers });

  const report = async (id: string): Promise<ReportResult> => {
    const got = await get(`/urls/${id}`);
    const bad = trouble(got);
    if (bad)
      return bad.kind === 'absent' ? { kind: 'unknown' } : bad.kind === 'not-yet' ? { kind: 'pending' } : bad;
    const mapped = parseUrlReportV3(got.kind === 'json' ? got.json : undefined);
    return mapped.ok ? { kind: 'report', report: mapped.report } : { kind: 'nonsense' };
  };

  const accepted = async (got: HttpResult) => {
    const bad = trouble(got);
    if (bad?.kind === 'absent') return { kind: 'unknown' as const };
    if (bad) return bad.kind === 'not-yet' ? { kind: 'server-error' as const } : bad;
    const id = got.kind === 'json' ? asObject(asObject(got.json)?.data)?.id : undefined;
    if (typeof id !== 'string' || !ANALYSIS_ID.test(id)) return { kind: 'nonsense' as const };
    return { kind: 'accepted' as const, analysisId: id };
  };

  return {
    async ask(address, step, id) {
      const outcome = await report(step === 'id' ? id : base64UrlId(address));
      // An answer about another address would be a verdict on the wrong page.
      return outcome.kind === 'report' && !isAbout(outcome.report, address, step === 'id' ? id : undefined)
        ? { kind: 'nonsense' }
        : outcome;
    },
    report,
    submit: async (address) => accepted(await post('/urls', new URLSearchParams({ url: address }))),
    rescan: async (id) => accepted(await post(`/urls/${encodeURIComponent(id)}/analyse`)),
    async analysis(analysisId) {
      const got = await get(`/analyses/${encodeURIComponent(analysisId)}`);
      const bad = trouble(got);
      if (bad?.kind === 'absent') return { kind: 'unknown' };
      if (bad) return bad.kind === 'not-yet' ? { kind: 'running', status: 'queued' } : bad;
      return readAnalysis(got.kind === 'json' ? got.json : undefined, analysisId);
    },
    async quotas(account) {
      const got = await get(`/users/${encodeURIComponent(account)}/overall_quotas`);
      const bad = trouble(got);
      if (bad?.kind === 'absent') return { kind: 'unknown' };
      if (bad) return bad.kind === 'not-yet' ? { kind: 'server-error' } : bad;
      const data = got.kind === 'json' ? asObject(asObject(got.json)?.data) : undefined;
      return data ? { kind: 'quotas', quotas: readQuotas(data) } : { kind: 'nonsense' };
    },
  };
}

/** Facts sheet 1.7 as a table; `undefined` when the answer is a 200 with JSON. */
function trouble(got: HttpResult): ApiError | { kind: 'absent' } | { kind: 'not-yet' } | undefined {
  if (got.kind !== 'json') return got;
  const code = errorCode(got.json);
  switch (got.status) {
    case 200:
      return undefined;
    case 400:
      if (code === 'NotAvailableYet') return { kind: 'not-yet' };
      return { kind: code === 'InvalidArgumentError' ? 'not-checkable' : 'nonsense' };
    case 401:
      return { kind: code === 'UserNotActiveError' ? 'inactive-key' : 'wrong-key' };
    case 403:
      return { kind: 'forbidden' };
    case 404:
      // Only VirusTotal's own "not found" means unknown; a proxy's 404 means nothing.
      return { kind: code === 'NotFoundError' ? 'absent' : 'nonsense' };
    case 409:
    case 424:
      return { kind: 'server-error' };
    default:
      return { kind: 'nonsense' };
  }
}

function readAnalysis(json: unknown, analysisId: string) {
  const status = asObject(asObject(asObject(json)?.data)?.attributes)?.status;
  if (status === 'queued') return { kind: 'running' as const, status: 'queued' as const };
  if (status === 'in-progress') return { kind: 'running' as const, status: 'analysing' as const };
  const info = asObject(asObject(asObject(json)?.meta)?.url_info)?.id;
  const id =
    MIDDLE.exec(analysisId)?.[1] ?? (typeof info === 'string' && /^[0-9a-f]{64}$/.test(info) ? info : '');
  return status === 'completed' && id !== ''
    ? { kind: 'finished' as const, id }
    : { kind: 'nonsense' as const };
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
    // A member of a group spends the group's quota.
    const quota = asObject(entry?.group) ?? asObject(entry?.user);
    const allowed = asCount(quota?.allowed);
    if (allowed !== undefined) quotas[name] = { allowed, used: asCount(quota?.used) ?? 0 };
  }
  return quotas;
}
