import type { Inflate } from 'fflate';
import type { IFD } from 'utif2';
import { imageSize } from '../../images/image-size';
import { FILE_LIMITS } from '../file-budget';

/** Bits of a sample, and samples of a pixel (TIFF 6.0, section 8). The library takes both for one where they are missing. */
const BITS = 't258';
const SAMPLES = 't277';
const COMPRESSION = 't259';
/** Where the strips lie, and how many bytes each has; the same of tiles, and a tile's sides. */
const STRIPS = ['t273', 't279'] as const;
const TILES = ['t324', 't325'] as const;
const TILE_SIDES = ['t322', 't323'] as const;
/** What all the JPEGs of a page share (section 22), and where the older kind has the whole of it. */
const JPEG_TABLES = 't347';
const OLD_JPEG_AT = 't513';

const JPEG = [6, 7, 34892];
const DEFLATED = [8, 32946];
/** A JPEG is made of blocks, so it may be somewhat larger than what is shown of it, in pixels a side. */
const JPEG_BLOCK = 64;
/** Deflated bytes come to at most so many times as many (RFC 1951: 258 for two bits). */
const MOST_DEFLATED = 1032;
/** Strips that come to less than this whatever they hold are not tried out, in bytes. */
const SMALL = 16_000_000;
/** So much is unpacked at a time where that is tried out, in bytes before. */
const PIECE = 16_384;
/** Bytes of a pixel as it is read: red, green, blue and what shines through. */
export const RGBA = 4;

/**
 * Whether a page of a TIFF can be unpacked within the limits of a file. Its tags say how much it is; what lies in it may
 * come to more, and the library finds that out only by unpacking it.
 *
 * @param page its tags, whose sides were found to be sensible
 * @param inflate unpacks deflated bytes piece by piece
 */
export function hasRoomForTiff(page: IFD, bytes: Uint8Array, inflate: typeof Inflate): boolean {
  const area = firstOf(page.t256) * firstOf(page.t257);
  const bits = firstOf(page[BITS] ?? [1]) * firstOf(page[SAMPLES] ?? [1]);
  const [width, height] = TILE_SIDES.map((side) => firstOf(page[side] ?? [0])) as [number, number];
  const whole = (area * bits) / 8;
  const tile = (width * height * bits) / 8;
  if (!(whole + tile + area * RGBA <= FILE_LIMITS.bytes)) return false;
  const compression = firstOf(page[COMPRESSION] ?? [1]);
  const parts = partsOf(page, bytes);
  if (DEFLATED.includes(compression))
    return parts.every((part) => inflatesWithin(part, Math.max(whole, tile), inflate));
  if (!JPEG.includes(compression)) return true;
  const most = (Math.max(area, width * height) + JPEG_BLOCK ** 2) * 2;
  const old = page[OLD_JPEG_AT] && bytes.subarray(firstOf(page[OLD_JPEG_AT]));
  const tables = page[JPEG_TABLES] && Uint8Array.from(listOf(page[JPEG_TABLES]));
  return [...parts, ...(old ? [old] : []), ...(tables ? [tables] : [])].every((part) => {
    const size = imageSize(part);
    return !size || size.width * size.height <= most;
  });
}

/** @returns the first number of a tag, or NaN */
export function firstOf(tag: unknown): number {
  return Number(listOf(tag)[0]);
}

function listOf(tag: unknown): ArrayLike<number> {
  return Array.isArray(tag) || ArrayBuffer.isView(tag) ? (tag as unknown as number[]) : [];
}

/** The strips or tiles of a page, as far as they lie within the file. */
function partsOf(page: IFD, bytes: Uint8Array): Uint8Array[] {
  // As the library chooses.
  const isTiled = page[TILE_SIDES[0]] !== undefined;
  const from = isTiled || page[STRIPS[0]] === undefined ? TILES[0] : STRIPS[0];
  const lengths = isTiled || page[STRIPS[1]] === undefined ? TILES[1] : STRIPS[1];
  const counts = listOf(page[lengths]);
  return Array.from(listOf(page[from]), (at, i) => bytes.subarray(at, at + (counts[i] ?? 0)));
}

/** Whether a zlib stream comes to so many bytes at most; one that is broken does, for here. */
function inflatesWithin(part: Uint8Array, room: number, Unpacker: typeof Inflate): boolean {
  if (part.length * MOST_DEFLATED <= SMALL) return true;
  let size = 0;
  const inflate = new Unpacker((piece) => {
    size += piece.length;
  });
  try {
    // After two bytes of header, as the library reads it.
    for (let at = 2; at < part.length; at += PIECE) {
      inflate.push(part.subarray(at, at + PIECE), at + PIECE >= part.length);
      if (size > room) return false;
    }
  } catch {
    return true;
  }
  return true;
}
