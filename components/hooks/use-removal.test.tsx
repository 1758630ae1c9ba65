// @vitest-environment happy-dom
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { getCode, rememberSeen } from '../../utils/store/codes';
import { openDatabase } from '../../utils/store/database';
import { seenCode } from '../../utils/store/history.testing';
import { type Removal, useRemoval } from './use-removal';

let removal: Removal | undefined;
function Shown() {
  removal = useRemoval();
  return null;
}

beforeEach(() => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => render(null, document.body));

it('has the background hear what is deleted and what is brought back, also where it sleeps', async () => {
  const db = await openDatabase();
  const code = seenCode('a', 1);
  await rememberSeen(db, code);
  const isThere = async () => (await getCode(db, code.id)) !== undefined;
  /** Whether the code was there each time when the background was woken. */
  const woken: boolean[] = [];
  Object.assign(fakeBrowser.runtime, {
    async sendMessage({ name }: { name: string }) {
      if (name === 'wake') woken.push(await isThere());
      return {};
    },
  });
  render(<Shown />, document.body);
  await removal?.remove([code.id]);
  await expect.poll(() => removal?.canUndo).toBe(true);
  expect(woken).toEqual([true]);
  await removal?.undo();
  expect(woken).toEqual([true, false]);
  expect(await isThere()).toBe(true);
});
