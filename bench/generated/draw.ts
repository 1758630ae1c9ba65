import type { Pixels } from '../../utils/reader/code';
import type { QrSymbol } from './encode';

export type Colour = readonly [number, number, number, number];

/** How a symbol is drawn. */
export interface Style {
  /** Pixels a module, need not be whole. */
  scale: number;
  /** Light modules around the symbol, painted in `light`. */
  quiet: number;
  dark?: Colour;
  light?: Colour;
  /** The shape of a module: squares that touch, dots of a share of the module, or squares with round corners. */
  shape?: 'square' | 'dots' | 'rounded';
  /** Width of a module's ink as a share of the module, for dots and for squares with gaps. */
  ink?: number;
  /** Whether the finder patterns are drawn as solid squares even with dots. */
  solidFinders?: boolean;
  /** Side of a blank square in the middle, as a share of the symbol's side. */
  logo?: number;
  /** Page around everything, with its colour. */
  page?: { margin: number; colour: Colour };
}

const black: Colour = [0, 0, 0, 255];
const white: Colour = [255, 255, 255, 255];

/** Draws a symbol, sampling every pixel 3 × 3 times so that fractional scales come out grey at the edges. */
export function draw(symbol: QrSymbol, style: Style): Pixels {
  const { scale, quiet, dark = black, light = white } = style;
  const margin = style.page?.margin ?? 0;
  const size = Math.round((symbol.modules.length + 2 * quiet) * scale);
  const side = size + 2 * margin;
  const data = new Uint8ClampedArray(side * side * 4);
  // Whole modules on whole pixels: each pixel is inked or not.
  const isWhole = Number.isInteger(scale) && !style.shape && style.ink === undefined;
  const shareAt = (x: number, y: number) =>
    isWhole
      ? Number(isInked(symbol, style, (x + 0.5) / scale, (y + 0.5) / scale))
      : inkShare(symbol, style, x, y);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const onPage = x < margin || y < margin || x >= margin + size || y >= margin + size;
      const share = onPage ? 0 : shareAt(x - margin, y - margin);
      const background = onPage && style.page ? style.page.colour : light;
      data.set(mix(background, dark, share), (y * side + x) * 4);
    }
  }
  return { data, width: side, height: side };
}

/** The colour between two, `share` of the way from the first to the second. */
function mix(from: Colour, to: Colour, share: number): Colour {
  const at = (channel: 0 | 1 | 2 | 3) => from[channel] + (to[channel] - from[channel]) * share;
  return [at(0), at(1), at(2), at(3)];
}

/** The share of a pixel that is inked. */
function inkShare(symbol: QrSymbol, style: Style, x: number, y: number): number {
  let hits = 0;
  for (const dy of [1 / 6, 0.5, 5 / 6]) {
    for (const dx of [1 / 6, 0.5, 5 / 6]) {
      if (isInked(symbol, style, (x + dx) / style.scale, (y + dy) / style.scale)) hits++;
    }
  }
  return hits / 9;
}

function isInked(symbol: QrSymbol, style: Style, x: number, y: number): boolean {
  const u = x - style.quiet;
  const v = y - style.quiet;
  const size = symbol.modules.length;
  const column = Math.floor(u);
  const row = Math.floor(v);
  if (!symbol.modules[row]?.[column]) return false;
  if (style.logo && Math.max(Math.abs(u - size / 2), Math.abs(v - size / 2)) < (size * style.logo) / 2)
    return false;
  if (style.solidFinders !== false && isInFinder(column, row, size)) return true;
  const dx = Math.abs(u - column - 0.5) * 2;
  const dy = Math.abs(v - row - 0.5) * 2;
  const ink = style.ink ?? 1;
  if (style.shape === 'dots') return dx * dx + dy * dy <= ink * ink;
  if (style.shape === 'rounded') return Math.hypot(Math.max(0, dx - 0.4), Math.max(0, dy - 0.4)) <= 0.6;
  return dx <= ink && dy <= ink;
}

/** Whether a module belongs to one of the three finder patterns or their separators. */
function isInFinder(column: number, row: number, size: number): boolean {
  const isFirst = (at: number) => at < 7;
  const isLast = (at: number) => at >= size - 7;
  return (isFirst(column) && (isFirst(row) || isLast(row))) || (isLast(column) && isFirst(row));
}

/** Lays pictures on a background at given places, later ones on top, alpha respected. */
export function compose(
  width: number,
  height: number,
  background: Colour,
  pictures: { picture: Pixels; left: number; top: number }[],
): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < data.length; at++) data[at] = background[at & 3] ?? 0;
  for (const { picture, left, top } of pictures) {
    for (let y = 0; y < picture.height; y++) {
      for (let x = 0; x < picture.width; x++) {
        const from = (y * picture.width + x) * 4;
        const to = ((y + Math.round(top)) * width + x + Math.round(left)) * 4;
        const alpha = (picture.data[from + 3] ?? 0) / 255;
        for (let c = 0; c < 3; c++) {
          data[to + c] = (picture.data[from + c] ?? 0) * alpha + (data[to + c] ?? 0) * (1 - alpha);
        }
      }
    }
  }
  return { data, width, height };
}
