import type { ReportRecord } from '../store/schema';
import { canonicalUrl, urlId } from '../virustotal/api/url-id';
import type { FailureReason, LookUp } from '../virustotal/look-up';
import { isNeverSent } from '../virustotal/never-send';
import { sendTask } from '../virustotal/send-task';
import { isFresh, reportTtl } from '../virustotal/time-to-live';
import {
  type ApiResult,
  applyApiResult,
  disclosesMore,
  dueAt,
  enqueued,
  exceedsAttempts,
  failed,
  isFinished,
  isRecent,
  LEASE_MS,
  leased,
} from '../virustotal/transitions';
import { keyFingerprint } from './api-key';
import { clientFor, type LookUpServiceOptions } from './dispatcher';
import type { LookUpRequest } from './enqueue';
import { sendWithinQuota } from './send-within-quota';

/** Where look-ups of private windows are kept: in memory that outlives the background, and never on the disk. */
export interface PrivateMemory {
  lookUp(key: string): Promise<LookUp | undefined>;
  lookUps(): Promise<LookUp[]>;
  putLookUp(lookUp: LookUp): Promise<void>;
  report(key: string): Promise<ReportRecord | undefined>;
  putReport(report: ReportRecord): Promise<void>;
}

type Wanted = Pick<LookUpRequest, 'task' | 'step' | 'refresh'>;

/**
 * Look-ups from private windows. The same states and the same quota as all others, of which the database keeps the
 * count and nothing else; a killed background goes on from the memory that it is given. One request at a time.
 */
export function createPrivateLookUps(options: LookUpServiceOptions & { memory: PrivateMemory }) {
  const { db, memory, now, settings, isCheckable, schedule } = options;

  async function put(url: string, wanted: Wanted): Promise<LookUp> {
    const at = now();
    const key = await urlId(url);
    const address = canonicalUrl(url);
    const { task, step } = wanted;
    const times = { queuedAt: at, notBefore: at, changedAt: at, polls: 0, attempts: 0 };
    const empty: LookUp = { key, url: address ?? url, step, by: 'user', state: 'waiting', ...times };
    if (address === undefined || isCheckable(address) !== true) return failed(empty, 'not-checkable', at);
    if (isNeverSent(address, await settings.neverSend())) return failed(empty, 'never-sent', at);
    const before = await memory.lookUp(key);
    if (before && !(await isWanted(before, wanted))) return before;
    if (!before && task === 'ask' && !wanted.refresh && (await isAnswered(key, wanted))) return empty;
    const lookUp = { ...enqueued(before ?? empty, { task, now: at, turn: [0, at], by: 'user' }), step };
    await memory.putLookUp(lookUp);
    resume().catch(() => schedule(now() + LEASE_MS));
    return lookUp;
  }

  /** By a report that is fresh, wherever it was asked for. */
  async function isAnswered(key: string, { step }: Wanted): Promise<boolean> {
    const report = (await memory.report(key)) ?? (await db.get('reports', key));
    if (!report || !isFresh(report.fetchedAt, report.staleAt, now())) return false;
    return !(report.step === 'redacted' && step === 'whole');
  }

  async function isWanted(before: LookUp, wanted: Wanted): Promise<boolean> {
    if (!isFinished(before)) return before.task === 'ask' && wanted.task !== 'ask';
    if (wanted.refresh || wanted.task !== 'ask') return true;
    if (before.state === 'unknown')
      return !isRecent(before, now()) || disclosesMore(wanted.step, before.step);
    return before.state === 'failed' || !(await isAnswered(before.key, wanted));
  }

  let running: Promise<void> = Promise.resolve();

  /** Sends all that is due, and asks to be woken for the rest. Safe to call at any time. */
  function resume(): Promise<void> {
    running = running.catch(() => undefined).then(sendDue);
    return running;
  }

  async function sendDue(): Promise<void> {
    for (;;) {
      const waiting = (await memory.lookUps()).filter((one) => !isFinished(one));
      const [next] = waiting.sort((a, b) => dueAt(a, now()) - dueAt(b, now()));
      if (!next) return;
      const due = dueAt(next, now());
      schedule(Math.max(due, now() + LEASE_MS));
      if (due > now()) return schedule(due);
      await send(next);
    }
  }

  async function refusal(lookUp: LookUp, key: string): Promise<FailureReason | undefined> {
    if (key === '') return 'no-key';
    if (!((await settings.permitted?.()) ?? true)) return 'no-permission';
    if (exceedsAttempts(lookUp)) return 'nonsense';
    if (isNeverSent(lookUp.url, await settings.neverSend())) return 'never-sent';
    return (await settings.apiVersion()) === 'v2' && lookUp.step === 'id' ? 'needs-address' : undefined;
  }

  async function send(lookUp: LookUp): Promise<void> {
    const key = await settings.key();
    const reason = await refusal(lookUp, key);
    if (reason) return memory.putLookUp(failed(lookUp, reason, now()));
    const client = await clientFor(options, key);
    const keyId = await keyFingerprint(key);
    const mine = leased(lookUp, crypto.randomUUID(), now());
    const result = await sendWithinQuota<ApiResult>(db, {
      keyId,
      now,
      async send() {
        await memory.putLookUp(mine);
        return sendTask(client, mine);
      },
    });
    if (result.kind === 'wait') return memory.putLookUp({ ...lookUp, notBefore: result.until });
    // Cancelled, or taken over after its lease.
    if ((await memory.lookUp(mine.key))?.claim?.ticket !== mine.claim?.ticket) return;
    const at = now();
    const heldUntil = (await db.get('spending', keyId))?.heldUntil ?? at;
    const next = applyApiResult(mine, result, at, heldUntil);
    if (next.report) {
      const { report } = next;
      const staleAt = at + reportTtl(report);
      await memory.putReport({ key: mine.key, report, fetchedAt: at, staleAt, step: mine.step });
    }
    await memory.putLookUp(next.lookUp);
  }

  return {
    resume,
    lookUp: (url: string, { step }: Pick<Wanted, 'step'>) => put(url, { task: 'ask', step, refresh: false }),
    refresh: (url: string, { step }: Pick<Wanted, 'step'>) => put(url, { task: 'ask', step, refresh: true }),
    submit: (url: string, { step }: Pick<Wanted, 'step'>) =>
      put(url, { task: 'submit', step, refresh: true }),
    async rescan(url: string) {
      const key = await urlId(url);
      const report = (await memory.report(key)) ?? (await db.get('reports', key));
      return put(url, { task: 'rescan', step: report?.step ?? 'id', refresh: true });
    },
    async cancel(key: string): Promise<void> {
      const lookUp = await memory.lookUp(key);
      if (lookUp && !isFinished(lookUp)) await memory.putLookUp(failed(lookUp, 'cancelled', now()));
    },
  };
}
