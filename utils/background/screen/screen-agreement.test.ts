import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sightingsIn } from '../../codes/sightings';
import { codeId } from '../../store/codes';
import { openDatabase } from '../../store/database';
import { recordSightings } from '../scans';
import { agreeWithScreen, forgetScreen } from './screen-agreement';

const TAB = 5;
const PAGE = { tabId: TAB, frameId: 0, pageUrl: 'https://shop.example/', private: false, secondCopy: true };
const SCREEN = { ...PAGE, indirect: true, onScreen: true };
const size = { width: 100, height: 100 };
const box = { x: 0.1, y: 0.1, width: 0.2, height: 0.2 };

const inspected = (text: string) => ({
  code: { text, corners: Array(4).fill({ x: 10, y: 10 }), how: [], otherTexts: [], nested: false } as never,
  signals: [],
});
const shown = async (text: string) => ({ codeId: await codeId(text), box, inspected: inspected(text) });
const listed = async () =>
  (await sightingsIn(TAB)).map(({ text, onScreen, signals }) => [text, onScreen === true, signals[0]?.rule]);

describe('agreeing with the screen', () => {
  const sent = vi.fn(async () => undefined);
  beforeEach(async () => {
    fakeBrowser.reset();
    sent.mockClear();
    Object.assign(fakeBrowser.tabs, { sendMessage: sent });
    const db = await openDatabase();
    await db.clear('codes');
  });

  async function readFromSource(text: string, frame = PAGE): Promise<string> {
    const [mark] = await recordSightings(frame, { found: [inspected(text)], ...size });
    return mark?.handle ?? '';
  }
  const places = (handle: string) => [{ handle, box, inFullView: true, pixels: 200 }];

  it('confirms what both say, without a reason for doubt', async () => {
    const handle = await readFromSource('one');
    await agreeWithScreen(SCREEN, { shown: [await shown('one')], places: places(handle), size });
    expect(await listed()).toEqual([['one', true, undefined]]);
  });

  it('lists the screen’s code in place of the source’s, with the reason', async () => {
    const handle = await readFromSource('told');
    await agreeWithScreen(SCREEN, { shown: [await shown('seen')], places: places(handle), size });
    expect(await listed()).toEqual([['seen', true, 'different-picture']]);
    const [sighting] = await sightingsIn(TAB);
    expect(sighting?.signals[0]).toEqual({
      rule: 'different-picture',
      level: 'high',
      evidence: { told: 'told' },
    });
    expect(sent.mock.calls.map((call: unknown[]) => (call[1] as { name: string }).name)).toContain(
      'removeMarks',
    );
  });

  it('says nothing of a code that is read only where somebody asks', async () => {
    const one = inspected('on a parcel');
    const code = { ...(one.code as object), kind: 'data-matrix' } as never;
    const [mark] = await recordSightings(SCREEN, { found: [{ ...one, code }], ...size });
    const reading = { shown: [await shown('seen')], places: places(mark?.handle ?? ''), size };
    for (let look = 0; look < 3; look++) await agreeWithScreen(SCREEN, reading);
    expect((await listed()).map(([text]) => text)).toEqual(['on a parcel', 'seen']);
  });

  it('finds the contradiction also where the screen was read first', async () => {
    await agreeWithScreen(SCREEN, { shown: [await shown('seen')], places: [], size });
    expect(await listed()).toEqual([['seen', true, undefined]]);
    const handle = await readFromSource('told');
    await agreeWithScreen(SCREEN, { shown: [await shown('seen')], places: places(handle), size });
    expect(await listed()).toEqual([['seen', true, 'different-picture']]);
    // The history says the same.
    const record = await (await openDatabase()).get('codes', await codeId('seen'));
    expect(record?.signals[0]?.rule).toBe('different-picture');
  });

  it('takes a code off only when it was missed twice', async () => {
    const handle = await readFromSource('told');
    const nothing = { shown: [], places: places(handle), size };
    expect(await agreeWithScreen(SCREEN, nothing)).toBe(true);
    expect(await listed()).toEqual([['told', false, undefined]]);
    expect(await agreeWithScreen(SCREEN, nothing)).toBe(false);
    expect(await listed()).toEqual([]);
  });

  it('says nothing of a code that is too small on the screen to be read there', async () => {
    const handle = await readFromSource('told');
    const nothing = { shown: [], places: [{ handle, box, inFullView: true, pixels: 40 }], size };
    for (let i = 0; i < 2; i++) expect(await agreeWithScreen(SCREEN, nothing)).toBe(false);
    expect(await listed()).toEqual([['told', false, undefined]]);
  });

  it('lets go of what only the screen showed', async () => {
    await agreeWithScreen(SCREEN, { shown: [await shown('seen')], places: [], size });
    await agreeWithScreen(SCREEN, { shown: [], places: [], size });
    expect(await listed()).toEqual([]);
  });

  it('lets go of it as well when the screen is no longer looked at', async () => {
    await readFromSource('told');
    await agreeWithScreen(SCREEN, { shown: [await shown('seen')], places: [], size });
    expect((await listed()).map(([text]) => text)).toEqual(['told', 'seen']);
    await forgetScreen(TAB);
    expect(await listed()).toEqual([['told', false, undefined]]);
  });

  it('keeps what a private window shows in memory only', async () => {
    const handle = await readFromSource('told', { ...PAGE, private: true });
    const capture = { shown: [await shown('seen')], places: places(handle), size };
    await agreeWithScreen({ ...SCREEN, private: true }, capture);
    expect(await listed()).toEqual([['seen', true, 'different-picture']]);
    expect(await (await openDatabase()).count('codes')).toBe(0);
  });
});
