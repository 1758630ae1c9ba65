import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { basisOf, MAX_SIGHTINGS, type Sighting, sightingsIn, updateSightings } from './sightings';

const sighting = (handle: string): Sighting => ({
  handle,
  frameId: 0,
  codeId: handle,
  text: handle,
  how: [],
  otherTexts: [],
  nested: false,
  signals: [],
  page: 'https://shop.example/',
  at: 0,
  private: false,
});
const add = (handle: string) => (sightings: Sighting[]) => [...sightings, sighting(handle)];
const handles = (sightings: Sighting[]) => sightings.map(({ handle }) => handle);

describe('the codes of a tab', () => {
  beforeEach(() => fakeBrowser.reset());

  it('keeps every change that comes at the same time, in order, with few writes', async () => {
    const write = vi.spyOn(fakeBrowser.storage.session, 'set');
    const asked = Array.from({ length: 50 }, (_, i) => updateSightings(1, add(`${i}`)));
    await Promise.all([...asked, updateSightings(2, add('other'))]);
    expect(handles(await sightingsIn(1))).toEqual(Array.from({ length: 50 }, (_, i) => `${i}`));
    expect(handles(await sightingsIn(2))).toEqual(['other']);
    expect(write.mock.calls.length).toBeLessThan(5);
  });

  it('loses nothing that comes while a write goes on', async () => {
    const first = updateSightings(1, add('a'));
    await Promise.resolve();
    const second = updateSightings(1, add('b'));
    await first;
    const third = updateSightings(1, add('c'));
    await Promise.all([second, third]);
    expect(handles(await sightingsIn(1))).toEqual(['a', 'b', 'c']);
  });

  it('stays bounded, and forgets an empty list', async () => {
    for (let i = 0; i < 6; i++) {
      await Promise.all(Array.from({ length: 100 }, (_, j) => updateSightings(1, add(`${i}.${j}`))));
    }
    expect(await sightingsIn(1)).toHaveLength(MAX_SIGHTINGS);
    await updateSightings(1, () => []);
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  });

  it('keeps the page’s own codes, however many a frame in it shows', async () => {
    const flood = Array.from({ length: 2000 }, (_, i) => ({ ...sighting(`frame ${i}`), frameId: 4 }));
    await updateSightings(1, () => flood);
    const kept = await updateSightings(1, add('own'));
    expect(kept).toHaveLength(MAX_SIGHTINGS);
    expect(handles(kept)).toContain('own');
  });

  it('keeps what other frames show, however many one of them shows', async () => {
    const flood = Array.from({ length: 2000 }, (_, i) => ({ ...sighting(`flood ${i}`), frameId: 4 }));
    await updateSightings(1, () => flood);
    const few = Array.from({ length: 9 }, (_, i) => ({ ...sighting(`other ${i}`), frameId: 5 + (i % 3) }));
    const kept = await updateSightings(1, (before) => [...before, ...few]);
    expect(kept).toHaveLength(MAX_SIGHTINGS);
    expect(handles(kept)).toEqual(expect.arrayContaining(handles(few)));
  });

  it('goes on after a change or a write that failed', async () => {
    const fault = () => {
      throw new Error('fault');
    };
    await expect(updateSightings(1, fault)).rejects.toThrow('fault');
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(new Error('full'));
    await expect(updateSightings(1, add('a'))).rejects.toThrow('full');
    await updateSightings(1, add('b'));
    expect(handles(await sightingsIn(1))).toEqual(['b']);
  });
});

it.each([
  [{}, 'source'],
  [{ secondCopy: true }, 'second-copy'],
  [{ secondCopy: true, onScreen: true }, 'source-and-screen'],
  [{ onScreen: true }, 'source-and-screen'],
  [{ onScreen: true, indirect: true }, 'screen'],
] as const)('of a sighting with %o says what it rests on: %s', (found, basis) => {
  expect(basisOf(found)).toBe(basis);
});
