import type { Pixels } from '../reader/code';
import type { Crop } from './crop';

/** Pixels on a side of a tile: small enough that a blinking caret does not have half a page read again. */
const TILE_SIDE = 64;

/** A picture as tiles: how many stand in a row, and a hash of each, row by row. */
export interface TileHashes {
  columns: number;
  hashes: number[];
}

/** Hashes of a picture's tiles (FNV-1a over whole pixels), to tell which parts changed since an earlier one. */
export function tileHashes({ data, width, height }: Pixels, side = TILE_SIDE): TileHashes {
  const words = new Uint32Array(data.buffer, data.byteOffset, width * height);
  const columns = Math.ceil(width / side);
  const hashes: number[] = new Array(columns * Math.ceil(height / side)).fill(0x811c9dc5);
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.floor(y / side) * columns;
    for (let column = 0; column < columns; column++) {
      let hash = hashes[row + column] ?? 0;
      for (const end = at + Math.min(side, width - column * side); at < end; at++) {
        hash = Math.imul(hash ^ (words[at] ?? 0), 0x01000193);
      }
      hashes[row + column] = hash;
    }
  }
  return { columns, hashes: hashes.map((hash) => hash >>> 0) };
}

/**
 * The part of a picture in which all that changed lies, with a margin.
 *
 * @param margin in pixels: what changed may be a piece of something larger
 * @returns fractions of the picture; all of it where the earlier one was of another size; `undefined` if nothing changed
 */
export function changedPart(
  before: TileHashes | undefined,
  now: TileHashes,
  { width, height, margin }: { width: number; height: number; margin: number },
): Crop | undefined {
  const all = { x: 0, y: 0, width: 1, height: 1 };
  if (before?.columns !== now.columns || before.hashes.length !== now.hashes.length) return all;
  const changed = now.hashes.flatMap((hash, at) => (hash === before.hashes[at] ? [] : [at]));
  if (changed.length === 0) return undefined;
  const columns = changed.map((at) => at % now.columns);
  const rows = changed.map((at) => Math.floor(at / now.columns));
  const left = Math.max(0, Math.min(...columns) * TILE_SIDE - margin) / width;
  const top = Math.max(0, Math.min(...rows) * TILE_SIDE - margin) / height;
  const right = Math.min(width, (Math.max(...columns) + 1) * TILE_SIDE + margin) / width;
  const bottom = Math.min(height, (Math.max(...rows) + 1) * TILE_SIDE + margin) / height;
  return { x: left, y: top, width: right - left, height: bottom - top };
}
