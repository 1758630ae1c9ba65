import { describe, expect, it } from 'vitest';
import { symbolOf } from '../../../../bench/generated/case';
import { undoBlur } from './undo-blur';

type Kernel = [dx: number, dy: number, share: number][];

const none: Kernel = [[0, 0, 1]];
/** Moved by two modules along a row. */
const moved: Kernel = [
  [-1, 0, 0.25],
  [0, 0, 0.5],
  [1, 0, 0.25],
];
/** A Gaussian of 0.8 modules: where a module is alone, its neighbours outweigh it. */
const soft: Kernel = [-2, -1, 0, 1, 2].flatMap((dy) =>
  [-2, -1, 0, 1, 2].map((dx): Kernel[number] => [dx, dy, Math.exp(-(dx * dx + dy * dy) / 1.28) / 4.02]),
);

/** A symbol, and its tones as a blur shows them on paper that grows darker to the right. */
function blurred(version: number, kernel: Kernel) {
  const { modules: rows } = symbolOf(version, 'M');
  const modules = rows.length;
  const dark = Uint8Array.from(rows.flat(), Number);
  const toneAt = (column: number, row: number) =>
    kernel.reduce(
      (tone, [dx, dy, share]) => tone - 150 * share * Number(rows[row + dy]?.[column + dx] ?? false),
      230 - (40 * column) / modules,
    );
  return { modules, dark, toneAt };
}

describe('undoBlur', () => {
  it.each([
    ['nothing', none],
    ['motion', moved],
    ['a lens out of focus', soft],
  ])('gives the modules that %s blurred', (_name, kernel) => {
    for (const version of [1, 3, 7]) {
      const { modules, dark, toneAt } = blurred(version, kernel);
      expect(undoBlur(toneAt, modules)).toEqual(dark);
    }
  });

  it('gives nothing where no finder patterns are, without asking for the other modules', () => {
    let asked = 0;
    const stripes = (column: number) => {
      asked++;
      return column % 4 < 2 ? 200 : 40;
    };
    expect(undoBlur(stripes, 57)).toBeUndefined();
    expect(asked).toBeLessThan(200);
    expect(undoBlur(() => 200, 57)).toBeUndefined();
  });

  it('gives nothing for three finder patterns with nothing between them, as boxes in boxes may stand', () => {
    const { modules, toneAt } = blurred(7, none);
    const inFinder = (at: number) => at < 8 || at > modules - 9;
    const boxes = (column: number, row: number) =>
      inFinder(column) && inFinder(row) && (column < 8 || row < 8) ? toneAt(column, row) : 230;
    expect(undoBlur(boxes, modules)).toBeUndefined();
  });

  it('gives nothing for the wrong number of modules', () => {
    const { toneAt } = blurred(3, none);
    expect(undoBlur(toneAt, 33)).toBeUndefined();
  });
});
