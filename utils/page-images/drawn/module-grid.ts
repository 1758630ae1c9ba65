import { styleOf } from '../computed-style';
import { plain } from '../plain-node';
import { max, min } from '../rect';

/** A colour as 0xRRGGBB; undefined where nothing is painted and what lies below shows. */
export type Colour = number | undefined;

/** Painted cells, row by row; the rows may be of different length. */
export type Cells = Colour[][];

export const WHITE = 0xffffff;
/** More modules on a side than two of the largest codes have: not a code. */
export const MAX_MODULES = 400;

const channels = (c: number) => [c >> 16, (c >> 8) & 255, c & 255] as const;

function distance(a: number, b: number): number {
  const [r, g, u] = channels(a);
  const [s, h, v] = channels(b);
  return (r - s) ** 2 + (g - h) ** 2 + (u - v) ** 2;
}

function luma(c: number): number {
  const [r, g, b] = channels(c);
  return 0.299 * r + 0.587 * g + 0.114 * b;
}

/** The colour of a computed CSS value (`rgb()`, `rgba()`, `color(srgb …)`); undefined when it is mostly see-through. */
export function colourOf(css: string): Colour {
  const numbers = (css.match(/[\d.]+(e-?\d+)?/g) ?? []).map(Number);
  const [r = 0, g = 0, b = 0, alpha = 1] = numbers;
  if (alpha < 0.5) return undefined;
  const scale = css.startsWith('rgb') ? 1 : 255;
  const byte = (value: number) => max(0, min(255, Math.round(value * scale)));
  return (byte(r) << 16) | (byte(g) << 8) | byte(b);
}

/** The colour behind an element: the nearest ancestor's that has one, else white. */
export function backgroundOf(element: Element): number {
  for (let up: Element | null = element; up; up = plain(up).parentElement) {
    const colour = colourOf(styleOf(up).backgroundColor);
    if (colour !== undefined) return colour;
  }
  return WHITE;
}

/**
 * The two colours that a drawing is made of, the darker first: the most frequent one, and the one that is frequent and
 * far from it. Undefined when there is only one.
 */
function twoColours(cells: number[][]): [dark: number, light: number] | undefined {
  const counts = new Map<number, number>();
  for (const row of cells) for (const c of row) counts.set(c, (counts.get(c) ?? 0) + 1);
  const frequent = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 32);
  const first = frequent[0]?.[0];
  if (first === undefined) return undefined;
  let second: number | undefined;
  let best = 0;
  for (const [colour, count] of frequent) {
    const weight = count * distance(colour, first);
    if (weight > best) [best, second] = [weight, colour];
  }
  if (second === undefined) return undefined;
  return luma(first) <= luma(second) ? [first, second] : [second, first];
}

/**
 * Rows of 0 (light) and 1 (dark), all of one length, from painted cells; undefined when there are not two colours.
 *
 * @param background shows where nothing is painted
 */
export function modulesOf(cells: Cells, background = WHITE): string[] | undefined {
  // Twice as many down and four times as many across are halved and quartered later. More is a text, and one long line
  // of it would widen all the others.
  if (cells.length > 2 * MAX_MODULES || cells.some((row) => row.length > 4 * MAX_MODULES)) return undefined;
  // Not `map`, which leaves holes.
  const filled = cells.map((row) => Array.from(row, (c) => c ?? background));
  const two = twoColours(filled);
  if (!two) return undefined;
  const [dark, light] = two;
  const width = max(...filled.map((row) => row.length));
  const bit = (c: number) => (distance(c, dark) < distance(c, light) ? '1' : '0');
  return filled.map((row) => row.map(bit).join('').padEnd(width, bit(background)));
}

const FINDER = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];

/** How many finder patterns, of either polarity and with up to three wrong modules, stand in a grid; at most `limit`. */
export function countFinderPatterns(rows: string[], limit = 2): number {
  const found: [x: number, y: number][] = [];
  for (let y = 0; y + 7 <= rows.length; y++) {
    const width = rows[y]?.length ?? 0;
    for (let x = 0; x + 7 <= width; x++) {
      const overlaps = ([a, b]: [number, number]) => Math.abs(a - x) < 7 && Math.abs(b - y) < 7;
      if (!isFinderPattern(rows, x, y) || found.some(overlaps)) continue;
      found.push([x, y]);
      if (found.length >= limit) return limit;
    }
  }
  return found.length;
}

function isFinderPattern(rows: string[], x: number, y: number): boolean {
  let same = 0;
  let wrong = 0;
  for (let dy = 0; dy < 7; dy++) {
    const [row, model] = [rows[y + dy] ?? '', FINDER[dy] ?? ''];
    for (let dx = 0; dx < 7; dx++) {
      if (row[x + dx] === model[dx]) same++;
      else wrong++;
    }
    if (same > 3 && wrong > 3) return false;
  }
  return true;
}

/** Whether a grid is of a size and a look that a QR symbol can have. */
export function isCodeLike(rows: string[]): boolean {
  const sides = [rows.length, rows[0]?.length ?? 0];
  return sides.every((side) => side >= 21 && side <= MAX_MODULES) && countFinderPatterns(rows) >= 2;
}

/**
 * Every n-th column and m-th row of a grid, for drawings that give a module several cells (two characters are about as
 * wide as a line is high). Answers the first reduction that looks like a code.
 */
export function reduceRows(rows: string[]): string[] | undefined {
  for (const [across, down] of [
    [1, 1],
    [2, 1],
    [1, 2],
    [2, 2],
    [3, 1],
    [3, 2],
    [4, 2],
  ] as const) {
    const fewer = rows.filter((_, y) => y % down === 0);
    for (let from = 0; from < across; from++) {
      const reduced = fewer.map((row) =>
        [...row].filter((_, x) => x >= from && (x - from) % across === 0).join(''),
      );
      if (isCodeLike(reduced)) return reduced;
    }
  }
  return undefined;
}
