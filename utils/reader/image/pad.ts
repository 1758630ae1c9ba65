import type { LuminanceImage } from './luminance';

/** Surrounded by `margin` pixels of `value`: a decoder wants to see light around a symbol. */
export function pad(
  { data: from, width, height }: LuminanceImage,
  margin: number,
  value: number,
): LuminanceImage {
  const across = width + 2 * margin;
  const data = new Uint8Array(across * (height + 2 * margin)).fill(value);
  for (let y = 0; y < height; y++) {
    data.set(from.subarray(y * width, (y + 1) * width), (y + margin) * across + margin);
  }
  return { data, width: across, height: height + 2 * margin };
}

/** A box of whole pixels, right and bottom not included. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The part of an image inside a box; the box is cut to the image. */
export function crop({ data: from, width, height }: LuminanceImage, box: Box): LuminanceImage {
  const { left, top, right, bottom } = clipBox(box, width, height);
  const across = right - left;
  const data = new Uint8Array(across * (bottom - top));
  for (let y = top; y < bottom; y++) {
    data.set(from.subarray(y * width + left, y * width + right), (y - top) * across);
  }
  return { data, width: across, height: bottom - top };
}

/** A box in whole pixels inside an image of this size. */
export function clipBox(box: Box, width: number, height: number): Box {
  const left = Math.max(0, Math.min(width, Math.floor(box.left)));
  const top = Math.max(0, Math.min(height, Math.floor(box.top)));
  return {
    left,
    top,
    right: Math.max(left, Math.min(width, Math.ceil(box.right))),
    bottom: Math.max(top, Math.min(height, Math.ceil(box.bottom))),
  };
}
