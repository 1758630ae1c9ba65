import { browser } from '#imports';

/** Starts a worker that reads one threat list (`entrypoints/list-worker.ts`). */
export function spawnListWorker(): Worker {
  return new Worker(browser.runtime.getURL('/list-worker.js'));
}
