/** How much of the address a question discloses: its SHA-256 only, the address without secrets, or all of it. */
export type DisclosureLevel = 'id' | 'redacted' | 'whole';

/** Where a look-up stands. The database holds it; a killed background goes on from here. */
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
  | 'timeout'
  | 'server-error'
  | 'nonsense'
  | 'not-checkable'
  | 'never-sent'
  | 'no-permission'
  | 'needs-address' // API v2 cannot be asked by id alone
  | 'still-analysing'
  | 'cancelled';

/** The next request of a look-up that is not settled yet. */
export type Task = 'ask' | 'submit' | 'rescan' | 'poll' | 'collect';

/** Whoever is sending a look-up's request. Void when older than a lease: its owner was killed. */
export interface Lease {
  ticket: string;
  since: number;
}

export interface LookUp {
  /** SHA-256 hex of the address that is being asked about (`lookUpKey`). */
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
  /** What is sent next; absent when settled. */
  task?: Task;
  /** Place in the queue, [0 for the user's or 1, number]; absent when settled. */
  turn?: [number, number];
  claim?: Lease;
  /** The id that VirusTotal gave the address, once it answered. */
  vtId?: string;
  /** From a private window: kept only until the last of them is closed. */
  private?: boolean;
}
