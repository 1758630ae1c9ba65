import { FILE_LIMITS } from './file-budget';
import type { FileReader } from './read-context';

/** Parts that hold no picture; documents of Office and OpenDocument consist of them but for their pictures. */
const TEXT_PARTS = /\.(?:xml|rels|vml|bin|txt|css|js|json|md|csv|ttf|otf|odttf|fntdata|woff2?)$/i;
/** So many bytes are unpacked at a time. */
const AT_A_TIME = 64_000_000;
/** What repeats itself so often was made to fill the memory; deflate's own limit is 1032. */
const MAX_RATIO = 400;
/** Up to this size a picture of one colour may well repeat itself. */
const RATIO_FROM = 20_000_000;

interface Part {
  name: string;
  size: number;
  originalSize: number;
}

/** Reads the files in an archive, and with it the pictures in documents of Office and OpenDocument. */
export const readZip: FileReader = async ({ bytes }, { tools, place, readInner }) => {
  const { unzipSync } = await tools.libraries.fflate();
  // General purpose bit 0 of the first file (APPNOTE 4.4.4): encrypted.
  if (((bytes[6] ?? 0) & 1) !== 0 && bytes[2] === 3) return 'locked';
  const parts: Part[] = [];
  try {
    unzipSync(bytes, {
      filter(part) {
        if (parts.length <= FILE_LIMITS.files && !part.name.endsWith('/') && !TEXT_PARTS.test(part.name))
          parts.push(part);
        return false;
      },
    });
  } catch {
    return 'broken';
  }
  if (parts.length > FILE_LIMITS.files) tools.problem('too-many', place);
  const honest = parts.slice(0, FILE_LIMITS.files).filter((part) => {
    const isBomb =
      part.originalSize > FILE_LIMITS.bytes ||
      (part.originalSize > RATIO_FROM && part.originalSize > part.size * MAX_RATIO);
    if (isBomb) tools.problem('unpacks-too-large', { path: [...place.path, part.name] });
    return !isBomb;
  });
  for (const batch of batches(honest)) {
    const names = new Set(batch.map(({ name }) => name));
    let unpacked: Record<string, Uint8Array>;
    try {
      // Into buffers of the stated size: what a part unpacks to beyond that is dropped.
      unpacked = unzipSync(bytes, { filter: ({ name }) => names.has(name) });
    } catch {
      for (const name of names) tools.problem('broken', { path: [...place.path, name] });
      continue;
    }
    for (const [name, content] of Object.entries(unpacked))
      await readInner({ name, bytes: new Uint8Array(content) });
  }
  return undefined;
};

function* batches(parts: Part[]): Generator<Part[]> {
  let batch: Part[] = [];
  let size = 0;
  for (const part of parts) {
    if (batch.length > 0 && size + part.originalSize > AT_A_TIME) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(part);
    size += part.originalSize;
  }
  if (batch.length > 0) yield batch;
}
