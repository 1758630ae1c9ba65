import type { Grey } from '../grey';
import { pad } from './pad';
import { histogram, percentile } from './stretch';

/**
 * A code without a quiet zone on a dark ground: its outer modules run into the ground, but its light ones
 * still span it. Everything outside their convex hull turns light, and a margin is added.
 * Says nothing when the picture's edge is not mostly dark.
 */
export function lightIsland(grey: Grey, margin: number): Grey | undefined {
  const counts = histogram(grey);
  const middle = (percentile(counts, 0.05) + percentile(counts, 0.95)) / 2;
  if (edgeLightness(grey, middle) > 0.25) return undefined;
  const data = grey.data.slice();
  hullRows(grey, middle).forEach((row, y) => {
    const start = y * grey.width;
    const [left, right] = row ?? [grey.width, grey.width];
    data.fill(255, start, start + Math.max(0, Math.ceil(left)));
    data.fill(255, start + Math.min(grey.width, Math.floor(right) + 1), start + grey.width);
  });
  return pad({ ...grey, data }, margin, 255);
}

/** Share of light pixels along the picture's edge. */
function edgeLightness({ data, width, height }: Grey, middle: number): number {
  let light = 0;
  for (let x = 0; x < width; x++) {
    if ((data[x] ?? 0) > middle) light++;
    if ((data[(height - 1) * width + x] ?? 0) > middle) light++;
  }
  for (let y = 0; y < height; y++) {
    if ((data[y * width] ?? 0) > middle) light++;
    if ((data[y * width + width - 1] ?? 0) > middle) light++;
  }
  return light / (2 * (width + height));
}

type Span = readonly [number, number];

/** For each row, where the convex hull of the light pixels begins and ends. */
function hullRows({ data, width, height }: Grey, middle: number): (Span | undefined)[] {
  const left: (number | undefined)[] = [];
  const right: (number | undefined)[] = [];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((data[y * width + x] ?? 0) <= middle) continue;
      left[y] ??= x;
      right[y] = x;
    }
  }
  const lefts = chain(left, height, -1);
  const rights = chain(right, height, 1);
  return Array.from({ length: height }, (_, y) => {
    const [from, to] = [lefts[y], rights[y]];
    return from === undefined || to === undefined ? undefined : [from, to];
  });
}

/** The outermost values row by row, bulged out until they turn one way only (monotone chain). */
function chain(values: (number | undefined)[], height: number, side: 1 | -1): (number | undefined)[] {
  const kept: [number, number][] = [];
  for (let y = 0; y < height; y++) {
    const value = values[y];
    if (value === undefined) continue;
    for (
      let last = kept.at(-1), before = kept.at(-2);
      last && before;
      last = kept.at(-1), before = kept.at(-2)
    ) {
      const turn = (last[1] - before[1]) * (y - before[0]) - (value - before[1]) * (last[0] - before[0]);
      if (turn * side > 0) break;
      kept.pop();
    }
    kept.push([y, value]);
  }
  const filled: (number | undefined)[] = new Array(height).fill(undefined);
  for (let i = 0; i + 1 < kept.length; i++) {
    const [[y0, v0], [y1, v1]] = [kept[i] as [number, number], kept[i + 1] as [number, number]];
    for (let y = y0; y <= y1; y++) filled[y] = v0 + ((v1 - v0) * (y - y0)) / (y1 - y0);
  }
  return filled;
}
