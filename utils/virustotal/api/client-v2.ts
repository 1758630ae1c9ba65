import { asObject, asText } from '../../shared/json';
import type { ApiError, ReportResult } from './api-result';
import type { VirusTotalClient } from './client';
import { parseUrlReportV2 } from './report-v2';
import { type HttpContext, type HttpResult, request } from './request';

const BASE = 'https://www.virustotal.com/vtapi/v2';

/**
 * API v2 over HTTP. The key is a parameter by v2's design; `url/report` is documented for GET and POST, and POST
 * keeps the key and the address out of URLs, which end up in logs.
 */
export function createV2(wire: HttpContext, key: string, base = BASE): VirusTotalClient {
  const post = (path: string, fields: Record<string, string>) =>
    request(wire, base + path, { method: 'POST', body: new URLSearchParams({ apikey: key, ...fields }) });

  const report = async (resource: string): Promise<ReportResult> => {
    const got = await post('/url/report', { resource });
    const bad = trouble(got);
    if (bad) return bad;
    const mapped = parseUrlReportV2(got.kind === 'json' ? got.json : undefined);
    if (mapped.ok) return { kind: 'report', report: mapped.report };
    if (mapped.reason === 'unknown') return { kind: 'unknown' };
    if (mapped.reason === 'invalid-url') return { kind: 'not-checkable' };
    if (mapped.reason !== 'queued') return { kind: 'nonsense' };
    const scanId = got.kind === 'json' ? scanIdOf(got.json) : undefined;
    return scanId === undefined ? { kind: 'pending' } : { kind: 'pending', analysisId: scanId };
  };

  const submit: VirusTotalClient['submit'] = async (address) => {
    const got = await post('/url/scan', { url: address });
    const bad = trouble(got);
    if (bad) return bad;
    const answer = got.kind === 'json' ? asObject(got.json) : undefined;
    if (answer?.response_code === -1) return { kind: 'not-checkable' };
    const scanId = scanIdOf(answer);
    return answer?.response_code === 1 && scanId !== undefined
      ? { kind: 'accepted', analysisId: scanId }
      : { kind: 'nonsense' };
  };

  return {
    ask: async (address, step) => {
      // Asking v2 by hash is not documented, and asking with more than was agreed to is out of the question.
      if (step === 'id') return { kind: 'needs-address' };
      const outcome = await report(address);
      return outcome.kind === 'report' && !sameHost(outcome.report.url, address)
        ? { kind: 'nonsense' }
        : outcome;
    },
    report,
    submit,
    // v2 rescans by address; VirusTotal knows it already, its report said so.
    rescan: (_id, address) => submit(address),
    async analysis(scanId) {
      const outcome = await report(scanId);
      // "Not among the finished, queued or pending scans" is also what v2 says while a scan is on its way.
      if (outcome.kind === 'pending' || outcome.kind === 'unknown')
        return { kind: 'running', status: 'queued' };
      return outcome;
    },
    quotas: async () => ({ kind: 'forbidden' }),
  };
}

function trouble(got: HttpResult): ApiError | undefined {
  if (got.kind !== 'json') return got;
  if (got.status === 200) return undefined;
  // v2 says 403 for a bad or missing key and for a missing privilege alike.
  if (got.status === 401 || got.status === 403) return { kind: 'wrong-key' };
  return { kind: got.status === 400 ? 'not-checkable' : 'nonsense' };
}

function scanIdOf(json: unknown): string | undefined {
  return asText(asObject(json)?.scan_id, 200);
}

function sameHost(reported: string, asked: string): boolean {
  return reported === '' || new URL(reported).hostname === new URL(asked).hostname;
}
