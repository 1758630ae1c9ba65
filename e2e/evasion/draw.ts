import { pngUrl, type Rgba } from '../harness/png';

/** How a code's pixels are coloured. */
export interface PixelStyle {
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
export interface ModuleRect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The code, or a part of it, as a PNG `data:` address. */
export function picture(modules: boolean[][], style: PixelStyle = {}, part?: ModuleRect): string {
  const { scale = 6, dark = BLACK, light = WHITE, dot } = style;
  const rect = part ?? { x: 0, y: 0, width: modules.length, height: modules.length };
  return pngUrl(rect.width * scale, rect.height * scale, (x, y) => {
    const [mx, my] = [Math.floor(x / scale) + rect.x, Math.floor(y / scale) + rect.y];
    if (!modules[my]?.[mx]) return light;
    if (dot === undefined) return dark;
    const [dx, dy] = [((x % scale) + 0.5) / scale - 0.5, ((y % scale) + 0.5) / scale - 0.5];
    return dx * dx + dy * dy <= (dot / 2) ** 2 ? dark : light;
  });
}
