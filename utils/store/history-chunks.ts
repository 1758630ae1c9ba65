import type { IDBPTransaction, StoreNames } from 'idb';
import type { VerdictLevel } from '../verdict/verdict';
import type { Database } from './database';
import { chunkOf, chunkWith, rowOf, rowsIn, withLevel, withNoted } from './history-row';
import type { CodeRecord, HistoryRow, HistoryTotals, ReportRecord, Schema } from './schema';

/** The stores that a transaction has to hold that writes codes. */
export const CODE_STORES = ['codes', 'reports', 'historyChunks', 'historyTotals'] as const;

type Stores = StoreNames<Schema>[];
type CodeTx = IDBPTransaction<Schema, typeof CODE_STORES, 'readwrite'>;

/** Narrows a wider transaction that holds all of them. */
export function codeStores(tx: IDBPTransaction<Schema, Stores, 'readwrite'>): CodeTx {
  return tx as unknown as CodeTx;
}

const NOTHING: HistoryTotals = { name: 'history', codes: 0, checked: 0, uncheckedSince: 0 };

/** How many codes there are, without counting them. */
export async function historyTotals(db: Database): Promise<HistoryTotals> {
  return (await db.get('historyTotals', 'history')) ?? NOTHING;
}

/** Changes what is said in numbers of the history, inside the caller's transaction. */
export async function changeTotalsIn(
  tx: CodeTx,
  change: (totals: HistoryTotals) => HistoryTotals,
): Promise<void> {
  const store = tx.objectStore('historyTotals');
  await store.put(change((await store.get('history')) ?? NOTHING));
}

/** Says that whoever saw what was thrown away has seen it. */
export async function forgetDropped(db: Database): Promise<void> {
  const tx = codeStores(db.transaction([...CODE_STORES], 'readwrite') as never);
  await changeTotalsIn(tx, ({ dropped: _, ...rest }) => rest);
  await tx.done;
}

/** Below this many, asking for each is cheaper than asking which there are. */
const FEW = 20;

/** What is stored of each of these codes, in their order. Many are read fastest where their ids lie close together. */
export async function recordsOf(
  tx: CodeTx,
  codes: readonly Pick<CodeRecord, 'id'>[],
): Promise<(CodeRecord | undefined)[]> {
  const store = tx.objectStore('codes');
  if (codes.length < FEW) return Promise.all(codes.map(({ id }) => store.get(id)));
  const ids = codes.map(({ id }) => id).sort();
  const there = new Set(await store.getAllKeys(IDBKeyRange.bound(ids[0], ids.at(-1))));
  return Promise.all(codes.map(({ id }) => (there.has(id) ? store.get(id) : undefined)));
}

/** The report on each of these codes' links, in their order. Most links of many codes have none. */
async function reportsOf(tx: CodeTx, codes: readonly CodeRecord[]): Promise<(ReportRecord | undefined)[]> {
  const store = tx.objectStore('reports');
  const areFewer = codes.length >= FEW && (await store.count()) <= codes.length;
  const there = areFewer ? new Set(await store.getAllKeys()) : undefined;
  return Promise.all(
    codes.map(({ lookUpKey: key }) =>
      key === undefined || there?.has(key) === false ? undefined : store.get(key),
    ),
  );
}

/**
 * Writes codes, each with its row, and counts them.
 *
 * @param known what is stored of each, in their order, where the caller has read that in the same transaction
 */
export async function putCodesIn(
  tx: CodeTx,
  codes: readonly CodeRecord[],
  known?: readonly (CodeRecord | undefined)[],
): Promise<void> {
  const store = tx.objectStore('codes');
  const before = known ?? (await recordsOf(tx, codes));
  const reports = await reportsOf(tx, codes);
  const now = Date.now();
  await Promise.all(codes.map((code) => store.put(code)));
  const rows = new Map(codes.map((code, i) => [code.id, rowOf(code, reports[i], now)]));
  await changeRows(tx, rows, withNoted);
  let more = 0;
  let moreChecked = 0;
  let earliest = Number.POSITIVE_INFINITY;
  codes.forEach((code, i) => {
    if (!before[i]) more += 1;
    moreChecked += Number(code.checkedAt !== undefined) - Number(before[i]?.checkedAt !== undefined);
    if (code.checkedAt === undefined) earliest = Math.min(earliest, code.lastSeen);
  });
  await changeTotalsIn(tx, (totals) => ({
    ...totals,
    codes: totals.codes + more,
    checked: totals.checked + moreChecked,
    uncheckedSince: Math.min(totals.uncheckedSince, earliest),
  }));
}

/** Removes codes with their rows. What else is kept of them is the caller's to remove. @returns what was there */
export async function removeCodesIn(tx: CodeTx, ids: readonly string[]): Promise<CodeRecord[]> {
  const store = tx.objectStore('codes');
  const found = await Promise.all(ids.map((id) => store.get(id)));
  const removed = found.flatMap((code) => code ?? []);
  await Promise.all(removed.map(({ id }) => store.delete(id)));
  await changeRows(tx, new Map(removed.map(({ id }) => [id, undefined])));
  const checked = removed.filter((code) => code.checkedAt !== undefined).length;
  await changeTotalsIn(tx, (totals) => ({
    ...totals,
    codes: totals.codes - removed.length,
    checked: totals.checked - checked,
  }));
  return removed;
}

/** Works out anew what is said of the codes with this link, whose report has come or gone. */
export async function refreshRowsIn(tx: CodeTx, lookUpKey: string): Promise<void> {
  const [codes, report] = await Promise.all([
    tx.objectStore('codes').index('by-look-up').getAll(lookUpKey),
    tx.objectStore('reports').get(lookUpKey),
  ]);
  const now = Date.now();
  await changeRows(tx, new Map(codes.map((code) => [code.id, rowOf(code, report, now)])), withNoted);
}

/**
 * Notes the verdict that all the evidence came to, which includes what the database of the history does not hold, such
 * as threat lists.
 */
export async function noteLevel(db: Database, id: string, level: VerdictLevel): Promise<void> {
  const chunk = await db.get('historyChunks', chunkOf(id));
  const row = chunk && rowsIn(chunk).find((one) => one.id === id);
  if (!row || row.level === level) return;
  const tx = codeStores(db.transaction([...CODE_STORES], 'readwrite') as never);
  const now = await tx.objectStore('historyChunks').get(chunkOf(id));
  const latest = now && rowsIn(now).find((one) => one.id === id);
  if (latest) await changeRows(tx, new Map([[id, withLevel(latest, level)]]));
  await tx.done;
}

type ChunkTx = Pick<CodeTx, 'objectStore'>;

/**
 * @param rows by their ids; `undefined` for those that go
 * @param merge makes of a new row and the one that was there the one that is written
 */
async function changeRows(
  tx: ChunkTx,
  rows: ReadonlyMap<string, HistoryRow | undefined>,
  merge: (row: HistoryRow, before: HistoryRow | undefined) => HistoryRow = (row) => row,
): Promise<void> {
  const store = tx.objectStore('historyChunks');
  const byChunk = new Map<string, [id: string, row: HistoryRow | undefined][]>();
  for (const [id, row] of rows) {
    const there = byChunk.get(chunkOf(id));
    if (there) there.push([id, row]);
    else byChunk.set(chunkOf(id), [[id, row]]);
  }
  await Promise.all(
    [...byChunk].map(async ([prefix, changed]) => {
      const chunk = await store.get(prefix);
      const before = new Map((chunk ? rowsIn(chunk) : []).map((row) => [row.id, row]));
      for (const [id, row] of changed) {
        const last = before.get(id);
        before.delete(id);
        if (row) before.set(id, merge(row, last));
      }
      const all = [...before.values()];
      await (all.length > 0 ? store.put(chunkWith(prefix, all)) : store.delete(prefix));
    }),
  );
}
