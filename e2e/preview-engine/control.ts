import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Order } from './page';

/** Hands the page its orders, one at a time, and takes the results. */
export interface Control {
  port: number;
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** Resolves with the page's result. */
  run(order: Order): Promise<Record<string, unknown>>;
  close(): void;
}

export async function startControl(): Promise<Control> {
  let next: Order | null = null;
  let done: (result: Record<string, unknown>) => void = () => undefined;
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
      done(JSON.parse(body));
    });
  };
  const server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    handle,
    run: (order) =>
      new Promise((resolve) => {
        done = resolve;
        next = order;
      }),
    close: () => server.close(),
  };
}
