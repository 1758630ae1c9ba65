import type { Corners, Point } from '../code';
import { kernels, reserve } from '../kernels/kernels';
import { projectiveMap, squareToQuad } from './homography';
import { type LuminanceImage, lightnessAt } from './luminance';

/** An upright symbol: modules on a side, modules of margin around, pixels a module. */
interface UprightLayout {
  modules: number;
  margin: number;
  step: number;
}

/**
 * A symbol turned upright, sampled bilinearly from where the quad lies in `luminance`.
 *
 * @param bend says where a point of the upright symbol lies in the flat quad, both in modules; left out where it is flat
 */
export function rectify(
  luminance: LuminanceImage,
  corners: Corners,
  { modules, margin, step }: UprightLayout,
  bend?: (point: Point) => Point,
): LuminanceImage {
  const side = (modules + 2 * margin) * step;
  if (!bend) return rectifyFlat(luminance, corners, { modules, margin, step });
  const toImage = squareToQuad(corners);
  const data = new Uint8Array(side * side);
  for (let y = 0; y < side; y++) {
    const row = (y + 0.5) / step - margin;
    for (let x = 0; x < side; x++) {
      const point = bend({ x: (x + 0.5) / step - margin, y: row });
      const at = toImage(point.x / modules, point.y / modules);
      data[y * side + x] = lightnessAt(luminance, at.x, at.y);
    }
  }
  return { data, width: side, height: side };
}

/** The same where nothing is bent. */
function rectifyFlat(
  { data, width, height }: LuminanceImage,
  corners: Corners,
  { modules, margin, step }: UprightLayout,
): LuminanceImage {
  const side = (modules + 2 * margin) * step;
  const map = projectiveMap(corners);
  const { top, bottom } = rowsOf(map, margin / modules, height);
  const {
    bytes,
    at: [mapAt = 0, source = 0, result = 0],
  } = reserve(8 * map.length, (bottom - top) * width, side * side);
  new Float64Array(bytes.buffer, mapAt, map.length).set(map);
  bytes.set(data.subarray(top * width, bottom * width), source);
  kernels().rectify(source, width, height, top, mapAt, result, modules, step, margin, side);
  return { data: bytes.slice(result, result + side * side), width: side, height: side };
}

/** The rows of the image that a unit square with a rim lies in; all where it reaches behind the camera. */
function rowsOf(map: ReturnType<typeof projectiveMap>, rim: number, height: number) {
  const [, , , d, e, f, g, h] = map;
  const ys: number[] = [];
  for (const u of [-rim, 1 + rim]) {
    for (const v of [-rim, 1 + rim]) {
      const depth = g * u + h * v + 1;
      if (!(depth > 0)) return { top: 0, bottom: height };
      ys.push((d * u + e * v + f) / depth);
    }
  }
  const within = (y: number) => Math.min(height, Math.max(0, y));
  return {
    top: within(Math.min(height - 1, Math.floor(Math.min(...ys)) - 1)),
    bottom: within(Math.max(1, Math.ceil(Math.max(...ys)) + 2)),
  };
}
