import { type PageSanitizer, PageTooCostly } from './page-sanitizer';
import type { SanitizeAnswer, SanitizeStep } from './sanitize-worker-loop';

/**
 * A page's sanitizer in a worker of its own, which is ended when a step takes too long or the page is done.
 * @param spawn starts a worker that runs `runSanitizeWorker`
 * @param time milliseconds for one step; then it throws `PageTooCostly`, as when the worker breaks down
 */
export function sanitizeInWorker(spawn: () => Worker, time: number): PageSanitizer {
  const worker = spawn();
  const run = (step: SanitizeStep): Promise<SanitizeAnswer> =>
    new Promise((resolve, reject) => {
      const fail = (why: string) => {
        worker.terminate();
        reject(new PageTooCostly(why));
      };
      const timer = setTimeout(() => fail('out of time'), time);
      worker.onmessage = ({ data }: MessageEvent<SanitizeAnswer>) => {
        clearTimeout(timer);
        if ('failed' in data) fail('the worker failed');
        else resolve(data);
      };
      worker.onerror = () => {
        clearTimeout(timer);
        fail('the worker broke down');
      };
      worker.postMessage(step);
    });
  return {
    async open(page) {
      const answer = await run({ open: page });
      if (!('opened' in answer)) throw new Error('The worker answered something else');
      return answer.opened;
    },
    async write(fetched) {
      const answer = await run({ write: fetched });
      if (!('written' in answer)) throw new Error('The worker answered something else');
      return answer.written;
    },
    close: () => worker.terminate(),
  };
}
