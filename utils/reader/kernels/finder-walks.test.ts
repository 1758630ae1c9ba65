import { describe, expect, it } from 'vitest';
import { isFinderRatio } from '../detect/finder-ratio';
import { kernels, reserve } from './kernels';

const [width, height, threshold, grain, reach] = [83, 47, 130, 24, 60];

/** A finder pattern of 5.3 pixels a module around 40, 23, leaning, with grain. */
const image = Uint8Array.from({ length: width * height }, (_, index) => {
  const [x, y] = [(index % width) + 0.5 - 40, Math.floor(index / width) + 0.5 - 23];
  const ring = Math.max(Math.abs(x + 0.2 * y), Math.abs(y)) / 5.3;
  const isDark = ring < 1.5 || (ring >= 2.5 && ring < 3.5);
  return (isDark ? 60 : 200) + ((index * 37) % 41) - 20;
});

const ways = [
  [0, 1],
  [1, 0],
  [Math.SQRT1_2, Math.SQRT1_2],
  [Math.SQRT1_2, -Math.SQRT1_2],
] as const;
const points = [
  [40, 23],
  [40.5, 23.5],
  [38.3, 25.9],
  [43.77, 20.13],
  [20, 23],
  [5, 5],
  [-3, 23],
] as const;

/** Levels above the threshold at a point, nothing outside the image. */
function levelAt(x: number, y: number): number | undefined {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const isInside = column >= 0 && row >= 0 && column < width && row < height;
  return isInside ? (image[row * width + column] ?? 0) - threshold : undefined;
}

/** The ends of core, gap and ring along a direction, found half pixel by half pixel; nothing where one is not met. */
function ends(x: number, y: number, dx: number, dy: number): number[] {
  const met: number[] = [];
  let crossed = -1;
  for (let distance = 0; distance < reach && met.length < 3; distance += 0.5) {
    const level = levelAt(x + distance * dx, y + distance * dy) ?? (met.length === 2 ? grain : Number.NaN);
    const beyond = met.length === 1 ? -level : level;
    if (Number.isNaN(beyond) || (beyond >= 0 && distance === 0)) break;
    if (beyond < 0) crossed = -1;
    else if (crossed < 0) crossed = distance - 0.25;
    if (beyond < grain) continue;
    met.push(crossed);
    crossed = -1;
  }
  return met;
}

/** How long the pattern is along a direction, 0 where there is none. */
function lengthThrough(x: number, y: number, dx: number, dy: number): number {
  const [a = 0, b = 0, c = 0] = ends(x, y, dx, dy);
  const [d = 0, e = 0, f = 0] = ends(x, y, -dx, -dy);
  return c > 0 && f > 0 && isFinderRatio([f - e, e - d, a + d, b - a, c - b], 0.75) ? c + f : 0;
}

describe('kernels', () => {
  const {
    bytes,
    at: [from = 0, found = 0],
  } = reserve(image.length, 256);
  bytes.set(image, from);

  it('measure a finder pattern along any direction as a walk by half pixels does', () => {
    const measured = points.flatMap(([x, y]) =>
      ways.map(([dx, dy]) =>
        kernels().finderThrough(from, width, height, threshold, x, y, dx, dy, reach, 0.75, grain),
      ),
    );
    expect(measured).toEqual(points.flatMap(([x, y]) => ways.map(([dx, dy]) => lengthThrough(x, y, dx, dy))));
    expect(measured.filter((length) => length > 0).length).toBeGreaterThan(8);
  });

  it('tell of runs whether the pattern goes through them from top to bottom', () => {
    const runs = points.map(([x, y]) => [x, Math.floor(y), 37]);
    const memory = kernels().memory.buffer;
    new Float32Array(memory, found, runs.length * 3).set(runs.flat());
    const to = found + 12 * runs.length;
    kernels().crossedRuns(from, width, height, threshold, found, runs.length, 1.6, 0.75, grain, to);
    const isCrossed = [...new Uint8Array(memory, to, runs.length)].map((one) => one === 1);
    expect(isCrossed).toEqual(runs.map(([x = 0, y = 0]) => lengthThrough(Math.fround(x), y + 0.5, 0, 1) > 0));
    expect(new Set(isCrossed).size).toBe(2);
  });

  it('find the middle of its core from wherever all ends of the core are met', () => {
    for (const [x, y] of points) {
      const isMet =
        kernels().middleOfCore(from, width, height, threshold, x, y, reach, 4, grain, found) === 1;
      const both = [...ways, ...ways.map(([dx, dy]) => [-dx, -dy] as const)];
      expect(isMet).toBe(both.every(([dx, dy]) => ends(x, y, dx, dy).length > 0));
      if (!isMet) continue;
      const [middleX = 0, middleY = 0] = new Float64Array(kernels().memory.buffer, found, 2);
      expect(Math.hypot(middleX - 40, middleY - 23)).toBeLessThan(1);
    }
  });
});
