import type { Corners, Point, Technique } from './code';
import { mapCorners } from './geometry';
import type { Grey } from './grey';
import { matrixGrey } from './matrix';
import { traceModules } from './passes/trace';
import { type Place, type ZxingRead, zxing } from './zxing';

/** One look at a picture or a part of it, and how its points lie in the picture as it was handed in. */
export interface View {
  grey: Grey;
  /** Pixels of the picture per pixel of the view. */
  scale: number;
  /** Where the view's top left is in the picture. */
  left: number;
  top: number;
  /** What was done to get this view. */
  how: Technique[];
}

/** A symbol that a view gave, in the coordinates of the picture. */
export interface Find extends ZxingRead {
  how: Technique[];
}

/** All that a view gave. */
export interface Sight {
  finds: Find[];
  failures: Place[];
}

type ZxingOptions = Parameters<typeof zxing>[1];

/** Reads one view; what it saw but could not decode is followed module by module when `trace` is set. */
export function look(view: View, options?: ZxingOptions, trace = true): Sight {
  const { reads, failures } = zxing(view.grey, options);
  const traced = trace ? traceAll(view.grey, failures) : [];
  return {
    finds: [...reads, ...traced].map((read) => toFind(read, view)),
    failures: failures.map((place) => ({ ...place, corners: toPicture(place.corners, view) })),
  };
}

/** A read in the coordinates of the picture, with all that was needed to get it. */
export function toFind(read: ZxingRead, view: View): Find {
  const how = [...view.how];
  if (read.inverted) how.push('inverted');
  if (read.mirrored) how.push('mirrored');
  return { ...read, corners: toPicture(read.corners, view), how };
}

function toPicture(corners: Corners, { scale, left, top }: View): Corners {
  return mapCorners(corners, (point: Point) => ({ x: point.x * scale + left, y: point.y * scale + top }));
}

function traceAll(grey: Grey, failures: Place[]): ZxingRead[] {
  const reads: ZxingRead[] = [];
  for (const place of failures.slice(0, 12)) {
    const read = readModules(traceModules(grey, place), place);
    if (read) reads.push(read);
  }
  return reads;
}

/** Decodes a symbol from its modules, `1` for dark; corners are those of the place it was taken from. */
export function readModules(rows: string[], place: Place): ZxingRead | undefined {
  const { reads } = zxing(matrixGrey(rows, 3, 4), {
    returnErrors: false,
    tryInvert: false,
    tryRotate: false,
    tryDownscale: false,
  });
  const read = reads[0];
  return read && { ...read, corners: place.corners, inverted: place.inverted };
}
