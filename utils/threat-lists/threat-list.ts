import type { ListedPart } from './listed-name';

/** Why a list could not be brought up to date. What was there before stays. */
export type ListTrouble =
  | 'offline' // no connection, or the server does not answer
  | 'refused' // the server answers with an error
  | 'moved' // it sends elsewhere, where the extension may not go
  | 'no-permission' // the access to the server was withdrawn
  | 'broken' // what came is no list
  | 'cut' // it ended too early
  | 'empty' // nothing in it
  | 'too-long' // more than is kept
  | 'no-room'; // the browser gives no room

/** How bringing a list up to date ended; `gone` when it was turned off meanwhile. */
export type ListOutcome = ListTrouble | 'updated' | 'unchanged' | 'gone';

/** What is known of a list that the user turned on. */
export interface ThreatList {
  /** Of an offered list its own, otherwise random. */
  id: string;
  name: string;
  /** Where it is fetched from; absent for a file that the user gave. */
  url?: string;
  /** What is used now; absent until it was read once. */
  current?: {
    entries: number;
    /** Milliseconds since 1970: of which day the list is, by its server or file, otherwise when it was read. */
    date: number;
    /** When it was read, or its server said last that it is still the same. */
    confirmedAt: number;
  };
  /** When it was last tried to bring it up to date. */
  checkedAt?: number;
  /** How that ended, if not well. */
  trouble?: ListTrouble;
}

/** A list that names a code's address. */
export interface ListHit {
  /** The list's name. */
  list: string;
  /** Of which day the list is, in milliseconds since 1970. */
  date: number;
  isOld: boolean;
  part: ListedPart;
  /** The host that is listed; for an address the host in it. */
  host: string;
}

/** Addresses of deceivers live for days; a list that is older than this says little of today. */
const OLD_MS = 14 * 86_400_000;

/** Whether a list's day is so long ago that it has to be said. */
export function isOldList(date: number, now: number): boolean {
  return now - date > OLD_MS;
}
