import type { Call, Reply } from './get-in-worker';
import { httpGet } from './http-get';

/**
 * The worker that asks for a preview: it has no document, so that no header of a stranger can make it connect.
 * Called once, inside a worker.
 */
export function listen(): void {
  const running = new Map<number, AbortController>();

  self.addEventListener('message', async (event: MessageEvent<Call>) => {
    const { id, question } = event.data;
    if (!question) return running.get(id)?.abort();
    const stop = new AbortController();
    running.set(id, stop);
    const answer = await httpGet(question, fetch, stop.signal);
    running.delete(id);
    const reply: Reply = { id, answer };
    self.postMessage(reply, { transfer: answer.kind === 'body' ? [answer.bytes.buffer] : [] });
  });
}
