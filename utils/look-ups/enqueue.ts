import type { Database } from '../store/database';
import { retryWhenFull } from '../store/make-room';
import type { ReportRecord } from '../store/schema';
import type { DisclosureLevel, LookUp, Task } from '../virustotal/look-up';
import { isFresh } from '../virustotal/time-to-live';
import { disclosesMore, enqueued, isFinished, isLeased, isRecent } from '../virustotal/transitions';

/** What is asked of the queue: which request about which address, and for whom. */
export interface LookUpRequest {
  /** `urlId` of the address. */
  key: string;
  url: string;
  step: DisclosureLevel;
  by: 'user' | 'auto';
  task: Task & ('ask' | 'submit' | 'rescan');
  /** Ask although an answer is there. */
  refresh: boolean;
  private: boolean;
  now: number;
}

/**
 * Puts a request into the queue, unless the answer is there or the same is on its way already: equal look-ups
 * are one. A user's request overtakes an automatic one for the same address.
 *
 * @returns the look-up as it is now.
 */
export function enqueue(db: Database, request: LookUpRequest): Promise<LookUp> {
  return retryWhenFull(db, () => merge(db, request));
}

async function merge(db: Database, request: LookUpRequest): Promise<LookUp> {
  const { key, now } = request;
  const tx = db.transaction(['lookUps', 'reports'], 'readwrite');
  const lookUps = tx.objectStore('lookUps');
  const [before, report] = await Promise.all([lookUps.get(key), tx.objectStore('reports').get(key)]);
  const present = before && sharedWith(before, request);
  let after = present ?? newLookUp(request);
  if (!present || needsSending(present, report, request)) {
    const priority = request.by === 'user' ? 0 : 1;
    const range = IDBKeyRange.bound([priority, 0], [priority, Number.MAX_SAFE_INTEGER]);
    const last = await lookUps.index('by-turn').openKeyCursor(range, 'prev');
    // Later than all others even when the clock was set back, and different within one millisecond.
    const turn: [number, number] = [priority, Math.max(now, (last?.key[1] ?? 0) + 1)];
    const { task, by, step } = request;
    // Sent once more it would cost the quota twice, and the first answer would be dropped.
    after =
      present && isBeingAsked(present, request)
        ? { ...present, by, turn }
        : { ...enqueued(after, { task, now, turn, by }), step };
  }
  if (after !== before) await lookUps.put(after);
  if (report?.private && !request.private) await tx.objectStore('reports').put(withoutPrivate(report));
  await tx.done;
  return after;
}

function newLookUp(request: LookUpRequest): LookUp {
  const { key, url, step, by, now } = request;
  const empty: LookUp = {
    key,
    url,
    step,
    by,
    state: 'waiting',
    queuedAt: now,
    notBefore: now,
    changedAt: now,
    polls: 0,
    attempts: 0,
  };
  return request.private ? { ...empty, private: true } : empty;
}

/** Asked for from an ordinary window, it is no longer the private window's alone. */
function sharedWith(lookUp: LookUp, request: LookUpRequest): LookUp {
  return lookUp.private && !request.private ? withoutPrivate(lookUp) : lookUp;
}

function withoutPrivate<T extends { private?: boolean }>(record: T): T {
  const { private: _, ...rest } = record;
  return rest as T;
}

/** True while a request is under way whose answer answers this one as well. */
function isBeingAsked(present: LookUp, { task, step, now }: LookUpRequest): boolean {
  return (
    isLeased(present, now) && present.task === 'ask' && task === 'ask' && !disclosesMore(step, present.step)
  );
}

/** True when what is asked for takes a request that is not on its way yet. */
function needsSending(present: LookUp, report: ReportRecord | undefined, request: LookUpRequest): boolean {
  const { task, step, by, now } = request;
  if (!isFinished(present)) {
    if (by === 'auto') return false;
    if (task !== 'ask') return present.task === 'ask';
    return present.task === 'ask' && (present.by === 'auto' || disclosesMore(step, present.step));
  }
  if (request.refresh || task !== 'ask') return true;
  if (report && isFresh(report.fetchedAt, report.staleAt, now)) {
    // A report about the redacted address does not answer a question about the whole one.
    return report.step === 'redacted' && step === 'whole';
  }
  if (present.state === 'unknown') return !isRecent(present, now) || disclosesMore(step, present.step);
  return present.state !== 'failed' || by === 'user' || !isRecent(present, now);
}
