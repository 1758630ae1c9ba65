import sharp from 'sharp';
import { loadPicture } from '../corpus/load';
import { random } from '../generated/random';
import type { OrdinaryPicture } from './collect';

type Random = () => number;

/** Draws the inside of an SVG of this size. */
type Drawing = (width: number, height: number, next: Random) => string;

const sizes = [
  [160, 120],
  [320, 240],
  [480, 480],
  [640, 400],
  [960, 640],
  [1280, 800],
  [1600, 1200],
] as const;

/** What pages are full of and packages seldom ship: charts, screens, tables, boards, textures, photographs' tones, other barcodes. */
export async function* drawPictures(): AsyncGenerator<OrdinaryPicture> {
  for (const [kind, drawing] of Object.entries(drawings)) {
    for (const [at, [width, height]] of sizes.entries()) {
      for (const format of ['png', 'jpeg'] as const) {
        const next = random(at * 31 + kind.length * 7 + (format === 'png' ? 0 : 1));
        const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${drawing(width, height, next)}</svg>`;
        const bytes = await sharp(Buffer.from(svg)).flatten({ background: '#fff' })[format]().toBuffer();
        yield { name: `${kind} ${width} × ${height} ${format}`, picture: await loadPicture(bytes) };
      }
    }
  }
}

const rect = (x: number, y: number, width: number, height: number, fill: string) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;

const colour = (next: Random) =>
  `hsl(${Math.floor(next() * 360)},${30 + Math.floor(next() * 60)}%,${20 + Math.floor(next() * 60)}%)`;

const times = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: Math.floor(count) }, (_, at) => make(at));

/** Squares of one size, dark where `isDark` says so. */
function grid(
  width: number,
  height: number,
  side: number,
  isDark: (x: number, y: number) => boolean,
): string {
  return times(height / side, (y) =>
    times(width / side, (x) => (isDark(x, y) ? rect(x * side, y * side, side, side, '#111') : '')).join(''),
  ).join('');
}

const letters = 'etaoinshrdlucmfwypvbgkjqxz';

const words = (count: number, next: Random) =>
  times(count, () =>
    times(2 + next() * 8, () => letters[Math.floor(next() ** 2 * letters.length)]).join(''),
  ).join(' ');

const text = (x: number, y: number, size: number, content: string) =>
  `<text x="${x}" y="${y}" font-size="${size}" font-family="sans-serif" fill="#222">${content}</text>`;

const drawings: Record<string, Drawing> = {
  'bar chart': (width, height, next) =>
    times(24, (at) => {
      const tall = next() * height * 0.8;
      return rect((at * width) / 24, height - tall, width / 34, tall, colour(next));
    }).join(''),
  'line chart': (width, height, next) =>
    times(12, (at) => rect(0, (at * height) / 12, width, 1, '#ccc')).join('') +
    times(4, () => {
      const points = times(60, (at) => `${(at * width) / 60},${next() * height}`).join(' ');
      return `<polyline points="${points}" fill="none" stroke="${colour(next)}" stroke-width="2"/>`;
    }).join(''),
  'scatter plot': (width, height, next) =>
    times(
      400,
      () => `<circle cx="${next() * width}" cy="${next() * height}" r="4" fill="${colour(next)}"/>`,
    ).join(''),
  'heat map': (width, height, next) =>
    times(20, (y) =>
      times(30, (x) =>
        rect((x * width) / 30, (y * height) / 20, width / 30 + 1, height / 20 + 1, colour(next)),
      ).join(''),
    ).join(''),
  'page of text': (width, height, next) =>
    times(height / 16, (line) => text(12, 16 + line * 16, 12, words(width / 42, next))).join(''),
  table: (width, height, next) =>
    times(height / 24, (row) =>
      times(
        width / 80,
        (column) =>
          rect(column * 80, row * 24, 79, 23, row % 2 ? '#eee' : '#fff') +
          text(column * 80 + 4, row * 24 + 16, 11, words(1, next)),
      ).join(''),
    ).join(''),
  screen: (width, height, next) =>
    rect(0, 0, width, 40, '#234') +
    rect(0, 40, width / 5, height, '#f0f2f5') +
    times(
      height / 90,
      (row) =>
        rect(width / 4, 60 + row * 90, 64, 64, colour(next)) +
        text(width / 4 + 80, 80 + row * 90, 16, words(width / 160, next)),
    ).join(''),
  chessboard: (width, height) =>
    grid(width, height, Math.floor(Math.min(width, height) / 8), (x, y) => (x + y) % 2 === 0),
  'fine check': (width, height) => grid(width, height, 10, (x, y) => (x + y) % 2 === 0),
  crossword: (width, height, next) => {
    const side = Math.floor(Math.min(width, height) / 15);
    return grid(width, height, side, () => next() < 0.35);
  },
  'other matrix code': (width, height, next) => {
    const side = Math.floor(Math.min(width, height) / 30);
    return grid(
      side * 26,
      side * 26,
      side,
      (x, y) => x === 0 || y === 25 || (y === 0 ? x % 2 === 0 : x === 25 ? y % 2 === 1 : next() < 0.5),
    );
  },
  'line barcode': (width, height, next) => {
    const module = Math.max(1, Math.floor(width / 140));
    return times(70, (at) =>
      rect(
        width * 0.05 + at * 1.8 * module,
        height * 0.2,
        Math.ceil(next() * 1.6) * module,
        height * 0.5,
        '#000',
      ),
    ).join('');
  },
  rings: (width, height, next) =>
    times(12, () => {
      const [x, y, r] = [next() * width, next() * height, 10 + (next() * height) / 8];
      return times(
        4,
        (ring) =>
          `<circle cx="${x}" cy="${y}" r="${r * (1 - ring / 4)}" fill="${ring % 2 ? '#fff' : '#222'}"/>`,
      ).join('');
    }).join(''),
  'squares in squares': (width, height, next) =>
    times(12, () => {
      const module = 2 + Math.floor(next() * 8);
      const [x, y] = [next() * (width - 7 * module), next() * (height - 7 * module)];
      return (
        rect(x, y, 7 * module, 7 * module, '#000') +
        rect(x + module, y + module, 5 * module, 5 * module, '#fff') +
        rect(x + 2 * module, y + 2 * module, 3 * module, 3 * module, '#000')
      );
    }).join(''),
  texture: (_width, _height, next) =>
    `<filter id="n"><feTurbulence baseFrequency="${0.02 + next() * 0.3}" numOctaves="4" seed="${Math.floor(next() * 100)}"/></filter><rect width="100%" height="100%" filter="url(#n)"/>`,
  photograph: (width, height, next) =>
    `<defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="#8bf"/><stop offset="1" stop-color="#dca"/></linearGradient><filter id="n"><feTurbulence type="fractalNoise" baseFrequency="0.8" numOctaves="2"/><feColorMatrix values="0 0 0 0 0.4  0 0 0 0 0.4  0 0 0 0 0.3  1 0 0 0 -0.2"/></filter></defs>` +
    `<rect width="100%" height="100%" fill="url(#s)"/>` +
    times(
      25,
      () =>
        `<ellipse cx="${next() * width}" cy="${next() * height}" rx="${(next() * width) / 6}" ry="${(next() * height) / 5}" fill="${colour(next)}" opacity="0.6"/>`,
    ).join('') +
    '<rect width="100%" height="100%" filter="url(#n)" opacity="0.5"/>',
};
