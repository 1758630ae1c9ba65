// @vitest-environment happy-dom
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { rememberSeen } from '../../utils/store/codes';
import { openDatabase } from '../../utils/store/database';
import { seenCode } from '../../utils/store/history.testing';
import { type LiveHistory, useHistory } from './use-history';

let history: LiveHistory | undefined;
function Shown() {
  history = useHistory();
  return null;
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.useRealTimers();
  render(null, document.body);
});

it('reads the index when the first rows are shown, or when that takes too long, and not before', async () => {
  const db = await openDatabase();
  await rememberSeen(db, seenCode('a', 1), seenCode('b', 2));
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  render(<Shown />, document.body);
  await expect.poll(() => history?.data?.first.length).toBe(2);
  // Whatever was asked of the database before this is answered before it.
  for (let i = 0; i < 10; i++) await db.getAll('historyChunks');
  expect(history?.data?.index).toBeUndefined();
  expect(history?.data?.totals.codes).toBe(2);
  history?.readIndex();
  await expect.poll(() => history?.data?.index?.find({ sort: 'last-seen' }, 3).length).toBe(2);

  render(null, document.body);
  history = undefined;
  render(<Shown />, document.body);
  await expect.poll(() => history?.data?.first.length).toBe(2);
  await vi.advanceTimersByTimeAsync(1000);
  await expect.poll(() => history?.data?.index !== undefined).toBe(true);
});
