import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { idOf, judgedReport, lookUpOf } from '../virustotal/report.testing';
import { connect, type Database, openDatabase } from './database';
import { historyTotals } from './history-chunks';
import { rowsIn } from './history-row';
import { evictLookUps } from './look-ups';
import { type CodeRecord, DB_NAME, DB_VERSION } from './schema';

/** The stores as version 0.1.0 of the product made them; `by-state` is of the builds before it. */
const VERSION_1 = {
  codes: ['id', ['by-checked', 'checkedAt'], ['by-seen', 'lastSeen'], ['by-look-up', 'lookUpKey']],
  reports: ['key', ['by-fetched', 'fetchedAt']],
  detections: [
    ['key', 'engine'],
    ['by-engine', 'engine'],
    ['by-key', 'key'],
  ],
  lookUps: ['key', ['by-turn', 'turn'], ['by-changed', 'changedAt'], ['by-state', 'state']],
  spending: ['keyId'],
  registrations: ['domain', ['by-fetched', 'fetchedAt']],
  previews: ['id', ['by-time', 'at']],
} as const;

function openVersion1() {
  return openDB(DB_NAME, 1, {
    upgrade(old) {
      for (const [name, [keyPath, ...indexes]] of Object.entries(VERSION_1)) {
        const store = old.createObjectStore(name, { keyPath: keyPath as string | string[] });
        for (const [index, path] of indexes) store.createIndex(index, path);
      }
    },
  });
}

const oldCode = (i: number): CodeRecord => ({
  id: idOf(`code ${i}`),
  text: `https://www.site${i}.example/menu`,
  how: [],
  otherTexts: [],
  nested: false,
  page: 'https://page.example/',
  signals: [],
  firstSeen: i,
  lastSeen: 1000 + i,
  lookUpKey: `k${i}`,
  ...(i % 10 === 0 && { checkedAt: 2000 + i }),
});

let db: Database;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  db = await connect();
});

describe('the database', () => {
  it('has every store, and opens again with its contents', async () => {
    expect(db.version).toBe(DB_VERSION);
    expect([...db.objectStoreNames]).toEqual([
      'codes',
      'detections',
      'historyChunks',
      'historyTotals',
      'lookUps',
      'previews',
      'registrations',
      'reports',
      'spending',
    ]);
    await db.put('lookUps', lookUpOf({ key: 'a', url: 'https://a.example/' }));
    db.close();
    db = await connect();
    expect((await db.get('lookUps', 'a'))?.url).toBe('https://a.example/');
  });

  it('takes over one of version 1, with the index that its first builds had besides', async () => {
    db.close();
    globalThis.indexedDB = new IDBFactory();
    const before = await openVersion1();
    await before.put('lookUps', lookUpOf({ key: 'old', state: 'unknown', changedAt: 1 }));
    before.close();
    db = await connect();
    expect([...db.transaction('lookUps').store.indexNames]).toEqual(['by-changed', 'by-turn']);
    await db.put('lookUps', lookUpOf({ key: 'new', state: 'waiting', task: 'ask', turn: [0, 1] }));
    expect(await db.getAllKeysFromIndex('lookUps', 'by-turn')).toEqual(['new']);
    await evictLookUps(db, 1e12);
    expect(await db.getAllKeys('lookUps')).toEqual(['new']);
  });

  it('says of each code of version 1 what the history is searched by, and how many there are', async () => {
    db.close();
    globalThis.indexedDB = new IDBFactory();
    const before = await openVersion1();
    const codes = Array.from({ length: 1200 }, (_, i) => oldCode(i));
    const tx = before.transaction('codes', 'readwrite');
    for (const code of codes) void tx.store.put(code);
    await tx.done;
    const report = judgedReport(9, 0, 90, { url: codes[7]?.text ?? '' });
    await before.put('reports', { key: 'k7', report, fetchedAt: 1, staleAt: 2, step: 'whole' });
    before.close();
    db = await connect();
    expect(await db.getAll('codes')).toHaveLength(1200);
    expect(await db.get('codes', codes[7]?.id ?? '')).toEqual(codes[7]);
    expect(await historyTotals(db)).toMatchObject({ codes: 1200, checked: 120 });
    const rows = (await db.getAll('historyChunks')).flatMap(rowsIn);
    expect(rows.map(({ id }) => id).sort()).toEqual(codes.map(({ id }) => id).sort());
    expect(rows.find(({ id }) => id === codes[7]?.id)).toMatchObject({
      text: 'site7.example\u0001https://www.site7.example/menu\u0001https://page.example/',
      kind: 'web',
      level: 'malicious',
      firstSeen: 7,
      lastSeen: 1007,
      checkedAt: 0,
    });
    expect(rows.filter(({ checkedAt }) => checkedAt > 0)).toHaveLength(120);
  });

  it('is one connection for each context, opened anew after a newer build took over', async () => {
    const first = await openDatabase();
    expect(await openDatabase()).toBe(first);
    // Closes ours through `blocking`; a hang here would be a connection that did not let go.
    db.close();
    const newer = await openDB(DB_NAME, DB_VERSION + 1);
    expect(() => first.transaction('codes')).toThrow();
    newer.close();
    await expect(openDatabase()).rejects.toThrow();
  });

  it('is opened anew after the browser has closed it without a word', async () => {
    const first = await openDatabase();
    first.close();
    const second = await openDatabase();
    expect(second).not.toBe(first);
    expect(await second.count('codes')).toBe(0);
    expect(await openDatabase()).toBe(second);
  });

  it('is opened anew after an opening that failed', async () => {
    (await openDatabase()).close();
    const open = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('no', 'UnknownError');
    });
    await expect(openDatabase()).rejects.toThrow('no');
    expect(await (await openDatabase()).count('codes')).toBe(0);
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('lets go where it is deleted while it is open, and is made anew', async () => {
    db.close();
    await openDatabase();
    await new Promise((resolve, reject) => {
      const deleting = indexedDB.deleteDatabase(DB_NAME);
      deleting.onsuccess = resolve;
      deleting.onerror = reject;
    });
    expect(await (await openDatabase()).count('codes')).toBe(0);
  });
});
