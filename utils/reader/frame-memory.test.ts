import { beforeAll, describe, expect, it } from 'vitest';
import { prepareReaders } from '../../bench/corpus/readers';
import { shade, warp } from '../../bench/generated/distort';
import { draw } from '../../bench/generated/draw';
import { encode } from '../../bench/generated/encode';
import { random } from '../../bench/generated/random';
import type { Pixels } from './code';
import { readZxing } from './engines/zxing';
import { FrameMemory } from './frame-memory';
import { toLuminance } from './image/luminance';

beforeAll(prepareReaders);

type Random = () => number;

const pageOf = (text: string) =>
  draw(encode(text, 4, 'L'), { scale: 5, quiet: 4, page: { margin: 30, colour: [190, 180, 170, 255] } });

/** As a hand holds a camera: moved and turned a little. */
function shaken(picture: Pixels, next: Random): Pixels {
  const { width, height } = picture;
  const turn = (next() - 0.5) * 0.06;
  const [dx, dy, cos, sin] = [next() * 6 - 3, next() * 6 - 3, Math.cos(turn), Math.sin(turn)];
  return warp(picture, width, height, (x, y) => {
    const [u, v] = [x - width / 2, y - height / 2];
    return { x: u * cos + v * sin + width / 2 + dx, y: v * cos - u * sin + height / 2 + dy };
  });
}

const spoil: Record<string, (picture: Pixels, next: Random) => Pixels> = {
  'a gleam that wanders': (picture, next) => {
    const [gleamX, gleamY] = [0.25 + next() * 0.5, 0.25 + next() * 0.5];
    return shade(picture, (value, x, y) => (Math.hypot(x - gleamX, y - gleamY) < 0.12 ? 250 : value));
  },
  noise: (picture, next) =>
    shade(picture, (value) => 60 + value * 0.5 + (next() + next() + next() - 1.5) * 92),
};

describe('several pictures', () => {
  it.each(Object.entries(spoil))('are read together where none is read alone: %s', (_, spoiled) => {
    const text = 'https://a.example/frames';
    const page = pageOf(text);
    const next = random(7);
    const memory = new FrameMemory();
    const together: string[] = [];
    for (let frame = 0; frame < 15; frame++) {
      const luminance = toLuminance(spoiled(shaken(page, next), next));
      const { symbols, failures } = readZxing(luminance);
      if (symbols.length > 0) continue;
      const read = memory.add(luminance, failures);
      together.push(...read.map((symbol) => symbol.text));
      // The very first says nothing beyond what it says alone.
      if (frame === 0) expect(read).toEqual([]);
      for (const { corners } of read) expect(corners).toEqual(failures[0]?.corners);
    }
    expect(new Set(together)).toEqual(new Set([text]));
  });

  it('say nothing of another code that comes in its place', () => {
    const next = random(3);
    const memory = new FrameMemory();
    const pages = ['https://a.example/before', 'https://b.example/after'].map(pageOf);
    const read = pages.map((page) =>
      Array.from({ length: 20 }, () => {
        const luminance = toLuminance(spoil['a gleam that wanders']?.(shaken(page, next), next) ?? page);
        return memory.add(luminance, readZxing(luminance).failures).map(({ text }) => text);
      }),
    );
    expect(new Set(read[0]?.flat())).toEqual(new Set(['https://a.example/before']));
    expect(new Set(read[1]?.flat())).toEqual(new Set(['https://b.example/after']));
  });
});
