import type { Rect } from '../page-image';

/** Pictures further apart than this, in CSS pixels, are not taken for one drawing. */
const MAX_GAP = 16;
/** Boxes may overlap or be misaligned by this much through rounding. */
const SLACK = 2;
const MAX_PARTS = 64;
/** In larger groups of square pictures (galleries) only the whole is tried. */
const SMALL_GROUP = 12;

/** Several pictures that may be one: which of the given boxes, and where each lies when the gaps are closed. */
export interface TileGroup {
  parts: { index: number; box: Rect }[];
  width: number;
  height: number;
}

type Span = [from: number, to: number];

const spans = { x: (r: Rect): Span => [r.x, r.x + r.width], y: (r: Rect): Span => [r.y, r.y + r.height] };

const gapOf = (a: Span, b: Span) => Math.max(a[0], b[0]) - Math.min(a[1], b[1]);

/** Whether two boxes lie next to each other: a narrow gap one way, at least half of the smaller one side by side the other. */
function neighbours(a: Rect, b: Rect): boolean {
  const along = (one: (r: Rect) => Span, other: (r: Rect) => Span) => {
    const [p, q] = [other(a), other(b)];
    const gap = gapOf(one(a), one(b));
    return gap >= -SLACK && gap <= MAX_GAP && -gapOf(p, q) >= 0.5 * Math.min(p[1] - p[0], q[1] - q[0]);
  };
  return along(spans.x, spans.y) || along(spans.y, spans.x);
}

/** Closes what no box covers along one axis: how far a coordinate moves back. */
function closing(list: Span[]): (at: number) => number {
  const sorted = [...list].sort((a, b) => a[0] - b[0]);
  let end = sorted[0]?.[0] ?? 0;
  const gaps: Span[] = [];
  for (const [from, to] of sorted) {
    if (from > end) gaps.push([end, from]);
    end = Math.max(end, to);
  }
  const start = sorted[0]?.[0] ?? 0;
  return (at) => gaps.reduce((moved, [from, to]) => moved - (at >= to - 0.01 ? to - from : 0), at - start);
}

/** The boxes pushed together, when they then fill a square of a size that can hold a code. */
function wholeOf(boxes: Rect[], indices: number[]): TileGroup | undefined {
  const rects = indices.map((i) => boxes[i]).filter((r) => r !== undefined);
  if (rects.length < 2 || rects.length > MAX_PARTS) return undefined;
  const [toX, toY] = [closing(rects.map(spans.x)), closing(rects.map(spans.y))];
  const parts = rects.map((r, i) => ({ index: indices[i] ?? 0, box: { ...r, x: toX(r.x), y: toY(r.y) } }));
  const width = Math.max(...parts.map(({ box }) => box.x + box.width));
  const height = Math.max(...parts.map(({ box }) => box.y + box.height));
  const covered = parts.reduce((sum, { box }) => sum + box.width * box.height, 0) / (width * height);
  const square = width / height > 0.85 && width / height < 1.18;
  return square && width >= 40 && covered > 0.93 && covered < 1.08 ? { parts, width, height } : undefined;
}

function components(boxes: Rect[]): number[][] {
  const group = boxes.map((_, i) => i);
  const top = (i: number): number => (group[i] === i ? i : top(group[i] ?? i));
  // Sorted by x, so that only boxes that can touch are compared.
  const order = boxes.map((_, i) => i).sort((a, b) => (boxes[a]?.x ?? 0) - (boxes[b]?.x ?? 0));
  for (let n = 0; n < order.length; n++) {
    const a = order[n] ?? 0;
    for (let m = n + 1; m < order.length; m++) {
      const b = order[m] ?? 0;
      const [ra, rb] = [boxes[a], boxes[b]];
      if (!ra || !rb || rb.x > ra.x + ra.width + MAX_GAP) break;
      if (neighbours(ra, rb)) group[top(a)] = top(b);
    }
  }
  const byTop = new Map<number, number[]>();
  for (const i of order) byTop.set(top(i), [...(byTop.get(top(i)) ?? []), i]);
  return [...byTop.values()].filter((list) => list.length > 1);
}

/** Smaller squares within a group: runs of strips along one axis, and blocks of two by two. */
function* within(boxes: Rect[], group: number[]): Generator<TileGroup> {
  const near = (a: number, b: number) => Math.abs(a - b) <= SLACK;
  for (const [axis, same] of [
    ['x', 'y'],
    ['y', 'x'],
  ] as const) {
    const side = (r: Rect) => (same === 'y' ? r.height : r.width);
    const sorted = [...group].sort((a, b) => (boxes[a]?.[axis] ?? 0) - (boxes[b]?.[axis] ?? 0));
    for (const first of sorted) {
      const model = boxes[first];
      if (!model) continue;
      const line = sorted.filter((i) => {
        const r = boxes[i];
        return r && r[axis] >= model[axis] && near(r[same], model[same]) && near(side(r), side(model));
      });
      // Joining squares in a line never gives a square.
      for (let n = 2; n <= Math.min(line.length, 16); n++) {
        const whole = wholeOf(boxes, line.slice(0, n));
        if (whole) yield whole;
      }
    }
  }
  if (group.length > SMALL_GROUP) return;
  for (const i of group) {
    const corner = boxes[i];
    if (!corner) continue;
    const beside = group.filter((j) => {
      const r = boxes[j];
      if (!r || r.x < corner.x - SLACK || r.y < corner.y - SLACK) return false;
      const [w, h] = [2 * corner.width + MAX_GAP, 2 * corner.height + MAX_GAP];
      return r.x + r.width <= corner.x + w + SLACK && r.y + r.height <= corner.y + h + SLACK;
    });
    const whole = beside.length >= 3 ? wholeOf(boxes, beside) : undefined;
    if (whole) yield whole;
  }
}

/**
 * Which neighbouring boxes may be one square picture together, at most `most` answers. Boxes are in CSS pixels, in any
 * common coordinates.
 */
export function groupTiles(boxes: Rect[], most = 12): TileGroup[] {
  const found = new Map<string, TileGroup>();
  for (const group of components(boxes)) {
    const whole = wholeOf(boxes, group);
    for (const one of whole
      ? [whole]
      : group.length > 2 && group.length <= MAX_PARTS
        ? within(boxes, group)
        : []) {
      found.set(
        one.parts
          .map(({ index }) => index)
          .sort((a, b) => a - b)
          .join(),
        one,
      );
      if (found.size >= most) return [...found.values()];
    }
  }
  return [...found.values()];
}
