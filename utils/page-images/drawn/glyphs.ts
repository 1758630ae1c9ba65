import { max } from '../rect';
import { type Cells, type Colour, modulesOf, reduceRows } from './module-grid';

/** One character as it stands on the page. */
export interface Glyph {
  char: string;
  colour: Colour;
  background: number;
}

/** Which parts of a character's box are filled: `width` × `height` parts, row by row. */
interface Shape {
  width: number;
  height: number;
  filled: readonly number[];
}

const EMPTY: Shape = { width: 1, height: 1, filled: [0] };
const FULL: Shape = { width: 1, height: 1, filled: [1] };
const NO_WIDTH: Shape = { width: 0, height: 0, filled: [] };
const QUADRANTS = '▗▖▄▝▐▞▟▘▚▌▙▀▜▛█';
/** Characters that stand for a light module though they have an outline or a few dots. */
const LIGHT = /[\s\u00a0\u2000-\u200a\u202f\u3000░□▢▫◻◽⬜○◌⚪.·]/;
/** Characters that take no room. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]|[\ufe00-\ufe0f]/;

function shapeOf(char: string): Shape {
  if (INVISIBLE.test(char)) return NO_WIDTH;
  const code = char.codePointAt(0) ?? 0;
  if (code >= 0x2800 && code <= 0x28ff) {
    // Braille dots are numbered down the left column, down the right one, and then the lowest pair.
    const filled = [0, 3, 1, 4, 2, 5, 6, 7].map((bit) => (code >> bit) & 1);
    return { width: 2, height: 4, filled };
  }
  const quadrant = QUADRANTS.indexOf(char) + 1;
  if (char === '█') return FULL;
  if (char === '▀' || char === '▄') return { width: 1, height: 2, filled: char === '▀' ? [1, 0] : [0, 1] };
  if (char === '▌' || char === '▐') return { width: 2, height: 1, filled: char === '▌' ? [1, 0] : [0, 1] };
  if (quadrant > 0)
    return { width: 2, height: 2, filled: [8, 4, 2, 1].map((bit) => (quadrant & bit ? 1 : 0)) };
  return LIGHT.test(char) ? EMPTY : FULL;
}

/** The shapes of all characters, and into how many cells the finest of them divide each character. */
function shapesOf(lines: Glyph[][]) {
  const shapes = new Map<string, Shape>();
  let [width, height] = [1, 1];
  for (const { char } of lines.flat()) {
    if (shapes.has(char)) continue;
    const shape = shapeOf(char);
    shapes.set(char, shape);
    width = max(width, shape.width);
    height = max(height, shape.height);
  }
  return { shapes, width, height };
}

/** The cells of one row that a line of glyphs fills, `across` for each glyph; `down` is how far down the glyphs it lies, 0 to 1. */
function rowOf(line: Glyph[], down: number, across: number, shapes: Map<string, Shape>): Colour[] {
  const row: Colour[] = [];
  for (const { char, colour, background } of line) {
    const { width, height, filled } = shapes.get(char) ?? EMPTY;
    const start = Math.floor(down * height) * width;
    for (let x = 0; width > 0 && x < across; x++) {
      row.push(filled[start + Math.floor((x * width) / across)] ? (colour ?? background) : background);
    }
  }
  return row;
}

/** More characters than the largest code needs, at two a module, are a text. */
export const MAX_GLYPHS = 120_000;

/**
 * The modules of a code that is written in characters: lines of glyphs with their colours → rows of 0 and 1. Only the
 * order of the characters counts, so no font and no line height can tear it apart. Undefined when it is no code.
 */
export function matrixOfText(lines: Glyph[][], background: number): string[] | undefined {
  const { shapes, width, height } = shapesOf(lines);
  const cells: Cells = [];
  for (const line of lines) {
    for (let y = 0; y < height; y++) cells.push(rowOf(line, y / height, width, shapes));
  }
  const rows = modulesOf(cells, background);
  return rows && reduceRows(rows);
}
