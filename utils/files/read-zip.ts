import { FILE_LIMITS } from './file-budget';
import type { FileProblem } from './file-problem';
import type { FileReader } from './read-context';

/** Parts that hold no picture; documents of Office and OpenDocument consist of them but for their pictures. */
const TEXT_PARTS = /\.(?:xml|rels|vml|bin|txt|css|js|json|md|csv|ttf|otf|odttf|fntdata|woff2?)$/i;
/** So many bytes are unpacked at a time. */
const AT_A_TIME = 64_000_000;
/** What repeats itself so often was made to fill the memory; deflate's own limit is 1032. */
const MAX_RATIO = 400;
/** Up to this size a picture of one colour may well repeat itself. */
const RATIO_FROM = 20_000_000;

/** Stored and deflated (APPNOTE 4.4.5); other ways of packing are not unpacked. */
const KNOWN_COMPRESSION = [0, 8];

interface Part {
  /** Its place in the archive's directory, from 0: names may occur more than once. */
  at: number;
  name: string;
  size: number;
  originalSize: number;
  compression: number;
}

/** Reads the files in an archive, and with it the pictures in documents of Office and OpenDocument. */
export const readZip: FileReader = async ({ bytes }, { tools, place, readInner }) => {
  const { unzipSync } = await tools.libraries.fflate();
  // General purpose bit 0 of the first file (APPNOTE 4.4.4): encrypted.
  if (((bytes[6] ?? 0) & 1) !== 0 && bytes[2] === 3) return 'locked';
  const parts: Part[] = [];
  let entries = 0;
  try {
    unzipSync(bytes, {
      filter(part) {
        const at = entries++;
        if (parts.length <= FILE_LIMITS.files && !part.name.endsWith('/') && !TEXT_PARTS.test(part.name))
          parts.push({ ...part, at });
        return false;
      },
    });
  } catch {
    return 'broken';
  }
  if (parts.length > FILE_LIMITS.files) tools.problem('too-many', place);
  const tell = (problem: FileProblem, { name }: Part) =>
    tools.problem(problem, { path: [...place.path, name] });
  const honest = parts.slice(0, FILE_LIMITS.files).filter((part) => {
    const isBomb =
      part.originalSize > FILE_LIMITS.bytes ||
      (part.originalSize > RATIO_FROM && part.originalSize > part.size * MAX_RATIO);
    const isUnknown = !KNOWN_COMPRESSION.includes(part.compression);
    if (isBomb) tell('unpacks-too-large', part);
    else if (isUnknown) tell('broken', part);
    return !isBomb && !isUnknown;
  });
  // Into buffers of the stated size: what a part unpacks to beyond that is dropped.
  const unpack = (some: Part[]) => {
    const wanted = new Set(some.map(({ at }) => at));
    let at = 0;
    return unzipSync(bytes, { filter: () => wanted.has(at++) });
  };
  const read = async (unpacked: Record<string, Uint8Array>) => {
    for (const [name, content] of Object.entries(unpacked))
      await readInner({ name, bytes: new Uint8Array(content) });
  };
  for (const batch of batches(honest)) {
    const together = attempt(() => unpack(batch));
    if (together) await read(together);
    else
      for (const part of batch) {
        const alone = attempt(() => unpack([part]));
        if (alone) await read(alone);
        else tell('broken', part);
      }
  }
  return undefined;
};

/** Nothing where a part is damaged: with it, fflate gives none of those beside it. */
function attempt<T>(unpack: () => T): T | undefined {
  try {
    return unpack();
  } catch {
    return undefined;
  }
}

/** Parts that are unpacked at a time; by their names, each of which fflate gives only once. */
function* batches(parts: Part[]): Generator<Part[]> {
  let batch: Part[] = [];
  let names = new Set<string>();
  let size = 0;
  for (const part of parts) {
    if (batch.length > 0 && (size + part.originalSize > AT_A_TIME || names.has(part.name))) {
      yield batch;
      batch = [];
      names = new Set();
      size = 0;
    }
    batch.push(part);
    names.add(part.name);
    size += part.originalSize;
  }
  if (batch.length > 0) yield batch;
}
