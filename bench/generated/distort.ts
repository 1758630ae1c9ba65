import sharp, { type Sharp } from 'sharp';
import type { Pixels, Point } from '../../utils/reader/code';

/** Where a pixel of the result comes from, in pixels of the source. */
type Warp = (x: number, y: number) => Point;

/** A picture bent by `warp`, bilinear; what comes from outside is `background` grey. */
export function warp(picture: Pixels, width: number, height: number, from: Warp, background = 255): Pixels {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const source = from(x + 0.5, y + 0.5);
      for (let c = 0; c < 3; c++)
        data[(y * width + x) * 4 + c] = sample(picture, source.x - 0.5, source.y - 0.5, c, background);
    }
  }
  return { data, width, height };
}

function sample(
  { data, width, height }: Pixels,
  x: number,
  y: number,
  channel: number,
  background: number,
): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const at = (i: number, j: number) =>
    i < 0 || j < 0 || i >= width || j >= height ? background : (data[(j * width + i) * 4 + channel] ?? 0);
  const fx = x - left;
  const fy = y - top;
  const upper = at(left, top) * (1 - fx) + at(left + 1, top) * fx;
  const lower = at(left, top + 1) * (1 - fx) + at(left + 1, top + 1) * fx;
  return upper * (1 - fy) + lower * fy;
}

/** Turned about its middle by `degrees`, on a background large enough for all of it. */
export function rotate(picture: Pixels, degrees: number, background = 255): Pixels {
  const angle = (degrees * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const reach = Math.abs(sin) + Math.abs(cos);
  const side = Math.ceil(Math.max(picture.width, picture.height) * reach);
  const half = side / 2;
  return warp(
    picture,
    side,
    side,
    (x, y) => ({
      x: (x - half) * cos + (y - half) * sin + picture.width / 2,
      y: (y - half) * cos - (x - half) * sin + picture.height / 2,
    }),
    background,
  );
}

/** Each pixel changed by a function of its value and place: light, shadow, noise. */
export function shade(picture: Pixels, change: (value: number, x: number, y: number) => number): Pixels {
  const data = picture.data.slice();
  for (let at = 0; at < data.length; at++) {
    if ((at & 3) === 3) continue;
    const pixel = at >> 2;
    data[at] = change(
      data[at] ?? 0,
      (pixel % picture.width) / picture.width,
      Math.floor(pixel / picture.width) / picture.height,
    );
  }
  return { ...picture, data };
}

const raw = ({ data, width, height }: Pixels) =>
  sharp(Buffer.from(data.buffer, data.byteOffset, data.byteLength), { raw: { width, height, channels: 4 } });

async function pixelsOf(image: Sharp): Promise<Pixels> {
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
}

/** Saved as JPEG at this quality and opened again. */
export async function jpeg(picture: Pixels, quality: number): Promise<Pixels> {
  return pixelsOf(sharp(await raw(picture).flatten({ background: '#fff' }).jpeg({ quality }).toBuffer()));
}

/** Blurred by a Gaussian of this many pixels. */
export function blur(picture: Pixels, sigma: number): Promise<Pixels> {
  return pixelsOf(raw(picture).blur(sigma));
}

/** Each pixel the mean of those at whole `offsets` from it: how a lens out of focus or a moving camera smears. */
export function smear(picture: Pixels, offsets: Point[]): Pixels {
  const { width, height } = picture;
  const data = picture.data.slice();
  const within = (value: number, most: number) => Math.min(most, Math.max(0, value));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const sums: [number, number, number] = [0, 0, 0];
      for (const { x: dx, y: dy } of offsets) {
        const at = (within(y + dy, height - 1) * width + within(x + dx, width - 1)) * 4;
        for (const c of [0, 1, 2] as const) sums[c] += picture.data[at + c] ?? 0;
      }
      for (const c of [0, 1, 2] as const) data[(y * width + x) * 4 + c] = sums[c] / offsets.length;
    }
  }
  return { ...picture, data };
}

/** Offsets that fill a disc of this radius: a lens out of focus. */
export function disc(radius: number): Point[] {
  const offsets: Point[] = [];
  const reach = Math.ceil(radius);
  for (let y = -reach; y <= reach; y++)
    for (let x = -reach; x <= reach; x++) if (x * x + y * y <= radius * radius) offsets.push({ x, y });
  return offsets;
}

/** Offsets along a line of this length in this direction, in radians: a camera that moved. */
export function line(length: number, angle: number): Point[] {
  const count = Math.ceil(length) + 1;
  return Array.from({ length: count }, (_, at) => {
    const along = (at / (count - 1) - 0.5) * length;
    return { x: Math.round(along * Math.cos(angle)), y: Math.round(along * Math.sin(angle)) };
  });
}
