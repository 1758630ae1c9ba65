import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MAX_SIGHTINGS, sightingsIn, updateSightings } from '../codes/sightings';
import type { ImageSource } from '../images/image-source';
import { openDatabase } from '../store/database';
import { pageHandlers } from './page-messages';
import { recordSightings } from './scans';

const corners = Array.from({ length: 4 }, () => ({ x: 0, y: 0 }));
const inspected = (text: string) => ({
  found: [{ code: { text, corners, how: [], otherTexts: [], nested: false }, signals: [] }] as never,
  width: 1,
  height: 1,
});
const tab = (id: number) => ({ id, index: 0, windowId: 1, incognito: false }) as never;
const from = (tabId: number, frameId = 0) => ({ tab: tab(tabId), frameId, url: 'https://shop.example/' });
const PAGE = { tabId: 3, frameId: 0, pageUrl: 'https://shop.example/', private: false };
const create = vi.fn();

beforeEach(async () => {
  fakeBrowser.reset();
  create.mockImplementation(async () => ({}));
  Object.assign(fakeBrowser.tabs, { create, sendMessage: async () => undefined });
  await (await openDatabase()).clear('codes');
});

describe('a content script that was taken over', () => {
  it.each([{}, { source: {} }, { source: null, embedded: false }, undefined, 7])(
    'is answered whatever it sends: scan %j',
    async (request) => {
      expect(await pageHandlers.scan(request as never, from(3))).toEqual({ unreadable: 'broken' });
    },
  );

  it('opens no more reports than a person could', async () => {
    const [mark] = await recordSightings({ ...PAGE, tabId: 5 }, inspected('https://one.example/'));
    for (let i = 0; i < 30; i++) await pageHandlers.openDetails({ handle: mark?.handle ?? '' }, from(5));
    expect(create).toHaveBeenCalledOnce();
  });

  it('neither opens nor removes what another frame has found', async () => {
    const [mark] = await recordSightings(PAGE, inspected('https://one.example/'));
    const handle = mark?.handle ?? '';
    await pageHandlers.openDetails({ handle }, from(3, 9));
    await pageHandlers.imagesRemoved({ handles: [handle] }, from(3, 9));
    expect(create).not.toHaveBeenCalled();
    expect(await sightingsIn(3)).toHaveLength(1);
    await pageHandlers.imagesRemoved({ handles: [handle] }, from(3));
    expect(await sightingsIn(3)).toHaveLength(0);
  });

  it('silences nobody by a beginning in the future', async () => {
    await pageHandlers.documentStarted({ since: 1e300 }, from(3));
    await new Promise((resolve) => setTimeout(resolve, 5));
    const read = vi.fn(async () => ({ value: { codes: [], width: 1, height: 1 } }));
    Object.assign(fakeBrowser.runtime, { sendMessage: read, getContexts: async () => [{}] });
    Object.assign(fakeBrowser, { offscreen: { createDocument: async () => undefined } });
    const source: ImageSource = { kind: 'matrix', rows: ['0'], drawnFrom: 'text' };
    expect(await pageHandlers.scan({ source, embedded: false }, from(3))).not.toEqual({
      unreadable: 'timeout',
    });
    const shown = { ...PAGE, indirect: true, onScreen: true, began: Date.now() };
    expect(await recordSightings(shown, inspected('https://screen.example/'))).toHaveLength(1);
  });

  it('takes the marks away of what gives way to other frames’ codes', async () => {
    const send = vi.fn(async () => undefined);
    Object.assign(fakeBrowser.tabs, { sendMessage: send });
    const [mark] = await recordSightings(
      { ...PAGE, tabId: 7, frameId: 4 },
      inspected('https://one.example/'),
    );
    const [first] = await sightingsIn(7);
    if (!first || !mark) throw new Error('nothing was listed');
    const flood = Array.from({ length: MAX_SIGHTINGS - 1 }, (_, i) => ({ ...first, handle: `${i}` }));
    await updateSightings(7, (before) => [...flood, ...before]);
    await recordSightings({ ...PAGE, tabId: 7, frameId: 5 }, inspected('https://two.example/'));
    expect(send).toHaveBeenCalledWith(
      7,
      expect.objectContaining({ name: 'removeMarks', request: { handles: [mark.handle] } }),
      { frameId: 4 },
    );
  });
});

describe('a clock that is set back by an hour', () => {
  it('leaves pages readable, and nothing of an earlier page behind', async () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 0, 1, 12), toFake: ['Date'] });
    await pageHandlers.documentStarted({ since: Date.now() }, from(3));
    await recordSightings({ ...PAGE, asked: Date.now() }, inspected('https://one.example/'));
    vi.setSystemTime(Date.UTC(2026, 0, 1, 11));
    await pageHandlers.documentStarted({ since: Date.now() }, from(3));
    expect(await sightingsIn(3)).toEqual([]);
    vi.useRealTimers();
  });
});

describe('a history that cannot be written', () => {
  it('costs the history and not the marks', async () => {
    const db = await openDatabase();
    vi.spyOn(console, 'error').mockReturnValue();
    vi.spyOn(db, 'transaction').mockImplementation((_names: unknown, mode?: unknown) => {
      if (mode === 'readwrite') throw new DOMException('full', 'QuotaExceededError');
      return { objectStore: () => ({}) } as never;
    });
    const marks = await recordSightings({ ...PAGE, tabId: 6 }, inspected('https://one.example/'));
    expect(marks).toHaveLength(1);
    expect(await sightingsIn(6)).toHaveLength(1);
  });
});
