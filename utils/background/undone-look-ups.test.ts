import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sightingsIn } from '../codes/sightings';
import { apiKey } from '../platform/settings';
import { openDatabase } from '../store/database';
import { deleteCodes, restoreCodes } from '../store/delete-codes';
import { lookUpHandlers, startLookUps } from './look-up-handlers';
import { recordSightings } from './scans';

const LINK = 'https://shop.example.org/menu';
const answers: (() => void)[] = [];

beforeEach(async () => {
  fakeBrowser.reset();
  answers.length = 0;
  vi.stubGlobal('addEventListener', () => undefined);
  const unknown = { error: { code: 'NotFoundError', message: '' } };
  vi.stubGlobal('fetch', () => {
    return new Promise((resolve) => answers.push(() => resolve(Response.json(unknown, { status: 404 }))));
  });
  Object.assign(fakeBrowser, {
    permissions: { contains: async () => true },
    webRequest: { onErrorOccurred: { addListener: () => undefined, removeListener: () => undefined } },
    declarativeNetRequest: { updateSessionRules: async () => undefined },
  });
  Object.assign(fakeBrowser.tabs, { sendMessage: async () => undefined });
  await apiKey.setValue('a'.repeat(64));
});

it('asks on about a link whose code was deleted while it was asked about, and brought back', async () => {
  startLookUps();
  const corners = Array.from({ length: 4 }, () => ({ x: 0, y: 0 }));
  const code = { text: LINK, corners, how: [], otherTexts: [], nested: false };
  const page = { tabId: 7, frameId: 0, pageUrl: 'https://mail.example/', private: false };
  await recordSightings(page, {
    found: [{ code, signals: [], checkable: LINK } as never],
    width: 1,
    height: 1,
  });
  const [{ codeId = '', lookUpKey = '' } = {}] = await sightingsIn(7);
  await lookUpHandlers.lookUp({ codeId }, {} as never);
  await expect.poll(() => answers).toHaveLength(1);

  const db = await openDatabase();
  const state = async () => (await db.get('lookUps', lookUpKey))?.state;
  const removed = await deleteCodes(db, [codeId]);
  answers[0]?.();
  // It is for nobody now: all that is written is that it has come.
  const isOver = async () => (await db.getAll('spending'))[0]?.recent.every(({ at }) => at <= Date.now());
  await expect.poll(isOver).toBe(true);
  expect(removed.lookUps).toHaveLength(1);
  // As its lease has run out by then.
  const [lookUp] = removed.lookUps;
  if (lookUp?.claim) lookUp.claim.since -= 60_000;
  await restoreCodes(db, removed);
  await expect.poll(() => answers).toHaveLength(2);
  answers[1]?.();
  await expect.poll(state).toBe('unknown');
});
