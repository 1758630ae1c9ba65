import type { HttpGet, HttpGetRequest, HttpGetResponse } from './http-get';

/** Page to worker; without a question it means: stop that one. */
export interface Call {
  id: number;
  question?: HttpGetRequest;
}

export interface Reply {
  id: number;
  answer: HttpGetResponse;
}

/** The part of `Worker` that is used. */
export interface Post {
  postMessage(call: Call): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<Reply>) => void): void;
  addEventListener(type: 'error', listener: (event: { message?: string }) => void): void;
}

/**
 * Asks through a worker that runs `worker.ts`.
 * @returns a `Get`; it rejects only when the worker itself breaks, which is a bug
 */
export function getInWorker(worker: Post): HttpGet {
  const waiting = new Map<
    number,
    { resolve: (answer: HttpGetResponse) => void; reject: (error: Error) => void }
  >();
  let last = 0;
  worker.addEventListener('message', ({ data }) => {
    waiting.get(data.id)?.resolve(data.answer);
    waiting.delete(data.id);
  });
  worker.addEventListener('error', ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(`preview worker: ${message}`));
    waiting.clear();
  });
  return (question, signal) => {
    const id = ++last;
    const answer = new Promise<HttpGetResponse>((resolve, reject) => waiting.set(id, { resolve, reject }));
    const stop = () => worker.postMessage({ id });
    signal.addEventListener('abort', stop, { once: true });
    worker.postMessage({ id, question });
    if (signal.aborted) stop();
    return answer.finally(() => signal.removeEventListener('abort', stop));
  };
}
