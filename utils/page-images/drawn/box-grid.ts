import { max, min, type Rect, shortSide } from '../rect';
import { type Cells, type Colour, isCodeLike, MAX_MODULES, modulesOf } from './module-grid';

/** A box that the page paints. */
export interface ColouredBox extends Rect {
  colour: Colour;
}

/** A code that is drawn with boxes. */
export interface BoxCode {
  /** Of 0 (light) and 1 (dark), one digit a module. */
  rows: string[];
  /** Where the grid lies, in the coordinates of the boxes. */
  area: Rect;
}

interface Axis {
  start: number;
  pitch: number;
  count: number;
}

/** The regular steps that the boxes' starts follow along one axis; undefined when they follow none. */
function axisOf(starts: number[], end: number): Axis | undefined {
  const lines: number[] = [];
  for (const at of starts.sort((a, b) => a - b)) {
    if (at - (lines.at(-1) ?? Number.NEGATIVE_INFINITY) > 0.6) lines.push(at);
  }
  const [start = 0, last = 0] = [lines[0], lines.at(-1)];
  const steps = lines.slice(1).map((at, i) => at - (lines[i] ?? 0));
  const least = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 10)];
  if (least === undefined || lines.length < 15) return undefined;
  const single = steps.filter((step) => step > least * 0.6 && step < least * 1.5);
  const guess = single.reduce((sum, step) => sum + step, 0) / max(1, single.length);
  // Fractional sizes add up: each line is numbered from its neighbour, then one pitch is fitted to all.
  const index = steps.reduce((sum, step) => sum + Math.round(step / guess), 0);
  const pitch = (last - start) / index;
  const off = lines.filter((at) => {
    const position = (at - start) / pitch;
    return Math.abs(position - Math.round(position)) > 0.25;
  });
  const count = index + max(1, Math.round((end - last) / pitch));
  return off.length > lines.length * 0.05 || count > MAX_MODULES ? undefined : { start, pitch, count };
}

/** Which cells a box covers along one axis: the first one, and the one after the last. A dot counts as half a cell. */
function cellsCovered(from: number, size: number, { start, pitch, count }: Axis): [from: number, to: number] {
  const to = from + max(size, pitch * 0.51);
  return [max(0, Math.ceil((from - start) / pitch - 0.5)), min(count, Math.ceil((to - start) / pitch - 0.5))];
}

/**
 * The modules of a code that is laid out as boxes, and the area that they cover. Gaps between boxes do not matter.
 *
 * @param boxes in paint order, in any common coordinates
 * @param background the colour below them
 * @returns undefined when the boxes form no code
 */
export function matrixOfBoxes(boxes: ColouredBox[], background: number): BoxCode | undefined {
  const sides = boxes.map(shortSide).sort((a, b) => a - b);
  const usual = sides[sides.length >> 1] ?? 0;
  // Containers and backdrops are painted, but say nothing of where the modules lie.
  const small = boxes.filter((box) => shortSide(box) <= usual * 1.6);
  const axis = (start: 'x' | 'y', size: 'width' | 'height') =>
    axisOf(
      small.map((box) => box[start]),
      small.reduce((end, box) => max(end, box[start] + box[size]), 0),
    );
  const [across, down] = [axis('x', 'width'), axis('y', 'height')];
  if (!across || !down) return undefined;
  const cells: Cells = Array.from({ length: down.count }, () => new Array(across.count));
  for (const { x, y, width, height, colour } of boxes) {
    if (colour === undefined) continue;
    const [left, right] = cellsCovered(x, width, across);
    const [top, bottom] = cellsCovered(y, height, down);
    for (const row of cells.slice(top, bottom)) row.fill(colour, left, right);
  }
  const rows = modulesOf(cells, background);
  if (!rows || !isCodeLike(rows)) return undefined;
  const [width, height] = [across.count * across.pitch, down.count * down.pitch];
  return { rows, area: { x: across.start, y: down.start, width, height } };
}
