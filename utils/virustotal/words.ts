import { currentLanguage, t } from '../words/translate';
import { wordTable } from '../words/word-table';
import type { KeyTest } from './key-test';
import type { DisclosureLevel, FailureReason, LookUp, LookUpState, Task } from './look-up';

/** A state's name, for marks and lists. No word of these can be taken for "safe". */
export const STATE_WORDS = wordTable<LookUpState>({
  waiting: () => t('virustotal-state-waiting'),
  asking: () => t('virustotal-state-asking'),
  unknown: () => t('virustotal-state-unknown'),
  submitting: () => t('virustotal-state-submitting'),
  queued: () => t('virustotal-state-queued'),
  analysing: () => t('virustotal-state-analysing'),
  known: () => t('virustotal-state-known'),
  failed: () => t('virustotal-state-failed'),
});

/** Why there is no answer, and what can be done. */
export const REASON_WORDS = wordTable<FailureReason>({
  'no-key': () => t('virustotal-failure-no-key'),
  'wrong-key': () => t('virustotal-failure-wrong-key'),
  'inactive-key': () => t('virustotal-failure-inactive-key'),
  forbidden: () => t('virustotal-failure-forbidden'),
  'over-quota': () => t('virustotal-failure-over-quota'),
  offline: () => t('virustotal-failure-offline'),
  insecure: () => t('virustotal-failure-insecure'),
  proxy: () => t('virustotal-failure-proxy'),
  intercepted: () => t('virustotal-failure-intercepted'),
  timeout: () => t('virustotal-failure-timeout'),
  'server-error': () => t('virustotal-failure-server-error'),
  nonsense: () => t('virustotal-failure-nonsense'),
  'not-checkable': () => t('virustotal-failure-not-checkable'),
  'never-sent': () => t('virustotal-failure-never-sent'),
  'no-permission': () => t('virustotal-failure-no-permission'),
  'needs-address': () => t('virustotal-failure-needs-address'),
  'still-analysing': () => t('virustotal-failure-still-analysing'),
  cancelled: () => t('virustotal-failure-cancelled'),
});

export const DISCLOSURE_WORDS = wordTable<DisclosureLevel>({
  id: () => t('virustotal-tells-id'),
  redacted: () => t('virustotal-tells-redacted'),
  whole: () => t('virustotal-tells-whole'),
});

/** Said where only the fingerprint may be disclosed and version 2 is set. */
export function noFingerprint(): string {
  return t('virustotal-no-fingerprint');
}

export const KEY_WORDS = wordTable<KeyTest['result']>({
  good: () => t('virustotal-key-good'),
  malformed: () => t('virustotal-key-malformed'),
  wrong: () => t('virustotal-key-wrong'),
  inactive: () => t('virustotal-key-inactive'),
  forbidden: () => t('virustotal-key-forbidden'),
  'over-quota': () => t('virustotal-key-over-quota'),
  offline: () => t('virustotal-key-offline'),
  insecure: () => t('virustotal-key-insecure'),
  proxy: () => t('virustotal-key-proxy'),
  intercepted: () => t('virustotal-key-intercepted'),
  timeout: () => t('virustotal-key-timeout'),
  'server-error': () => t('virustotal-key-server-error'),
  nonsense: () => t('virustotal-key-nonsense'),
});

const NEXT_WORDS = wordTable<Task>({
  ask: () => t('virustotal-next-ask'),
  submit: () => t('virustotal-next-submit'),
  rescan: () => t('virustotal-next-rescan'),
  poll: () => t('virustotal-next-poll'),
  collect: () => t('virustotal-next-collect'),
});

const NEXT_WORDS_IN: Record<Task, (wait: string) => string> = {
  ask: (wait) => t('virustotal-next-ask-in', { wait }),
  submit: (wait) => t('virustotal-next-submit-in', { wait }),
  rescan: (wait) => t('virustotal-next-rescan-in', { wait }),
  poll: (wait) => t('virustotal-next-poll-in', { wait }),
  collect: (wait) => t('virustotal-next-collect-in', { wait }),
};

function nextWords(task: Task, polls: number, waitMs: number): string {
  const wait = duration(waitMs);
  if (task === 'poll' && polls > 0) {
    return waitMs > 0
      ? t('virustotal-next-poll-again-in', { wait, polls })
      : t('virustotal-next-poll-again', { polls });
  }
  return waitMs > 0 ? NEXT_WORDS_IN[task](wait) : NEXT_WORDS[task];
}

/** How far a look-up has come, in words. */
interface LookUpProgressWords {
  /** What is the case now. */
  now: string;
  /** Why it waits or failed. */
  why?: string;
  /** What comes next; absent when nothing does. */
  next?: string;
  /** Milliseconds until the next request at the earliest; 0 when it is under way or due. */
  wait: number;
}

/**
 * What a person can be told about a look-up.
 *
 * @param nextAt when the quota allows the next request (`QuotaStatus.nextAt`), for look-ups that wait for it.
 */
export function progressOf(lookUp: LookUp, now: number, nextAt = 0): LookUpProgressWords {
  const { state, reason, task, claim, notBefore, polls } = lookUp;
  const result: LookUpProgressWords = { now: STATE_WORDS[state], wait: 0 };
  if (reason) result.why = REASON_WORDS[reason];
  if (task === undefined) return result;
  if (!claim) result.wait = Math.max(0, Math.max(notBefore, nextAt) - now);
  result.next = nextWords(task, polls, result.wait);
  return result;
}

/** A length of time as people say it: "40 seconds", "3 minutes", "5 hours", "2 days". Rounded up. */
export function duration(ms: number): string {
  for (const [unit, length, upTo] of [
    ['second', 1000, 90_000],
    ['minute', 60_000, 5_400_000],
    ['hour', 3_600_000, 129_600_000],
  ] as const) {
    if (ms < upTo) return inUnits(Math.max(1, Math.ceil(ms / length)), unit);
  }
  return inUnits(Math.ceil(ms / 86_400_000), 'day');
}

function inUnits(n: number, unit: string): string {
  return new Intl.NumberFormat(currentLanguage(), { style: 'unit', unit, unitDisplay: 'long' }).format(n);
}
