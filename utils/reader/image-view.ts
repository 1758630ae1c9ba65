import type { Corners, Point, Technique } from './code';
import { readZxing, type SymbolLocation, type ZxingSymbol } from './engines/zxing';
import type { LuminanceImage } from './image/luminance';
import { area, bounds, mapCorners } from './image/quads';
import { decodeModules } from './sample/decode-modules';
import { sampleModules } from './sample/modules';

/** An image made of the original or of a part of it, and how its points lie in the original. */
export interface ImageView {
  luminance: LuminanceImage;
  /** Pixels of the original per pixel of the view. */
  scale: number;
  /** Where the view's top left is in the original. */
  left: number;
  top: number;
  /** What was done to get this view. */
  how: Technique[];
}

/** The original itself as a view. */
export function wholeView(luminance: LuminanceImage, how: Technique[] = []): ImageView {
  return { luminance, scale: 1, left: 0, top: 0, how };
}

/** A symbol that a view gave, its corners in pixels of the original. */
export interface DecodedSymbol extends ZxingSymbol {
  how: Technique[];
}

/** How a view is decoded. */
interface DecodeOptions {
  /** What differs from the decoder's usual options. */
  zxing?: Parameters<typeof readZxing>[1];
  /** Whether what is detected but not decoded is sampled along a bent grid, as it is unless this says no. */
  followModules?: boolean;
}

/** Detects and decodes the symbols of one view. */
export function decodeView(
  view: ImageView,
  { zxing, followModules = true }: DecodeOptions = {},
): DecodedSymbol[] {
  const { symbols, failures } = readZxing(view.luminance, zxing);
  const followed = followModules ? decodeUndecoded(view.luminance, failures) : [];
  return [...symbols, ...followed].map((symbol) => toDecodedSymbol(symbol, view));
}

/** A symbol of a view in the coordinates of the original, with all that was needed to get it. */
export function toDecodedSymbol(symbol: ZxingSymbol, view: ImageView): DecodedSymbol {
  const how = [...view.how];
  if (symbol.inverted) how.push('inverted');
  if (symbol.mirrored) how.push('mirrored');
  return { ...symbol, corners: toOriginal(symbol.corners, view), how };
}

function toOriginal(corners: Corners, { scale, left, top }: ImageView): Corners {
  return mapCorners(corners, (point: Point) => ({ x: point.x * scale + left, y: point.y * scale + top }));
}

function decodeUndecoded(luminance: LuminanceImage, failures: SymbolLocation[]): ZxingSymbol[] {
  return failures
    .filter((location) => isPlausible(location, luminance))
    .slice(0, 2)
    .flatMap((location) => decodeModules(sampleModules(luminance, location), location) ?? []);
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
