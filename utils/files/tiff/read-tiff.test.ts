import { deflateSync } from 'node:zlib';
import { Inflate, unzipSync } from 'fflate';
import utif from 'utif2';
import { expect, it } from 'vitest';
import type { Pixels } from '../../reader/code';
import { createFileBudget } from '../file-budget';
import type { FileProblem } from '../file-problem';
import { notForThisKind, UNUSED_TOOLS } from '../file-tools.testing';
import type { FileTools } from '../read-context';
import { readTiff } from './read-tiff';

/** Reads a picture and notes what came of it; at each page, how many bytes the library holds for all pages. */
async function read(bytes: Uint8Array<ArrayBuffer>) {
  const pixels: Pixels[] = [];
  const held: number[] = [];
  const problems: FileProblem[] = [];
  let pages: ReturnType<typeof utif.decode> = [];
  const tools: FileTools = {
    ...UNUSED_TOOLS,
    libraries: {
      ...UNUSED_TOOLS.libraries,
      fflate: async () => ({ Inflate, unzipSync }),
      utif: async () => ({
        ...utif,
        decode(buffer) {
          pages = utif.decode(buffer);
          return pages;
        },
      }),
    },
    async readPixels(some) {
      pixels.push(some);
      held.push(pages.reduce((sum, { data }) => sum + (data?.length ?? 0), 0));
      return [];
    },
    problem: (problem) => problems.push(problem),
  };
  const problem = await readTiff(
    { name: 'a.tif', bytes },
    { place: { path: ['a.tif'] }, tools, budget: createFileBudget(), readInner: notForThisKind },
  );
  return { problem, problems, pixels, held };
}

const TAGS = { t258: [8, 8, 8, 8], t259: [1], t262: [2], t277: [4] };

const PIXELS = Uint8Array.from([1, 2, 3, 255, 5, 6, 7, 255]);

/** Pages of 2 × 1 pixels, with tags of their own; uncompressed unless told otherwise. */
function pagesOf(
  count: number,
  tags: Record<string, number[]> = {},
  pixels: Uint8Array = PIXELS,
): Uint8Array<ArrayBuffer> {
  const START = 4096;
  const pages = Array.from({ length: count }, () => ({
    ...{ t256: [2], t257: [1], t273: [START], t278: [1], t279: [pixels.length] },
    ...TAGS,
    ...tags,
  }));
  const file = new Uint8Array(START + pixels.length);
  file.set(new Uint8Array(utif.encode(pages as never)));
  file.set(pixels, START);
  return file;
}

it('reads each page and holds none that it has read', async () => {
  const { problem, problems, pixels, held } = await read(pagesOf(3));
  expect({ problem, problems }).toEqual({ problem: undefined, problems: [] });
  expect(pixels.map(({ data, width, height }) => ({ data: [...data], width, height }))).toEqual(
    Array.from({ length: 3 }, () => ({ data: [1, 2, 3, 255, 5, 6, 7, 255], width: 2, height: 1 })),
  );
  expect(held).toEqual([0, 0, 0]);
});

it('leaves out a page that would take too much memory before that is taken', async () => {
  const { problems, pixels } = await read(pagesOf(1, { t256: [8000], t257: [7000], t258: [32], t277: [4] }));
  expect({ problems, pixels }).toEqual({ problems: ['too-much-memory'], pixels: [] });
  expect(
    (await read(pagesOf(1, { t256: [8000], t257: [500], t258: [64], t277: [60_000] }))).problems,
  ).toEqual(['too-much-memory']);
  expect((await read(pagesOf(1, { t256: [60_000], t257: [60_000] }))).problems).toEqual(['too-large']);
});

it.each([8, 32_946])(
  'reads what is deflated (%i), and nothing that comes to more than its page',
  async (kind) => {
    const small = await read(pagesOf(1, { t259: [kind] }, deflateSync(PIXELS)));
    expect(small.pixels.map(({ data }) => [...data])).toEqual([[...PIXELS]]);
    const bomb = deflateSync(new Uint8Array(18_000_000));
    const { problems, pixels } = await read(pagesOf(1, { t259: [kind] }, bomb));
    expect({ problems, pixels }).toEqual({ problems: ['too-much-memory'], pixels: [] });
  },
);

it('reads no JPEG in it that is far larger than its page, and no tile', async () => {
  // SOI, and the frame's header: 40,000 × 40,000 pixels.
  const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0x9c, 0x40, 0x9c, 0x40, 3, 1, 0x22, 0]);
  const padded = new Uint8Array(64);
  padded.set(jpeg);
  const claims = [
    await read(pagesOf(1, { t259: [7], t262: [6] }, padded)),
    await read(pagesOf(1, { t322: [60_000], t323: [60_000], t324: [4096], t325: [8] })),
  ];
  expect(claims.map(({ problems }) => problems)).toEqual([['too-much-memory'], ['too-much-memory']]);
});
