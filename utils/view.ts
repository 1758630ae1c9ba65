import { browserDisplay } from './browser-display';
import { type Find, findByCode } from './finds';
import { markState, verdictOn } from './mark-state';
import type { MarkState } from './messages';
import { type Address, readAddress } from './payload/address';
import { checkableUrl, type RefusedReason } from './payload/checkable';
import { type Description, describePayload } from './payload/describe';
import { type Payload, parsePayload } from './payload/payload';
import type { Technique } from './reader/code';
import { registrationSignal } from './registration/age';
import type { Registration } from './registration/registration';
import { registrable } from './registration/registry';
import type { Signal } from './signals/signal';
import { type Database, openDatabase } from './store/database';
import { getCode } from './store/history';
import { getReport } from './store/reports';
import type { CodeRecord, ReportRecord } from './store/schema';
import { getRegistration } from './store/side-records';
import { storedRegistration } from './stored-registration';
import type { Verdict } from './verdict';
import type { LookUp } from './virustotal/look-up';
import type { Standing } from './virustotal/report';
import { standingOf } from './virustotal/standing';

/** All that a page of the extension shows of one code. */
export interface CodeView {
  id: string;
  text: string;
  payload: Payload;
  description: Description;
  /** For a web link. */
  address?: Address;
  how: Technique[];
  otherTexts: string[];
  nested: boolean;
  signals: Signal[];
  page?: string;
  private: boolean;
  /** The address that may be asked about, or why there is none. */
  checkable: { url: string } | { refused: RefusedReason };
  lookUp?: LookUp;
  report?: ReportRecord;
  /** What has to be said along with the report. */
  standing: Standing;
  /** What is stored of the domain's registration. */
  registration?: { registration: Registration; fetchedAt: number };
  verdict: Verdict;
  state: MarkState;
  /** From the history; absent for a code that is only in a private window. */
  record?: CodeRecord;
}

const NOTHING_TO_SAY: Standing = { stale: false, longAgo: false, shortened: false };

/** What is kept of a code, wherever it is kept. */
type Known = Pick<
  CodeRecord,
  'id' | 'text' | 'how' | 'otherTexts' | 'nested' | 'signals' | 'page' | 'lookUpKey'
>;

/** Everything about the code with this id, from the history or from a tab; `undefined` if it is in neither. */
export async function loadCode(id: string): Promise<CodeView | undefined> {
  const record = await getCode(await openDatabase(), id);
  if (record) return viewOf(record, { record, private: false });
  const find = await findByCode(id);
  return find ? viewOfFind(find) : undefined;
}

/** Everything about a code that a tab shows. */
export function viewOfFind(find: Find): Promise<CodeView> {
  return viewOf({ ...find, id: find.codeId }, { private: find.private });
}

/** Everything about a code, read from the database now. */
export async function viewOf(
  known: Known,
  rest: { private: boolean; record?: CodeRecord },
): Promise<CodeView> {
  const payload = parsePayload(known.text);
  const db = await openDatabase();
  const [lookUp, report] = known.lookUpKey
    ? await Promise.all([db.get('lookUps', known.lookUpKey), getReport(db, known.lookUpKey)])
    : [];
  const address =
    payload.kind === 'web'
      ? readAddress(payload.url, { written: payload.written, display: browserDisplay })
      : undefined;
  const registration = address && (await registrationOf(db, address.host));
  const young = registration && registrationSignal(registration.registration, Date.now());
  const signals = young ? [...known.signals, young] : known.signals;
  const checkable = checkableUrl(payload);
  const standing =
    report && 'url' in checkable ? standingOf(report, checkable.url, Date.now()) : NOTHING_TO_SAY;
  const evidence = {
    text: known.text,
    signals,
    ...standing,
    ...(lookUp && { lookUp }),
    ...(report && { report: report.report }),
  };
  return {
    ...known,
    ...rest,
    payload,
    description: describePayload(payload),
    signals,
    ...(address && { address }),
    ...(registration && { registration }),
    checkable,
    ...(lookUp && { lookUp }),
    ...(report && { report }),
    standing,
    verdict: verdictOn(evidence),
    state: markState(evidence),
  };
}

async function registrationOf(db: Database, host: string): Promise<CodeView['registration']> {
  const domain = registrable(host);
  const stored = domain === undefined ? undefined : storedRegistration(await getRegistration(db, domain));
  return stored?.registration && { registration: stored.registration, fetchedAt: stored.fetchedAt };
}
