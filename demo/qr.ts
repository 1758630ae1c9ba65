import sharp from 'sharp';
import { modulePath, modulesOf } from '../utils/shared/qr-modules';

/** How a code is drawn; colours as in SVG. */
export interface CodeStyle {
  dark?: string;
  /** `none` leaves the light modules transparent. */
  light?: string;
  /** Light modules around the symbol. */
  quietZone?: number;
  /** Pixels a module. */
  scale?: number;
}

/** A text as an SVG picture of squares. */
export function svgOf(
  text: string,
  { dark = '#000', light = '#fff', quietZone = 4, scale = 6 }: CodeStyle = {},
): string {
  const modules = modulesOf(text, { quietZone });
  const side = modules.length;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side * scale}" height="${side * scale}" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">`,
    light === 'none' ? '' : `<rect width="${side}" height="${side}" fill="${light}"/>`,
    `<path fill="${dark}" d="${modulePath(modules)}"/></svg>`,
  ].join('');
}

/** A text as a PNG file. */
export async function pngOf(text: string, style?: CodeStyle): Promise<Uint8Array> {
  return new Uint8Array(
    await sharp(Buffer.from(svgOf(text, style)))
      .png()
      .toBuffer(),
  );
}

/** Several texts side by side in one PNG. */
export async function groupPng(texts: string[]): Promise<Uint8Array> {
  const codes = await Promise.all(
    texts.map(async (text) => sharp(await pngOf(text, { scale: 4 })).toBuffer({ resolveWithObject: true })),
  );
  const height = Math.max(...codes.map(({ info }) => info.height)) + 40;
  const width = codes.reduce((sum, { info }) => sum + info.width + 20, 20);
  let left = 20;
  const parts = codes.map(({ data, info }) => {
    const part = { input: data, left, top: 20 };
    left += info.width + 20;
    return part;
  });
  const canvas = sharp({ create: { width, height, channels: 3, background: '#f3ead9' } }).composite(parts);
  return new Uint8Array(await canvas.png().toBuffer());
}

/** A JPEG without a code: waves of colour with some noise, as a photograph has. The same `seed` gives the same. */
export async function photo(width: number, height: number, seed: number): Promise<Uint8Array> {
  const data = Buffer.alloc(width * height * 3);
  let state = seed * 2654435761;
  for (let i = 0; i < width * height; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    const noise = (state >>> 24) / 16;
    const x = i % width;
    const y = Math.floor(i / width);
    data[i * 3] = 110 + 60 * Math.sin((x + seed * 40) / 47) + noise;
    data[i * 3 + 1] = 120 + 60 * Math.sin((y - seed * 25) / 61) + noise;
    data[i * 3 + 2] = 130 + 50 * Math.sin((x + y) / 83) + noise;
  }
  return new Uint8Array(
    await sharp(data, { raw: { width, height, channels: 3 } })
      .jpeg({ quality: 85 })
      .toBuffer(),
  );
}
