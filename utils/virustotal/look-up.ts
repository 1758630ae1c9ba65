/** How much of the address a question discloses: its SHA-256 only, the address without secrets, or all of it. */
export type Step = 'id' | 'redacted' | 'whole';

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
  | 'still-analysing'
  | 'cancelled';

export interface LookUp {
  /** SHA-256 hex of the address that is being asked about (`lookUpKey`). */
  key: string;
  /** The address as the code carries it, canonical. Stays on the device unless `step` sends it. */
  url: string;
  state: LookUpState;
  step: Step;
  by: 'user' | 'auto';
  /** When it joined the queue; user's look-ups go before automatic ones, then oldest first. */
  queuedAt: number;
  /** Nothing is sent before this time. */
  notBefore: number;
  changedAt: number;
  reason?: FailureReason;
  analysisId?: string;
  polls: number;
  attempts: number;
}
