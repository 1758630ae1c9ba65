import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { apiKey, autoCheck } from '../platform/settings';
import { openDatabase } from '../store/database';
import { purgePrivate } from '../store/look-ups';
import { lookUpHandlers } from './look-up-handlers';
import { recordSightings } from './scans';

// A headless browser cannot be made to allow the extension in private windows, so this path is tried here.
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
  Object.assign(fakeBrowser, { permissions: { contains: async () => true } });
  const db = await openDatabase();
  for (const name of ['codes', 'lookUps', 'reports', 'spending'] as const) await db.clear(name);
  await apiKey.setValue('a'.repeat(64));
  await autoCheck.setValue(true);
});

describe('a code in a private window', () => {
  it('is neither kept nor asked about by itself', async () => {
    await recordSightings(where(true), inspected(LINK));
    const db = await openDatabase();
    expect(await db.count('codes')).toBe(0);
    expect(await db.count('lookUps')).toBe(0);
    expect(sent).toEqual([]);
  });

  it('is asked about on a click, and leaves with the window', async () => {
    await recordSightings(where(true), inspected(LINK));
    const db = await openDatabase();
    const [sighting] = Object.values(await fakeBrowser.storage.session.get('tab:7')).flat() as {
      codeId: string;
    }[];
    const asked = await lookUpHandlers.lookUp({ codeId: sighting?.codeId ?? '' }, sender);
    expect(asked).toEqual({});
    await expect.poll(() => sent.length).toBe(1);
    await expect.poll(async () => (await db.getAll('lookUps'))[0]?.state).toBe('unknown');
    expect((await db.getAll('lookUps'))[0]).toMatchObject({ url: LINK, private: true });
    expect(await db.count('codes')).toBe(0);
    await purgePrivate(db);
    expect(await db.count('lookUps')).toBe(0);
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
