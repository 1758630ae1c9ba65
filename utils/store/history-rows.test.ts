import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepWithin } from '../history/keep-within';
import { lookUpOf } from '../virustotal/report.testing';
import { onChange, type StoreChange } from './broadcast';
import { clearHistory } from './clear-history';
import { codesOnPage, getCode, listSeen, markChecked, rememberSeen } from './codes';
import { connect, type Database, openDatabase } from './database';
import { deleteCodes, restoreCodes } from './delete-codes';
import { allRows, seenCode, storedReport } from './history.testing';
import { forgetDropped, historyTotals, noteLevel } from './history-chunks';
import { writeKept } from './kept-usage';
import { getPreview, putPreview } from './previews';
import { detectionsBy, getReport } from './reports';
import { putReport } from './reports.testing';

let db: Database;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  db = await connect();
});

const DAY = 24 * 3_600_000;
const usage = (used: number) => ({ keyId: 'f', day: { start: 0, used } }) as never;

describe('what the history is searched by', () => {
  it('is written with the code, and follows it', async () => {
    const one = seenCode('Shop', 5, { page: 'https://Mail.example/in' });
    await rememberSeen(db, one);
    await rememberSeen(db, seenCode('other', 6));
    await markChecked(db, one.id, 9);
    expect((await allRows(db)).get(one.id)).toEqual({
      id: one.id,
      text: 'shop.example\u0001https://shop.example/\u0001https://mail.example/in',
      kind: 'web',
      level: 'unknown',
      until: 0,
      firstSeen: 5,
      lastSeen: 5,
      checkedAt: 9,
    });
    expect(await historyTotals(db)).toMatchObject({ codes: 2, checked: 1 });
  });

  it('keeps a text in its row that has the sign between rows in it', async () => {
    const text = 'a\0b\u0001c';
    await rememberSeen(db, seenCode('x', 1, { id: '00', text }));
    await rememberSeen(db, seenCode('x', 2, { id: '001', text: 'next' }));
    const rows = await allRows(db);
    expect(rows.get('00')?.text).toBe('\u0001a b c\u0001');
    expect(rows.get('001')?.text).toBe('\u0001next\u0001');
  });

  it('says what a report comes to as soon as it is there, and no more when it is gone', async () => {
    const one = seenCode('a', 1, { lookUpKey: 'k' });
    await rememberSeen(db, one);
    const level = async () => (await allRows(db)).get(one.id)?.level;
    await putReport(db, storedReport('k', Date.now(), ['A', 'B', 'C', 'D']));
    expect(await level()).toBe('malicious');
    await putReport(db, storedReport('k', Date.now()));
    expect(await level()).toBe('nothing-found');
    await db.delete('reports', 'k');
    await rememberSeen(db, { ...one, at: 2 });
    expect(await level()).toBe('unknown');
    await noteLevel(db, one.id, 'suspicious');
    expect(await level()).toBe('suspicious');
    await noteLevel(db, 'nobody', 'suspicious');
    expect((await allRows(db)).size).toBe(1);
  });

  it('keeps the verdict that threat lists came to when the code is met, checked or reported anew', async () => {
    const one = seenCode('a', 1, { lookUpKey: 'k' });
    await rememberSeen(db, one, seenCode('b', 1));
    const row = async () => (await allRows(db)).get(one.id);
    await noteLevel(db, one.id, 'malicious');
    await rememberSeen(db, { ...one, at: 2 });
    await markChecked(db, one.id, 3);
    expect(await row()).toMatchObject({ level: 'malicious', own: 'unknown', checkedAt: 3 });
    await putReport(db, storedReport('k', Date.now()));
    expect(await row()).toMatchObject({ level: 'malicious', own: 'nothing-found' });
    // The list names it no more.
    await noteLevel(db, one.id, 'nothing-found');
    expect((await row())?.own).toBeUndefined();
    await noteLevel(db, one.id, 'suspicious');
    await putReport(db, storedReport('k', Date.now(), ['A', 'B', 'C', 'D']));
    expect(await row()).toMatchObject({ level: 'malicious' });
    await putReport(db, storedReport('k', Date.now()));
    expect(await row()).toMatchObject({ level: 'nothing-found' });
  });

  it('is written once for many codes that are met at once, the same one among them', async () => {
    const [a, b] = [seenCode('a', 3), seenCode('b', 3)];
    await rememberSeen(db, a, b, { ...a, at: 4, page: 'https://mail.example/' });
    expect(await historyTotals(db)).toMatchObject({ codes: 2, checked: 0, uncheckedSince: 0 });
    expect(await getCode(db, a.id)).toMatchObject({
      firstSeen: 3,
      lastSeen: 4,
      page: 'https://mail.example/',
    });
    expect((await allRows(db)).get(b.id)?.lastSeen).toBe(3);
  });

  it('finds what a page showed, and what was seen last', async () => {
    const page = 'https://mail.example/';
    for (let i = 0; i < 5; i++) await rememberSeen(db, seenCode(`c${i}`, i, i % 2 === 0 ? { page } : {}));
    expect((await codesOnPage(db, page, 9)).map((one) => one.lastSeen)).toEqual([4, 2, 0]);
    for (let most = 1; most < 3; most++)
      expect((await codesOnPage(db, page, most)).map((one) => one.lastSeen)).toEqual([4, 2].slice(0, most));
    expect((await listSeen(db, 2)).map((one) => one.lastSeen)).toEqual([4, 3]);
  });
});

describe('a deletion', () => {
  it('is undone with all that went', async () => {
    const a = seenCode('a', 1, { lookUpKey: 'k' });
    await rememberSeen(db, a);
    await markChecked(db, a.id, 5);
    await rememberSeen(db, seenCode('b', 2));
    await putReport(db, storedReport('k', 1, ['E']));
    await putPreview(db, { id: a.id, at: 1, data: 'picture' });
    await db.put('lookUps', lookUpOf({ key: 'k', state: 'known' }));
    const snapshot = () =>
      Promise.all([...db.objectStoreNames].map(async (name) => [name, await db.getAll(name)]));
    const before = await snapshot();
    const removed = await deleteCodes(db, [a.id, 'nobody']);
    expect(await getCode(db, a.id)).toBeUndefined();
    expect(await getReport(db, 'k')).toBeUndefined();
    expect(await detectionsBy(db, 'E')).toEqual([]);
    expect(await getPreview(db, a.id)).toBeUndefined();
    expect(await db.count('lookUps')).toBe(0);
    expect((await allRows(db)).size).toBe(1);
    expect(await historyTotals(db)).toMatchObject({ codes: 1, checked: 0 });
    await restoreCodes(db, removed);
    expect(await snapshot()).toEqual(before);
  });

  it('undone keeps what came in the meantime, and nothing of before that no longer holds', async () => {
    const a = seenCode('a', 1, { page: 'https://old.example/', guessed: { encoding: 'shift_jis' } });
    await rememberSeen(db, a);
    const removed = await deleteCodes(db, [a.id]);
    const foundIn = { kind: 'camera' } as const;
    await rememberSeen(db, seenCode('a', 7, { foundIn }));
    await restoreCodes(db, removed);
    const { at: _, ...rest } = seenCode('a', 7, { foundIn });
    expect(await getCode(db, a.id)).toEqual({ ...rest, firstSeen: 1, lastSeen: 7 });
    expect((await historyTotals(db)).codes).toBe(1);
  });

  it('of all keeps what was counted, also where the browser ended in between', async () => {
    for (let i = 0; i < 30; i++) await rememberSeen(db, seenCode(`c${i}`, i));
    await db.put('spending', usage(7));
    const other = await openDatabase();
    await clearHistory();
    expect(() => other.transaction('codes')).toThrow();
    db = await connect();
    expect(await db.count('codes')).toBe(0);
    expect((await allRows(db)).size).toBe(0);
    expect(await db.getAll('spending')).toEqual([usage(7)]);
    // Deleted, and nothing more was done.
    await writeKept([usage(8)]);
    db.close();
    (await openDatabase()).close();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('qr-code-previewer').onsuccess = resolve;
    });
    db = await connect();
    expect(await db.getAll('spending')).toEqual([usage(8)]);
  });
});

describe('limits', () => {
  it('keep what one new code would not push out', async () => {
    for (let i = 0; i < 20; i++) await rememberSeen(db, seenCode(`c${i}`, i));
    expect(await keepWithin(db, { count: 20, days: 0 }, 100)).toBe(0);
    await rememberSeen(db, seenCode('new', 50));
    expect(await keepWithin(db, { count: 20, days: 0 }, 100)).toBe(1);
    const left = await listSeen(db, 99);
    expect(left.map((one) => one.lastSeen)).toEqual([50, ...Array.from({ length: 19 }, (_, i) => 19 - i)]);
    expect((await historyTotals(db)).dropped).toEqual({ age: 0, number: 1, since: 100 });
  });

  it('let go of what only was seen before what was checked, whatever comes later from earlier times', async () => {
    for (let i = 0; i < 6; i++) {
      const one = seenCode(`c${i}`, 10 + i);
      await rememberSeen(db, one);
      if (i < 4) await markChecked(db, one.id, 100 - i);
    }
    await keepWithin(db, { count: 5, days: 0 }, 200);
    expect((await listSeen(db, 9)).map((one) => one.lastSeen)).toEqual([15, 13, 12, 11, 10]);
    await rememberSeen(db, seenCode('earlier', 3));
    await keepWithin(db, { count: 5, days: 0 }, 200);
    expect((await listSeen(db, 9)).map((one) => one.lastSeen)).toEqual([15, 13, 12, 11, 10]);
    await keepWithin(db, { count: 3, days: 0 }, 200);
    // Of those that were checked, the one whose check is the longest ago.
    expect((await listSeen(db, 9)).map((one) => one.lastSeen)).toEqual([12, 11, 10]);
  });

  it('write what is left of many a few times, whatever order they go in', async () => {
    const all = Array.from({ length: 900 }, (_, i) => seenCode(`c${i}`, i));
    await rememberSeen(db, ...all);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    const remove = vi.spyOn(IDBObjectStore.prototype, 'delete');
    const changes: StoreChange[] = [];
    const aborter = new AbortController();
    onChange((change) => changes.push(change), aborter.signal);
    expect(await keepWithin(db, { count: 10, days: 0 }, 2000)).toBe(890);
    const chunks = [...put.mock.contexts, ...remove.mock.contexts].filter(
      (store) => (store as IDBObjectStore).name === 'historyChunks',
    );
    expect(chunks.length).toBeLessThan(300);
    expect((await listSeen(db, 99)).map((one) => one.lastSeen)).toEqual(
      Array.from({ length: 10 }, (_, i) => 899 - i),
    );
    await expect.poll(() => changes.map((one) => 'keys' in one && one.keys?.length)).toEqual([890]);
    aborter.abort();
    vi.restoreAllMocks();
  });

  it('let go of what is too old, with its report, and say so until it is seen', async () => {
    const now = 1000 * DAY;
    await rememberSeen(db, seenCode('old', now - 31 * DAY, { lookUpKey: 'k' }));
    await rememberSeen(db, seenCode('young', now - 29 * DAY));
    await putReport(db, storedReport('k', now, ['E']));
    await keepWithin(db, { count: 100, days: 0 }, now);
    expect((await historyTotals(db)).codes).toBe(2);
    await keepWithin(db, { count: 100, days: 30 }, now);
    expect((await listSeen(db, 9)).map((one) => one.text)).toEqual(['https://young.example/']);
    expect(await getReport(db, 'k')).toBeUndefined();
    expect((await historyTotals(db)).dropped).toEqual({ age: 1, number: 0, since: now });
    await forgetDropped(db);
    expect((await historyTotals(db)).dropped).toBeUndefined();
  });
});
