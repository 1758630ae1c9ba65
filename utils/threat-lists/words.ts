import type { ListHit, ListTrouble } from './threat-list';

/** Why a list was not brought up to date, in words. */
export const LIST_TROUBLE_WORDS: Record<ListTrouble, string> = {
  offline: 'It could not be fetched: no connection, or no answer.',
  refused: 'Its server does not give it out.',
  moved: 'Its server sends elsewhere, where the extension may not go.',
  'no-permission': 'The access to its server was withdrawn. Turn it off and on again.',
  broken: 'What came is not a list.',
  cut: 'It ended too early.',
  empty: 'There was nothing in it.',
  'too-long': 'It is longer than two million entries.',
  'no-room': 'The browser has no room for it.',
};

/** A day in words: "3 May 2026". */
export function dayInWords(time: number): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(time);
}

/** What a list says of a code, in one sentence that names the list and its day. */
export function listReason({ list, date, isOld, part, host }: ListHit): string {
  const what =
    part === 'address'
      ? 'This address'
      : part === 'host'
        ? `Its host ${host}`
        : `The domain ${host} that it belongs to`;
  return `${what} is on the threat list “${list}” of ${dayInWords(date)}${isOld ? ', which is old' : ''}.`;
}
