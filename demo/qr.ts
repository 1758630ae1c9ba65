import qrcode from 'qrcode-generator';
import sharp from 'sharp';

export interface Look {
  dark?: string;
  /** `none` leaves the light modules transparent. */
  light?: string;
  quiet?: number;
  /** Pixels a module. */
  scale?: number;
}

/** More bytes do not fit into a code with error correction M. */
const MOST_M = 2331;

/** A text as rows of modules, true for dark. The smallest version that fits, error correction M if possible, else L. */
export function modulesOf(text: string): boolean[][] {
  const bytes = unescape(encodeURIComponent(text));
  const code = qrcode(0, bytes.length <= MOST_M ? 'M' : 'L');
  code.addData(bytes, 'Byte');
  code.make();
  const size = code.getModuleCount();
  return Array.from({ length: size }, (_, y) => Array.from({ length: size }, (_, x) => code.isDark(y, x)));
}

/** A text as an SVG picture of squares. */
export function svgOf(
  text: string,
  { dark = '#000', light = '#fff', quiet = 4, scale = 6 }: Look = {},
): string {
  const modules = modulesOf(text);
  const side = modules.length + 2 * quiet;
  const squares = modules.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x + quiet} ${y + quiet}h1v1h-1z`] : [])),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side * scale}" height="${side * scale}" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">`,
    light === 'none' ? '' : `<rect width="${side}" height="${side}" fill="${light}"/>`,
    `<path fill="${dark}" d="${squares.join('')}"/></svg>`,
  ].join('');
}

/** A text as a PNG file. */
export async function pngOf(text: string, look?: Look): Promise<Uint8Array> {
  return new Uint8Array(
    await sharp(Buffer.from(svgOf(text, look)))
      .png()
      .toBuffer(),
  );
}

/** Several texts side by side in one PNG. */
export async function sheetOf(texts: string[]): Promise<Uint8Array> {
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
  const sheet = sharp({ create: { width, height, channels: 3, background: '#f3ead9' } }).composite(parts);
  return new Uint8Array(await sheet.png().toBuffer());
}

/** A picture without a code: waves of colour with some noise, as a photograph has. */
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
