import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { rememberSeen } from '../store/codes';
import { connect } from '../store/database';
import { allRows, seenCode, storedReport } from '../store/history.testing';
import { putPreview } from '../store/previews';
import { putRegistration } from '../store/registrations';
import { putReport } from '../store/reports.testing';
import { lookUpOf } from '../virustotal/report.testing';
import { clearKind, clearReports, countStored } from './stored-kinds';

it('each kind is counted, and cleared without the others', async () => {
  globalThis.indexedDB = new IDBFactory();
  const db = await connect();
  const [a, b] = [seenCode('a', 1, { lookUpKey: 'k' }), seenCode('b', 2, { lookUpKey: 'l' })];
  await rememberSeen(db, a, b);
  for (const key of ['k', 'l']) await putReport(db, storedReport(key, Date.now(), ['A', 'B', 'C', 'D']));
  await db.put('lookUps', lookUpOf({ key: 'k', state: 'known' }));
  await db.put('lookUps', lookUpOf({ key: 'l', state: 'waiting', task: 'ask' }));
  await putPreview(db, { id: a.id, at: 1, data: 'picture' });
  await putRegistration(db, { domain: 'a.example', fetchedAt: 1 } as never);
  expect(await countStored(db)).toEqual({ codes: 2, reports: 2, previews: 1, registrations: 1 });

  await clearReports(db);
  expect(await countStored(db)).toEqual({ codes: 2, reports: 0, previews: 1, registrations: 1 });
  expect(await db.getAllKeys('lookUps')).toEqual(['l']);
  expect((await allRows(db)).get(a.id)?.level).toBe('unknown');
  expect(await db.count('detections')).toBe(0);
  await clearKind(db, 'previews');
  await clearKind(db, 'registrations');
  expect(await countStored(db)).toEqual({ codes: 2, reports: 0, previews: 0, registrations: 0 });
});
