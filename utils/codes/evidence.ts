import type { RefusedReason } from '../payload/checkable';
import { parseCode } from '../payload/parse-payload';
import type { Payload } from '../payload/payload';
import { reportBug } from '../platform/errors';
import type { MarkState } from '../platform/messages';
import type { SymbolFacts } from '../reader/code';
import { registrationSignal } from '../registration/age';
import { registrableDomain } from '../registration/rdap/rdap-client';
import type { Registration } from '../registration/registration';
import { askedAddress } from '../signals/asked-address';
import type { Signal } from '../signals/signal';
import { getCode } from '../store/codes';
import { openDatabase } from '../store/database';
import { getRegistration } from '../store/registrations';
import { getReport } from '../store/reports';
import type { CodeRecord, ReportRecord } from '../store/schema';
import type { ListHit } from '../threat-lists/threat-list';
import { type Verdict, verdictOf } from '../verdict/verdict';
import { caveatsOf } from '../virustotal/caveats';
import type { LookUp } from '../virustotal/look-up';
import type { ReportCaveats } from '../virustotal/report';
import { listHits } from './list-hits';
import { privateMemory, privateRegistration } from './private-records';
import { sightingOfCode, sightingOfHandle } from './sightings';

/** All that speaks for or against a code now, wherever it is shown. */
export interface Evidence {
  payload: Payload;
  /** The address that may be asked about, or why there is none. */
  checkable: { url: string } | { refused: RefusedReason };
  /** What was found when it was read, and what its domain's registration adds. */
  signals: Signal[];
  lookUp?: LookUp;
  report?: ReportRecord;
  /** What has to be said along with the report. */
  caveats: ReportCaveats;
  /** Threat lists that name an address in it; absent where none does. */
  listed?: ListHit[];
  /** What is stored of the domain's registration. */
  registration?: { registration: Registration; fetchedAt: number };
}

/** What is kept of a code, wherever it is kept. */
export type StoredCode = Pick<
  CodeRecord,
  'id' | 'text' | 'how' | 'otherTexts' | 'nested' | 'signals' | 'page' | 'foundIn' | 'lookUpKey'
> &
  SymbolFacts;

const NO_CAVEATS: ReportCaveats = {
  stale: false,
  analysisOutdated: false,
  analysisInFuture: false,
  redactedOnly: false,
};

/**
 * The code with this id, from the history or else from an ordinary tab, or the code of a sighting with this handle;
 * `undefined` if there is none.
 */
export async function findCode(
  id: string,
): Promise<{ code: StoredCode; private: boolean; record?: CodeRecord } | undefined> {
  // Without a database a tab's own codes are still to be had.
  const record = await openDatabase()
    .then((db) => getCode(db, id))
    .catch(reportBug);
  if (record) return { code: record, private: false, record };
  const sighting = (await sightingOfHandle(id)) ?? (await sightingOfCode(id));
  return sighting && { code: { ...sighting, id }, private: sighting.private };
}

/** Reads from the database what is known of one code now: the only place that does, so that no two places differ. */
export async function evidenceOf({
  signals,
  lookUpKey,
  private: isPrivate,
  ...code
}: Pick<StoredCode, 'text' | 'part' | 'signals' | 'lookUpKey'> & { private?: boolean }): Promise<Evidence> {
  const payload = parseCode(code);
  const checkable = askedAddress(payload);
  const domain = domainOf(payload);
  const now = Date.now();
  const [kept, ownLookUp, ownReport, ownStored, listed] = await Promise.all([
    storedAbout(lookUpKey, domain).catch(reportBug),
    // What private windows asked for goes before what is kept, and is nothing to other windows.
    isPrivate && lookUpKey !== undefined ? privateMemory.lookUp(lookUpKey) : undefined,
    isPrivate && lookUpKey !== undefined ? privateMemory.report(lookUpKey) : undefined,
    isPrivate && domain !== undefined ? privateRegistration(domain) : undefined,
    listHits(payload, now),
  ]);
  const lookUp = ownLookUp ?? kept?.lookUp;
  const report = ownReport ?? kept?.report;
  const stored = ownStored ?? kept?.stored;
  const { registration, fetchedAt = 0 } = stored ?? {};
  const young = registration && registrationSignal(registration, now);
  return {
    payload,
    checkable,
    signals: young ? [...signals, young] : signals,
    ...(lookUp && { lookUp }),
    ...(report && { report }),
    caveats: report && 'url' in checkable ? caveatsOf(report, checkable.url, now) : NO_CAVEATS,
    ...(listed.length > 0 && { listed }),
    ...(registration && { registration: { registration, fetchedAt } }),
  };
}

async function storedAbout(lookUpKey: string | undefined, domain: string | undefined) {
  const db = await openDatabase();
  const [lookUp, report, stored] = await Promise.all([
    lookUpKey === undefined ? undefined : db.get('lookUps', lookUpKey),
    lookUpKey === undefined ? undefined : getReport(db, lookUpKey),
    domain === undefined ? undefined : getRegistration(db, domain),
  ]);
  return { lookUp, report, stored };
}

/**
 * The domain whose registration counts for a code, in ASCII: of the page that a web address leads to, through redirectors
 * that only send on; `undefined` where there is none.
 */
export function domainOf(payload: Payload): string | undefined {
  if (payload.kind !== 'web') return undefined;
  const asked = askedAddress(payload);
  return registrableDomain(new URL('url' in asked ? asked.url : payload.url).hostname);
}

/** The verdict on a code from all that is known of it now. */
export function verdictOfEvidence({ payload, signals, lookUp, report, caveats, listed }: Evidence): Verdict {
  return verdictOf({
    payload,
    signals,
    ...caveats,
    ...(listed && { listed }),
    ...(lookUp && { lookUp }),
    ...(report && { report: report.report }),
  });
}

const BUSY: readonly string[] = ['waiting', 'asking', 'submitting', 'queued', 'analysing'];

/**
 * What the mark on the page shows. Reasons for doubt show at once; work under way shows before "unknown"; and a code
 * that nobody asked about is "unchecked", which is no judgement.
 */
export function markState(evidence: Evidence, { level } = verdictOfEvidence(evidence)): MarkState {
  if (level === 'malicious' || level === 'suspicious') return level;
  if (evidence.lookUp && BUSY.includes(evidence.lookUp.state)) return 'checking';
  if (!evidence.lookUp && !evidence.report) return 'unchecked';
  return level;
}
