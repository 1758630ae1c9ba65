import { boxOf } from '../page-images/element-boxes';
import { around, bottomOf, max, type Rect, rightOf } from '../page-images/rect';
import type { Mark } from '../platform/messages';
import type { Clip } from './clipping';

/** Where an image is now, in the viewport; `frame` is the part of it that shows, all of it if absent. */
export interface MarkTarget {
  /** What shows the code; unknown for marks of a capture. */
  element?: Element;
  box(): Rect;
  frame?(): Rect;
}

/** The box around a code. */
export interface MarkBox extends Rect {
  /** How much of it does not show, at each side, in CSS pixels. */
  cuts: [top: number, right: number, bottom: number, left: number];
}

/** Where less than this share of a code shows, a mark would stand on something else. */
const LEAST_SHOWN = 1 / 3;

/**
 * Where a mark belongs, relative to the overlay's origin; `undefined` when its image, or that part of it, does not show.
 *
 * @param innermost what clips the code
 * @param boxes of elements that were asked for theirs in the same frame; grows
 */
export function boxOfMark(
  { mark, target }: { mark: Mark; target: MarkTarget },
  origin: Rect,
  innermost: Clip | undefined,
  boxes: Map<Element, Rect>,
): MarkBox | undefined {
  const image = target.box();
  if (!image.width || !image.height) return undefined;
  const corners = mark.corners.map((corner) => ({
    x: image.x + corner.x * image.width,
    y: image.y + corner.y * image.height,
    width: 0,
    height: 0,
  }));
  const code = around(corners);
  const { x, y, width, height } = code;
  let [top, right, bottom, left] = [0, 0, 0, 0];
  const cut = (within: Rect, across = true, down = true) => {
    if (across) {
      left = max(left, within.x - x);
      right = max(right, rightOf(code) - rightOf(within));
    }
    if (down) {
      top = max(top, within.y - y);
      bottom = max(bottom, bottomOf(code) - bottomOf(within));
    }
  };
  const frame = target.frame?.();
  if (frame) cut(frame);
  for (let clip = innermost; clip; clip = clip.outer) {
    const { element, across, down } = clip;
    const box = boxes.get(element) ?? boxOf(element);
    boxes.set(element, box);
    cut(box, across, down);
  }
  const isShown =
    width - left - right >= width * LEAST_SHOWN && height - top - bottom >= height * LEAST_SHOWN;
  return isShown
    ? { x: x - origin.x, y: y - origin.y, width, height, cuts: [top, right, bottom, left] }
    : undefined;
}
