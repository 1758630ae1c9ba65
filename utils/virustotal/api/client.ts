import type { DisclosureLevel } from '../look-up';
import type { AnalysisResult, QuotasResult, ReportResult, SubmitResult } from './api-result';

/** One request each; every one of them counts against the quota. None throws. */
export interface VirusTotalClient {
  /** The report on an address, already redacted where it has to be; with step `id` only `id`, its SHA-256, leaves. */
  fetchReport(address: string, step: DisclosureLevel, id: string): Promise<ReportResult>;
  /** The report under VirusTotal's own id. */
  fetchReportById(id: string): Promise<ReportResult>;
  /** Publishes the address to VirusTotal and its customers. */
  submit(address: string): Promise<SubmitResult>;
  /** Has an address that VirusTotal knows judged again. v3 sends the id, v2 the address. */
  rescan(id: string, address: string): Promise<SubmitResult>;
  /** How far an analysis has come. */
  fetchAnalysis(analysisId: string): Promise<AnalysisResult>;
  /** The key's quotas. `account` is the user name: asking by key would put the key into a URL. */
  fetchQuotas(account: string): Promise<QuotasResult>;
}

export interface ClientOptions {
  fetch: typeof fetch;
  key: string;
  apiVersion: 'v3' | 'v2';
  /** Where the API is, when not at VirusTotal: a caching proxy of the user's own. */
  base?: string;
  now: () => number;
}
