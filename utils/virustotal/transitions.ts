import type { AnalysisResult, ApiError, ReportResult, SubmitResult } from './api/api-result';
import type { DisclosureLevel, FailureReason, LookUp, Task } from './look-up';
import type { UrlReport } from './report';
import { NOT_FOUND_TTL } from './time-to-live';

/** A request is sent by whoever leased its look-up; after this long (a request's time limit and a bit) it is dead. */
export const LEASE_MS = 20_000;

/** Waits between polls of an analysis; after the last the user is sent to VirusTotal's own page. */
const POLL_WAITS = [15_000, 30_000, 60_000, 120_000, 240_000];
/** Waits before sending again after a fault that may pass. */
const RETRY_WAITS = [30_000, 120_000];
/** Waits while VirusTotal cannot be reached: that passes most surely of all, when the person is in another network. */
const OFFLINE_WAITS = [30_000, 120_000, 600_000, 3_600_000];
const UNREACHED: readonly FailureReason[] = ['offline', 'insecure', 'proxy', 'intercepted'];
/** Sent so often without any answer, a request is what kills the background. */
const MAX_ATTEMPTS = 20;
/** Clocks are corrected by a little all the time; only more than this counts as set back. */
const CLOCK_TOLERANCE_MS = 5000;

export type ApiResult = ReportResult | SubmitResult | AnalysisResult;

/** A transition: the new state, and the report that arrived with it. */
interface Transition {
  lookUp: LookUp;
  report?: UrlReport;
}

const DISCLOSURE_ORDER: Record<DisclosureLevel, number> = { id: 0, redacted: 1, whole: 2 };

/** True when `a` discloses more than `b`. */
export function disclosesMore(a: DisclosureLevel, b: DisclosureLevel): boolean {
  return DISCLOSURE_ORDER[a] > DISCLOSURE_ORDER[b];
}

/** True when nothing is left to send: there is an answer, or a reason why there is none. */
export function isFinished(lookUp: LookUp): boolean {
  return lookUp.task === undefined;
}

/** True while its sender may still be alive. A lease from the future dates from a clock that was set back. */
export function isLeased(lookUp: LookUp, now: number): boolean {
  return lookUp.claim !== undefined && Math.abs(now - lookUp.claim.since) < LEASE_MS;
}

/** When it may be sent: after `notBefore` and after a dead sender's lease. */
export function dueAt(lookUp: LookUp, now: number): number {
  const lease = lookUp.claim && isLeased(lookUp, now) ? lookUp.claim.since + LEASE_MS : 0;
  // Changed in the future means that the clock was set back since: waiting it out could take years.
  const wait =
    lookUp.changedAt > now + CLOCK_TOLERANCE_MS ? Math.min(lookUp.notBefore, now) : lookUp.notBefore;
  return Math.max(lease, wait);
}

/** True when "unknown" or a failure is so recent that the same question would have the same answer. */
export function isRecent(lookUp: LookUp, now: number): boolean {
  return lookUp.changedAt <= now && now < lookUp.changedAt + NOT_FOUND_TTL;
}

/** True for a poison message: its request was sent again and again and never came back. */
export function exceedsAttempts(lookUp: LookUp): boolean {
  return lookUp.attempts >= MAX_ATTEMPTS;
}

/** Puts a task into the queue; the state says so at once. */
export function enqueued(
  lookUp: LookUp,
  what: { task: Task; now: number; turn: [number, number]; by: 'user' | 'auto' },
): LookUp {
  const { task, now, turn, by } = what;
  const state = task === 'ask' ? 'waiting' : 'submitting';
  return {
    ...answered(lookUp),
    state,
    task,
    by,
    turn,
    queuedAt: now,
    notBefore: now,
    changedAt: now,
    polls: 0,
    attempts: 0,
  };
}

/** Without what belonged to the request that was just answered, or to an earlier task. */
function answered(lookUp: LookUp): LookUp {
  const { claim: _claim, reason: _reason, faults: _faults, ...rest } = lookUp;
  return rest;
}

/** Its request is about to be sent, by whoever holds the token. */
export function leased(lookUp: LookUp, leaseToken: string, now: number): LookUp {
  const { reason: _, ...rest } = lookUp;
  const state = { ask: 'asking', submit: 'submitting', rescan: 'submitting' } as const;
  const task = lookUp.task ?? 'ask';
  return {
    ...rest,
    state: task === 'poll' || task === 'collect' ? lookUp.state : state[task],
    claim: { ticket: leaseToken, since: now },
    attempts: lookUp.attempts + 1,
    changedAt: now,
  };
}

/** It is over, without an answer. */
export function failed(lookUp: LookUp, reason: FailureReason, now: number): LookUp {
  const { task: _task, turn: _turn, claim: _claim, ...rest } = lookUp;
  return { ...rest, state: 'failed', reason, changedAt: now };
}

function finishedAs(lookUp: LookUp, state: 'known' | 'unknown', now: number): LookUp {
  const { task: _task, turn: _turn, ...rest } = answered(lookUp);
  return { ...rest, state, changedAt: now };
}

/** Back to its position in the queue until `notBefore`. A poll keeps its state: VirusTotal is still at work. */
function postponed(lookUp: LookUp, now: number, notBefore: number, reason: FailureReason): LookUp {
  const { claim: _, ...rest } = lookUp;
  const isPolling = lookUp.task === 'poll' || lookUp.task === 'collect';
  return { ...rest, state: isPolling ? lookUp.state : 'waiting', notBefore, reason, changedAt: now };
}

/** The next poll, or the end of them. */
function polledLater(lookUp: LookUp, now: number, to: Partial<LookUp>): LookUp {
  const wait = POLL_WAITS[lookUp.polls];
  const rest = answered(lookUp);
  if (wait === undefined) return failed({ ...rest, ...to }, 'still-analysing', now);
  return {
    ...rest,
    task: 'poll',
    attempts: 0,
    ...to,
    notBefore: now + wait,
    polls: lookUp.polls + 1,
    changedAt: now,
  };
}

/**
 * What an answer makes of a look-up that is under way.
 *
 * @param retryAfter with an over-quota answer, when the quota allows the next request (milliseconds since 1970).
 */
export function applyApiResult(
  lookUp: LookUp,
  result: ApiResult,
  now: number,
  retryAfter: number,
): Transition {
  switch (result.kind) {
    case 'report':
      return {
        lookUp: { ...finishedAs(lookUp, 'known', now), vtId: result.report.id },
        report: result.report,
      };
    case 'unknown':
      // Just after an analysis the report may not be there yet (docs/virustotal.md, 1.5).
      if (lookUp.task === 'collect') return { lookUp: polledLater(lookUp, now, { task: 'collect' }) };
      return { lookUp: finishedAs(lookUp, 'unknown', now) };
    case 'pending':
      return { lookUp: awaited(lookUp, result.analysisId, now) };
    case 'accepted':
      return { lookUp: polledLater(lookUp, now, { state: 'queued', analysisId: result.analysisId }) };
    case 'running':
      return { lookUp: polledLater(lookUp, now, { state: result.status }) };
    case 'finished': {
      const next = {
        task: 'collect',
        vtId: result.id,
        notBefore: now,
        changedAt: now,
        attempts: 0,
      } as const;
      return { lookUp: { ...answered(lookUp), state: 'analysing', ...next } };
    }
    default:
      return { lookUp: afterError(lookUp, result, now, retryAfter) };
  }
}

/** VirusTotal has the address, and its first analysis is not finished. */
function awaited(lookUp: LookUp, analysisId: string | undefined, now: number): LookUp {
  const id = analysisId ?? lookUp.analysisId;
  // Without an analysis to poll there is only asking again.
  if (id === undefined) return retriedLater(lookUp, 'still-analysing', now);
  return polledLater(lookUp, now, { state: 'queued', analysisId: id });
}

function afterError(lookUp: LookUp, error: ApiError, now: number, retryAfter: number): LookUp {
  switch (error.kind) {
    case 'over-quota':
      // The refusal says nothing about this address, so it is no attempt at it.
      return {
        ...postponed(lookUp, now, retryAfter, 'over-quota'),
        attempts: Math.max(0, lookUp.attempts - 1),
      };
    case 'offline':
    case 'insecure':
    case 'proxy':
    case 'intercepted':
    case 'timeout':
    case 'server-error':
      return retriedLater(lookUp, error.kind, now);
    default:
      return failed(lookUp, error.kind, now);
  }
}

/** True when VirusTotal itself was not reached, so that another network may help. */
export function isUnreached(reason: FailureReason | undefined): boolean {
  return UNREACHED.some((one) => one === reason);
}

/** A fault that may pass: again after a while, a few times. */
function retriedLater(lookUp: LookUp, reason: FailureReason, now: number): LookUp {
  const faults = lookUp.faults ?? 0;
  const wait = (isUnreached(reason) ? OFFLINE_WAITS : RETRY_WAITS)[faults];
  if (wait === undefined) return failed(lookUp, reason, now);
  return { ...postponed(lookUp, now, now + wait, reason), faults: faults + 1, attempts: 0 };
}
