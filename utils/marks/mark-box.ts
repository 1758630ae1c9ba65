import { around, bottomOf, type Rect, rightOf } from '../page-images/rect';
import type { Mark } from '../platform/messages';

/** Where an image is now, in the viewport; `frame` is the part of it that shows, all of it if absent. */
export interface MarkTarget {
  /** What shows the code; unknown for marks of a capture. */
  element?: Element;
  box(): Rect;
  frame?(): Rect;
}

/** Where a mark belongs, relative to the overlay's origin; `undefined` when its image, or that part of it, does not show. */
export function boxOfMark(
  { mark, target }: { mark: Mark; target: MarkTarget },
  origin: Rect,
): Rect | undefined {
  const image = target.box();
  if (image.width === 0 || image.height === 0) return undefined;
  const corners = mark.corners.map((corner) => ({
    x: image.x + corner.x * image.width,
    y: image.y + corner.y * image.height,
    width: 0,
    height: 0,
  }));
  const { x, y, width, height } = around(corners);
  const frame = target.frame?.();
  if (frame && !contains(frame, x + width / 2, y + height / 2)) return undefined;
  return { x: x - origin.x, y: y - origin.y, width, height };
}

function contains(box: Rect, x: number, y: number): boolean {
  return x >= box.x && x <= rightOf(box) && y >= box.y && y <= bottomOf(box);
}
