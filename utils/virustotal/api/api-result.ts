import type { UrlReport } from '../report';

/**
 * What can come of any request besides the answer, with v3's error codes (docs/virustotal.md, 1.7). No text of the
 * server's: it can echo the key.
 */
export type ApiError =
  /** WrongCredentialsError, AuthenticationRequiredError */
  | { kind: 'wrong-key' }
  /** UserNotActiveError */
  | { kind: 'inactive-key' }
  /** ForbiddenError */
  | { kind: 'forbidden' }
  /** QuotaExceededError, TooManyRequestsError. `retryAfter` in milliseconds, where the server says so. */
  | { kind: 'over-quota'; retryAfter?: number }
  /** No connection. Where the browser does not say more, it may also be one of the next two. */
  | { kind: 'offline' }
  /** The connection is not private: a certificate or a protocol that the browser does not accept. */
  | { kind: 'insecure' }
  /** The proxy asks for a log-in, or lets nothing through. */
  | { kind: 'proxy' }
  /** Something on the way answered in VirusTotal's place: a filter's page, a log-in to the network, a redirect. */
  | { kind: 'intercepted' }
  | { kind: 'timeout' }
  | { kind: 'server-error' }
  /** An invalid response: not JSON, not the documented shape, or about something else. The word is stored. */
  | { kind: 'nonsense' }
  /** InvalidArgumentError: VirusTotal takes it for no address. */
  | { kind: 'not-checkable' }
  /** API v2 can only be asked with the address itself. */
  | { kind: 'needs-address' };

export type ReportResult =
  | { kind: 'report'; report: UrlReport }
  | { kind: 'unknown' }
  /** Known, and its first analysis is not finished. */
  | { kind: 'pending'; analysisId?: string }
  | ApiError;

export type SubmitResult = { kind: 'accepted'; analysisId: string } | { kind: 'unknown' } | ApiError;

export type AnalysisResult =
  | { kind: 'running'; status: 'queued' | 'analysing' }
  /** Finished; the report is fetched next under the id. */
  | { kind: 'finished'; id: string }
  | { kind: 'report'; report: UrlReport }
  | { kind: 'unknown' }
  | ApiError;

/** What the key is allowed and has used, in requests (docs/virustotal.md, 1.8). */
export interface Quotas {
  hour?: { allowed: number; used: number };
  day?: { allowed: number; used: number };
  month?: { allowed: number; used: number };
}

export type QuotasResult = { kind: 'quotas'; quotas: Quotas } | { kind: 'unknown' } | ApiError;
