import type { Code, Pixels } from '../../reader/code';
import { type FinderPattern, findFinderPatterns } from '../../reader/detect/finder-patterns';
import { type LuminanceImage, toLuminance, toPixels } from '../../reader/image/luminance';

/** Darker is ink. */
const INK = 128;
/** Patterns of one row of a code are this near to one height, in modules. */
const LEVEL = 3;
/** The middles of two finder patterns are at least this far apart, in modules (version 1). */
const MIN_APART = 13;
/** From a finder pattern's middle to the code's edge, and a bit, in modules. */
const REACH = 5;
/** Rows without ink that end a part of a code, in modules: a footer or a headline stands further away. */
const GAP = 2;
/** Bands of ink that are tried on the page that does not show which one it is. */
const CANDIDATES = 2;
const QUIET_ZONE = 4;

/** Where rows of ink begin and end; the end is the row after the last. */
type Band = [from: number, to: number];

/** A drawn page, for what may begin on it and go on on the next. */
export interface DrawnPage {
  luminance: LuminanceImage;
  /** What was read on it. */
  codes: Code[];
}

/** A page as it is kept until the next one has been drawn. */
export function drawnPage(pixels: Pixels, codes: Code[]): DrawnPage {
  return { luminance: toLuminance(pixels), codes };
}

/**
 * What may be a code of which a part stands at the end of one page and the rest at the beginning of the next, put
 * together. The part with two finder patterns tells where.
 */
export function* acrossPages(first: DrawnPage, second: DrawnPage): Generator<Pixels> {
  if (first.luminance.width !== second.luminance.width) return;
  const above = levelPair(patternsOf(first, 'end'));
  const below = above ? undefined : levelPair(patternsOf(second, 'start'));
  const pair = above ?? below;
  if (!pair) return;
  const module = (pair[0].module + pair[1].module) / 2;
  const left = Math.max(0, Math.floor(Math.min(pair[0].x, pair[1].x) - REACH * module));
  const right = Math.min(first.luminance.width, Math.ceil(Math.max(pair[0].x, pair[1].x) + REACH * module));
  const bands = ({ luminance }: DrawnPage) => bandsOf(luminance, { left, right, gap: GAP * module });
  const [{ y }] = pair;
  const holds = ([from, to]: Band) => from <= y && y < to;
  const ends = above ? bands(first).filter(holds) : bands(first).slice(-CANDIDATES).reverse();
  const starts = above ? bands(second).slice(0, CANDIDATES) : bands(second).filter(holds);
  for (const end of ends)
    for (const start of starts) {
      const parts = [
        { image: first.luminance, band: end },
        { image: second.luminance, band: start },
      ];
      yield toPixels(joined(parts, { left, right, margin: Math.ceil(QUIET_ZONE * module) }));
    }
}

/** Finder patterns in the half of a page that is next to the other page, but for those of codes that were read. */
function patternsOf({ luminance, codes }: DrawnPage, at: 'start' | 'end'): FinderPattern[] {
  const { data, width, height } = luminance;
  const half = height >> 1;
  const top = at === 'end' ? height - half : 0;
  const part = { data: data.subarray(top * width, (top + half) * width), width, height: half };
  return findFinderPatterns(part, INK)
    .map((one) => ({ ...one, y: one.y + top }))
    .filter((one) => !codes.some((code) => isWithin(one, code)));
}

function isWithin({ x, y }: FinderPattern, { corners }: Code): boolean {
  const [xs, ys] = [corners.map((one) => one.x), corners.map((one) => one.y)];
  return x >= Math.min(...xs) && x <= Math.max(...xs) && y >= Math.min(...ys) && y <= Math.max(...ys);
}

/** Two patterns of one size side by side. */
function levelPair(patterns: FinderPattern[]): [FinderPattern, FinderPattern] | undefined {
  for (const [i, a] of patterns.entries())
    for (const b of patterns.slice(i + 1)) {
      const module = (a.module + b.module) / 2;
      const isAlike = Math.abs(a.module - b.module) < module * 0.25;
      if (isAlike && Math.abs(a.y - b.y) < LEVEL * module && Math.abs(a.x - b.x) > MIN_APART * module)
        return [a, b];
    }
  return undefined;
}

interface Columns {
  left: number;
  right: number;
}

function bandsOf(
  { data, width, height }: LuminanceImage,
  { left, right, gap }: Columns & { gap: number },
): Band[] {
  const bands: Band[] = [];
  for (let y = 0; y < height; y++) {
    const row = data.subarray(y * width + left, y * width + right);
    if (!row.some((tone) => tone < INK)) continue;
    const last = bands.at(-1);
    if (last && y - last[1] < gap) last[1] = y + 1;
    else bands.push([y, y + 1]);
  }
  return bands;
}

function joined(
  parts: { image: LuminanceImage; band: Band }[],
  { left, right, margin }: Columns & { margin: number },
): LuminanceImage {
  const width = right - left + 2 * margin;
  const height = parts.reduce((sum, { band: [from, to] }) => sum + to - from, 2 * margin);
  const data = new Uint8Array(width * height).fill(255);
  let row = margin;
  for (const { image, band } of parts)
    for (let y = band[0]; y < band[1]; y++, row++)
      data.set(image.data.subarray(y * image.width + left, y * image.width + right), row * width + margin);
  return { data, width, height };
}
