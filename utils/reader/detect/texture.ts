import { histogram, percentile } from '../image/levels';
import type { LuminanceImage } from '../image/luminance';
import type { Box } from '../image/pad';
import { kernels, reserve } from '../kernels/kernels';

// An even spread of tones has a third between dark and light; print has less, textures in nature more.
const maxMidToneShare = 0.28;

/** Per block of the image: crossings of its own middle tone along rows and columns, and its contrast. */
interface Blocks {
  across: number;
  down: number;
  size: number;
  textured: Uint8Array;
}

/** Where an image may hold a code, largest first. */
interface TextureRegions {
  /**
   * Areas, neither slim nor tiny, whose blocks are of two tones that change as often along rows as along
   * columns. Stripes, text lines, faces and skies fall out; leaves and print may stay in.
   */
  regions: Box[];
  /** The same where blocks may lie apart: modules that do not touch blur a part of a code. */
  scattered: Box[];
}

/** Finds the textures that codes have, in pixels. Costs about as much as reading every second pixel once. */
export function textureRegions(luminance: LuminanceImage): TextureRegions {
  const blocks = rateBlocks(luminance);
  return {
    regions: toBoxes(luminance, blocks, clusters(blocks, 1), { fill: 0.5, slim: 2 }),
    scattered: toBoxes(luminance, blocks, clusters(blocks, 3), { fill: 0.27, slim: 6 }),
  };
}

/** The boxes in pixels around groups that are not tiny, at most `slim` times as long as wide, and fill a share of their box; largest first. */
function toBoxes(
  luminance: LuminanceImage,
  { size }: Blocks,
  groups: Group[],
  { fill, slim }: { fill: number; slim: number },
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

/** Which blocks are of two tones that change about as often along rows as along columns. */
function rateBlocks(luminance: LuminanceImage): Blocks {
  const size = Math.max(12, Math.round(Math.min(luminance.width, luminance.height) / 16));
  const across = Math.max(1, Math.floor(luminance.width / size));
  const down = Math.max(1, Math.floor(luminance.height / size));
  const counts = histogram(luminance);
  const least = Math.max(8, (percentile(counts, 0.98) - percentile(counts, 0.02)) / 5);
  const count = across * down;
  const {
    bytes,
    at: [source = 0, found = 0],
  } = reserve(luminance.data.length, count);
  // Where not even one block fits into the image there is none to rate.
  if (size > luminance.width || size > luminance.height)
    return { across, down, size, textured: new Uint8Array(count) };
  bytes.set(luminance.data, source);
  kernels().texturedBlocks(source, luminance.width, size, across, down, least, maxMidToneShare, found);
  return { across, down, size, textured: bytes.slice(found, found + count) };
}

type Group = Box & { count: number };

/** Textured blocks within `reach` of each other, with the box around each group, in blocks. */
function clusters(blocks: Blocks, reach: number): Group[] {
  const { across, down, textured } = blocks;
  const seen = new Uint8Array(textured.length);
  const groups: Group[] = [];
  for (let start = 0; start < textured.length; start++) {
    if (!textured[start] || seen[start]) continue;
    const group = { left: across, top: down, right: 0, bottom: 0, count: 0 };
    const open = [start];
    seen[start] = 1;
    for (let block = open.pop(); block !== undefined; block = open.pop()) {
      const [x, y] = [block % across, Math.floor(block / across)];
      group.count++;
      group.left = Math.min(group.left, x);
      group.top = Math.min(group.top, y);
      group.right = Math.max(group.right, x + 1);
      group.bottom = Math.max(group.bottom, y + 1);
      for (const other of neighbours(blocks, x, y, reach)) {
        if (seen[other] || !textured[other]) continue;
        seen[other] = 1;
        open.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

/** The blocks at most `reach` steps from one, itself among them. */
function* neighbours({ across, down }: Blocks, x: number, y: number, reach: number): Generator<number> {
  for (let j = Math.max(0, y - reach); j <= Math.min(down - 1, y + reach); j++) {
    for (let i = Math.max(0, x - reach); i <= Math.min(across - 1, x + reach); i++) {
      if (Math.abs(i - x) + Math.abs(j - y) <= reach) yield j * across + i;
    }
  }
}
