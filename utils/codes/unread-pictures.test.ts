import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetUnread, noteReading, onUnreadChange, unreadIn } from './unread-pictures';

const READ = { found: [] };
const LOST = { unreadable: 'timeout' as const };
const picture = (name: string) => ({ kind: 'url' as const, url: `https://shop.example/${name}.png` });

let maySee = true;
beforeEach(() => {
  fakeBrowser.reset();
  maySee = true;
  Object.assign(fakeBrowser, { permissions: { contains: async () => maySee } });
  return forgetUnread(7);
});

it('counts each picture of a tab that could not be read once, until it is read after all', async () => {
  await noteReading(7, picture('a'), LOST);
  await noteReading(7, picture('a'), LOST);
  await noteReading(7, picture('b'), LOST);
  await noteReading(8, picture('c'), READ);
  expect([await unreadIn(7), await unreadIn(8)]).toEqual([2, 0]);
  await noteReading(7, picture('a'), READ);
  expect(await unreadIn(7)).toBe(1);
});

it('counts nothing of the page before, and tells of changes', async () => {
  const told: number[] = [];
  onUnreadChange(7, (count) => told.push(count), new AbortController().signal);
  await noteReading(7, picture('a'), LOST);
  await forgetUnread(7);
  expect(await unreadIn(7)).toBe(0);
  await noteReading(7, picture('b'), LOST);
  expect(told).toEqual([1, 0, 1]);
});

it('names no picture', async () => {
  await noteReading(7, picture('secret'), LOST);
  expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).not.toContain('secret');
});

it('counts what a server refuses only where the screen does not show it', async () => {
  await noteReading(7, picture('a'), { unreadable: 'refused' });
  expect(await unreadIn(7)).toBe(0);
  maySee = false;
  await noteReading(7, picture('a'), { unreadable: 'refused' });
  await noteReading(7, picture('b'), { unreadable: 'empty' });
  expect(await unreadIn(7)).toBe(1);
});
