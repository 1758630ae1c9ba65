import { browser } from '#imports';
import { FILE_WORKER } from './file-protocol';

/** Starts a worker that reads files (`entrypoints/reader-worker.ts`). */
export function spawnFileWorker(): Worker {
  return new Worker(browser.runtime.getURL('/reader-worker.js'), { name: FILE_WORKER });
}
