import { browser } from '#imports';

/** Starts a worker that reads one threat list (`entrypoints/list-worker.ts`). */
export function spawnListWorker(): Worker {
  return new Worker(browser.runtime.getURL('/list-worker.js'));
}

/** Starts a worker that writes codes of the history as text (`entrypoints/text-worker.ts`). */
export function spawnTextWorker(): Worker {
  return new Worker(browser.runtime.getURL('/text-worker.js'));
}
