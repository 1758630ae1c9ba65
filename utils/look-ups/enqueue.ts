import type { Database } from '../store/database';
import { retryWhenFull } from '../store/make-room';
import type { ReportRecord } from '../store/schema';
import type { DisclosureLevel, LookUp, Task } from '../virustotal/look-up';
import { isFresh } from '../virustotal/time-to-live';
import { disclosesMore, enqueued, isFinished, isRecent } from '../virustotal/transitions';

export interface LookUpRequest {
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
 * Puts a wish into the queue, unless the answer is there or the same is on its way already: equal look-ups
 * are one. A user's wish overtakes an automatic one for the same address.
 *
 * @returns the look-up as it stands now.
 */
export function enqueue(db: Database, wish: LookUpRequest): Promise<LookUp> {
  return retryWhenFull(db, () => join(db, wish));
}

async function join(db: Database, wish: LookUpRequest): Promise<LookUp> {
  const { key, now } = wish;
  const tx = db.transaction(['lookUps', 'reports'], 'readwrite');
  const lookUps = tx.objectStore('lookUps');
  const [before, report] = await Promise.all([lookUps.get(key), tx.objectStore('reports').get(key)]);
  const present = before && seenBy(before, wish);
  let after = present ?? newLookUp(wish);
  if (!present || isWanted(present, report, wish)) {
    const priority = wish.by === 'user' ? 0 : 1;
    const range = IDBKeyRange.bound([priority, 0], [priority, Number.MAX_SAFE_INTEGER]);
    const last = await lookUps.index('by-turn').openKeyCursor(range, 'prev');
    // Later than all others even when the clock was set back, and different within one millisecond.
    const turn: [number, number] = [priority, Math.max(now, (last?.key[1] ?? 0) + 1)];
    const { task, by, step } = wish;
    after = { ...enqueued(after, { task, now, turn, by }), step };
  }
  if (after !== before) await lookUps.put(after);
  if (report?.private && !wish.private) await tx.objectStore('reports').put(withoutPrivate(report));
  await tx.done;
  return after;
}

function newLookUp(wish: LookUpRequest): LookUp {
  const { key, url, step, by, now } = wish;
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
  return wish.private ? { ...empty, private: true } : empty;
}

/** Asked for from an ordinary window, it is no longer the private window's alone. */
function seenBy(lookUp: LookUp, wish: LookUpRequest): LookUp {
  return lookUp.private && !wish.private ? withoutPrivate(lookUp) : lookUp;
}

function withoutPrivate<T extends { private?: boolean }>(record: T): T {
  const { private: _, ...rest } = record;
  return rest as T;
}

/** True when the wish needs a request that is not on its way yet. */
function isWanted(present: LookUp, report: ReportRecord | undefined, wish: LookUpRequest): boolean {
  if (!isFinished(present)) {
    if (wish.by === 'auto') return false;
    if (wish.task !== 'ask') return present.task === 'ask';
    return present.task === 'ask' && (present.by === 'auto' || disclosesMore(wish.step, present.step));
  }
  if (wish.refresh || wish.task !== 'ask') return true;
  if (report && isFresh(report.fetchedAt, report.staleAt, wish.now)) {
    // A report about the shortened address does not answer a question about the whole one.
    return report.step === 'redacted' && wish.step === 'whole';
  }
  if (present.state === 'unknown')
    return !isRecent(present, wish.now) || disclosesMore(wish.step, present.step);
  return present.state !== 'failed' || wish.by === 'user' || !isRecent(present, wish.now);
}
