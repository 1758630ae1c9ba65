import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Code } from '../reader/code';
import { createFileBudget } from './file-budget';
import type { FileProblem } from './file-problem';
import type { FileTools, ReadContext } from './read-context';
import { readFrames } from './read-frames';

/** A frame that shows the code of its number, as the browser hands it out. */
class Frame {
  static open = 0;
  readonly number: number;
  readonly displayWidth: number;
  readonly displayHeight: number;
  constructor(number: number, side: number) {
    Frame.open += 1;
    this.number = number;
    this.displayWidth = side;
    this.displayHeight = side;
  }
  close(): void {
    Frame.open -= 1;
  }
}

/** A canvas that keeps the number of the frame drawn on it as its first byte. */
class Canvas {
  #number = 0;
  readonly width: number;
  readonly height: number;
  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
  }
  getContext() {
    return {
      drawImage: (frame: Frame) => {
        if (frame.displayWidth === 666) throw new Error('no memory');
        this.#number = frame.number;
      },
      getImageData: () => ({
        data: Uint8ClampedArray.of(this.#number, 0, 0, 0),
        width: this.width,
        height: this.height,
      }),
    };
  }
}

/** @param sides of each frame in pixels; nothing for one that is damaged */
async function read(sides: (number | undefined)[]) {
  class Decoder {
    static isTypeSupported = async () => true;
    tracks = { ready: Promise.resolve(), selectedTrack: { frameCount: sides.length } };
    completed = Promise.resolve();
    async decode({ frameIndex }: { frameIndex: number }) {
      const side = sides[frameIndex];
      if (side === undefined) throw new Error('cut off');
      return { image: new Frame(frameIndex + 1, side) };
    }
    close() {}
  }
  vi.stubGlobal('ImageDecoder', Decoder);
  const found: string[] = [];
  const problems: FileProblem[] = [];
  const tools = {
    readPixels: async ({ data }: { data: Uint8ClampedArray }) => [{ text: `${data[0]}` } as Code],
    step() {},
    found: (codes: Code[], { frame }: { frame?: number }) =>
      found.push(...codes.map(({ text }) => `${text} in ${frame}`)),
    problem: (problem: FileProblem) => problems.push(problem),
  } as unknown as FileTools;
  const context: ReadContext = {
    place: { path: ['a.gif'] },
    tools,
    budget: createFileBudget(),
    async readInner() {},
  };
  const outcome = await readFrames({ name: 'a.gif', bytes: new Uint8Array(9) }, 'image/gif', context);
  return { outcome, found, problems, open: Frame.open };
}

describe('the frames of an animation', () => {
  beforeEach(() => {
    Frame.open = 0;
    vi.stubGlobal('OffscreenCanvas', Canvas);
  });
  afterEach(() => vi.unstubAllGlobals());

  it('are each read and closed', async () => {
    expect(await read([9, 9])).toEqual({
      outcome: 'read',
      found: ['1 in 1', '2 in 2'],
      problems: [],
      open: 0,
    });
  });

  it('that are too large are left out, and said so once', async () => {
    expect(await read([9, 9_000, 9_000, 9])).toEqual({
      outcome: 'read',
      found: ['1 in 1', '4 in 4'],
      problems: ['too-large'],
      open: 0,
    });
  });

  it('that end in the middle are not read once more as a still picture', async () => {
    expect(await read([9, undefined])).toEqual({
      outcome: 'read',
      found: ['1 in 1'],
      problems: ['broken'],
      open: 0,
    });
    expect((await read([undefined, 9])).outcome).toBe('still');
  });

  it('are closed where there is no room to draw them', async () => {
    expect(await read([9, 666])).toMatchObject({ outcome: 'read', problems: ['broken'], open: 0 });
  });
});
