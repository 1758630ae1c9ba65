import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sightingsIn, updateSightings } from '../codes/sightings';
import { markFace } from '../marks/words';
import type { MarkFace } from '../platform/messages';
import { broadcastChange } from '../store/broadcast';
import { openDatabase } from '../store/database';
import { deleteCodes, restoreCodes } from '../store/delete-codes';
import { putRegistration } from '../store/registrations';
import { startBadge } from './badge';
import { documentStarted, forgetTab, recordSightings } from './scans';

const DAY = 86_400_000;
const AMBER = '#b26b00';
const CALM = '#1f4fd8';
const FINISHED = {
  ...({ state: 'unknown', step: 'id', by: 'user' } as const),
  ...{ queuedAt: 1, notBefore: 1, changedAt: 1, polls: 0, attempts: 0 },
};

function inspected(...texts: string[]) {
  const corners = Array.from({ length: 4 }, () => ({ x: 0, y: 0 }));
  const found = texts.map((text) => ({
    code: { text, corners, how: [], otherTexts: [], nested: false },
    signals: [],
    checkable: text,
  }));
  return { found: found as never, width: 1, height: 1 };
}

async function register(domain: string, days: number): Promise<void> {
  const created = Date.now() - days * DAY;
  const registration = {
    domain,
    created,
    status: [],
    nameServers: [],
    holderHidden: true,
    source: 'r.example',
  };
  await putRegistration(await openDatabase(), { domain, registration, fetchedAt: Date.now() });
}

describe('the badge and the marks', () => {
  let tabId: number;
  const badge = { text: '', color: '' };
  const marked = vi.fn();
  beforeEach(async () => {
    fakeBrowser.reset();
    // What the browser draws, which the stand-in for its API does not have.
    Object.assign(fakeBrowser.action, {
      setBadgeText: async ({ text }: { text: string }) => Object.assign(badge, { text }),
      setBadgeBackgroundColor: async ({ color }: { color: string }) => Object.assign(badge, { color }),
      setBadgeTextColor: async () => undefined,
    });
    marked.mockReset().mockImplementation(async () => undefined);
    Object.assign(fakeBrowser.tabs, { sendMessage: marked });
    const tab = await fakeBrowser.tabs.create({});
    tabId = tab.id ?? -1;
    await documentStarted({ since: Date.now() }, { tab, frameId: 0 } as never);
    const db = await openDatabase();
    for (const name of ['codes', 'lookUps', 'reports', 'registrations'] as const) await db.clear(name);
    startBadge();
  });

  const where = () => ({ tabId, frameId: 2, pageUrl: 'https://shop.example/', private: false });
  const faces = () => marked.mock.calls.map(([tab, { name, request }]) => ({ tab, name, ...request }));

  it('turn with the registration of a young domain, for its codes alone', async () => {
    const [young, other] = await recordSightings(
      where(),
      inspected('https://www.young.com/a', 'https://old.com/'),
    );
    expect([young?.state, other?.state]).toEqual(['unchecked', 'unchecked']);
    await expect.poll(() => badge).toEqual({ text: '2', color: CALM });
    await register('old.com', 5000);
    await expect.poll(() => faces().length).toBe(1);
    await register('young.com', 5);
    await expect.poll(() => badge).toEqual({ text: '2', color: AMBER });
    expect(faces()).toEqual([
      { tab: tabId, name: 'updateMarks', faces: { [other?.handle ?? '']: markFace('unchecked') } },
      { tab: tabId, name: 'updateMarks', faces: { [young?.handle ?? '']: markFace('suspicious') } },
    ]);
    const [again] = await recordSightings({ ...where(), frameId: 3 }, inspected('https://young.com/b'));
    expect(again?.state).toBe('suspicious');
    await forgetTab(tabId);
  });

  it('read what is known of each code once, however many a page gets one after the other', async () => {
    const CODES = 100;
    const read = vi.spyOn(IDBObjectStore.prototype, 'get');
    const registrations = () =>
      read.mock.contexts.filter((store) => (store as IDBObjectStore).name === 'registrations').length;
    for (let i = 0; i < CODES; i++)
      await recordSightings(where(), inspected(`https://shop.example.com/${i}`));
    await expect.poll(() => badge.text).toBe(String(CODES));
    // Once for the mark and once for the badge.
    expect(registrations()).toBe(2 * CODES);
    await forgetTab(tabId);
  });

  const registrationsRead = (read: { mock: { contexts: unknown[] } }) =>
    read.mock.contexts.filter((store) => (store as IDBObjectStore).name === 'registrations').length;
  /** What a mark was told last. */
  const toldOf = (handle: string | undefined) =>
    faces().findLast(({ faces: told }) => told?.[handle ?? ''])?.faces[handle ?? ''] as MarkFace | undefined;

  it('say at last what is known at last, also where many codes are looked at anew meanwhile', async () => {
    const CODES = 60;
    const texts = Array.from({ length: CODES }, (_, i) => `https://shop.example.com/${i}`);
    const marks = await recordSightings(where(), inspected('https://young.com/a', ...texts));
    await expect.poll(() => badge.text).toBe(String(CODES + 1));
    const read = vi.spyOn(IDBObjectStore.prototype, 'get');
    broadcastChange({ what: 'threatLists' });
    await expect.poll(() => registrationsRead(read)).toBeGreaterThan(2);
    await register('young.com', 5);
    await expect.poll(() => toldOf(marks.at(-1)?.handle)).toEqual(markFace('unchecked'));
    await expect.poll(() => toldOf(marks[0]?.handle)).toEqual(markFace('suspicious'));
    await forgetTab(tabId);
  });

  it('tell the other tabs, also where one does not answer, such as one that sleeps', async () => {
    const other = (await fakeBrowser.tabs.create({})).id ?? -1;
    const text = inspected('https://young.com/a');
    await recordSightings(where(), text);
    await recordSightings({ ...where(), tabId: other }, text);
    marked.mockImplementation((tab: number) =>
      tab === tabId ? new Promise(() => undefined) : Promise.resolve(),
    );
    await register('young.com', 5);
    await expect.poll(() => faces().map(({ tab }) => tab)).toContain(other);
    await expect.poll(() => badge.color).toBe(AMBER);
    for (const tab of [tabId, other]) await forgetTab(tab);
  });

  it('count what a tab shows now, also where it has come to another page while its marks were told', async () => {
    await recordSightings(where(), inspected('https://young.com/a'));
    await expect.poll(() => badge.text).toBe('1');
    const answers: (() => void)[] = [];
    marked.mockImplementation(() => new Promise<void>((resolve) => answers.push(resolve)));
    await register('young.com', 5);
    await expect.poll(() => answers.length).toBeGreaterThan(0);
    await updateSightings(tabId, () => []);
    await expect.poll(() => badge.text).toBe('');
    for (const answer of answers) answer();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(badge.text).toBe('');
  });

  it('follow what is found out of a code that is listed already', async () => {
    await recordSightings(where(), inspected('https://shop.example.com/a'));
    await expect.poll(() => badge).toEqual({ text: '1', color: CALM });
    const signals = [{ rule: 'different-picture', level: 'high', evidence: { told: 'another' } } as const];
    await updateSightings(tabId, (all) => all.map((one) => ({ ...one, signals: [...signals] })));
    await expect.poll(() => badge.color).not.toBe(CALM);
    await forgetTab(tabId);
  });

  it('forget what was found out of a code that is deleted, and know it again when it is brought back', async () => {
    const [mark] = await recordSightings(where(), inspected('https://shop.example.com/a'));
    const [{ codeId = '', lookUpKey: key = '' } = {}] = await sightingsIn(tabId);
    const db = await openDatabase();
    await db.put('lookUps', { ...FINISHED, key, url: 'https://shop.example.com/a' });
    const removed = await deleteCodes(db, [codeId]);
    await expect.poll(() => toldOf(mark?.handle)).toEqual(markFace('unchecked'));
    await restoreCodes(db, removed);
    await expect.poll(() => toldOf(mark?.handle)).toEqual(markFace('unknown'));
    await forgetTab(tabId);
  });
});
