import { describe, expect, it } from 'vitest';
import { closeDark, dilateDark, erodeDark } from './morphology';

const map = (rows: string[]) => ({
  data: Uint8Array.from(rows.join(''), (cell) => (cell === '#' ? 0 : 255)),
  width: rows[0]?.length ?? 0,
  height: rows.length,
});
const show = ({ data, width }: { data: Uint8Array; width: number }) =>
  Array.from({ length: data.length / width }, (_, y) =>
    Array.from(data.subarray(y * width, (y + 1) * width), (value) => (value < 128 ? '#' : '.')).join(''),
  );

describe('morphology', () => {
  it('closes a gap and leaves a wide one', () => {
    const gap = map(['.........', '.........', '.##.##...', '.##.##...', '.........', '.........']);
    expect(show(closeDark(gap, 1))[2]).toBe('.#####...');
    const wide = map(['..........', '..........', '.##...##..', '.##...##..', '..........', '..........']);
    expect(show(closeDark(wide, 1))[2]).toBe('.##...##..');
  });

  it('dilates and erodes dark by its radius', () => {
    const dot = map(['.......', '.......', '.......', '...#...', '.......', '.......', '.......']);
    expect(show(dilateDark(dot, 1)).slice(1, 6)).toEqual([
      '.......',
      '..###..',
      '..###..',
      '..###..',
      '.......',
    ]);
    expect(show(erodeDark(dilateDark(dot, 2), 2))).toEqual(show(dot));
  });
});
