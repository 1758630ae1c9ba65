import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { lookUpOf } from '../virustotal/report.testing';
import { connect, type Database, openDatabase } from './database';
import { evictLookUps } from './look-ups';
import { DB_NAME, DB_VERSION } from './schema';

let db: Database;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  db = await connect();
});

describe('the database', () => {
  it('has every store and index of version 1, and opens again with its contents', async () => {
    expect(db.version).toBe(DB_VERSION);
    expect([...db.objectStoreNames]).toEqual([
      'codes',
      'detections',
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

  it('opens one of an earlier build, which has an index more', async () => {
    const stores = [...db.objectStoreNames].map((name) => {
      const { store } = db.transaction(name);
      const indexes = [...store.indexNames].map((one) => [one, store.index(one as never).keyPath] as const);
      return { name, keyPath: store.keyPath, indexes };
    });
    db.close();
    globalThis.indexedDB = new IDBFactory();
    const before = await openDB(DB_NAME, 1, {
      upgrade(old) {
        for (const { name, keyPath, indexes } of stores) {
          const store = old.createObjectStore(name, { keyPath });
          for (const [index, path] of indexes) store.createIndex(index, path);
          if (name === 'lookUps') store.createIndex('by-state', 'state');
        }
      },
    });
    await before.put('lookUps', lookUpOf({ key: 'old', state: 'unknown', changedAt: 1 }));
    before.close();
    db = await connect();
    expect([...db.transaction('lookUps').store.indexNames]).toContain('by-state');
    await db.put('lookUps', lookUpOf({ key: 'new', state: 'waiting', task: 'ask', turn: [0, 1] }));
    expect(await db.getAllKeysFromIndex('lookUps', 'by-turn')).toEqual(['new']);
    await evictLookUps(db, 1e12);
    expect(await db.getAllKeys('lookUps')).toEqual(['new']);
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
