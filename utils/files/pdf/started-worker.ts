/**
 * Starts a worker that says something by itself once it listens. One whose script does not load would else be waited for
 * until the file is given up.
 *
 * @param make makes the worker
 * @returns the worker, once its first message has come
 * @throws Error when its script does not load or throws
 */
export function startedWorker(make: () => Worker): Promise<Worker> {
  return new Promise((resolve, reject) => {
    const worker = make();
    const starting = new AbortController();
    const { signal } = starting;
    worker.addEventListener(
      'message',
      () => {
        starting.abort();
        resolve(worker);
      },
      { signal },
    );
    worker.addEventListener(
      'error',
      ({ message }) => {
        worker.terminate();
        reject(new Error(`A worker did not start: ${message}`));
      },
      { signal },
    );
  });
}
