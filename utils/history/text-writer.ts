import { browser } from '#imports';
import type { WriteCodes } from './export-history';

/** Writes codes in a worker of its own (`entrypoints/text-worker.ts`). */
export interface TextWriter {
  /** Throws when the worker does. */
  write: WriteCodes;
  close(): void;
}

/** Starts a worker that writes; it answers in the order in which it was asked. */
export function startTextWriter(): TextWriter {
  const worker = new Worker(browser.runtime.getURL('/text-worker.js'));
  const waiting: { resolve(text: Blob): void; reject(error: Error): void }[] = [];
  worker.onmessage = ({ data }: MessageEvent<Blob>) => waiting.shift()?.resolve(data);
  let failure: Error | undefined;
  worker.onerror = ({ message }) => {
    failure = new Error(`The history was not written: ${message}`);
    for (const { reject } of waiting.splice(0)) reject(failure);
  };
  return {
    write: (codes, options) =>
      new Promise((resolve, reject) => {
        // One that has failed before it was asked tells of it no second time.
        if (failure) return reject(failure);
        waiting.push({ resolve, reject });
        worker.postMessage({ codes, options });
      }),
    close: () => worker.terminate(),
  };
}
