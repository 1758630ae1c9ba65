import type { GetCall, GetReply } from './get-in-worker';
import { httpGet } from './http-get';

/**
 * The worker that makes a preview's requests: it has no document, so that no header of a stranger can make it connect.
 * Called once, inside a worker.
 */
export function serveHttpGet(): void {
  const running = new Map<number, AbortController>();

  self.addEventListener('message', async (event: MessageEvent<GetCall>) => {
    const { id, request } = event.data;
    if (!request) return running.get(id)?.abort();
    const stop = new AbortController();
    running.set(id, stop);
    const response = await httpGet(request, fetch, stop.signal);
    running.delete(id);
    const reply: GetReply = { id, response };
    self.postMessage(reply, { transfer: response.kind === 'body' ? [response.bytes.buffer] : [] });
  });
}
