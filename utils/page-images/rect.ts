/** By names of their own: every frame of every page pays for the letters of the content script. */
export const { max, min } = Math;
/** The number that a text begins with, as lengths do; `NaN` where it begins with none. */
export const { parseFloat: leadingNumber } = Number;

/** Width and height in the unit that the context states (CSS pixels on the page, image pixels in a file). */
export interface Size {
  width: number;
  height: number;
}

/** A rectangle; on the page in viewport coordinates (CSS pixels) unless stated otherwise. */
export interface Rect extends Size {
  x: number;
  y: number;
}

export const rightOf = ({ x, width }: Rect) => x + width;
export const bottomOf = ({ y, height }: Rect) => y + height;
export const shortSide = ({ width, height }: Size) => min(width, height);
export const longSide = ({ width, height }: Size) => max(width, height);

/** The smallest rectangle around all of at least one. */
export function around(rects: Rect[]): Rect {
  const x = min(...rects.map((rect) => rect.x));
  const y = min(...rects.map((rect) => rect.y));
  const right = max(...rects.map(rightOf));
  const bottom = max(...rects.map(bottomOf));
  return { x, y, width: right - x, height: bottom - y };
}
