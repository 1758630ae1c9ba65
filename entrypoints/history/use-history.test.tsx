// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { broadcastChange } from '../../utils/store/broadcast';
import { rememberSeen } from '../../utils/store/codes';
import { openDatabase } from '../../utils/store/database';
import { deleteCodes } from '../../utils/store/delete-codes';
import { seenCode } from '../../utils/store/history.testing';
import { type LiveHistory, useHistory } from './use-history';

/** Held up, as the index of a long history is while it is read. */
const loads = vi.hoisted(() => ({ areHeld: false, ends: [] as (() => void)[] }));
vi.mock('../../utils/history/history-index', async (original) => {
  const real = await original<typeof import('../../utils/history/history-index')>();
  const loadHistoryIndex: typeof real.loadHistoryIndex = async (db) => {
    const index = await real.loadHistoryIndex(db);
    if (loads.areHeld) await new Promise<void>((resolve) => loads.ends.push(resolve));
    return index;
  };
  return { ...real, loadHistoryIndex };
});

let history: LiveHistory | undefined;
function Shown() {
  history = useHistory();
  return null;
}

beforeEach(async () => {
  history = undefined;
  loads.areHeld = false;
  loads.ends = [];
  const db = await openDatabase();
  for (const name of ['codes', 'historyChunks', 'historyTotals'] as const) await db.clear(name);
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

const listed = () => history?.data?.index?.find({ sort: 'last-seen' }, 9);

it('lists what has come, and not what has gone, while the index was read', async () => {
  const db = await openDatabase();
  const [a, b, c] = [seenCode('a', 1), seenCode('b', 2), seenCode('c', 3)];
  await rememberSeen(db, a, b);
  loads.areHeld = true;
  render(<Shown />, document.body);
  await expect.poll(() => history?.data?.first.length).toBe(2);
  history?.readIndex();
  await expect.poll(() => loads.ends.length).toBe(1);
  const heard = vi.spyOn(IDBObjectStore.prototype, 'getKey');
  await deleteCodes(db, [a.id]);
  await rememberSeen(db, c);
  await expect.poll(() => heard.mock.calls.map(([key]) => key)).toEqual(expect.arrayContaining([a.id, c.id]));
  // Whatever was asked of the database by then is answered before this.
  await db.getAll('codes');
  loads.ends[0]?.();
  await expect.poll(listed).toEqual([c.id, b.id]);
  expect(history?.data?.totals.codes).toBe(2);
});

it('lists what was read last, whichever reading ends last', async () => {
  const db = await openDatabase();
  const [a, b] = [seenCode('a', 1), seenCode('b', 2)];
  await rememberSeen(db, a);
  render(<Shown />, document.body);
  await expect.poll(() => history?.data?.first.length).toBe(1);
  history?.readIndex();
  await expect.poll(listed).toEqual([a.id]);
  loads.areHeld = true;
  broadcastChange({ what: 'codes' });
  await expect.poll(() => loads.ends.length).toBe(1);
  loads.areHeld = false;
  await rememberSeen(db, b);
  broadcastChange({ what: 'codes' });
  await expect.poll(listed).toEqual([b.id, a.id]);
  const { version } = history?.data ?? {};
  loads.ends[0]?.();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(listed()).toEqual([b.id, a.id]);
  expect(history?.data?.version).toBe(version);
});
