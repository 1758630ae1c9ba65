import type { Cells, Colour } from './module-grid';
import { modulesOf, reduceRows } from './module-grid';

/** One character as it stands on the page. */
export interface Glyph {
  char: string;
  ink: Colour;
  ground: Colour;
}

/** Which parts of a character's box are inked: `width` × `height` parts, row by row. */
interface Inked {
  width: number;
  height: number;
  bits: readonly number[];
}

const EMPTY: Inked = { width: 1, height: 1, bits: [0] };
const FULL: Inked = { width: 1, height: 1, bits: [1] };
const QUADRANTS = '▗▖▄▝▐▞▟▘▚▌▙▀▜▛█';
/** Shapes that stand for a light module though they have an outline or a few dots. */
const LIGHT = /[\s\u00a0\u2000-\u200a\u202f\u3000░□▢▫◻◽⬜○◌⚪.·]/;
/** Characters that take no room. */
const NOTHING = /[\u00ad\u200b-\u200f\u2060\ufeff]|[\ufe00-\ufe0f]/;

function inkedOf(char: string): Inked {
  const code = char.codePointAt(0) ?? 0;
  if (code >= 0x2800 && code <= 0x28ff) {
    // Braille dots are numbered down the left column, down the right one, and then the lowest pair.
    const bits = [0, 3, 1, 4, 2, 5, 6, 7].map((bit) => (code >> bit) & 1);
    return { width: 2, height: 4, bits };
  }
  const quadrant = QUADRANTS.indexOf(char) + 1;
  if (char === '█') return FULL;
  if (char === '▀' || char === '▄') return { width: 1, height: 2, bits: char === '▀' ? [1, 0] : [0, 1] };
  if (char === '▌' || char === '▐') return { width: 2, height: 1, bits: char === '▌' ? [1, 0] : [0, 1] };
  if (quadrant > 0) return { width: 2, height: 2, bits: [8, 4, 2, 1].map((bit) => (quadrant & bit ? 1 : 0)) };
  return LIGHT.test(char) ? EMPTY : FULL;
}

/** More characters than the largest code needs, at two a module, are a text. */
export const MAX_GLYPHS = 120_000;

/**
 * The modules of a code that is written in characters: lines of glyphs with their colours → rows of 0 and 1. Only the
 * order of the characters counts, so no font and no line height can tear it apart. Undefined when it is no code.
 */
export function matrixOfText(lines: Glyph[][], ground: Colour): string[] | undefined {
  const shapes = new Map<string, Inked>();
  let [width, height] = [1, 1];
  for (const line of lines) {
    for (const { char } of line) {
      if (shapes.has(char)) continue;
      const inked = NOTHING.test(char) ? { width: 0, height: 0, bits: [] } : inkedOf(char);
      shapes.set(char, inked);
      width = Math.max(width, inked.width);
      height = Math.max(height, inked.height);
    }
  }
  const cells: Cells = [];
  for (const line of lines) {
    for (let y = 0; y < height; y++) {
      const row: Colour[] = [];
      for (const { char, ink, ground: below } of line) {
        const { width: w, height: h, bits } = shapes.get(char) ?? EMPTY;
        if (w === 0) continue;
        for (let x = 0; x < width; x++) {
          const bit = bits[Math.floor((y * h) / height) * w + Math.floor((x * w) / width)];
          row.push(bit ? (ink ?? below) : below);
        }
      }
      cells.push(row);
    }
  }
  const rows = modulesOf(cells, ground);
  return rows && reduceRows(rows);
}
