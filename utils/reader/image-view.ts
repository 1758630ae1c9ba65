import type { Corners, Point, Technique } from './code';
import { pureBarcode, readZxing, type SymbolLocation, type ZxingSymbol } from './engines/zxing';
import type { LuminanceImage } from './image/luminance';
import { area, bounds, mapCorners } from './image/quads';
import { functionPatterns } from './sample/function-patterns';
import { sampleModules } from './sample/modules';

/** An image made of the original or of a part of it, and how its points lie in the image as it was handed in. */
export interface ImageView {
  luminance: LuminanceImage;
  /** Pixels of the image per pixel of the view. */
  scale: number;
  /** Where the view's top left is in the image. */
  left: number;
  top: number;
  /** What was done to get this view. */
  how: Technique[];
}

/** A symbol that a view gave, in the coordinates of the image. */
export interface DecodedSymbol extends ZxingSymbol {
  how: Technique[];
}

/** All that a view gave. */
export interface ViewResult {
  symbols: DecodedSymbol[];
  failures: SymbolLocation[];
}

type ZxingOptions = Parameters<typeof readZxing>[1];

/** Reads one view; what it saw but could not decode is followed module by module when `trace` is set. */
export function decodeView(view: ImageView, options?: ZxingOptions, trace = true): ViewResult {
  const { symbols: decoded, failures } = readZxing(view.luminance, options);
  const sampled = trace ? decodeUndecoded(view.luminance, failures) : [];
  return {
    symbols: [...decoded, ...sampled].map((read) => toDecodedSymbol(read, view)),
    failures: failures.map((location) => ({ ...location, corners: toImage(location.corners, view) })),
  };
}

/** A decoded symbol in the coordinates of the image, with all that was needed to get it. */
export function toDecodedSymbol(read: ZxingSymbol, view: ImageView): DecodedSymbol {
  const how = [...view.how];
  if (read.inverted) how.push('inverted');
  if (read.mirrored) how.push('mirrored');
  return { ...read, corners: toImage(read.corners, view), how };
}

function toImage(corners: Corners, { scale, left, top }: ImageView): Corners {
  return mapCorners(corners, (point: Point) => ({ x: point.x * scale + left, y: point.y * scale + top }));
}

function decodeUndecoded(luminance: LuminanceImage, failures: SymbolLocation[]): ZxingSymbol[] {
  const decoded: ZxingSymbol[] = [];
  for (const location of failures.filter((one) => isPlausible(one, luminance)).slice(0, 2)) {
    const read = decodeModules(sampleModules(luminance, location), location);
    if (read) decoded.push(read);
  }
  return decoded;
}

/** Whether a location can be a symbol at all: in the image, and its modules no smaller than can be separated. */
export function isPlausible(
  { corners, modules }: SymbolLocation,
  { width, height }: LuminanceImage,
): boolean {
  const size = area(corners);
  const box = bounds(corners);
  const within =
    box.left > -width * 0.2 &&
    box.top > -height * 0.2 &&
    box.right < width * 1.2 &&
    box.bottom < height * 1.2;
  return within && size >= 2 * modules * modules && size <= width * height * 1.2;
}

/** Decodes a symbol from its modules, row by row, 1 for dark; corners are those of the location it was taken from. */
export function decodeModules(modules: Uint8Array, location: SymbolLocation): ZxingSymbol | undefined {
  const [read] = readZxing(drawModules(modules, location.modules), pureBarcode).symbols;
  return read && { ...read, corners: location.corners, inverted: location.inverted };
}

/** One pixel a module with a rim of one; what the standard lays down is put right, so that only data can be wrong. */
function drawModules(modules: Uint8Array, across: number): LuminanceImage {
  const known = functionPatterns(across);
  const side = across + 2;
  const data = new Uint8Array(side * side).fill(255);
  for (let y = 0, at = 0; y < across; y++) {
    for (let x = 0; x < across; x++, at++) {
      const fixed = known[at] ?? -1;
      if ((fixed < 0 ? modules[at] : fixed) === 1) data[(y + 1) * side + x + 1] = 0;
    }
  }
  return { data, width: side, height: side };
}
