import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { random } from '../../../bench/generated/random';
import { ROOT } from '../../../scripts/architecture/sources';
import { compiled, compileKernels } from '../../../scripts/kernels/compile';
import type { Corners } from '../code';
import { isFinderRatio } from '../detect/finder-ratio';
import { rectify } from '../image/rectify';
import { kernels, reserve } from './kernels';

const [width, height] = [83, 47]; // no multiples of what is worked on at once
const nextRandom = random(7);
const image = Uint8Array.from({ length: width * height }, () => nextRandom() * 256);
const at = (x: number, y: number) => image[y * width + x] ?? 0;

/** What a kernel makes of the image; `to` holds the image before. */
function made(run: (from: number, to: number) => void, length = image.length): number[] {
  const {
    bytes,
    at: [from = 0, to = 0],
  } = reserve(image.length, image.length);
  bytes.set(image, from);
  bytes.set(image, to);
  run(from, to);
  return [...bytes.slice(to, to + length)];
}

const mapped = (value: (index: number) => number, margin: number) =>
  [...image].map((own, index) => (index < margin || index >= image.length - margin ? own : value(index)));

describe('kernels', () => {
  it('are what their source compiles to', async () => {
    expect(readFileSync(join(ROOT, compiled), 'utf8')).toBe(await compileKernels());
  }, 60_000);

  it('give the lightness of opaque pixels, and say when one is not', () => {
    const pixels = Uint8Array.from({ length: 4 * 101 }, (_, one) =>
      one % 4 === 3 ? 250 + (one % 6) : nextRandom() * 256,
    );
    const lightness = () => {
      const {
        bytes,
        at: [from = 0, to = 0],
      } = reserve(pixels.length, 101);
      bytes.set(pixels, from);
      const isOpaque = kernels().luminance(from, to, 101);
      return { isOpaque, result: [...bytes.slice(to, to + 101)] };
    };
    const expected = Array.from({ length: 101 }, (_, one) => {
      const [red = 0, green = 0, blue = 0] = pixels.subarray(4 * one, 4 * one + 3);
      return (red * 77 + green * 150 + blue * 29) >> 8;
    });
    expect(lightness()).toEqual({ isOpaque: 1, result: expected });
    for (const pixel of [0, 5, 18, 47, 63, 100]) {
      const alpha = pixels[4 * pixel + 3] ?? 0;
      pixels[4 * pixel + 3] = 249;
      expect(lightness().isOpaque).toBe(0);
      pixels[4 * pixel + 3] = alpha;
    }
  });

  it('halve an image to the mean of each square', () => {
    const [across, down] = [width >> 1, height >> 1];
    const expected = Array.from({ length: across * down }, (_, index) => {
      const [x, y] = [2 * (index % across), 2 * Math.floor(index / across)];
      return (at(x, y) + at(x + 1, y) + at(x, y + 1) + at(x + 1, y + 1)) >> 2;
    });
    expect(made((from, to) => kernels().halve(from, to, width, height), across * down)).toEqual(expected);
  });

  it('reduce an image by any factor to the mean of each square, and put tones through a table', () => {
    for (const factor of [2, 3, 5]) {
      const [across, down] = [Math.floor(width / factor), Math.floor(height / factor)];
      const expected = Array.from({ length: across * down }, (_, index) => {
        const [left, top] = [factor * (index % across), factor * Math.floor(index / across)];
        let sum = 0;
        for (let one = 0; one < factor ** 2; one++)
          sum += at(left + (one % factor), top + Math.floor(one / factor));
        return Math.floor(sum / factor ** 2);
      });
      const { at: places } = reserve(image.length, image.length, 4 * width);
      const run = (from: number, to: number) =>
        kernels().reduce(from, to, width, height, factor, places[2] ?? 0);
      expect(made(run, across * down)).toEqual(expected);
    }
    const table = Uint8Array.from({ length: 256 }, (_, tone) => (tone * 7) % 256);
    const { at: places } = reserve(image.length, image.length, table.length);
    const mapped = made((_, to) => {
      new Uint8Array(kernels().memory.buffer).set(table, places[2]);
      kernels().mapTones(to, image.length, places[2] ?? 0);
    });
    expect(mapped).toEqual([...image].map((tone) => table[tone]));
  });

  it('take the darkest, the lightest and the weighted mean of neighbours along either direction', () => {
    for (const stride of [1, width]) {
      const by = (steps: number) => (index: number) => image[index + steps * stride] ?? 0;
      const three = (index: number) => [by(-1)(index), by(0)(index), by(1)(index)];
      expect(made((from, to) => kernels().darkest(from, to, image.length, stride))).toEqual(
        mapped((index) => Math.min(...three(index)), stride),
      );
      expect(made((from, to) => kernels().lightest(from, to, image.length, stride))).toEqual(
        mapped((index) => Math.max(...three(index)), stride),
      );
      const tent = (index: number) =>
        ((by(-2)(index) + by(2)(index) + 2 * (by(-1)(index) + by(1)(index)) + 3 * by(0)(index)) * 57 + 256) >>
        9;
      expect(made((from, to) => kernels().tent(from, to, image.length, stride))).toEqual(
        mapped(tent, 2 * stride),
      );
    }
  });

  it('take the mean of squares of any radius, up to the edges and beyond, and lift what differs from it', () => {
    for (const radius of [1, 4, 30, 60]) {
      const means = [...image].map((_, index) => {
        const [x, y] = [index % width, Math.floor(index / width)];
        let [sum, count] = [0, 0];
        for (let j = Math.max(0, y - radius); j <= Math.min(height - 1, y + radius); j++) {
          for (let i = Math.max(0, x - radius); i <= Math.min(width - 1, x + radius); i++, count++)
            sum += at(i, j);
        }
        return Math.fround(sum / count);
      });
      const { at: places } = reserve(image.length, image.length, 8 * width);
      const by = (gain: number) =>
        made((from, to) => kernels().means(from, to, width, height, radius, gain, places[2] ?? 0));
      expect(by(0)).toEqual(means.map((mean) => Math.floor(mean + 0.5)));
      for (const gain of [3, 8]) {
        const lifted = means.map((mean, index) => {
          const quarters = 4 * (image[index] ?? 0) - Math.trunc(mean * 4);
          return 128 + (quarters / 4) * gain;
        });
        expect(by(gain)).toEqual([...Uint8ClampedArray.from(lifted)]);
      }
    }
  });

  it('meet the runs of finder patterns where a plain walk along the rows does', () => {
    const expected: number[][] = [];
    for (let y = 0; y < height; y++) {
      const runs: [number, number, number, number, number] = [0, 0, 0, 0, 0];
      let start = 0;
      for (let x = 1; x <= width; x++) {
        const isDark = at(x - 1, y) < 99.5;
        if (x < width && at(x, y) < 99.5 === isDark) continue;
        runs.shift();
        runs.push(x - start);
        start = x;
        if (isDark && isFinderRatio(runs, 0.75))
          expected.push([x - runs[4] - runs[3] - runs[2] / 2, y, runs.reduce((sum, run) => sum + run, 0)]);
      }
    }
    const {
      bytes,
      at: [from = 0, to = 0],
    } = reserve(image.length, 12 * 1000);
    bytes.set(image, from);
    const count = kernels().finderRuns(from, width, 0, height, 1, 99.5, 0.75, 0, to, 1000);
    const words = new Float32Array(bytes.buffer, to, count * 3);
    expect(Array.from({ length: count }, (_, one) => [...words.subarray(3 * one, 3 * one + 3)])).toEqual(
      expected,
    );
    expect(count).toBeGreaterThan(10);
  });

  it('take the mean and the variance of boxes', () => {
    const [side, box] = [41, 4];
    const length = side * side;
    const {
      bytes,
      at: [from = 0, sums = 0, means = 0, variances = 0],
    } = reserve(length, 8 * length, 4 * length, 4 * length);
    bytes.set(image.subarray(0, length), from);
    kernels().boxes(from, side, box, sums, means, variances);
    for (const place of [0, 5, 3 * side + 7, (side - box) * side]) {
      const values = Array.from({ length: box * box }, (_, one) => {
        return image[place + Math.floor(one / box) * side + (one % box)] ?? 0;
      });
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const variance = values.reduce((sum, value) => sum + value ** 2, 0) / values.length - mean ** 2;
      expect(new Float32Array(bytes.buffer, means + 4 * place, 1)[0]).toBe(Math.fround(mean));
      expect(new Float32Array(bytes.buffer, variances + 4 * place, 1)[0]).toBe(Math.fround(variance));
    }
  });

  it('turn a symbol upright as a walk over it does that bends nothing', () => {
    const quads: Corners[] = [
      square(20, 10, 60, 12, 58, 41, 18, 38),
      square(-5, -9, 30, 4, 44, 46, 2, 60),
      square(70, 40, 95, 41, 94, 70, 71, 69),
    ];
    for (const corners of quads) {
      const layout = { modules: 21, margin: 3, step: 6 };
      const picture = { data: image, width, height };
      expect(rectify(picture, corners, layout)).toEqual(rectify(picture, corners, layout, (point) => point));
    }
  });
});

function square(...[ax, ay, bx, by, cx, cy, dx, dy]: number[]): Corners {
  const point = (x = 0, y = 0) => ({ x, y });
  return [point(ax, ay), point(bx, by), point(cx, cy), point(dx, dy)];
}
