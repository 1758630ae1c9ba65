import type { ListOutcome } from '../threat-lists/threat-list';
import { importFile } from './import-file';
import { openListDatabase } from './list-database';
import { updateList } from './update-list';

/** What a worker is to do, and then it is ended: read a list from its server, or from a file. */
export interface ListJob {
  id: string;
  file?: File;
}

type ListJobReply = { outcome: ListOutcome } | { error: string };

/**
 * Has a worker do a job, and ends it: what it took in memory goes with it.
 *
 * @throws {Error} where the worker breaks, which is a bug
 */
export function runListJob(spawn: () => Worker, job: ListJob): Promise<ListOutcome> {
  const worker = spawn();
  return new Promise<ListOutcome>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<ListJobReply>) => {
      if ('outcome' in data) resolve(data.outcome);
      else reject(new Error(`list worker: ${data.error}`));
    };
    worker.onerror = (event) => reject(new Error(`list worker: ${event.message}`));
    worker.postMessage(job);
  }).finally(() => worker.terminate());
}

/** The worker's side of `runListJob`. Called once, inside a worker. @param onSend told of each request right before it */
export function serveListJob(onSend: (url: string) => void = () => {}): void {
  self.onmessage = ({ data }: MessageEvent<ListJob>) => {
    void perform(data, onSend)
      .then(
        (outcome): ListJobReply => ({ outcome }),
        (error: unknown): ListJobReply => ({ error: String(error) }),
      )
      .then((reply) => self.postMessage(reply));
  };
}

/** Two that replace the same list at the same time would mix their chunks: one after the other, in all contexts. */
function perform({ id, file }: ListJob, onSend: (url: string) => void): Promise<ListOutcome> {
  return navigator.locks.request(`threat-list:${id}`, async () => {
    const db = await openListDatabase();
    if (file) return importFile(db, id, file, Date.now());
    const send: typeof fetch = (...request) => {
      onSend(String(request[0]));
      return fetch(...request);
    };
    return updateList({ db, fetch: send, now: Date.now }, id);
  });
}
