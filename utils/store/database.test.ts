import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { openDatabase } from './database';
import { DB_NAME } from './schema';

beforeEach(async () => {
  (await openDatabase()).close();
  globalThis.indexedDB = new IDBFactory();
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
  const open = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
    throw new DOMException('no', 'UnknownError');
  });
  await expect(openDatabase()).rejects.toThrow('no');
  expect(await (await openDatabase()).count('codes')).toBe(0);
  expect(open).toHaveBeenCalledTimes(2);
});

it('lets go where it is deleted while it is open, and is made anew', async () => {
  await openDatabase();
  await new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(DB_NAME);
    deleting.onsuccess = resolve;
    deleting.onerror = reject;
  });
  expect(await (await openDatabase()).count('codes')).toBe(0);
});
