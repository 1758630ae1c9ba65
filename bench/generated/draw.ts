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
  const whole = Number.isInteger(scale) && !style.shape && style.ink === undefined;
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const onPage = x < margin || y < margin || x >= margin + size || y >= margin + size;
      const share = onPage ? 0 : cover(symbol, style, x - margin, y - margin, whole);
      const ground = onPage && style.page ? style.page.colour : light;
      for (let c = 0; c < 4; c++) {
        data[(y * side + x) * 4 + c] = (ground[c] ?? 0) + ((dark[c] ?? 0) - (ground[c] ?? 0)) * share;
      }
    }
  }
  return { data, width: side, height: side };
}

function cover(symbol: QrSymbol, style: Style, x: number, y: number, whole: boolean): number {
  if (whole) return inked(symbol, style, (x + 0.5) / style.scale, (y + 0.5) / style.scale) ? 1 : 0;
  let hits = 0;
  for (const dy of [1 / 6, 0.5, 5 / 6]) {
    for (const dx of [1 / 6, 0.5, 5 / 6]) {
      if (inked(symbol, style, (x + dx) / style.scale, (y + dy) / style.scale)) hits++;
    }
  }
  return hits / 9;
}

function inked(symbol: QrSymbol, style: Style, x: number, y: number): boolean {
  const u = x - style.quiet;
  const v = y - style.quiet;
  const size = symbol.modules.length;
  const column = Math.floor(u);
  const row = Math.floor(v);
  if (!symbol.modules[row]?.[column]) return false;
  if (style.logo && Math.max(Math.abs(u - size / 2), Math.abs(v - size / 2)) < (size * style.logo) / 2)
    return false;
  const near = (at: number) => at < 7;
  const far = (at: number) => at >= size - 7;
  const finder = (near(column) && (near(row) || far(row))) || (far(column) && near(row));
  if (finder && style.solidFinders !== false) return true;
  const dx = Math.abs(u - column - 0.5) * 2;
  const dy = Math.abs(v - row - 0.5) * 2;
  const ink = style.ink ?? 1;
  if (style.shape === 'dots') return dx * dx + dy * dy <= ink * ink;
  if (style.shape === 'rounded') return Math.hypot(Math.max(0, dx - 0.4), Math.max(0, dy - 0.4)) <= 0.6;
  return dx <= ink && dy <= ink;
}

/** Lays pictures on a ground at given places, later ones on top, alpha respected. */
export function compose(
  width: number,
  height: number,
  ground: Colour,
  parts: { picture: Pixels; left: number; top: number }[],
): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < data.length; at++) data[at] = ground[at & 3] ?? 0;
  for (const { picture, left, top } of parts) {
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
