/** In pixels. */
interface ImageSize {
  width: number;
  height: number;
}

/**
 * Width and height as an image's own header states them, before anything is decoded.
 *
 * @param bytes the file, or at least its first kilobytes (JPEG and AVIF may state it later)
 * @returns pixels; `undefined` for a format that is not known here, which the browser may still decode
 *
 * Sources: PNG (W3C) 11.2.1, GIF89a 18, JPEG ITU T.81 B.2.2, WebP container RFC 9649, ISO 23008-12 `ispe`, BMP.
 */
export function imageSize(bytes: Uint8Array): ImageSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 26) return undefined;
  if (view.getUint32(0) === 0x89504e47) return size(view.getUint32(16), view.getUint32(20));
  if (ascii(bytes, 0, 3) === 'GIF') return gifSize(view);
  if (view.getUint16(0) === 0xffd8) return jpegSize(view);
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return webpSize(bytes, view);
  if (ascii(bytes, 0, 2) === 'BM') return bmpSize(view);
  if (ascii(bytes, 4, 4) === 'ftyp') return isoSize(bytes, view);
  return undefined;
}

function size(width: number, height: number): ImageSize {
  return { width, height };
}

function ascii(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

/** The header of OS/2's first BMPs, told by its length, has sides of two bytes each. */
function bmpSize(view: DataView): ImageSize {
  return view.getUint32(14, true) === 12
    ? size(view.getUint16(18, true), view.getUint16(20, true))
    : size(view.getUint32(18, true), Math.abs(view.getInt32(22, true)));
}

/** Browsers make room for what the frames take, whatever the header says: the largest of all (GIF89a, 18 and 20). */
function gifSize(view: DataView): ImageSize {
  const colours = (flags: number) => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);
  let [width, height] = [view.getUint16(6, true), view.getUint16(8, true)];
  let at = 13 + colours(view.getUint8(10));
  while (at + 10 <= view.byteLength) {
    const kind = view.getUint8(at);
    if (kind === 0x2c) {
      width = Math.max(width, view.getUint16(at + 1, true) + view.getUint16(at + 5, true));
      height = Math.max(height, view.getUint16(at + 3, true) + view.getUint16(at + 7, true));
      // Its colours, and the size of its letters.
      at += 11 + colours(view.getUint8(at + 9));
    } else if (kind === 0x21) at += 2;
    else break;
    while (at < view.byteLength && view.getUint8(at) > 0) at += 1 + view.getUint8(at);
    at += 1;
  }
  return size(width, height);
}

function jpegSize(view: DataView): ImageSize | undefined {
  let at = 2;
  while (at + 9 < view.byteLength) {
    const marker = view.getUint8(at + 1);
    // Before a marker there may be any number of these (B.1.1.2), and decoders skip what else is there.
    if (view.getUint8(at) !== 0xff || marker === 0xff || marker === 0) {
      at += 1;
      continue;
    }
    // SOF0 to SOF15, but for DHT (C4), JPG (C8) and DAC (CC), which share the range.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return size(view.getUint16(at + 7), view.getUint16(at + 5));
    // TEM, RST0 to RST7 and SOI stand alone.
    const isAlone = marker === 1 || (marker >= 0xd0 && marker <= 0xd8);
    at += 2 + (isAlone ? 0 : view.getUint16(at + 2));
  }
  return undefined;
}

function webpSize(bytes: Uint8Array, view: DataView): ImageSize | undefined {
  if (bytes.length < 30) return undefined;
  const chunk = ascii(bytes, 12, 4);
  if (chunk === 'VP8 ') return size(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true);
    return size((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
  }
  if (chunk === 'VP8X') return size(1 + uint24(view, 24), 1 + uint24(view, 27));
  return undefined;
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}

/** AVIF and HEIF: the largest `ispe` box; its place varies, so it is searched for in all that is there. */
function isoSize(bytes: Uint8Array, view: DataView): ImageSize | undefined {
  let largest: ImageSize | undefined;
  const end = bytes.length - 16;
  for (let at = bytes.indexOf(0x69); at >= 0 && at < end; at = bytes.indexOf(0x69, at + 1)) {
    if (ascii(bytes, at, 4) !== 'ispe') continue;
    const here = size(view.getUint32(at + 8), view.getUint32(at + 12));
    if (!largest || here.width * here.height > largest.width * largest.height) largest = here;
  }
  return largest;
}
