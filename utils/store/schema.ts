import type { DBSchema } from 'idb';
import type { FoundIn } from '../files/found-in';
import type { Payload } from '../payload/payload';
import type { SymbolFacts, Technique } from '../reader/code';
import type { Signal } from '../signals/signal';
import type { VerdictLevel } from '../verdict/verdict';
import type { DisclosureLevel, LookUp } from '../virustotal/look-up';
import type { QuotaUsage } from '../virustotal/quota/quota';
import type { Detection, UrlReport } from '../virustotal/report';

export const DB_NAME = 'qr-code-previewer';
export const DB_VERSION = 2;

/** A code that was seen or checked; one record for each distinct text, or part of one. */
export interface CodeRecord extends SymbolFacts {
  /** As `codeId` makes it. */
  id: string;
  text: string;
  how: Technique[];
  otherTexts: string[];
  nested: boolean;
  /** Where it was met last: the page's address without query and fragment; absent for files and the camera. */
  page?: string;
  /** The same for a code that stands on no web page. */
  foundIn?: FoundIn;
  signals: Signal[];
  firstSeen: number;
  lastSeen: number;
  /** When the user (or the automatic mode) last had it checked; history lists what has this, newest first. */
  checkedAt?: number;
  /** Key of its look-up and report, for a web link. */
  lookUpKey?: string;
}

export interface ReportRecord {
  /** The look-up's key (SHA-256 hex of the address asked about). */
  key: string;
  report: UrlReport;
  fetchedAt: number;
  /** After this time the report is shown as old and asked again on request. */
  staleAt: number;
  /** What was asked about. With `redacted` the report is about the address without its secrets. */
  step: DisclosureLevel;
  /** From a private window: leaves with the last of them. */
  private?: boolean;
}

/** One row for each engine that detected something, so that "what did engine X flag" is one query. */
export interface DetectionRecord extends Detection {
  key: string;
  url: string;
}

/** A domain's record as `utils/registration` made it, under `data`. */
export interface StoredRegistration {
  domain: string;
  fetchedAt: number;
  staleAt: number;
  data: unknown;
}

/** A picture of a destination as `utils/preview` made it; the store does not look inside. */
export interface PreviewRecord {
  /** The code's id. */
  id: string;
  at: number;
  data: unknown;
  /** So many report pages have begun to draw it, and none has said that it is done. */
  drawing?: number;
}

/** What the history is searched, filtered and sorted by: one for each code. */
export interface HistoryRow {
  /** The code's id. */
  id: string;
  /** Domain, text and page in lower case, with `\u0001` between them. */
  text: string;
  kind: Payload['kind'];
  /** The verdict when it was last worked out. */
  level: VerdictLevel;
  /** What the code and its report alone come to, where that is another: threat lists and registrations lie elsewhere. */
  own?: VerdictLevel;
  /** From this time on "nothing found" is believed no more. */
  until: number;
  firstSeen: number;
  lastSeen: number;
  /** Zero where it was never checked. */
  checkedAt: number;
}

/**
 * Some hundred rows in one record, in columns: a hundred thousand records would take seconds to read. A row lies in the
 * chunk of its id's first two digits, so that nothing has to say where it lies.
 */
export interface HistoryChunk {
  prefix: string;
  /** Columns of texts, with a NUL between the values. */
  ids: string;
  texts: string;
  kinds: string;
  /** A letter for each row. */
  levels: string;
  /** The same for `own`, a dash where a row has none; absent where no row has. */
  owns?: string;
  /** Four numbers for each row: until, firstSeen, lastSeen, checkedAt. */
  times: number[];
}

/** How much there is, since counting takes a database half a second. */
export interface HistoryTotals {
  name: 'history';
  codes: number;
  /** Those of them that were checked. */
  checked: number;
  /** All codes that were last seen before this were checked, so the search for one that was not begins here. */
  uncheckedSince: number;
  /** What was thrown away by itself since `since`, because of its age or because there was too much. */
  dropped?: { age: number; number: number; since: number };
}

export interface Schema extends DBSchema {
  codes: {
    key: string;
    value: CodeRecord;
    indexes: { 'by-checked': number; 'by-seen': number; 'by-look-up': string; 'by-page': string };
  };
  reports: { key: string; value: ReportRecord; indexes: { 'by-fetched': number } };
  detections: {
    key: [string, string];
    value: DetectionRecord;
    indexes: { 'by-engine': string; 'by-key': string };
  };
  lookUps: {
    key: string;
    value: LookUp;
    /** `by-turn` holds only what still has something to send, in the order in which it is sent. */
    indexes: { 'by-turn': [number, number]; 'by-changed': number };
  };
  /** One record for each API key, under its fingerprint. */
  spending: { key: string; value: QuotaUsage };
  registrations: { key: string; value: StoredRegistration; indexes: { 'by-fetched': number } };
  previews: { key: string; value: PreviewRecord; indexes: { 'by-time': number } };
  historyChunks: { key: string; value: HistoryChunk };
  historyTotals: { key: string; value: HistoryTotals };
}
