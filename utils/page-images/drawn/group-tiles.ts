import { around, bottomOf, max, min, type Rect, rightOf } from '../rect';

/** Images further apart than this, in CSS pixels, are not taken for one. */
const MAX_GAP = 16;
/** Boxes may overlap or be misaligned by this much through rounding. */
const TOLERANCE = 2;
const MAX_TILES = 64;
/** In larger groups of square images (galleries) only the whole is tried. */
const SMALL_GROUP = 12;

/** A box, and which of the given ones it is. */
interface Tile {
  index: number;
  box: Rect;
}

/** Several images that may be one: each where it lies when the gaps are closed. */
interface TileGroup {
  tiles: Tile[];
  width: number;
  height: number;
}

type Span = [from: number, to: number];

const spanX = (r: Rect): Span => [r.x, rightOf(r)];
const spanY = (r: Rect): Span => [r.y, bottomOf(r)];

const gapBetween = (a: Span, b: Span) => max(a[0], b[0]) - min(a[1], b[1]);

/** Whether two boxes lie next to each other: a narrow gap one way, at least half of the smaller one side by side the other. */
function areNeighbours(a: Rect, b: Rect): boolean {
  const along = (one: (r: Rect) => Span, other: (r: Rect) => Span) => {
    const [p, q] = [other(a), other(b)];
    const gap = gapBetween(one(a), one(b));
    const shared = -gapBetween(p, q);
    return gap >= -TOLERANCE && gap <= MAX_GAP && shared >= 0.5 * min(p[1] - p[0], q[1] - q[0]);
  };
  return along(spanX, spanY) || along(spanY, spanX);
}

/** Closes what no box covers along one axis: how far a coordinate moves back. */
function closeGaps(spans: Span[]): (at: number) => number {
  const sorted = spans.sort((a, b) => a[0] - b[0]);
  const start = sorted[0]?.[0] ?? 0;
  let end = start;
  const gaps: Span[] = [];
  for (const [from, to] of sorted) {
    if (from > end) gaps.push([end, from]);
    end = max(end, to);
  }
  return (at) => gaps.reduce((moved, [from, to]) => moved - (at >= to - 0.01 ? to - from : 0), at - start);
}

/** The boxes pushed together, when they then fill a square of a size that can hold a code. */
function squareOf(group: Tile[]): TileGroup | undefined {
  if (group.length < 2 || group.length > MAX_TILES) return undefined;
  const toX = closeGaps(group.map(({ box }) => spanX(box)));
  const toY = closeGaps(group.map(({ box }) => spanY(box)));
  const tiles = group.map(({ index, box }) => ({ index, box: { ...box, x: toX(box.x), y: toY(box.y) } }));
  const { width, height } = around(tiles.map(({ box }) => box));
  const covered = tiles.reduce((sum, { box }) => sum + box.width * box.height, 0) / (width * height);
  const square = width / height > 0.85 && width / height < 1.18;
  return square && width >= 40 && covered > 0.93 && covered < 1.08 ? { tiles, width, height } : undefined;
}

/** The boxes that hang together, neighbour by neighbour. */
function connectedGroups(tiles: Tile[]): Tile[][] {
  const parents = tiles.map(({ index }) => index);
  const rootOf = (i: number): number => (parents[i] === i ? i : rootOf(parents[i] ?? i));
  // Sorted by x, so that only boxes that can touch are compared.
  const sorted = [...tiles].sort((a, b) => a.box.x - b.box.x);
  let reaching: Tile[] = [];
  for (const tile of sorted) {
    reaching = reaching.filter(({ box }) => tile.box.x <= rightOf(box) + MAX_GAP);
    for (const { index, box } of reaching) {
      if (areNeighbours(box, tile.box)) parents[rootOf(index)] = rootOf(tile.index);
    }
    reaching.push(tile);
  }
  const groups = new Map<number, Tile[]>();
  for (const tile of sorted) {
    const root = rootOf(tile.index);
    groups.set(root, [...(groups.get(root) ?? []), tile]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

const isNear = (a: number, b: number) => Math.abs(a - b) <= TOLERANCE;

/** Squares that strips of one size form in a line along an axis. */
function* squaresInLine(group: Tile[], axis: 'x' | 'y'): Generator<TileGroup | undefined> {
  const [other, side] = axis === 'x' ? (['y', 'height'] as const) : (['x', 'width'] as const);
  const sorted = [...group].sort((a, b) => a.box[axis] - b.box[axis]);
  for (const { box: first } of sorted) {
    const line = sorted.filter(
      ({ box }) =>
        box[axis] >= first[axis] && isNear(box[other], first[other]) && isNear(box[side], first[side]),
    );
    // Joining squares in a line never gives a square.
    for (let n = 2; n <= min(line.length, 16); n++) yield squareOf(line.slice(0, n));
  }
}

/** Squares that three or four boxes form, which fit into twice the size of the one in their corner. */
function* squaresInBlocks(group: Tile[]): Generator<TileGroup | undefined> {
  for (const { box: corner } of group) {
    const right = corner.x + 2 * corner.width + MAX_GAP + TOLERANCE;
    const bottom = corner.y + 2 * corner.height + MAX_GAP + TOLERANCE;
    const block = group.filter(
      ({ box }) =>
        box.x >= corner.x - TOLERANCE &&
        box.y >= corner.y - TOLERANCE &&
        rightOf(box) <= right &&
        bottomOf(box) <= bottom,
    );
    if (block.length >= 3) yield squareOf(block);
  }
}

/** The squares that a group may be: the whole of it, or else smaller ones in it. */
function* squaresIn(group: Tile[]): Generator<TileGroup | undefined> {
  const whole = squareOf(group);
  if (whole) yield whole;
  else if (group.length > 2 && group.length <= MAX_TILES) {
    yield* squaresInLine(group, 'x');
    yield* squaresInLine(group, 'y');
    if (group.length <= SMALL_GROUP) yield* squaresInBlocks(group);
  }
}

/**
 * Which neighbouring boxes may be one square image together, at most `limit` answers. Boxes are in CSS pixels, in any
 * common coordinates.
 */
export function groupTiles(boxes: Rect[], limit = 12): TileGroup[] {
  const found = new Map<string, TileGroup>();
  for (const group of connectedGroups(boxes.map((box, index) => ({ index, box })))) {
    for (const square of squaresIn(group)) {
      if (!square) continue;
      const indices = square.tiles.map(({ index }) => index);
      found.set(indices.sort((a, b) => a - b).join(), square);
      if (found.size >= limit) return [...found.values()];
    }
  }
  return [...found.values()];
}
