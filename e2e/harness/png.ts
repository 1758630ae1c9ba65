import { crc32, deflateSync } from 'node:zlib';

/** The colour of a pixel: red, green, blue and alpha, each 0 to 255. */
export type Rgba = readonly [number, number, number, number];

/** What a PNG's header says (PNG specification, 11.2.2); `colourType` 0 is grey, 6 is RGB with alpha. */
interface PngHeader {
  width: number;
  height: number;
  bitDepth: number;
  colourType: 0 | 6;
}

/** A PNG file as a `data:` address, painted pixel by pixel, so that the pages need no binary files. */
export function pngUrl(width: number, height: number, colourAt: (x: number, y: number) => Rgba): string {
  const rowBytes = 1 + width * 4;
  const rows = Buffer.alloc(height * rowBytes);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows.set(colourAt(x, y), y * rowBytes + 1 + x * 4);
  }
  const file = encodePng({ width, height, bitDepth: 8, colourType: 6 }, rows);
  return `data:image/png;base64,${file.toString('base64')}`;
}

/**
 * A black PNG at one bit a pixel: huge pictures in small files.
 *
 * @param options.claimed what its header says instead of its size
 */
export function blankPng(width: number, height: number, { claimed = { width, height } } = {}): Uint8Array {
  const rows = Buffer.alloc(height * (1 + Math.ceil(width / 8)));
  return new Uint8Array(encodePng({ ...claimed, bitDepth: 1, colourType: 0 }, rows));
}

/** @param rows each row of pixels after a byte for its filter */
function encodePng({ width, height, bitDepth, colourType }: PngHeader, rows: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = bitDepth;
  header[9] = colourType;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
