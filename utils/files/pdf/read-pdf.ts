import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { FILE_LIMITS } from '../file-budget';
import type { FileProblem } from '../file-problem';
import type { FileReader, ReadContext } from '../read-context';
import type { DrawnPage } from './across-pages';
import { LEFT_OUT, PAGE_BEGINS } from './memory-limit';
import { NoFilters, WorkerCanvasFactory } from './page-canvas';
import { readAcross, readPage } from './read-page';

/** Addresses of one page that are told. */
const MAX_LINKS = 100;
/** The library's number for a password that was wrong, not missing. */
const WRONG_PASSWORD = 2;
/** Larger pictures are reduced, in bytes; where that is not said, the library tries out how much a canvas can be. */
const MAX_PICTURE = 160_000_000;

/** Reads the pages of a document, what it links to, and the files that are attached to it. Runs none of its scripts. */
export const readPdf: FileReader = async ({ bytes }, context) => {
  const { library, port, wasm } = await context.tools.libraries.pdf();
  /** Only what is in the package, and nothing by an address. */
  class PackageFiles {
    fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      return kind === 'wasmUrl'
        ? wasm(filename)
        : Promise.reject(new Error(`Not in the package: ${filename}`));
    }
  }
  const task = library.getDocument({
    // Nobody else needs them: the worker gets the bytes themselves.
    data: bytes,
    ...(context.password !== undefined && { password: context.password }),
    // It asks for a worker, and uses of it what a port has.
    worker: library.PDFWorker.create({ port: port as unknown as Worker, verbosity: 0 }),
    isEvalSupported: false,
    enableXfa: false,
    // Letters as outlines: fonts belong to documents.
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    canvasMaxAreaInBytes: MAX_PICTURE,
    CanvasFactory: WorkerCanvasFactory,
    FilterFactory: NoFilters,
    BinaryDataFactory: PackageFiles,
    verbosity: 0,
  });
  const memory = watchMemory(port);
  try {
    await readPages(await task.promise, context, memory);
    return undefined;
  } catch (error) {
    return memory.hasLeftOut() ? 'too-much-memory' : problemOf(error, context.password);
  } finally {
    memory.end();
    await task.destroy();
  }
};

/** What the worker that takes documents apart says of their memory. */
function watchMemory(port: MessagePort) {
  let isLeftOut = false;
  const listen = ({ data }: MessageEvent<Partial<typeof LEFT_OUT> | null>) => {
    if (data?.isLeftOut === LEFT_OUT.isLeftOut) isLeftOut = true;
  };
  port.addEventListener('message', listen);
  return {
    beginPage() {
      isLeftOut = false;
      port.postMessage(PAGE_BEGINS);
    },
    /** Whether something was not unpacked since the page began. */
    hasLeftOut: () => isLeftOut,
    end: () => port.removeEventListener('message', listen),
  };
}

function problemOf(error: unknown, password: string | undefined): FileProblem {
  const { name, code } = error as { name?: string; code?: number };
  if (name !== 'PasswordException') return 'broken';
  return code === WRONG_PASSWORD && password !== undefined ? 'wrong-password' : 'needs-password';
}

async function readPages(
  pdf: PDFDocumentProxy,
  context: ReadContext,
  memory: ReturnType<typeof watchMemory>,
): Promise<void> {
  const { tools, place } = context;
  if (pdf.numPages > FILE_LIMITS.pages) tools.problem('too-many', place);
  let before: DrawnPage | undefined;
  for (let number = 1; number <= Math.min(pdf.numPages, FILE_LIMITS.pages); number++) {
    const where = { ...place, page: number };
    memory.beginPage();
    let page: PDFPageProxy | undefined;
    try {
      page = await pdf.getPage(number);
      const { codes, drawn } = await readPage(page, tools);
      tools.found(codes, where);
      if (before) tools.found(await readAcross(before, drawn, tools), { ...place, page: number - 1 });
      before = drawn;
      const links = (await page.getAnnotations()).flatMap(({ url }: { url?: string }) => (url ? [url] : []));
      if (links.length > 0) tools.links([...new Set<string>(links)].slice(0, MAX_LINKS), where);
      if (memory.hasLeftOut()) tools.problem('too-much-memory', where);
    } catch (error) {
      before = undefined;
      console.warn('QR Code Previewer, page:', error);
      tools.problem(memory.hasLeftOut() ? 'too-much-memory' : 'broken', where);
    } finally {
      page?.cleanup();
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
