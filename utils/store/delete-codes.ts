import type { LookUp } from '../virustotal/look-up';
import { broadcastChange, broadcastCodes } from './broadcast';
import { mergeCodes } from './codes';
import type { Database } from './database';
import { codeStores, putCodesIn, recordsOf, removeCodesIn } from './history-chunks';
import { retryWhenFull } from './make-room';
import { deleteReportIn, putReportIn, REPORT_STORES, reportStores } from './reports';
import type { CodeRecord, PreviewRecord, ReportRecord } from './schema';

/** All that went with codes, so that it can be put back. */
export interface RemovedCodes {
  codes: CodeRecord[];
  previews: PreviewRecord[];
  lookUps: LookUp[];
  reports: ReportRecord[];
}

/** The stores of all that goes with a code. */
export const REMOVAL_STORES = [...REPORT_STORES, 'previews', 'lookUps'] as const;
/** So many codes in one transaction: others get their turn in between. */
const BATCH = 500;

/** Removes codes with their previews, and their look-ups and reports unless another code has the same link. */
export async function deleteCodes(db: Database, ids: readonly string[]): Promise<RemovedCodes> {
  const removed: RemovedCodes = { codes: [], previews: [], lookUps: [], reports: [] };
  // In the order of their chunks, so that each of these is written once or twice.
  const ordered = [...ids].sort();
  for (let at = 0; at < ordered.length; at += BATCH) {
    const tx = db.transaction(REMOVAL_STORES, 'readwrite');
    const part = await removeIn(tx as never, ordered.slice(at, at + BATCH));
    await tx.done;
    for (const name of ['codes', 'previews', 'lookUps', 'reports'] as const)
      removed[name].push(...(part[name] as never[]));
  }
  broadcastWith(ids, removed);
  return removed;
}

/** Codes came or went, and what was found out of their links with them: open pages show that as well. */
function broadcastWith(ids: readonly string[], { lookUps, reports }: RemovedCodes): void {
  broadcastCodes(ids);
  if (lookUps.length > 0) broadcastChange({ what: 'lookUps' });
  if (reports.length > 0) broadcastChange({ what: 'reports' });
}

type RemovalTx = ReturnType<typeof removalTransaction>;
const removalTransaction = (db: Database) => db.transaction(REMOVAL_STORES, 'readwrite');

/** Does so inside the caller's transaction, of the stores `REMOVAL_STORES`. */
export async function removeIn(tx: RemovalTx, ids: readonly string[]): Promise<RemovedCodes> {
  const codes = await removeCodesIn(codeStores(tx as never), ids);
  const previews = await Promise.all(codes.map(({ id }) => tx.objectStore('previews').get(id)));
  await Promise.all(previews.map((one) => one && tx.objectStore('previews').delete(one.id)));
  const keys = [...new Set(codes.flatMap(({ lookUpKey }) => lookUpKey ?? []))];
  const left = await Promise.all(keys.map((key) => tx.objectStore('codes').index('by-look-up').getKey(key)));
  const alone = keys.filter((_, i) => left[i] === undefined);
  const lookUps = await Promise.all(alone.map((key) => tx.objectStore('lookUps').get(key)));
  const reports = await Promise.all(alone.map((key) => tx.objectStore('reports').get(key)));
  for (const one of lookUps) if (one) await tx.objectStore('lookUps').delete(one.key);
  for (const one of reports) if (one) await deleteReportIn(reportStores(tx as never), one.key);
  return {
    codes,
    previews: previews.flatMap((one) => one ?? []),
    lookUps: lookUps.flatMap((one) => one ?? []),
    reports: reports.flatMap((one) => one ?? []),
  };
}

/**
 * Puts codes back with all that went with them. What came in the meantime stays where it is newer.
 *
 * @returns how many of the codes were not there
 */
export async function restoreCodes(db: Database, removed: RemovedCodes): Promise<number> {
  let added = 0;
  const { codes, previews, lookUps, reports } = removed;
  for (let at = 0; at < Math.max(codes.length, reports.length, lookUps.length); at += BATCH) {
    const part = <T>(all: readonly T[]) => all.slice(at, at + BATCH);
    added += await retryWhenFull(db, () =>
      putIn(db, {
        codes: part(codes),
        previews: part(previews),
        lookUps: part(lookUps),
        reports: part(reports),
      }),
    );
  }
  broadcastWith(
    codes.map(({ id }) => id),
    removed,
  );
  return added;
}

async function putIn(db: Database, { codes, previews, lookUps, reports }: RemovedCodes): Promise<number> {
  const tx = removalTransaction(db);
  for (const one of lookUps) {
    const present = await tx.objectStore('lookUps').get(one.key);
    // What is under way now goes on.
    if (!present || (present.task === undefined && present.changedAt < one.changedAt))
      await tx.objectStore('lookUps').put(one);
  }
  for (const one of reports) {
    const present = await tx.objectStore('reports').get(one.key);
    if (!present || present.fetchedAt < one.fetchedAt) await putReportIn(reportStores(tx as never), one);
  }
  for (const one of previews)
    if (!(await tx.objectStore('previews').get(one.id))) await tx.objectStore('previews').put(one);
  const present = await recordsOf(codeStores(tx as never), codes);
  const merged = codes.map((one, i) => {
    const before = present[i];
    if (!before) return one;
    return before.lastSeen <= one.lastSeen ? mergeCodes(before, one) : mergeCodes(one, before);
  });
  await putCodesIn(codeStores(tx as never), merged, present);
  await tx.done;
  return present.filter((before) => before === undefined).length;
}
