import { FILE_LIMITS } from '../files/file-budget';
import type { Libraries } from '../files/libraries';
import type { FileTools } from '../files/read-context';
import { readFile } from '../files/read-file';
import { readFrame } from '../files/read-frame';
import { prepareEngines } from '../reader/engines/prepare-engines';
import { FrameMemory } from '../reader/frame-memory';
import { readCodes } from '../reader/read-codes';
import type { FileNews, FromFileWorker, ToFileWorker } from './file-protocol';
import { createHelpers } from './helpers/helper';
import { startedHelper } from './helpers/started-helper';
import { createVectorDrawer } from './helpers/vector-drawer';

type Reply = FromFileWorker extends infer Message
  ? Message extends unknown
    ? Omit<Message, 'id'>
    : never
  : never;

const fileInPackage = (path: string) =>
  fetch(new URL(path, self.location.origin)).then((response) => response.arrayBuffer());

/** The libraries of the package, never from elsewhere; the browser keeps what it has loaded once. */
const LIBRARIES: Omit<Libraries, 'pdf'> = {
  fflate: () => import('fflate'),
  postalMime: () => import('postal-mime'),
  msgReader: () => import('@kenjiuno/msgreader'),
  utif: () => import('utif2'),
};

/** Reads one file after the other and tells what it finds. Called once, inside a worker. */
export function runFileWorkerLoop(): void {
  let engines: Promise<void> | undefined;
  const ready = () => {
    // A worker that only draws reads nothing.
    engines ??= fileInPackage('/zxing_reader.wasm').then(prepareEngines);
    return engines;
  };
  const helpers = createHelpers((request, transfer) => tell(request, transfer));
  const draw = createVectorDrawer(() => helpers.start('drawings'));
  // The pictures of one camera or screen come to one worker.
  const memory = new FrameMemory();
  let id = 0;
  let answered: ((message: ToFileWorker) => void) | undefined;

  const tell = (reply: Reply, transfer: Transferable[] = []) =>
    self.postMessage({ id, ...reply } as FromFileWorker, { transfer });
  const tellNews = (news: FileNews) => tell({ news });
  const ask = (question: Reply) =>
    new Promise<ToFileWorker>((resolve) => {
      answered = resolve;
      tell(question);
    });

  let documents: Promise<MessagePort> | undefined;
  /** Leads to what takes documents apart; a new one where the last did not start. */
  async function startDocuments(): Promise<MessagePort> {
    documents ??= startedHelper(helpers.start('documents'));
    try {
      return await documents;
    } catch (error) {
      documents = undefined;
      throw error;
    }
  }

  const tools: FileTools = {
    libraries: {
      ...LIBRARIES,
      async pdf() {
        const [library, port] = await Promise.all([import('pdfjs-dist'), startDocuments()]);
        return {
          library,
          port,
          wasm: async (name) => new Uint8Array(await fileInPackage(`/libraries/${name}`)),
        };
      },
    },
    async readPixels(pixels) {
      await ready();
      const codes = await readCodes(pixels, { allKinds: true });
      tell({ step: true });
      return codes;
    },
    async drawVector(markup) {
      const answer = await ask({ vector: 'met' });
      const drawn = 'mayDraw' in answer && answer.mayDraw ? await draw(markup) : 'too-large';
      if (drawn === undefined) tell({ vector: 'given-up' });
      return drawn ?? 'too-large';
    },
    async renderDamaged(file) {
      const answer = await ask({ damaged: file });
      return 'drawn' in answer ? (answer.drawn ?? undefined) : undefined;
    },
    step: () => tell({ step: true }),
    found: (codes, place) => tellNews({ codes, place }),
    links: (links, place) => tellNews({ links, place }),
    problem: (problem, place) => tellNews({ problem, place }),
  };

  async function read({ file, name, password }: Extract<ToFileWorker, { file: Blob }>): Promise<void> {
    if (file.size > FILE_LIMITS.bytes) return tell({ end: 'too-large' });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const problem = await readFile({ name, bytes }, { tools, ...(password !== undefined && { password }) });
    tell({ end: problem ?? 'read' });
  }

  async function readOne({ frame, thorough }: Extract<ToFileWorker, { frame: ImageBitmap }>): Promise<void> {
    await ready();
    tell({ frame: await readFrame(frame, thorough, memory) });
  }

  self.onmessage = ({ data }: MessageEvent<ToFileWorker>) => {
    if ('frame' in data) {
      id = data.id;
      void readOne(data);
      return;
    }
    if ('failedHelper' in data) {
      helpers.noteFailed(data.failedHelper, data.message);
      return;
    }
    if (!('file' in data)) {
      answered?.(data);
      return;
    }
    id = data.id;
    read(data).catch((error: unknown) => {
      // For the page it is a broken file, for the developer what it is.
      console.error('QR Code Previewer, files:', error);
      tell({ end: 'broken' });
    });
  };
}
