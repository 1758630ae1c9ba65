import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { keepWithin } from '../history/keep-within';
import { lookUpOf } from '../virustotal/report.testing';
import { broadcastChange, onChange, type StoreChange } from './broadcast';
import { clearHistory } from './clear-history';
import { codeId, getCode, markChecked, rememberSeen } from './codes';
import { reportOf, seen } from './codes.testing';
import { connect, type Database } from './database';
import { deleteCodes } from './delete-codes';
import { historyTotals } from './history-chunks';
import { evictLookUps, purgePrivate } from './look-ups';
import { retryWhenFull } from './make-room';
import { getPreview, MAX_PREVIEWS, notePreviewDrawing, putPreview } from './previews';
import { putRegistration } from './registrations';
import { detectionsBy, evictReports, getReport } from './reports';
import { putReport } from './reports.testing';

let db: Database;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  db = await connect();
});

describe('history', () => {
  it('keeps the first time and the time of checking of a code that is met again', async () => {
    await rememberSeen(db, seen('a', 1));
    await markChecked(db, 'a', 5);
    await rememberSeen(db, seen('a', 9, { page: 'https://page.example/' }));
    expect(await getCode(db, 'a')).toMatchObject({ firstSeen: 1, lastSeen: 9, checkedAt: 5 });
  });

  it('evicts what was only seen before what was checked', async () => {
    for (let i = 0; i < 6; i++) await rememberSeen(db, seen(`c${i}`, i));
    await markChecked(db, 'c0', 100);
    await markChecked(db, 'c1', 101);
    await keepWithin(db, { count: 4, days: 0 }, 200);
    expect(await db.getAllKeys('codes')).toEqual(['c0', 'c1', 'c4', 'c5']);
    await keepWithin(db, { count: 1, days: 0 }, 200);
    expect(await db.getAllKeys('codes')).toEqual(['c1']);
  });

  it('deletes a code with its report, unless another code leads to the same link', async () => {
    await rememberSeen(db, seen('a', 1, { lookUpKey: 'k' }));
    await rememberSeen(db, seen('b', 2, { lookUpKey: 'k' }));
    await putReport(db, reportOf('k', 1, ['E']));
    await putPreview(db, { id: 'a', at: 1, data: 'picture' });
    await deleteCodes(db, ['a']);
    expect(await getReport(db, 'k')).toBeDefined();
    expect(await getPreview(db, 'a')).toBeUndefined();
    await deleteCodes(db, ['b']);
    expect(await getReport(db, 'k')).toBeUndefined();
    expect(await detectionsBy(db, 'E')).toEqual([]);
  });

  it('clears everything but the count of requests', async () => {
    await rememberSeen(db, seen('a', 1, { lookUpKey: 'k' }));
    await putReport(db, reportOf('k', 1, ['E']));
    await putRegistration(db, { domain: 'a.example', fetchedAt: 1 });
    await db.put('spending', { keyId: 'f' } as never);
    await clearHistory();
    db = await connect();
    for (const name of db.objectStoreNames) {
      // One record of numbers, which are noughts.
      const count = name === 'historyTotals' ? (await historyTotals(db)).codes : await db.count(name);
      expect(count, name).toBe(name === 'spending' ? 1 : 0);
    }
  });

  it('names a code by the SHA-256 of its text', async () => {
    expect(await codeId('http://www.google.com/')).toBe(
      'dd014af5ed6b38d9130e3f466f850e46d21b951199d53a18ef29ee9341614eaf',
    );
  });
});

describe('reports', () => {
  it('answer "what did engine X flag", also after a newer report', async () => {
    await putReport(db, reportOf('a', 1, ['E', 'F']));
    await putReport(db, reportOf('b', 2, ['E']));
    expect((await detectionsBy(db, 'E')).map((one) => one.key)).toEqual(['a', 'b']);
    await putReport(db, reportOf('a', 3, ['F']));
    expect((await detectionsBy(db, 'E')).map((one) => one.key)).toEqual(['b']);
  });

  it('go by age and number, oldest first, with their rows', async () => {
    const now = 1e12;
    await putReport(db, reportOf('ancient', 1, ['E']));
    for (let i = 0; i < 5; i++) await putReport(db, reportOf(`r${i}`, now - 10 + i, ['E']));
    expect(await evictReports(db, now, 10)).toBe(1);
    expect(await evictReports(db, now, 3)).toBe(2);
    expect(await db.getAllKeys('reports')).toEqual(['r2', 'r3', 'r4']);
    expect(await detectionsBy(db, 'E')).toHaveLength(3);
  });

  it('of private windows go together with their look-ups; old finished look-ups go too', async () => {
    const lookUp = lookUpOf({ state: 'unknown', changedAt: 1 });
    await putReport(db, reportOf('secret', 1, ['E'], { private: true }));
    await db.put('lookUps', { ...lookUp, key: 'secret', private: true });
    await db.put('lookUps', { ...lookUp, key: 'old' });
    await db.put('lookUps', { ...lookUp, key: 'waits', task: 'ask', turn: [0, 1] });
    expect(await purgePrivate(db)).toBe(1);
    expect(await db.count('reports')).toBe(0);
    expect(await db.count('detections')).toBe(0);
    await evictLookUps(db, 1e12);
    expect(await db.getAllKeys('lookUps')).toEqual(['waits']);
  });
});

describe('a full database', () => {
  const full = () => Object.assign(new Error('full'), { name: 'QuotaExceededError' });

  it('gives up its oldest reports and tries again; the history stays', async () => {
    await rememberSeen(db, seen('a', 1));
    for (let i = 0; i < 120; i++) await putReport(db, reportOf(`r${1000 + i}`, i));
    let tries = 0;
    const result = await retryWhenFull(db, async () => {
      tries += 1;
      if ((await db.count('reports')) > 80) throw full();
      return 'written';
    });
    expect(result).toBe('written');
    expect(tries).toBe(2);
    expect(await db.get('reports', 'r1000')).toBeUndefined();
    expect(await db.get('reports', 'r1119')).toBeDefined();
    expect(await db.count('codes')).toBe(1);
  });

  it('says so when nothing is left to give, and passes other faults on at once', async () => {
    await expect(retryWhenFull(db, () => Promise.reject(full()))).rejects.toThrow('full');
    await expect(retryWhenFull(db, () => Promise.reject(new TypeError('bug')))).rejects.toThrow('bug');
  });

  it('notes that a picture is being drawn, and that it was', async () => {
    const record = { id: 'drawn', at: 1, data: 'html' };
    await rememberSeen(db, seen('drawn', 1));
    await putPreview(db, record);
    await notePreviewDrawing(db, 'drawn', true);
    expect(await getPreview(db, 'drawn')).toEqual({ ...record, drawing: 1 });
    await notePreviewDrawing(db, 'drawn', true);
    expect(await getPreview(db, 'drawn')).toEqual({ ...record, drawing: 2 });
    await notePreviewDrawing(db, 'drawn', false);
    expect(await getPreview(db, 'drawn')).toEqual(record);
    await notePreviewDrawing(db, 'none', true);
    expect(await getPreview(db, 'none')).toBeUndefined();
  });

  it('keeps none of a code that was deleted while it was made', async () => {
    await rememberSeen(db, seen('deleted', 1));
    await deleteCodes(db, ['deleted']);
    await putPreview(db, { id: 'deleted', at: 1, data: 'html' });
    expect(await db.count('previews')).toBe(0);
  });

  it('keeps only the newest pictures', async () => {
    const ids = Array.from({ length: MAX_PREVIEWS + 3 }, (_, i) => `p${i}`);
    await rememberSeen(db, ...ids.map((id) => seen(id, 1)));
    for (const [i, id] of ids.entries()) await putPreview(db, { id, at: i, data: '' });
    expect(await db.count('previews')).toBe(MAX_PREVIEWS);
    expect(await getPreview(db, 'p2')).toBeUndefined();
    expect(await getPreview(db, 'p3')).toBeDefined();
  });
});

describe('changes', () => {
  it('reach listeners until they stop, and nothing but changes does', async () => {
    const heard: StoreChange[] = [];
    const stop = new AbortController();
    const first = new Promise<void>((resolve) => {
      onChange((change) => {
        heard.push(change);
        if (change.key === 'last') resolve();
      }, stop.signal);
    });
    const stranger = new BroadcastChannel('qr-code-previewer');
    stranger.postMessage('hello');
    stranger.postMessage({ what: 'weather' });
    stranger.close();
    broadcastChange({ what: 'codes' });
    broadcastChange({ what: 'reports', key: 'last' });
    await first;
    stop.abort();
    expect(heard).toEqual([{ what: 'codes' }, { what: 'reports', key: 'last' }]);
  });
});
