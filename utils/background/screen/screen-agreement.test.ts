import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sightingsIn } from '../../codes/sightings';
import { codeId } from '../../store/codes';
import { openDatabase } from '../../store/database';
import { recordSightings } from '../scans';
import { agreeWithScreen, forgetScreen } from './screen-agreement';

const SHOWN = 'https://pay.example/';
const TOLD = 'https://harmless.example/';
const BOX = { x: 0.1, y: 0.1, width: 0.2, height: 0.2 };
const SIZE = { width: 10, height: 10 };
const PAGE = { tabId: 3, frameId: 0, pageUrl: 'https://shop.example/', private: false, secondCopy: true };

function inspected(text: string) {
  const corners = Array.from({ length: 4 }, () => ({ x: 1, y: 1 }));
  return { code: { text, corners, how: [], otherTexts: [], nested: false }, signals: [] } as never;
}

/** A capture shows one code; `handle` is the mark in its place. */
async function look(frame: typeof PAGE, handle?: string): Promise<void> {
  const places = handle === undefined ? [] : [{ handle, box: BOX, inFullView: true, pixels: 200 }];
  const shown = [{ codeId: await codeId(SHOWN), box: BOX, inspected: inspected(SHOWN) }];
  const capture = { ...frame, indirect: true, onScreen: true };
  await agreeWithScreen(capture, { shown, places, size: SIZE });
}

const listed = async () =>
  (await sightingsIn(3)).map(({ text, signals, onScreen }) => [
    text,
    ...signals.map(({ rule }) => rule),
    ...(onScreen ? ['on screen'] : []),
  ]);

beforeEach(async () => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.tabs, { sendMessage: vi.fn(async () => undefined) });
  await (await openDatabase()).clear('codes');
});

describe('a tab’s list, after a look at the screen', () => {
  it('holds what the screen shows in place of another code that the picture held, and says so', async () => {
    const [told] = await recordSightings(PAGE, { found: [inspected(TOLD)], ...SIZE });
    await look(PAGE, told?.handle);
    expect(await listed()).toEqual([[SHOWN, 'different-picture', 'on screen']]);
  });

  it('only confirms a code that the picture held as well', async () => {
    const [told] = await recordSightings(PAGE, { found: [inspected(SHOWN)], ...SIZE });
    await look(PAGE, told?.handle);
    expect(await listed()).toEqual([[SHOWN, 'on screen']]);
  });

  it('of a private window is kept in memory only', async () => {
    const inPrivate = { ...PAGE, private: true };
    const [told] = await recordSightings(inPrivate, { found: [inspected(TOLD)], ...SIZE });
    await look(inPrivate, told?.handle);
    expect(await listed()).toEqual([[SHOWN, 'different-picture', 'on screen']]);
    expect(await (await openDatabase()).count('codes')).toBe(0);
  });

  it('loses what only the screen showed when that is no longer looked at', async () => {
    await recordSightings(PAGE, { found: [inspected(TOLD)], ...SIZE });
    await look(PAGE);
    expect((await listed()).map(([text]) => text)).toEqual([TOLD, SHOWN]);
    await forgetScreen(3);
    expect(await listed()).toEqual([[TOLD]]);
  });
});
