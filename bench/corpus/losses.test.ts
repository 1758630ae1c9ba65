import { describe, expect, it } from 'vitest';
import { lossesOf, macroAverage, slowest, tallyGroup } from './losses';

describe('lossesOf', () => {
  it('names what an engine alone reads and this reader does not', () => {
    const entry = { file: 'a.png', texts: ['one', 'two', 'three'] };
    const found = { this: [true, false, false], jsqr: [true, false, true], zxing: [true, false, true] };
    expect(lossesOf(entry, found)).toEqual([{ file: 'a.png', code: 'three', engines: ['jsqr', 'zxing'] }]);
  });

  it('names a code of which only the position is known by its place', () => {
    const found = { this: [false], jsqr: [false], zxing: [true] };
    expect(lossesOf({ file: 'a.png', quads: [[]] }, found)).toEqual([
      { file: 'a.png', code: '#0', engines: ['zxing'] },
    ]);
  });
});

describe('macroAverage', () => {
  it('counts each group alike, however many codes it has', () => {
    const groups = {};
    tallyGroup(groups, { file: 'a', group: 'few', texts: ['x'] }, [true]);
    tallyGroup(groups, { file: 'b', group: 'many', texts: ['x', 'y', 'z'] }, [true, false, false]);
    tallyGroup(groups, { file: 'c', group: 'many', texts: ['x'] }, [false]);
    tallyGroup(groups, { file: 'd', texts: ['x'] }, [true]);
    tallyGroup(groups, { file: 'e', group: 'empty', texts: [] }, []);
    expect(groups).toEqual({ few: { codes: 1, found: 1 }, many: { codes: 4, found: 1 } });
    expect(macroAverage(groups)).toBe(0.625);
    expect(macroAverage({})).toBeUndefined();
  });
});

describe('slowest', () => {
  it('gives the ten that took longest, longest first', () => {
    const pictures = Array.from({ length: 12 }, (_, at) => ({
      file: `${at}`,
      ms: { this: at, jsqr: 20 - at, zxing: 0 },
    }));
    expect(slowest(pictures).map(({ file }) => file)).toEqual([
      '11',
      '10',
      '9',
      '8',
      '7',
      '6',
      '5',
      '4',
      '3',
      '2',
    ]);
  });
});
