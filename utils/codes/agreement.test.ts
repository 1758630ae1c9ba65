import { describe, expect, it } from 'vitest';
import { compareWithScreen, type KnownSighting, type PlaceOnScreen, type ScreenCode } from './agreement';

const ALL = { x: 0, y: 0, width: 1, height: 1 };
const box = (x: number, y = 0.1) => ({ x, y, width: 0.1, height: 0.1 });
const source = (codeId: string): KnownSighting => ({ handle: `h-${codeId}`, codeId, fromScreen: false });
const screen = (codeId: string): KnownSighting => ({ handle: `h-${codeId}`, codeId, fromScreen: true });
const shown = (codeId: string, x = 0.1): ScreenCode => ({ codeId, box: box(x) });
const place = (codeId: string, x: number | undefined, inFullView = true): PlaceOnScreen => ({
  handle: `h-${codeId}`,
  inFullView,
  ...(x !== undefined && { box: box(x) }),
});

describe('source and screen', () => {
  it('agree', () => {
    expect(compareWithScreen([source('a')], [shown('a')], [place('a', 0.1)], ALL)).toEqual({
      seen: ['h-a'],
      added: [],
      refuted: [],
    });
  });
  it('agree on a code that stands on the page twice', () => {
    const twice = { ...source('a'), handle: 'other' };
    expect(compareWithScreen([source('a'), twice], [shown('a')], [], ALL).seen).toEqual(['h-a', 'other']);
  });
  it('the screen counts where another code stands in the place', () => {
    expect(compareWithScreen([source('told')], [shown('shown')], [place('told', 0.12)], ALL)).toEqual({
      seen: [],
      added: [{ code: shown('shown'), insteadOf: 'h-told' }],
      refuted: ['h-told'],
    });
  });
  it('a code elsewhere stands in nobody’s place', () => {
    const { added } = compareWithScreen([source('told')], [shown('new', 0.7)], [place('told', 0.1)], ALL);
    expect(added).toEqual([{ code: shown('new', 0.7) }]);
  });
  it('a frame that does not know where it is counts by its view alone', () => {
    const { added, refuted } = compareWithScreen(
      [source('told')],
      [shown('shown')],
      [place('told', undefined)],
      ALL,
    );
    expect(added[0]?.insteadOf).toBe('h-told');
    expect(refuted).toEqual(['h-told']);
  });
  it('nothing in the place refutes too', () => {
    expect(compareWithScreen([source('told')], [], [place('told', 0.1)], ALL).refuted).toEqual(['h-told']);
  });
  it.each([
    ['half out of view', [place('told', 0.1, false)], ALL],
    ['not known where', [], ALL],
    ['not read this time', [place('told', 0.1)], { x: 0.5, y: 0, width: 0.5, height: 1 }],
    ['read in part', [place('told', 0.1)], { x: 0.15, y: 0, width: 0.85, height: 1 }],
  ])('nothing is said of a place that is %s', (_, places, read) => {
    expect(compareWithScreen([source('told')], [], places, read).refuted).toEqual([]);
  });
  it('what only a capture showed goes when a later one does not show it', () => {
    expect(compareWithScreen([screen('a')], [], [place('a', 0.1, false)], ALL).refuted).toEqual(['h-a']);
    expect(compareWithScreen([screen('a')], [], [], ALL).refuted).toEqual(['h-a']);
    const elsewhere = { x: 0.5, y: 0.5, width: 0.5, height: 0.5 };
    expect(compareWithScreen([screen('a')], [], [place('a', 0.1)], elsewhere).refuted).toEqual([]);
  });
});
