import type { KeyTest } from './key-test';
import type { DisclosureLevel, FailureReason, LookUp, LookUpState, Task } from './look-up';

/** A state's name, for marks and lists. No word of these can be taken for "safe". */
export const STATE_WORDS: Record<LookUpState, string> = {
  waiting: 'Waiting to ask VirusTotal',
  asking: 'Asking VirusTotal',
  unknown: 'Unknown to VirusTotal',
  submitting: 'Submitting to VirusTotal',
  queued: 'In VirusTotal’s queue',
  analysing: 'Being analysed by VirusTotal',
  known: 'Report from VirusTotal',
  failed: 'Not checked',
};

/** Why there is no answer, and what can be done. */
export const REASON_WORDS: Record<FailureReason, string> = {
  'no-key': 'There is no VirusTotal key yet. Add one in the options.',
  'wrong-key': 'VirusTotal does not accept the key. Check it in the options.',
  'inactive-key': 'Your VirusTotal account is not active yet. Follow the link in VirusTotal’s e-mail first.',
  forbidden: 'Your VirusTotal key is not allowed to do this.',
  'over-quota': 'The limit of your VirusTotal key is used up for the moment.',
  offline: 'VirusTotal could not be reached. Is there a network connection?',
  insecure:
    'The connection to VirusTotal is not private, so nothing was sent. Is there a filter on the way, or is the clock wrong?',
  proxy: 'The proxy lets no connection to VirusTotal through. It may want you to log in.',
  intercepted:
    'Something on the way answered in VirusTotal’s place: a filter, or a network that wants you to log in.',
  timeout: 'VirusTotal did not answer in time.',
  'server-error': 'VirusTotal has a fault at the moment.',
  nonsense: 'What came back was not a proper answer from VirusTotal.',
  'not-checkable': 'This is not a public web address, so it is never sent.',
  'never-sent': 'This address is never sent: your list says so, or it is from a private window.',
  'no-permission': 'The browser does not allow access to virustotal.com. Allow it in the options.',
  'needs-address':
    'The old version 2 of VirusTotal can only be asked with the address itself. Choose a further step or version 3.',
  'still-analysing': 'VirusTotal is still analysing. Open it there, or ask again later.',
  cancelled: 'Cancelled.',
};

export const DISCLOSURE_WORDS: Record<DisclosureLevel, string> = {
  id: 'Only a fingerprint of the address',
  redacted: 'The address without secrets',
  whole: 'The whole address',
};

/** Said where only the fingerprint may be disclosed and version 2 is set. */
export const NO_FINGERPRINT =
  'Version 2 of VirusTotal cannot be asked with a fingerprint, only with the address.';

export const KEY_WORDS: Record<KeyTest['result'], string> = {
  good: 'The key works.',
  malformed: 'This does not look like a VirusTotal key: it has 64 characters, digits and the letters a to f.',
  wrong: 'VirusTotal does not know this key.',
  inactive: 'The key’s account is not active yet. Follow the link in VirusTotal’s e-mail first.',
  forbidden: 'VirusTotal knows the key, and it is not allowed to look up addresses.',
  'over-quota': 'The key’s limit is used up for the moment. Try again later.',
  offline: 'VirusTotal could not be reached. The key was not tested.',
  insecure: 'The connection to VirusTotal is not private, so nothing was sent. The key was not tested.',
  proxy: 'The proxy lets no connection to VirusTotal through. The key was not tested.',
  intercepted: 'Something on the way answered in VirusTotal’s place. The key was not tested.',
  timeout: 'VirusTotal did not answer in time. The key was not tested.',
  'server-error': 'VirusTotal has a fault at the moment. The key was not tested.',
  nonsense: 'What came back was not a proper answer from VirusTotal. The key was not tested.',
};

const NEXT_WORDS: Record<Task, string> = {
  ask: 'Next: ask VirusTotal',
  submit: 'Next: submit the address',
  rescan: 'Next: ask for a new scan',
  poll: 'Next: see whether the analysis is finished',
  collect: 'Next: fetch the report',
};

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
  result.next = `${NEXT_WORDS[task]}${result.wait > 0 ? ` in ${duration(result.wait)}` : ''}`;
  if (polls > 0 && task === 'poll') result.next += ` (${ordinal(polls)} time)`;
  return result;
}

function ordinal(n: number): string {
  return ['first', 'second', 'third', 'fourth', 'fifth'][n - 1] ?? `${n}th`;
}

/** A length of time as people say it: "40 seconds", "3 minutes", "5 hours", "2 days". Rounded up. */
export function duration(ms: number): string {
  for (const [unit, length, upTo] of [
    ['second', 1000, 90_000],
    ['minute', 60_000, 5_400_000],
    ['hour', 3_600_000, 129_600_000],
  ] as const) {
    if (ms < upTo) return plural(Math.max(1, Math.ceil(ms / length)), unit);
  }
  return plural(Math.ceil(ms / 86_400_000), 'day');
}

function plural(n: number, unit: string): string {
  return `${n} ${unit}${n === 1 ? '' : 's'}`;
}
