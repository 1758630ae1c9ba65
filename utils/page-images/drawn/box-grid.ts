import type { Rect } from '../page-image';
import { type Cells, type Colour, isCodeLike, MAX_MODULES, modulesOf } from './module-grid';

/** A box that the page paints, in paint order. */
export interface ColouredBox extends Rect {
  colour: Colour;
}

export interface BoxCode {
  rows: string[];
  /** Where the grid lies, in the coordinates of the boxes. */
  area: Rect;
}

interface Axis {
  from: number;
  pitch: number;
  count: number;
}

/** The regular steps that the boxes' starts follow along one axis; undefined when they follow none. */
function stepsOf(starts: number[], end: number): Axis | undefined {
  const sorted = [...starts].sort((a, b) => a - b);
  const lines: number[] = [];
  for (const at of sorted) if (lines.length === 0 || at - (lines.at(-1) ?? 0) > 0.6) lines.push(at);
  const steps = lines
    .slice(1)
    .map((at, i) => at - (lines[i] ?? 0))
    .sort((a, b) => a - b);
  const least = steps[Math.floor(steps.length / 10)];
  if (least === undefined || lines.length < 15) return undefined;
  const single = steps.filter((step) => step > least * 0.6 && step < least * 1.5);
  const guess = single.reduce((sum, step) => sum + step, 0) / Math.max(1, single.length);
  const from = lines[0] ?? 0;
  // Fractional sizes add up: each line is numbered from its neighbour, then one pitch is fitted to all.
  let index = 0;
  for (let i = 1; i < lines.length; i++) index += Math.round(((lines[i] ?? 0) - (lines[i - 1] ?? 0)) / guess);
  const pitch = ((lines.at(-1) ?? from) - from) / index;
  const off = lines.filter((at) => Math.abs((at - from) / pitch - Math.round((at - from) / pitch)) > 0.25);
  const count = index + Math.max(1, Math.round((end - (lines.at(-1) ?? from)) / pitch));
  return off.length > lines.length * 0.05 || count > MAX_MODULES ? undefined : { from, pitch, count };
}

/**
 * The modules of a code that is laid out as boxes: boxes in paint order and the colour below them → rows of 0 and 1, and
 * the area that they cover. Gaps between boxes do not matter. Undefined when the boxes form no code.
 */
export function matrixOfBoxes(boxes: ColouredBox[], ground: Colour): BoxCode | undefined {
  const sides = boxes.map((box) => Math.min(box.width, box.height)).sort((a, b) => a - b);
  const usual = sides[sides.length >> 1] ?? 0;
  // Containers and backdrops are painted, but say nothing of where the modules lie.
  const small = boxes.filter(({ width, height }) => Math.min(width, height) <= usual * 1.6);
  const end = (of: (box: ColouredBox) => number) => small.reduce((most, box) => Math.max(most, of(box)), 0);
  const across = stepsOf(
    small.map(({ x }) => x),
    end(({ x, width }) => x + width),
  );
  const down = stepsOf(
    small.map(({ y }) => y),
    end(({ y, height }) => y + height),
  );
  if (!across || !down) return undefined;
  const cells: Cells = Array.from({ length: down.count }, () => new Array(across.count));
  const range = (start: number, size: number, { from, pitch, count }: Axis): [number, number] => [
    Math.max(0, Math.ceil((start - from) / pitch - 0.5)),
    Math.min(count, Math.ceil((start + size - from) / pitch - 0.5)),
  ];
  for (const box of boxes) {
    if (box.colour === undefined) continue;
    const [left, right] = range(box.x, Math.max(box.width, across.pitch * 0.51), across);
    const [top, bottom] = range(box.y, Math.max(box.height, down.pitch * 0.51), down);
    for (let y = top; y < bottom; y++) cells[y]?.fill(box.colour, left, right);
  }
  const rows = modulesOf(
    cells.map((row) => Array.from(row)),
    ground,
  );
  if (!rows || !isCodeLike(rows)) return undefined;
  const [width, height] = [across.count * across.pitch, down.count * down.pitch];
  return { rows, area: { x: across.from, y: down.from, width, height } };
}
