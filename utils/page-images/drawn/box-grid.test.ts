import { describe, expect, it } from 'vitest';
import { codeRows } from '../code-rows.testing';
import { type ColouredBox, matrixOfBoxes } from './box-grid';

const rows = codeRows();
const WHITE = 0xffffff;

function boxes(size: number, gap: number, dark = 0, light: number | undefined = WHITE): ColouredBox[] {
  return rows.flatMap((row, y) =>
    [...row].map((bit, x) => ({
      x: 33.3 + x * (size + gap),
      y: 7.7 + y * (size + gap),
      width: size,
      height: size,
      colour: bit === '1' ? dark : light,
    })),
  );
}

describe('matrixOfBoxes', () => {
  it.each([
    [6, 0],
    [6, 1],
    [6, 2],
    [7.37, 0],
    [3, 0.5],
    [2.2, 0],
  ])('reads boxes of %s px with gaps of %s px', (size, gap) => {
    const code = matrixOfBoxes(boxes(size, gap), WHITE);
    expect(code?.rows).toEqual(rows);
    expect(code?.area.x).toBeCloseTo(33.3);
    expect(code?.area.width).toBeCloseTo(rows.length * (size + gap), 0);
  });

  it('reads dark boxes alone, on a backdrop that is larger', () => {
    const dark = boxes(5, 0).filter(({ colour }) => colour === 0);
    const backdrop = { x: 0, y: 0, width: 400, height: 400, colour: WHITE };
    expect(matrixOfBoxes(dark, WHITE)?.rows).toEqual(rows);
    expect(matrixOfBoxes([backdrop, ...dark], 0x333333)?.rows).toEqual(rows);
  });

  it('reads light boxes on a dark background', () => {
    expect(matrixOfBoxes(boxes(5, 0, undefined, WHITE), 0)?.rows).toEqual(rows);
  });

  it('lets later boxes cover earlier ones', () => {
    const all = boxes(5, 0);
    const black = all.map((box) => ({ ...box, colour: 0 }));
    expect(matrixOfBoxes([...black, ...all], WHITE)?.rows).toEqual(rows);
  });

  it('refuses irregular boxes, checkerboards and too few', () => {
    const skewed = boxes(5, 0).map((box, i) => ({ ...box, x: box.x + ((i * 37) % 11) }));
    expect(matrixOfBoxes(skewed, WHITE)).toBeUndefined();
    const checkerboard = boxes(5, 0).map((box, i) => ({ ...box, colour: i % 2 ? 0 : WHITE }));
    expect(matrixOfBoxes(checkerboard, WHITE)).toBeUndefined();
    expect(matrixOfBoxes([], WHITE)).toBeUndefined();
    expect(matrixOfBoxes(boxes(5, 0).slice(0, 50), WHITE)).toBeUndefined();
  });
});
