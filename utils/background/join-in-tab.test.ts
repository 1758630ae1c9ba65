import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Sighting, sightingsIn } from '../codes/sightings';
import type { Code } from '../reader/code';
import { codeId } from '../store/codes';
import { openDatabase } from '../store/database';
import { recordSightings } from './scans';
import { agreeWithScreen } from './screen/screen-agreement';
import { onScreen } from './screen/shown-codes';

const TAB = 12;
const PAGE = { tabId: TAB, frameId: 0, pageUrl: 'https://shop.example/', private: false };
const size = { width: 100, height: 100 };
const corners = [0, 1, 2, 3].map(() => ({ x: 10, y: 10 })) as unknown as Code['corners'];

/** What a picture with one part of a text gives. */
function partOf(whole: string, number: number, of: number): Code {
  const bytes = [...new TextEncoder().encode(whole)];
  const length = Math.ceil(bytes.length / of);
  const own = bytes.slice((number - 1) * length, number * length);
  const text = String.fromCharCode(...own);
  const parity = bytes.reduce((sum, byte) => sum ^ byte, 0);
  const part = { number, of, content: { text, hasECI: false, bytes: own, parity } };
  return { text, part, corners, how: [], otherTexts: [], nested: false };
}

const record = (frame: Parameters<typeof recordSightings>[0], ...codes: Code[]) =>
  recordSightings(frame, { found: codes.map((code) => ({ code, signals: [] })), ...size });
const listed = async () => (await sightingsIn(TAB)).map(({ text, part }) => [text, part?.number]);
const kept = async () =>
  (await (await openDatabase()).getAll('codes')).map(({ text, part, joinedFrom }) => [
    text,
    part,
    joinedFrom,
  ]);

const LINK = 'https://bit.ly/3xY2abc';

describe('parts of a text in a tab', () => {
  const sent = vi.fn();
  beforeEach(async () => {
    fakeBrowser.reset();
    sent.mockImplementation(async () => undefined);
    Object.assign(fakeBrowser.tabs, { sendMessage: sent });
    Object.assign(fakeBrowser.scripting, { executeScript: async () => [] });
    await (await openDatabase()).clear('codes');
  });

  it('become one code where the last picture of them is read, each with its mark', async () => {
    const [first] = await record(PAGE, partOf(LINK, 1, 2));
    expect(await listed()).toEqual([[LINK.slice(0, 11), 1]]);
    expect(await kept()).toEqual([[LINK.slice(0, 11), { number: 1, of: 2 }, undefined]]);
    const [second] = await record({ ...PAGE, frameId: 4 }, partOf(LINK, 2, 2));
    expect(await listed()).toEqual([
      [LINK, undefined],
      [LINK, undefined],
    ]);
    const sightings = await sightingsIn(TAB);
    expect(sightings.map(({ handle, frameId }) => [handle, frameId])).toEqual([
      [first?.handle, 0],
      [second?.handle, 4],
    ]);
    const id = await codeId(LINK);
    for (const one of sightings) {
      expect(one).toMatchObject({ codeId: id, joinedFrom: 2, lookUpKey: expect.any(String) });
      expect(one.signals.map(({ rule }) => rule)).toContain('shortener');
    }
    expect(second?.state).toBe('suspicious');
    const names = sent.mock.calls.map(([, { name }, { frameId }]) => `${name} ${frameId}`);
    expect(names).toContain('updateMarks 0');
    // One entry, and nothing of the part that was there for a moment.
    expect(await kept()).toEqual([[LINK, undefined, 2]]);
  });

  it('become one code in whatever order and from one picture', async () => {
    const marks = await record(PAGE, partOf(LINK, 3, 3), partOf(LINK, 1, 3), partOf(LINK, 2, 3));
    expect(marks).toHaveLength(3);
    expect(await kept()).toEqual([[LINK, undefined, 3]]);
  });

  it('leave one entry where their pictures are read at the same time', async () => {
    await Promise.all([1, 2, 3].map((number) => record(PAGE, partOf(LINK, number, 3))));
    expect(await kept()).toEqual([[LINK, undefined, 3]]);
  });

  it('take a part that stands there once more with them', async () => {
    await record(PAGE, partOf(LINK, 1, 2), partOf(LINK, 2, 2));
    await record(PAGE, partOf(LINK, 2, 2));
    expect(new Set((await sightingsIn(TAB)).map(({ text }) => text))).toEqual(new Set([LINK]));
    expect(await kept()).toEqual([[LINK, undefined, 2]]);
  });

  it('stay parts while one is missing, or belongs to another text', async () => {
    await record(PAGE, partOf(LINK, 1, 2), partOf('another text', 2, 2));
    expect((await listed()).map(([, number]) => number)).toEqual([1, 2]);
    expect(await kept()).toHaveLength(2);
  });

  it('are known again on the screen, one by one', async () => {
    await record(PAGE, partOf(LINK, 1, 2), partOf(LINK, 2, 2));
    const handles = (await sightingsIn(TAB)).map(({ handle }) => handle);
    const box = { x: 0, y: 0, width: 1, height: 1 };
    const places = handles.map((handle) => ({ handle, box, inFullView: true, pixels: 500 }));
    const shown = await Promise.all(
      [1, 2].map((number) => onScreen({ code: partOf(LINK, number, 2), signals: [] }, size)),
    );
    for (let look = 0; look < 3; look++)
      await agreeWithScreen({ ...PAGE, indirect: true, onScreen: true }, { shown, places, size });
    const after = await sightingsIn(TAB);
    expect(after.map(({ handle, onScreen: isThere }) => [handle, isThere])).toEqual(
      handles.map((handle) => [handle, true]),
    );
    expect(after.every(({ text }) => text === LINK)).toBe(true);
  });

  it('leave nothing on the disk in a private window', async () => {
    const frame = { ...PAGE, private: true };
    await record(frame, partOf(LINK, 1, 2));
    await record(frame, partOf(LINK, 2, 2));
    expect((await listed()).map(([text]) => text)).toEqual([LINK, LINK]);
    expect(await kept()).toEqual([]);
  });

  it('keep their bytes only as long as there are not too many', async () => {
    const texts = Array.from({ length: 150 }, (_, at) => partOf(`https://a${at}.example/long`, 1, 2));
    await record(PAGE, ...texts);
    const parts = (await sightingsIn(TAB)).map(({ part }: Sighting) => part?.content !== undefined);
    expect(parts.filter(Boolean)).toHaveLength(100);
    expect(parts.slice(-100).every(Boolean)).toBe(true);
  });
});
