import { createFileBudget, FILE_LIMITS } from './file-budget';
import { type FileKind, fileKind } from './file-kind';
import type { FileProblem } from './file-problem';
import { type FilePlace, shortName } from './found-in';
import { readPdf } from './pdf/read-pdf';
import type { FileReader, NamedBytes, ReadContext } from './read-context';
import { readHtml } from './read-html';
import { readMail } from './read-mail';
import { readOutlook } from './read-outlook';
import { readPicture } from './read-picture';
import { readZip } from './read-zip';
import { readTiff } from './tiff/read-tiff';

const READERS: Record<FileKind, FileReader> = {
  picture: readPicture,
  tiff: readTiff,
  pdf: readPdf,
  zip: readZip,
  mail: readMail,
  outlook: readOutlook,
  html: readHtml,
  heic: async () => 'heic',
  'old-office': async () => 'old-office',
  unknown: async () => 'unknown-kind',
};

/**
 * Reads all codes in a file and in the files within it. Runs in a worker that is ended when it hangs; loads nothing from
 * outside.
 *
 * @returns why it was not read; nothing where it was, whatever became of its parts
 */
export async function readFile(
  file: NamedBytes,
  { tools, password }: Pick<ReadContext, 'tools' | 'password'>,
): Promise<FileProblem | undefined> {
  if (file.bytes.length === 0) return 'empty';
  const shared = { tools, budget: createFileBudget(), ...(password !== undefined && { password }) };
  return readAt(file, { path: [shortName(file.name)] }, shared);
}

function readAt(
  file: NamedBytes,
  place: FilePlace,
  shared: Pick<ReadContext, 'tools' | 'budget' | 'password'>,
): Promise<FileProblem | undefined> {
  const { tools, budget } = shared;
  let isFull = false;
  const readInner = async (inner: NamedBytes) => {
    const { page: _, frame: __, ...outer } = place;
    const at = { ...outer, path: [...place.path, shortName(inner.name)] };
    if (isFull || inner.bytes.length === 0) return;
    if (at.path.length > FILE_LIMITS.depth) return tools.problem('too-deep', at);
    const room = budget.take(inner.bytes.length);
    if (room !== 'ok') {
      isFull = true;
      return tools.problem(room, place);
    }
    tools.step();
    const problem = await readAt(inner, at, shared);
    // A text or a sound beside the pictures is nothing to complain about.
    if (problem && problem !== 'unknown-kind') tools.problem(problem, at);
  };
  return READERS[fileKind(file.bytes, file.name)](file, { ...shared, place, readInner });
}
