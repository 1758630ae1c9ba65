import type { Point } from '../code';

/**
 * How a symbol bends between its finder patterns, in modules: how far the middle of its rows lies below where they start
 * and end, the middle of its columns to the right, and how far along each lies what is a quarter of the way.
 */
export interface Bend {
  rowsDown: number;
  rowsAlong: number;
  columnsRight: number;
  columnsAlong: number;
}

export const flat: Bend = { rowsDown: 0, rowsAlong: 0, columnsRight: 0, columnsAlong: 0 };

/** Where a point of a bent symbol lies in the flat one, both in modules; the middles of the finder patterns stay. */
export function bendPoint(bend: Bend, modules: number, { x, y }: Point): Point {
  const u = (x - 3.5) / (modules - 7);
  const v = (y - 3.5) / (modules - 7);
  return {
    x: x + bend.rowsAlong * quarter(u) + bend.columnsRight * middle(v),
    y: y + bend.rowsDown * middle(u) + bend.columnsAlong * quarter(v),
  };
}

/** Nothing at 0 and 1, one in between. */
const middle = (share: number) => 4 * share * (1 - share);

/** Nothing at 0, in the middle and at 1, about one at a quarter and less at three quarters. */
const quarter = (share: number) => 10 * share * (1 - share) * (1 - 2 * share);
