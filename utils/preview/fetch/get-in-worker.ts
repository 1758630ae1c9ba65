import type { HttpGet, HttpGetRequest, HttpGetResponse } from './http-get';

/** Page to worker; without a request it means: stop that one. */
export interface GetCall {
  id: number;
  request?: HttpGetRequest;
}

/** Worker to page. */
export interface GetReply {
  id: number;
  response: HttpGetResponse;
}

/** The part of `Worker` that is used. */
export interface PreviewWorker {
  postMessage(call: GetCall): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<GetReply>) => void): void;
  addEventListener(type: 'error', listener: (event: { message?: string }) => void): void;
}

interface PendingCall {
  resolve: (response: HttpGetResponse) => void;
  reject: (error: Error) => void;
}

/**
 * Makes requests through a worker that runs `serveHttpGet`.
 * @returns rejects only when the worker itself breaks, which is a bug
 */
export function getInWorker(worker: PreviewWorker): HttpGet {
  const pending = new Map<number, PendingCall>();
  let lastId = 0;
  worker.addEventListener('message', ({ data }) => {
    pending.get(data.id)?.resolve(data.response);
    pending.delete(data.id);
  });
  worker.addEventListener('error', ({ message }) => {
    for (const { reject } of pending.values()) reject(new Error(`preview worker: ${message}`));
    pending.clear();
  });
  return (request, signal) => {
    const id = ++lastId;
    const response = new Promise<HttpGetResponse>((resolve, reject) => pending.set(id, { resolve, reject }));
    const stop = () => worker.postMessage({ id });
    signal.addEventListener('abort', stop, { once: true });
    worker.postMessage({ id, request });
    if (signal.aborted) stop();
    return response.finally(() => signal.removeEventListener('abort', stop));
  };
}
