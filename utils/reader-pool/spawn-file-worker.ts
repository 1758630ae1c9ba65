import { browser } from '#imports';

/** Starts a worker that reads files (`entrypoints/file-worker.ts`). */
export function spawnFileWorker(): Worker {
  return new Worker(browser.runtime.getURL('/file-worker.js'));
}
