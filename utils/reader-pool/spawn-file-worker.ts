import { browser } from '#imports';
import type { FileWorkerKind } from './file-protocol';

/** Starts a worker that reads files or helps with it (`entrypoints/reader-worker.ts`, `utils/files/pdf/document-worker.ts`). */
export function spawnFileWorker(kind: FileWorkerKind): Worker {
  return kind === 'documents'
    ? new Worker(browser.runtime.getURL('/libraries/pdf-worker.js'), { type: 'module' })
    : new Worker(browser.runtime.getURL('/reader-worker.js'), { name: kind });
}
