import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { closeServer, listen } from '../../stand-ins/serve';
import type { Order } from './page';

/** Hands the page its orders, one at a time, and takes the results. */
export interface Control {
  port: number;
  /** Resolves with the page's result. */
  run(order: Order): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}

/** Starts the server at which the page fetches its orders. */
export async function startControl(): Promise<Control> {
  let next: Order | null = null;
  let onResult: (result: Record<string, unknown>) => void = () => undefined;
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    if (new URL(request.url ?? '', 'http://control.test').pathname === '/order') {
      response.end(JSON.stringify(next));
      next = null;
      return;
    }
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      response.end();
      onResult(JSON.parse(body));
    });
  };
  const server = createServer(handle);
  return {
    port: await listen(server),
    run: (order) =>
      new Promise((resolve) => {
        onResult = resolve;
        next = order;
      }),
    close: () => closeServer(server),
  };
}
