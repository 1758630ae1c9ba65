import type { Database } from '../store/database';
import { retryWhenFull } from '../store/make-room';
import { putReportIn, REPORT_STORES, reportStores } from '../store/reports';
import type { FailureReason, LookUp } from '../virustotal/look-up';
import { MAX_REQUEST_MS, noUsage, release, reserve, rollOver } from '../virustotal/quota/quota';
import { reportTtl } from '../virustotal/time-to-live';
import {
  type ApiResult,
  applyApiResult,
  dueAt,
  exceedsAttempts,
  failed,
  leased,
} from '../virustotal/transitions';
import { applyResult } from './send-within-quota';

type LeaseResult =
  | { kind: 'leased'; lookUp: LookUp }
  /** Nothing can be sent before `until`; absent when nothing is left to send. */
  | { kind: 'wait'; until?: number };

/**
 * Leases the next look-up that is due and reserves its request in the quota, in one transaction: of two services only
 * one gets it, and a kill right after has counted it.
 *
 * @param refuse asked for each candidate; a reason ends the look-up unsent and uncounted.
 * @returns the look-up to send, or when to try again.
 */
export async function leaseNext(
  db: Database,
  what: {
    now: number;
    leaseToken: string;
    keyId: string;
    /** The share, 0 to 1, of each quota that automatic requests may use. */
    autoShare: number;
    refuse: (lookUp: LookUp) => FailureReason | undefined;
  },
): Promise<LeaseResult> {
  const { now, leaseToken, keyId, autoShare, refuse } = what;
  const tx = db.transaction(['lookUps', 'spending'], 'readwrite');
  const usage = (await tx.objectStore('spending').get(keyId)) ?? noUsage(keyId, now);
  const index = tx.objectStore('lookUps').index('by-turn');
  let until: number | undefined;
  const soonest = (at: number) => Math.min(until ?? at, at);
  for (let cursor = await index.openCursor(); cursor; cursor = await cursor.continue()) {
    const lookUp = cursor.value;
    const due = dueAt(lookUp, now);
    if (due > now) {
      until = soonest(due);
      continue;
    }
    const refusal = exceedsAttempts(lookUp) ? 'nonsense' : refuse(lookUp);
    if (refusal) {
      await tx.objectStore('lookUps').put(failed(lookUp, refusal, now));
      continue;
    }
    const reserved = reserve(usage, {
      now,
      ticket: leaseToken,
      auto: lookUp.by === 'auto',
      maxDuration: MAX_REQUEST_MS,
      autoShare,
    });
    if (!reserved.ok) {
      until = soonest(reserved.until);
      await tx.objectStore('spending').put(reserved.usage);
      break;
    }
    const mine = leased(lookUp, leaseToken, now);
    await Promise.all([
      tx.objectStore('lookUps').put(mine),
      tx.objectStore('spending').put(reserved.usage),
      tx.done,
    ]);
    return { kind: 'leased', lookUp: mine };
  }
  await tx.done;
  return until === undefined ? { kind: 'wait' } : { kind: 'wait', until };
}

/**
 * Writes an answer: quota, state and report in one transaction, so that what was written is not asked for again. A kill
 * before it has the request repeated.
 * An answer whose lease is gone (cancelled, or taken over after it ran out) only ends its reservation.
 *
 * @returns the look-up as it is now, or `undefined` where the lease was gone.
 */
export function recordResult(db: Database, answer: LeasedResult): Promise<LookUp | undefined> {
  return retryWhenFull(db, () => writeResult(db, answer));
}

interface LeasedResult {
  key: string;
  leaseToken: string;
  keyId: string;
  result: ApiResult;
  now: number;
}

async function writeResult(db: Database, what: LeasedResult): Promise<LookUp | undefined> {
  const { key, leaseToken, keyId, result, now } = what;
  const tx = db.transaction(['lookUps', 'spending', ...REPORT_STORES], 'readwrite');
  const lookUps = tx.objectStore('lookUps');
  const before = (await tx.objectStore('spending').get(keyId)) ?? noUsage(keyId, now);
  const usage = applyResult(release(rollOver(before, now, MAX_REQUEST_MS), leaseToken, now), result, now);
  await tx.objectStore('spending').put(usage);
  const lookUp = await lookUps.get(key);
  if (lookUp?.claim?.ticket !== leaseToken) {
    await tx.done;
    return undefined;
  }
  const next = applyApiResult(lookUp, result, now, usage.heldUntil);
  await lookUps.put(next.lookUp);
  if (next.report) {
    const { report } = next;
    const { step, private: isPrivate } = next.lookUp;
    const record = { key, report, fetchedAt: now, staleAt: now + reportTtl(report), step };
    await putReportIn(reportStores(tx), isPrivate ? { ...record, private: true } : record);
  }
  // Only on the refusal itself: a later answer such as "over quota" says nothing against the key.
  if (result.kind === 'wrong-key' || result.kind === 'inactive-key')
    await failWaiting(lookUps, result.kind, now);
  await tx.done;
  return next.lookUp;
}

interface LookUpStore {
  index(name: 'by-turn'): { getAll(): Promise<LookUp[]> };
  put(lookUp: LookUp): Promise<unknown>;
}

/** Ends all that still waits: the next one would fail the same way and cost a request. */
async function failWaiting(store: LookUpStore, reason: FailureReason, now: number): Promise<void> {
  const waiting = await store.index('by-turn').getAll();
  await Promise.all(waiting.filter((one) => !one.claim).map((one) => store.put(failed(one, reason, now))));
}

/** Ends all that still waits, leased or not, with a reason that concerns all of it: no key, no permission. */
export async function failAll(db: Database, reason: FailureReason, now: number): Promise<number> {
  const tx = db.transaction('lookUps', 'readwrite');
  const waiting = await tx.store.index('by-turn').getAll();
  await Promise.all([...waiting.map((one) => tx.store.put(failed(one, reason, now))), tx.done]);
  return waiting.length;
}
