import type { PDFDocumentProxy } from 'pdfjs-dist';
import { MAX_PIXELS } from '../../images/image-source';
import { FILE_LIMITS } from '../file-budget';
import type { FileProblem } from '../file-problem';
import type { FileReader, ReadContext } from '../read-context';
import type { DrawnPage } from './across-pages';
import { NoFilters, WorkerCanvasFactory } from './page-canvas';
import { readAcross, readPage } from './read-page';

/** Addresses of one page that are told. */
const MAX_LINKS = 100;
/** The library's number for a password that was wrong, not missing. */
const WRONG_PASSWORD = 2;

/** Reads the pages of a document, what it links to, and the files that are attached to it. Runs none of its scripts. */
export const readPdf: FileReader = async ({ bytes }, context) => {
  const { library, worker, wasm } = await context.tools.libraries.pdf();
  /** Only what is in the package, and nothing by an address. */
  class PackageFiles {
    fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      return kind === 'wasmUrl'
        ? wasm(filename)
        : Promise.reject(new Error(`Not in the package: ${filename}`));
    }
  }
  const task = library.getDocument({
    data: bytes.slice(),
    ...(context.password !== undefined && { password: context.password }),
    worker: library.PDFWorker.create({ port: worker, verbosity: 0 }),
    isEvalSupported: false,
    enableXfa: false,
    // Letters as outlines: fonts belong to documents.
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    maxImageSize: MAX_PIXELS,
    CanvasFactory: WorkerCanvasFactory,
    FilterFactory: NoFilters,
    BinaryDataFactory: PackageFiles,
    verbosity: 0,
  });
  try {
    await readPages(await task.promise, context);
    return undefined;
  } catch (error) {
    return problemOf(error, context.password);
  } finally {
    await task.destroy();
  }
};

function problemOf(error: unknown, password: string | undefined): FileProblem {
  const { name, code } = error as { name?: string; code?: number };
  if (name !== 'PasswordException') return 'broken';
  return code === WRONG_PASSWORD && password !== undefined ? 'wrong-password' : 'needs-password';
}

async function readPages(pdf: PDFDocumentProxy, context: ReadContext): Promise<void> {
  const { tools, place } = context;
  if (pdf.numPages > FILE_LIMITS.pages) tools.problem('too-many', place);
  let before: DrawnPage | undefined;
  for (let number = 1; number <= Math.min(pdf.numPages, FILE_LIMITS.pages); number++) {
    const where = { ...place, page: number };
    try {
      const page = await pdf.getPage(number);
      const { codes, drawn } = await readPage(page, tools);
      tools.found(codes, where);
      if (before) tools.found(await readAcross(before, drawn, tools), { ...place, page: number - 1 });
      before = drawn;
      const links = (await page.getAnnotations()).flatMap(({ url }: { url?: string }) => (url ? [url] : []));
      if (links.length > 0) tools.links([...new Set<string>(links)].slice(0, MAX_LINKS), where);
      page.cleanup();
    } catch (error) {
      before = undefined;
      console.warn('QR Code Previewer, page:', error);
      tools.problem('broken', where);
    }
    tools.step();
  }
  const attached = (await pdf.getAttachments()) as Record<
    string,
    { filename: string; content: Uint8Array }
  > | null;
  for (const { filename, content } of Object.values(attached ?? {})) {
    await context.readInner({ name: filename, bytes: new Uint8Array(content) });
  }
}
