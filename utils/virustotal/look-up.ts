/** How much of the address a question discloses: its SHA-256 only, the address without secrets, or all of it. */
export type DisclosureLevel = 'id' | 'redacted' | 'whole';

/** What has become of a look-up so far. The database holds it; a killed background goes on from here. */
export type LookUpState =
  | 'waiting' // queued, nothing sent yet
  | 'asking' // one request is under way
  | 'unknown' // VirusTotal does not know the address: not safe, not unsafe
  | 'submitting' // the user asked to publish it (or to have it rescanned)
  | 'queued' // VirusTotal has it, engines have not begun
  | 'analysing'
  | 'known' // a report is in the store
  | 'failed';

/** Why a look-up ended without an answer. Each has its own words in the interface. */
export type FailureReason =
  | 'no-key'
  | 'wrong-key'
  | 'inactive-key'
  | 'forbidden'
  | 'over-quota'
  | 'offline'
  | 'insecure' // the connection is not private
  | 'proxy'
  | 'intercepted' // something on the way answered
  | 'timeout'
  | 'server-error'
  | 'nonsense' // an invalid response
  | 'not-checkable'
  | 'never-sent'
  | 'no-permission'
  | 'needs-address' // API v2 cannot be asked by id alone
  | 'still-analysing'
  | 'cancelled';

/** The next request of a look-up that is not finished yet. */
export type Task =
  | 'ask' // fetch the report, by the user's or the automatic mode's question
  | 'submit'
  | 'rescan'
  | 'poll' // fetch the analysis
  | 'collect'; // fetch the report that the analysis led to

/** Held by whoever is sending a look-up's request. Void when too old: its holder was killed. */
interface Lease {
  /** The lease token: its holder's alone. */
  ticket: string;
  since: number;
}

export interface LookUp {
  /** SHA-256 hex of the address that is being asked about (`urlId`). */
  key: string;
  /** The address as the code carries it, canonical. Stays on the device unless `step` sends it. */
  url: string;
  state: LookUpState;
  step: DisclosureLevel;
  by: 'user' | 'auto';
  /** When it joined the queue; user's look-ups go before automatic ones, then oldest first. */
  queuedAt: number;
  /** Nothing is sent before this time. */
  notBefore: number;
  changedAt: number;
  /** With `failed` the reason; with a state that waits, why it waits. */
  reason?: FailureReason;
  analysisId?: string;
  polls: number;
  /** Requests sent for the present task that were never answered. */
  attempts: number;
  /** Faults in a row (no network, time-out, fault at VirusTotal) of the present task. */
  faults?: number;
  /** What is sent next; absent when finished. */
  task?: Task;
  /** Position in the queue, [0 for the user's or 1, number]; absent when finished. */
  turn?: [number, number];
  /** The lease, while its request is under way. */
  claim?: Lease;
  /** The id that VirusTotal gave the address, once it answered. */
  vtId?: string;
  /** From a private window: kept only until the last of them is closed. */
  private?: boolean;
}
