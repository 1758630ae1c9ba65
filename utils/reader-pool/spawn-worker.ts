import { browser } from '#imports';

/** Starts a worker that reads images (`entrypoints/reader-worker.ts`). */
export function spawnReaderWorker(): Worker {
  return new Worker(browser.runtime.getURL('/reader-worker.js'));
}
