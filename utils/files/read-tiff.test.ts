import utif from 'utif2';
import { expect, it } from 'vitest';
import type { Pixels } from '../reader/code';
import { createFileBudget } from './file-budget';
import type { FileProblem } from './file-problem';
import type { FileTools } from './read-context';
import { readTiff } from './read-tiff';

const none = () => Promise.reject(new Error('not for this kind'));

/** Reads a picture and notes what came of it; at each page, how many bytes the library holds for all pages. */
async function read(bytes: Uint8Array<ArrayBuffer>) {
  const pixels: Pixels[] = [];
  const held: number[] = [];
  const problems: FileProblem[] = [];
  let pages: ReturnType<typeof utif.decode> = [];
  const tools: FileTools = {
    libraries: {
      fflate: none,
      postalMime: none,
      msgReader: none,
      utif: async () => ({
        ...utif,
        decode(buffer) {
          pages = utif.decode(buffer);
          return pages;
        },
      }),
      pdf: none,
    },
    async readPixels(some) {
      pixels.push(some);
      held.push(pages.reduce((sum, { data }) => sum + (data?.length ?? 0), 0));
      return [];
    },
    renderDamaged: none,
    drawVector: none,
    step() {},
    found() {},
    links() {},
    problem: (problem) => problems.push(problem),
  };
  const problem = await readTiff(
    { name: 'a.tif', bytes },
    { place: { path: ['a.tif'] }, tools, budget: createFileBudget(), readInner: none },
  );
  return { problem, problems, pixels, held };
}

const TAGS = { t258: [8, 8, 8, 8], t259: [1], t262: [2], t277: [4] };

/** Uncompressed pages of 2 × 1 pixels, with tags of their own. */
function pagesOf(count: number, tags: Record<string, number[]> = {}): Uint8Array<ArrayBuffer> {
  const pixels = [1, 2, 3, 255, 5, 6, 7, 255];
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
