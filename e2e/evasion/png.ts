import { deflateSync } from 'node:zlib';

/** A picture as rows of pixels; each pixel is [r, g, b, a], 0 to 255. */
export type Paint = (x: number, y: number) => readonly [number, number, number, number];

const TABLE = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function chunk(type: string, body: Uint8Array): Buffer {
  const data = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  let crc = 0xffffffff;
  for (const byte of data) crc = (TABLE[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  const framed = Buffer.alloc(data.length + 8);
  framed.writeUInt32BE(body.length, 0);
  data.copy(framed, 4);
  framed.writeUInt32BE((crc ^ 0xffffffff) >>> 0, data.length + 4);
  return framed;
}

/** Encodes a painted picture as a PNG `data:` address, so that the pages need no binary files. */
export function pngUrl(width: number, height: number, paint: Paint): string {
  const raw = Buffer.alloc(height * (1 + width * 4));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) raw.set(paint(x, y), y * (1 + width * 4) + 1 + x * 4);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(raw)), chunk('IEND', Buffer.alloc(0))];
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return `data:image/png;base64,${Buffer.concat([signature, ...parts]).toString('base64')}`;
}
