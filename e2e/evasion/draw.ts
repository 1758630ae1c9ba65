import qrcode from 'qrcode-generator';
import { pngUrl } from './png';

export type Level = 'L' | 'M' | 'Q' | 'H';
export type Rgba = readonly [number, number, number, number];

/** A code as rows of booleans (true is dark), with a quiet zone of `quiet` light modules on every side. */
export function modulesOf(text: string, quiet = 4, level: Level = 'M'): boolean[][] {
  const code = qrcode(0, level);
  code.addData(text, 'Byte');
  code.make();
  const count = code.getModuleCount();
  return Array.from({ length: count + 2 * quiet }, (_, y) =>
    Array.from({ length: count + 2 * quiet }, (_, x) => {
      const [row, column] = [y - quiet, x - quiet];
      return row >= 0 && column >= 0 && row < count && column < count && code.isDark(row, column);
    }),
  );
}

export interface Look {
  /** Pixels a module. */
  scale?: number;
  dark?: Rgba;
  light?: Rgba;
  /** Draw each module as a disc of this radius (share of half a module); finder patterns stay solid. */
  dot?: number;
}

const BLACK: Rgba = [0, 0, 0, 255];
const WHITE: Rgba = [255, 255, 255, 255];

/** A part of a code, in modules. */
export interface Part {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The code, or a part of it, as a PNG `data:` address. */
export function picture(modules: boolean[][], look: Look = {}, part?: Part): string {
  const { scale = 6, dark = BLACK, light = WHITE, dot } = look;
  const cut = part ?? { x: 0, y: 0, width: modules.length, height: modules.length };
  return pngUrl(cut.width * scale, cut.height * scale, (x, y) => {
    const [mx, my] = [Math.floor(x / scale) + cut.x, Math.floor(y / scale) + cut.y];
    if (!modules[my]?.[mx]) return light;
    if (dot === undefined) return dark;
    const [dx, dy] = [((x % scale) + 0.5) / scale - 0.5, ((y % scale) + 0.5) / scale - 0.5];
    return dx * dx + dy * dy <= (dot / 2) ** 2 ? dark : light;
  });
}

/** Visits every dark module. */
export function darkModules<T>(modules: boolean[][], make: (x: number, y: number) => T): T[] {
  return modules.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [make(x, y)] : [])));
}
