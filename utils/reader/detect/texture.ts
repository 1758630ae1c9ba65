import { histogram, percentile } from '../image/levels';
import type { LuminanceImage } from '../image/luminance';
import type { Box } from '../image/pad';

// An even spread of tones has a third between dark and light; print has less, textures in nature more.
const maxMidToneShare = 0.28;

/** Per block of the image: crossings of its own middle tone along rows and columns, and its contrast. */
interface Blocks {
  across: number;
  down: number;
  size: number;
  textured: Uint8Array;
}

/**
 * Where an image may hold a code, largest first: areas, neither slim nor tiny, whose blocks are of two
 * tones that change as often along rows as along columns. Stripes, text lines, faces and skies fall out;
 * leaves and print may stay in. Costs about as much as reading every second pixel once.
 */
export function codeLikeRegions(luminance: LuminanceImage): Box[] {
  return regionsOf(luminance, rateBlocks(luminance));
}

/** Areas as `codeLikeRegions` gives them, and scattered ones, where modules that do not touch may blur a part of a code. */
export function textureRegions(luminance: LuminanceImage): { regions: Box[]; scattered: Box[] } {
  const blocks = rateBlocks(luminance);
  return {
    regions: regionsOf(luminance, blocks),
    scattered: toBoxes(luminance, blocks, clusters(blocks, 3), 0.27, 6),
  };
}

function regionsOf(luminance: LuminanceImage, blocks: Blocks): Box[] {
  return toBoxes(luminance, blocks, clusters(blocks, 1), 0.5);
}

/** The boxes in pixels around groups that are not tiny, at most `slim` times as long as wide, and fill a share of their box. */
function toBoxes(
  luminance: LuminanceImage,
  { size }: Blocks,
  groups: Group[],
  fill: number,
  slim = 2,
): Box[] {
  return groups
    .filter((group) => {
      const [width, height] = [group.right - group.left, group.bottom - group.top];
      const isTiny = Math.min(width, height) < 3;
      return isSquarish(group, slim) && !isTiny && group.count >= width * height * fill;
    })
    .sort((a, b) => b.count - a.count)
    .map(({ left, top, right, bottom }) => ({
      left: left * size,
      top: top * size,
      right: Math.min(luminance.width, right * size),
      bottom: Math.min(luminance.height, bottom * size),
    }));
}

/** Whether a box is at most `slim` times as long as wide: at most 2 is the shape of one code, not of a row of them. */
export function isSquarish({ left, top, right, bottom }: Box, slim = 2): boolean {
  const [width, height] = [right - left, bottom - top];
  return Math.min(width, height) * slim >= Math.max(width, height);
}

/** The cheap test that decides which images deserve the costly views. */
export function looksLikeCode(luminance: LuminanceImage): boolean {
  return codeLikeRegions(luminance).length > 0;
}

function rateBlocks(luminance: LuminanceImage): Blocks {
  const size = Math.max(12, Math.round(Math.min(luminance.width, luminance.height) / 16));
  const across = Math.max(1, Math.floor(luminance.width / size));
  const down = Math.max(1, Math.floor(luminance.height / size));
  const counts = histogram(luminance);
  const least = Math.max(8, (percentile(counts, 0.98) - percentile(counts, 0.02)) / 5);
  const textured = new Uint8Array(across * down);
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < across; column++) {
      if (isTextured(luminance, column * size, row * size, size, least)) textured[row * across + column] = 1;
    }
  }
  return { across, down, size, textured };
}

function isTextured(
  luminance: LuminanceImage,
  left: number,
  top: number,
  size: number,
  least: number,
): boolean {
  const { data, width } = luminance;
  let low = 255;
  let high = 0;
  for (let y = top; y < top + size; y += 2) {
    for (let x = left; x < left + size; x += 2) {
      const value = data[y * width + x] ?? 0;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  if (high - low < least) return false;
  if (midToneShare(luminance, left, top, size, low, high) > maxMidToneShare) return false;
  const lines = Math.ceil(size / 2);
  const along = crossings(luminance, top * width + left, 1, width * 2, size, low, high) / lines;
  const down = crossings(luminance, top * width + left, width, 2, size, low, high) / lines;
  return along >= 0.4 && down >= 0.4 && along < down * 3.5 && down < along * 3.5;
}

/** Share of a block's pixels that are neither dark nor light, of every second line and column. */
function midToneShare(
  { data, width }: LuminanceImage,
  left: number,
  top: number,
  size: number,
  low: number,
  high: number,
): number {
  const dark = low + (high - low) * 0.33;
  const light = low + (high - low) * 0.67;
  let count = 0;
  let all = 0;
  for (let y = top; y < top + size; y += 2) {
    for (let x = left; x < left + size; x += 2) {
      const value = data[y * width + x] ?? 0;
      if (value > dark && value < light) count++;
      all++;
    }
  }
  return count / all;
}

/** How often the lines of a block go from clearly dark to clearly light or back; every second line. */
function crossings(
  { data }: LuminanceImage,
  start: number,
  stride: number,
  next: number,
  size: number,
  low: number,
  high: number,
): number {
  const dark = low + (high - low) * 0.35;
  const light = low + (high - low) * 0.65;
  let count = 0;
  for (let line = 0; line < size; line += 2) {
    let at = start + (line / 2) * next;
    let last = 0;
    for (let i = 0; i < size; i++, at += stride) {
      const value = data[at] ?? 0;
      const now = value <= dark ? 1 : value >= light ? 2 : last;
      if (last !== 0 && now !== last) count++;
      last = now;
    }
  }
  return count;
}

type Group = Box & { count: number };

/** Textured blocks within `reach` of each other, with the box around each group, in blocks. */
function clusters({ across, down, textured }: Blocks, reach: number): Group[] {
  const seen = new Uint8Array(textured.length);
  const groups: Group[] = [];
  for (let start = 0; start < textured.length; start++) {
    if (!textured[start] || seen[start]) continue;
    const group = { left: across, top: down, right: 0, bottom: 0, count: 0 };
    const open = [start];
    seen[start] = 1;
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      const [x, y] = [node % across, Math.floor(node / across)];
      group.count++;
      group.left = Math.min(group.left, x);
      group.top = Math.min(group.top, y);
      group.right = Math.max(group.right, x + 1);
      group.bottom = Math.max(group.bottom, y + 1);
      for (let j = Math.max(0, y - reach); j <= Math.min(down - 1, y + reach); j++) {
        for (let i = Math.max(0, x - reach); i <= Math.min(across - 1, x + reach); i++) {
          const other = j * across + i;
          if (Math.abs(i - x) + Math.abs(j - y) > reach || seen[other] || !textured[other]) continue;
          seen[other] = 1;
          open.push(other);
        }
      }
    }
    groups.push(group);
  }
  return groups;
}
