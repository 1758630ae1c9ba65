import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { MarkCard } from '../../marks/mark-card';
import { coverDangerous } from '../../platform/settings';
import { openDatabase } from '../../store/database';
import { pageHandlers } from '../page-messages';
import { recordSightings } from '../scans';
import { coverDangerousCodes, startCovers } from './mark-cards';

const corners = Array.from({ length: 4 }, () => ({ x: 0, y: 0 }));
const inspected = (text: string) => ({
  found: [{ code: { text, corners, how: [], otherTexts: [], nested: false }, signals: [] }] as never,
  width: 1,
  height: 1,
});
const from = (tabId: number, frameId = 0) => ({
  tab: { id: tabId, index: 0, windowId: 1, incognito: false } as never,
  frameId,
  url: 'https://shop.example/',
});
const PAGE = { tabId: 3, frameId: 0, pageUrl: 'https://shop.example/', private: false };
const executeScript = vi.fn(async (_: unknown) => []);

beforeEach(async () => {
  fakeBrowser.reset();
  executeScript.mockClear();
  Object.assign(fakeBrowser.tabs, { sendMessage: async () => undefined });
  Object.assign(fakeBrowser, { scripting: { executeScript } });
  await (await openDatabase()).clear('codes');
});

async function cardOf(text: string) {
  const [mark] = await recordSightings(PAGE, inspected(text));
  return (await pageHandlers.describeMark({ handle: mark?.handle ?? '' }, from(3))) as MarkCard | undefined;
}

describe('the card of a mark', () => {
  it('says whose site a link leads to, and nothing else of it', async () => {
    const card = await cardOf('https://pay.shop-check.example.com/token-4711?key=secret#part');
    expect(card).toMatchObject({ name: 'example.com', isDomain: true, state: 'unchecked' });
    expect(JSON.stringify(card)).not.toMatch(/4711|secret|part/);
  });

  it('says of anything else what kind of code it is, and nothing of what is in it', async () => {
    const card = await cardOf('WIFI:T:WPA;S:guest-net;P:hunter2;;');
    expect(card?.isDomain).toBe(false);
    expect(card?.name).toContain('Wi-Fi');
    expect(JSON.stringify(card)).not.toMatch(/guest-net|hunter2/);
  });

  it('is cut where it is too long, and names what nobody would see', async () => {
    const card = await cardOf(`https://${'a'.repeat(60)}.example/`);
    expect(Math.max(...Object.values(card ?? {}).map((one) => String(one).length))).toBeLessThan(400);
    expect((await cardOf('https://sho\u00adp.example/'))?.name).not.toContain('\u00ad');
  });

  it('is for the frame alone that has the mark', async () => {
    const [mark] = await recordSightings(PAGE, inspected('https://one.example/'));
    const handle = mark?.handle ?? '';
    expect(await pageHandlers.describeMark({ handle }, from(3, 9))).toBeUndefined();
    expect(await pageHandlers.describeMark({ handle }, from(4))).toBeUndefined();
    expect(await pageHandlers.describeMark({ handle: 7 } as never, from(3))).toBeUndefined();
    expect(await pageHandlers.describeMark({ handle }, from(3))).toMatchObject({ name: 'one.example' });
  });

  it('brings its script into that frame alone, and into none that has not the mark', async () => {
    const [mark] = await recordSightings({ ...PAGE, frameId: 5 }, inspected('https://one.example/'));
    const handle = mark?.handle ?? '';
    await pageHandlers.markPointedAt({ handle }, from(3));
    await pageHandlers.markPointedAt({ handle: 'another' }, from(3, 5));
    expect(executeScript).not.toHaveBeenCalled();
    await pageHandlers.markPointedAt({ handle }, from(3, 5));
    expect(executeScript).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 3, frameIds: [5] },
      files: ['/mark-card.js'],
    });
  });
});

describe('the cover of dangerous codes', () => {
  const told = vi.fn(async (..._: unknown[]) => undefined);
  beforeEach(async () => {
    told.mockClear();
    Object.assign(fakeBrowser.tabs, { sendMessage: told, query: async () => [{ id: 3 }] });
    await coverDangerous.setValue(false);
  });
  const cover = { to: 'mark-card', name: 'coverCodes', request: { on: true } };

  it('is put where the user wants it and only over what is dangerous', async () => {
    await coverDangerousCodes(PAGE, [{ state: 'malicious' }]);
    await coverDangerous.setValue(true);
    await coverDangerousCodes(PAGE, [{ state: 'suspicious' }, { state: 'unknown' }]);
    expect(executeScript).not.toHaveBeenCalled();
    await coverDangerousCodes({ tabId: 3, frameId: 5 }, [{ state: 'unknown' }, { state: 'malicious' }]);
    expect(executeScript).toHaveBeenCalledWith({
      target: { tabId: 3, frameIds: [5] },
      files: ['/mark-card.js'],
    });
    expect(told).toHaveBeenCalledExactlyOnceWith(3, cover, { frameId: 5 });
  });

  it('is taken away everywhere when the user no longer wants it', async () => {
    startCovers();
    await coverDangerous.setValue(true);
    await coverDangerous.setValue(false);
    await vi.waitFor(() => expect(told).toHaveBeenCalledWith(3, { ...cover, request: { on: false } }, {}));
  });
});
