import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Browser } from '#imports';
import { forgetPrivateRecords, privateMemory } from '../codes/private-records';
import { sightingsIn } from '../codes/sightings';
import { apiKey, autoCheck } from '../platform/settings';
import type { Code } from '../reader/code';
import { sha256 } from '../shared/sha256';
import { openDatabase } from '../store/database';
import type { LookUp } from '../virustotal/look-up';
import { lookUpHandlers, startLookUps } from './look-up-handlers';
import { rememberCodes } from './remember-codes';
import { recordSightings } from './scans';

const LINK = 'https://shop.example.org/menu';
const sent: string[] = [];
const sender = {};

function inspected(text: string) {
  const corner = { x: 0, y: 0 };
  const code = {
    text,
    corners: [corner, corner, corner, corner] as never,
    how: [],
    otherTexts: [],
    nested: false,
  };
  return { found: [{ code, signals: [], checkable: text } as never], width: 10, height: 10 };
}

const where = (isPrivate: boolean) => ({
  tabId: 7,
  frameId: 0,
  pageUrl: 'https://mail.example/inbox?session=1',
  private: isPrivate,
});

beforeEach(async () => {
  fakeBrowser.reset();
  sent.length = 0;
  vi.stubGlobal('fetch', async (url: string) => {
    sent.push(url);
    return Response.json({ error: { code: 'NotFoundError', message: '' } }, { status: 404 });
  });
  Object.assign(fakeBrowser, {
    permissions: { contains: async () => true },
    // Rules and the names of errors are tested in the browsers.
    webRequest: { onErrorOccurred: { addListener: () => undefined, removeListener: () => undefined } },
    declarativeNetRequest: { updateSessionRules: async () => undefined },
  });
  const db = await openDatabase();
  for (const name of ['codes', 'lookUps', 'reports', 'spending'] as const) await db.clear(name);
  await apiKey.setValue('a'.repeat(64));
  await autoCheck.setValue(true);
});

/** All that the database holds, but for the count of requests. */
async function dump(): Promise<string> {
  const db = await openDatabase();
  const stores = [...db.objectStoreNames].filter((name) => name !== 'spending');
  return JSON.stringify(await Promise.all(stores.map((name) => db.getAll(name))));
}

describe('a code in a private window', () => {
  it('is neither kept nor asked about by itself', async () => {
    await recordSightings(where(true), inspected(LINK));
    const db = await openDatabase();
    expect(await db.count('codes')).toBe(0);
    expect(await db.count('lookUps')).toBe(0);
    expect(sent).toEqual([]);
  });

  it('is asked about on a click, and leaves nothing in the database but the count', async () => {
    const [mark] = await recordSightings(where(true), inspected(LINK));
    const asked = await lookUpHandlers.lookUp({ codeId: mark?.handle ?? '' }, sender);
    expect(asked).toEqual({});
    await expect.poll(() => sent.length).toBe(1);
    await expect.poll(async () => (await privateMemory.lookUps())[0]?.state).toBe('unknown');
    expect(await dump()).not.toMatch(/shop|mail\.example/);
    const db = await openDatabase();
    expect(await db.getAll('spending')).toMatchObject([{ day: { used: 1 } }]);
    await forgetPrivateRecords();
    expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).not.toContain('private:');
  });

  it('is not kept either where the scanner reads it in an ordinary window', async () => {
    const { code } = inspected(LINK).found[0] as unknown as { code: Code };
    const tab = { id: 9, incognito: false } as Browser.tabs.Tab;
    const [id] = await rememberCodes(
      { found: [{ code, foundIn: { kind: 'text' } }], private: true },
      { tab },
    );
    expect(await dump()).not.toContain('shop');
    const [sighting] = await sightingsIn(9);
    expect(sighting).toMatchObject({ handle: id, private: true, text: LINK });
  });

  it('does not touch what the history knows of it', async () => {
    await recordSightings(where(false), inspected(LINK));
    await expect.poll(async () => (await (await openDatabase()).getAll('lookUps'))[0]?.state).toBe('unknown');
    const before = await dump();
    const [mark] = await recordSightings({ ...where(true), tabId: 8 }, inspected(LINK));
    await lookUpHandlers.lookUp({ codeId: mark?.handle ?? '' }, sender);
    await lookUpHandlers.refresh({ codeId: mark?.handle ?? '', step: 'whole' }, sender);
    await expect.poll(() => sent.length).toBeGreaterThan(1);
    await expect.poll(async () => (await privateMemory.lookUps())[0]?.state).toBe('unknown');
    expect(await dump()).toBe(before);
  });

  it('is not to be had by the code’s own id, by which a guess could be tried', async () => {
    await recordSightings(where(true), inspected(LINK));
    expect(await lookUpHandlers.lookUp({ codeId: await sha256(LINK) }, sender)).toEqual({
      refused: 'not-checkable',
    });
    expect(sent).toEqual([]);
  });

  it('goes on after the background was ended, with what waited', async () => {
    const key = await sha256(LINK);
    const waiting = { key, url: LINK, step: 'id', by: 'user', state: 'asking', task: 'ask', turn: [0, 1] };
    const claim = { ticket: 'dead', since: Date.now() - 60_000 };
    const times = { queuedAt: 1, notBefore: 1, changedAt: 1, polls: 0, attempts: 1 };
    await privateMemory.putLookUp({ ...waiting, ...times, claim } as LookUp);
    vi.stubGlobal('addEventListener', vi.fn());
    startLookUps();
    await expect.poll(async () => (await privateMemory.lookUp(key))?.state).toBe('unknown');
    expect(sent).toHaveLength(1);
  });

  it('is another matter in an ordinary window', async () => {
    await recordSightings(where(false), inspected(LINK));
    const db = await openDatabase();
    await expect.poll(() => sent.length).toBe(1);
    const [code] = await db.getAll('codes');
    expect(code).toMatchObject({ text: LINK, page: 'https://mail.example/inbox' });
    expect(code?.checkedAt).toBeDefined();
    expect((await db.getAll('lookUps'))[0]?.private).toBeUndefined();
  });
});
