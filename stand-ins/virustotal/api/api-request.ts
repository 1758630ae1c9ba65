import type { KnownKey } from '../state/keys';
import type { Memory } from '../state/memory';
import type { Quota } from '../state/quota';

/** Where in a request something like a key was found. */
export type KeyPlace = 'header' | 'query' | 'body' | 'path';

/** One line of the stand-in's log: what arrived and what was answered. */
export interface LogEntry {
  at: number;
  method: string;
  host: string;
  path: string;
  query: string;
  /** Lower case, as they arrived. */
  headerNames: string[];
  hasKey: boolean;
  /** Every place where something like a key was found. */
  keyIn: KeyPlace[];
  /** The user name of the key, `unlisted` for a key without account. */
  user?: string;
  cookie: boolean;
  /** The header `Origin`, where it was sent. */
  origin?: string;
  body: string;
  contentType: string;
  /** What was answered; 0 when the connection was cut instead, undefined while it is under way. */
  status?: number;
}

/** What a route handler gets: an authenticated request within its quota. `now` in milliseconds since 1970. */
export interface ApiRequest {
  method: string;
  /** The path without the API's prefix, decoded segment by segment. */
  segments: string[];
  query: URLSearchParams;
  form: URLSearchParams;
  key: KnownKey;
  quota: Quota;
  memory: Memory;
  now: number;
  /** All 98 engines instead of the usual 90. */
  engines?: number;
}
