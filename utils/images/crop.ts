import type { Code, Pixels } from '../reader/code';

/** A part of an image, as fractions of its width and height. */
export interface Crop {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Cuts a part out of an image; `x` and `y` tell where it began, in pixels of the whole. At least one pixel is kept. */
export function cropPixels(pixels: Pixels, crop: Crop): { pixels: Pixels; x: number; y: number } {
  const x = Math.min(pixels.width - 1, Math.round(crop.x * pixels.width));
  const y = Math.min(pixels.height - 1, Math.round(crop.y * pixels.height));
  const width = Math.max(1, Math.min(pixels.width - x, Math.round(crop.width * pixels.width)));
  const height = Math.max(1, Math.min(pixels.height - y, Math.round(crop.height * pixels.height)));
  const data = new Uint8ClampedArray(width * height * 4);
  for (let row = 0; row < height; row++) {
    const start = ((y + row) * pixels.width + x) * 4;
    data.set(pixels.data.subarray(start, start + width * 4), row * width * 4);
  }
  return { pixels: { data, width, height }, x, y };
}

/** Moves codes that were read in a part back to where they are in the whole, `x` and `y` pixels further. */
export function moveCodes(codes: Code[], x: number, y: number): Code[] {
  return codes.map((code) => ({
    ...code,
    corners: code.corners.map((corner) => ({
      x: corner.x + x,
      y: corner.y + y,
    })) as unknown as Code['corners'],
  }));
}
