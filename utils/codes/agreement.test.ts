import { describe, expect, it } from 'vitest';
import { compareWithScreen, type KnownSighting, type PlaceOnScreen, type ScreenCode } from './agreement';

const box = (x: number, y = 0.1) => ({ x, y, width: 0.1, height: 0.1 });
const source = (codeId: string): KnownSighting => ({
  handle: `h-${codeId}`,
  codeId,
  fromScreen: false,
  secondCopy: true,
});
const screen = (codeId: string): KnownSighting => ({
  handle: `h-${codeId}`,
  codeId,
  fromScreen: true,
  secondCopy: false,
});
const shown = (codeId: string, x = 0.1): ScreenCode => ({ codeId, box: box(x) });
const place = (codeId: string, x: number | undefined, inFullView = true): PlaceOnScreen => ({
  handle: `h-${codeId}`,
  pixels: 200,
  inFullView,
  ...(x !== undefined && { box: box(x) }),
});
const instead = (codeId: string, handle: string) => new Map([[codeId, handle]]);

describe('source and screen', () => {
  it('agree', () => {
    expect(compareWithScreen([source('a')], [shown('a')], [place('a', 0.1)])).toEqual({
      seen: ['h-a'],
      added: [],
      refuted: [],
      insteadOf: new Map(),
      elsewhere: new Map(),
    });
  });
  it('agree on a code that stands on the page twice', () => {
    const twice = { ...source('a'), handle: 'other' };
    expect(compareWithScreen([source('a'), twice], [shown('a')], []).seen).toEqual(['h-a', 'other']);
  });
  it('the screen tells where a code stands that nothing but captures showed', () => {
    const moved = (known: KnownSighting, places: PlaceOnScreen[], ...codes: ScreenCode[]) => [
      ...compareWithScreen([known], codes, places).elsewhere,
    ];
    expect(moved(screen('a'), [place('a', 0.3)], shown('a'))).toEqual([['h-a', shown('a')]]);
    expect(moved(screen('a'), [{ ...place('a', 0.3), isCovered: true }], shown('a'))).toHaveLength(1);
    expect(moved(screen('a'), [place('a', 0.105)], shown('a'))).toEqual([]);
    // It stands on the page twice.
    expect(moved(screen('a'), [place('a', 0.3)], shown('a'), shown('a', 0.3))).toEqual([]);
    expect(moved(screen('a'), [{ ...place('a', 0.3), isMoving: true }], shown('a'))).toEqual([]);
    expect(moved(source('a'), [place('a', 0.3)], shown('a'))).toEqual([]);
    // Its mark is where nobody sees it, or nobody tells of marks.
    expect([...compareWithScreen([screen('a')], [shown('a')], [], true).elsewhere]).toHaveLength(1);
    expect(moved(screen('a'), [], shown('a'))).toEqual([]);
  });
  it('the screen says nothing of a code that lies below something of ours', () => {
    const covered = { ...place('a', 0.1), isCovered: true };
    for (const known of [source('a'), screen('a')]) {
      expect(compareWithScreen([known], [], [place('a', 0.1)]).refuted).toEqual(['h-a']);
      expect(compareWithScreen([known], [], [covered]).refuted).toEqual([]);
    }
  });
  it('the screen counts where another code stands in the place', () => {
    expect(compareWithScreen([source('told')], [shown('shown')], [place('told', 0.12)])).toEqual({
      seen: [],
      added: [shown('shown')],
      refuted: ['h-told'],
      insteadOf: instead('shown', 'h-told'),
      elsewhere: new Map(),
    });
  });
  it('the screen counts also where it was read first', () => {
    const known = [screen('shown'), source('told')];
    expect(compareWithScreen(known, [shown('shown')], [place('told', 0.12)])).toEqual({
      seen: ['h-shown'],
      added: [],
      refuted: ['h-told'],
      insteadOf: instead('shown', 'h-told'),
      elsewhere: new Map(),
    });
  });
  it('a code elsewhere stands in nobody’s place', () => {
    const { added, insteadOf } = compareWithScreen(
      [source('told')],
      [shown('new', 0.7)],
      [place('told', 0.1)],
    );
    expect(added).toEqual([shown('new', 0.7)]);
    expect(insteadOf).toEqual(new Map());
  });
  it('a frame that does not know where it is counts by its view alone', () => {
    const { refuted, insteadOf } = compareWithScreen(
      [source('told')],
      [shown('shown')],
      [place('told', undefined)],
    );
    expect(insteadOf).toEqual(instead('shown', 'h-told'));
    expect(refuted).toEqual(['h-told']);
  });
  it('nothing in the place refutes too', () => {
    expect(compareWithScreen([source('told')], [], [place('told', 0.1)]).refuted).toEqual(['h-told']);
  });
  it.each([
    ['half out of view', [place('told', 0.1, false)]],
    ['not known where', []],
  ])('nothing is said of a place that is %s', (_, places) => {
    const { refuted, insteadOf } = compareWithScreen([source('told')], [shown('other')], places);
    expect(refuted).toEqual([]);
    expect(insteadOf).toEqual(new Map());
  });
  it('what only a capture showed goes when a later one does not show it', () => {
    expect(compareWithScreen([screen('a')], [], [place('a', 0.1, false)]).refuted).toEqual(['h-a']);
    expect(compareWithScreen([screen('a')], [], []).refuted).toEqual(['h-a']);
    expect(compareWithScreen([screen('a')], [shown('a')], []).refuted).toEqual([]);
  });
});
