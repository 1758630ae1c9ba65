import type { VirusTotalClient } from './api/client';
import type { LookUp } from './look-up';
import { redact } from './redaction/redact';
import type { ApiResult } from './transitions';

/** The address as this look-up may disclose it; with step `id` it is not sent at all. */
export function disclosedUrl(lookUp: Pick<LookUp, 'url' | 'step'>): string {
  return lookUp.step === 'whole' ? lookUp.url : redact(lookUp.url).url;
}

/** Sends the one request that a look-up's task stands for. Does not throw: what goes wrong is in the result. */
export async function sendTask(client: VirusTotalClient, lookUp: LookUp): Promise<ApiResult> {
  const id = lookUp.vtId ?? lookUp.key;
  switch (lookUp.task) {
    case 'submit':
      return client.submit(disclosedUrl(lookUp));
    case 'rescan':
      return client.rescan(id, disclosedUrl(lookUp));
    case 'poll':
      return client.fetchAnalysis(lookUp.analysisId ?? '');
    case 'collect':
      return client.fetchReportById(id);
    default:
      return client.fetchReport(disclosedUrl(lookUp), lookUp.step, lookUp.key);
  }
}
