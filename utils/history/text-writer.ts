import { spawnTextWorker } from '../platform/spawn-workers';
import type { WriteCodes } from './export-history';

/** Writes codes in workers of its own (`entrypoints/text-worker.ts`). */
export interface TextWriter {
  /** Throws when a worker does. */
  write: WriteCodes;
  close(): void;
}

/** Starts two workers that write, which are asked in turn. */
export function startTextWriter(): TextWriter {
  const [one, other] = [startWorker(), startWorker()];
  let turn = 0;
  return {
    // Writing takes several times as long as reading what is written.
    write: (codes, options) => (turn++ % 2 === 0 ? one : other).write(codes, options),
    close() {
      one.close();
      other.close();
    },
  };
}

/** One of them; it answers in the order in which it was asked. */
function startWorker(): TextWriter {
  const worker = spawnTextWorker();
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
