import { announce } from '../store/broadcast';
import type { Database } from '../store/database';
import type { AnalysisOutcome, AskOutcome, QuotasOutcome, SubmitOutcome } from '../virustotal/api/api-result';
import {
  accepted,
  brought,
  emptySpending,
  learned,
  refused,
  reserve,
  type Spending,
  settle,
} from '../virustotal/quota/quota';

/** Longest time between taking a request from the budget and its end: the time limit and a bit. */
export const SLACK_MS = 20_000;

/** What an answer says about the key and its quota. */
export function concluded(
  spending: Spending,
  outcome: AskOutcome | SubmitOutcome | AnalysisOutcome | QuotasOutcome,
  now: number,
): Spending {
  switch (outcome.kind) {
    case 'over-quota':
      return refused(spending, now, outcome.retryAfter);
    case 'wrong-key':
    case 'inactive-key':
      return { ...spending, rejected: outcome.kind };
    case 'quotas':
      return learned(accepted(spending), outcome.quotas, now);
    // These need not come from VirusTotal, or say nothing about the key.
    case 'offline':
    case 'timeout':
    case 'server-error':
    case 'nonsense':
      return spending;
    default:
      return accepted(spending);
  }
}

/**
 * Sends one request that belongs to no look-up, within the same budget.
 *
 * @returns its outcome, or the time at which the budget allows it; then nothing was sent.
 */
export async function spendOn<O extends AskOutcome | QuotasOutcome>(
  db: Database,
  what: { keyId: string; now: () => number; send: () => Promise<O> },
): Promise<O | { kind: 'wait'; until: number }> {
  const { keyId, now, send } = what;
  const ticket = crypto.randomUUID();
  const tx = db.transaction('spending', 'readwrite');
  const before = (await tx.store.get(keyId)) ?? emptySpending(keyId, now());
  const reserved = reserve(before, { now: now(), ticket, auto: false, slack: SLACK_MS, autoShare: 1 });
  await tx.store.put(reserved.spending);
  await tx.done;
  if (!reserved.ok) return { kind: 'wait', until: reserved.until };

  const outcome = await send();
  const end = db.transaction('spending', 'readwrite');
  const spending = (await end.store.get(keyId)) ?? reserved.spending;
  const settled = settle(brought(spending, now(), SLACK_MS), ticket, now());
  await Promise.all([end.store.put(concluded(settled, outcome, now())), end.done]);
  announce({ what: 'spending', key: keyId });
  return outcome;
}
