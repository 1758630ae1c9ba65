import { describe, expect, it } from 'vitest';
import { random } from '../../../bench/generated/random';
import { kernels, reserve } from './kernels';

const [width, across, down] = [233, 9, 5];

/** Squares of the blocks' own kinds: modules, stripes, slow changes, flat ground, each with its own grain. */
function picture(size: number, height: number): Uint8Array {
  const next = random(size);
  const kinds = Array.from({ length: across * down }, () => ({ kind: next() * 4, grain: next() * 120 }));
  const modules = Array.from({ length: 100 * 100 }, () => (next() < 0.5 ? 40 : 180));
  return Uint8Array.from({ length: width * height }, (_, index) => {
    const [x, y] = [index % width, Math.floor(index / width)];
    const { kind = 0, grain = 0 } = kinds[Math.floor(y / size) * across + Math.floor(x / size)] ?? {};
    const module = modules[(y >> 2) * 100 + (x >> 2)] ?? 0;
    const tone = kind < 2 ? module : kind < 3 ? (modules[x >> 2] ?? 0) : 40 + 3 * (x % size);
    return tone + next() * (kind < 1 ? grain / 6 : grain / 2);
  });
}

/** The same for one block, in plain words. */
function isTextured(tones: number[][], least: number, mostMiddle: number): boolean {
  const some = tones.filter((_, y) => y % 2 === 0).flatMap((row) => row.filter((_, x) => x % 2 === 0));
  const [low, high] = [Math.min(...some), Math.max(...some)];
  const at = (share: number) => low + (high - low) * share;
  const middle = some.filter((tone) => tone > at(0.33) && tone < at(0.67)).length;
  if (high - low < least || middle / some.length > mostMiddle) return false;
  const changes = (line: number[]) => {
    const sure = line.filter((tone) => tone <= at(0.35) || tone >= at(0.65)).map((tone) => tone <= at(0.35));
    return sure.filter((isDark, one) => one > 0 && isDark !== sure[one - 1]).length;
  };
  const mean = (lines: number[][]) => {
    const counted = lines.filter((_, one) => one % 2 === 0);
    return counted.reduce((sum, line) => sum + changes(line), 0) / counted.length;
  };
  const columns = tones.map((_, x) => tones.map((row) => row[x] ?? 0));
  const [along, downwards] = [mean(tones), mean(columns)];
  return Math.min(along, downwards) >= 0.4 && along < downwards * 3.5 && downwards < along * 3.5;
}

describe('texturedBlocks', () => {
  it.each([12, 17, 25])('rates blocks of %i pixels as plain code does', (size) => {
    const height = down * size + 3;
    const image = picture(size, height);
    const {
      bytes,
      at: [from = 0, to = 0],
    } = reserve(image.length, across * down);
    bytes.set(image, from);
    kernels().texturedBlocks(from, width, size, across, down, 50, 0.28, to);
    const expected = Array.from({ length: across * down }, (_, block) => {
      const [left, top] = [(block % across) * size, Math.floor(block / across) * size];
      const tones = Array.from({ length: size }, (_row, y) => [
        ...image.subarray((top + y) * width + left, (top + y) * width + left + size),
      ]);
      return isTextured(tones, 50, 0.28) ? 1 : 0;
    });
    expect([...bytes.slice(to, to + across * down)]).toEqual(expected);
    expect(new Set(expected).size).toBe(2);
  });
});
