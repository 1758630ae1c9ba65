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
export const shortSide = ({ width, height }: Size) => Math.min(width, height);
export const longSide = ({ width, height }: Size) => Math.max(width, height);

/** The smallest rectangle around all of at least one. */
export function around(rects: Rect[]): Rect {
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const right = Math.max(...rects.map(rightOf));
  const bottom = Math.max(...rects.map(bottomOf));
  return { x, y, width: right - x, height: bottom - y };
}
