import type { Step } from '../look-up';
import type { AnalysisOutcome, AskOutcome, QuotasOutcome, SubmitOutcome } from './api-result';
import { createV2 } from './client-v2';
import { createV3 } from './client-v3';

/** One request each; every one of them counts against the quota. None throws. */
export interface Client {
  /** Asks about an address, already redacted where it has to be; with step `id` only `id`, its SHA-256, leaves. */
  ask(address: string, step: Step, id: string): Promise<AskOutcome>;
  /** The report under VirusTotal's own id. */
  report(id: string): Promise<AskOutcome>;
  /** Publishes the address to VirusTotal and its customers. */
  submit(address: string): Promise<SubmitOutcome>;
  /** Has an address that VirusTotal knows judged again. v3 sends the id, v2 the address. */
  rescan(id: string, address: string): Promise<SubmitOutcome>;
  analysis(analysisId: string): Promise<AnalysisOutcome>;
  /** The key's quotas. `account` is the user name: asking by key would put the key into a URL. */
  quotas(account: string): Promise<QuotasOutcome>;
}

export interface ClientOptions {
  fetch: typeof fetch;
  key: string;
  apiVersion: 'v3' | 'v2';
  timeoutMs: number;
  /** Where the API is, when not at VirusTotal: a caching proxy of the user's own. */
  base?: string;
  now?: () => number;
}

export function createClient(options: ClientOptions): Client {
  const wire = { fetch: options.fetch, now: options.now ?? Date.now, timeoutMs: options.timeoutMs };
  return options.apiVersion === 'v2'
    ? createV2(wire, options.key, options.base)
    : createV3(wire, options.key, options.base);
}
