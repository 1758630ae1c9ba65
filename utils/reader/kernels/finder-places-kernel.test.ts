import { describe, expect, it } from 'vitest';
import { random } from '../../../bench/generated/random';
import { isFinderRatio } from '../detect/finder-ratio';
import { kernels, reserve } from './kernels';

const [width, height, slack, reach] = [173, 61, 0.9, 5];

/** Blocks of two tones with grain, so that there are edges, flat ground and slow changes. */
function picture(grain: number): Uint8Array {
  const next = random(grain + 3);
  const tones = Array.from({ length: 60 * 30 }, () => (next() < 0.5 ? 60 : 170));
  return Uint8Array.from({ length: width * height }, (_, index) => {
    const [x, y] = [index % width, Math.floor(index / width)];
    const tone = x > 140 ? x : (tones[Math.floor(y / 4) * 60 + Math.floor(x / 3)] ?? 0);
    return tone + next() * grain;
  });
}

/** Where lightness turns by `swing` along a line of tones: at most `most` lengths of what lies before each turn, and where they end. */
function turnsOf(tones: number[], swing: number) {
  const turns: { at: number; length: number; rises: boolean }[] = [];
  let [low, high, tone, start] = [tones[0] ?? 0, tones[0] ?? 0, 0, 0];
  tones.forEach((value, at) => {
    const rises = tone <= 0 && value - low >= swing;
    if (rises || (tone >= 0 && high - value >= swing)) {
      turns.push({ at, length: at - start, rises });
      [low, high, tone, start] = [value, value, rises ? 1 : -1, at];
    } else [low, high] = [Math.min(low, value), Math.max(high, value)];
  });
  return { turns, rest: tones.length - start };
}

/** The first three runs of a line of tones; none where it has fewer or one is too long. */
function threeRuns(tones: number[], swing: number, most: number): number[] | undefined {
  const { turns, rest } = turnsOf(tones, swing);
  const lengths = turns.slice(0, 3).map(({ length }) => length);
  if (lengths.length === 2) lengths.push(rest);
  return lengths.length === 3 && lengths.every((length) => length <= most + 1) ? lengths : undefined;
}

/** Middles of the places along a row and a column that a plain walk finds. */
function placesIn(image: Uint8Array, swing: number): number[][] {
  const places: number[][] = [];
  for (let y = 1; y < height; y += 3) {
    const { turns } = turnsOf([...image.subarray(y * width, (y + 1) * width)], swing);
    turns.forEach(({ at, rises }, index) => {
      const [a = 0, b = 0, c = 0, d = 0, e = 0] = turns
        .slice(index - 4, index + 1)
        .map(({ length }) => length);
      if (index < 4 || !isFinderRatio([a, b, c, d, e], slack)) return;
      const [module, middle] = [(a + b + c + d + e) / 7, at - e - d - c / 2];
      const column = Math.floor(middle + 0.5);
      const line = Array.from({ length: height }, (_, row) => image[row * width + column] ?? 0);
      const up = threeRuns(line.slice(0, y + 1).reverse(), swing, reach * module);
      const down = threeRuns(line.slice(y), swing, reach * module);
      if (!up || !down) return;
      const [core = 0, gap = 0, ring = 0] = up;
      const [on = 0, onGap = 0, onRing = 0] = down;
      if (isFinderRatio([ring, gap, core + on - 1, onGap, onRing], slack))
        places.push([middle, y + (on - core) / 2, rises ? 0 : 1]);
    });
  }
  return places;
}

describe('finderPlaces', () => {
  it.each([0, 20, 60])('meets the places that a plain walk does, with grain of %i levels', (grain) => {
    const image = picture(grain);
    for (const swing of [12.5, 40, 90]) {
      const {
        bytes,
        at: [from = 0, found = 0],
      } = reserve(image.length, 20 * 2000);
      bytes.set(image, from);
      const count = kernels().finderPlaces(from, width, height, 1, height, swing, slack, reach, found, 2000);
      const words = new Float32Array(bytes.buffer, found, count * 5);
      const places = Array.from({ length: count }, (_, one) =>
        [0, 1, 4].map((field) => words[5 * one + field]),
      );
      expect(places).toEqual(placesIn(image, swing));
      if (swing === 40) expect(count).toBeGreaterThan(3);
    }
  });
});
