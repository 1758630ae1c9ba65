import type { IncomingMessage, Server as PlainServer, ServerResponse } from 'node:http';
import type { Server as TlsServer } from 'node:https';
import type { AddressInfo, Server, Socket } from 'node:net';

/** Bodies beyond this are cut off: a stand-in only ever needs a form field or two. */
const MAX_BODY = 1_000_000;

/** What a stand-in answers; `headers` is complete but for Content-Length. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
}

/** Reads a request's whole body as UTF-8 text. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > MAX_BODY) break;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Sends an answer with its exact length. 204 and 304 go without a body, as HTTP wants. */
export function send(response: ServerResponse, { status, headers, body }: Answer): void {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
  if (status === 204 || status === 304) {
    response.writeHead(status, headers).end();
    return;
  }
  response.writeHead(status, { ...headers, 'Content-Length': String(bytes.length) }).end(bytes);
}

/** Listens on 127.0.0.1 only; resolves to the port (0 picks a free one). Rejects when the port is taken. */
export function listen(server: Server, port = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/** Waits, but no longer than the client does. Resolves to whether it still waits. */
export function pause(response: ServerResponse, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => end(true), ms);
    const onClose = () => end(false);
    response.on('close', onClose);
    function end(isThere: boolean) {
      clearTimeout(timer);
      response.off('close', onClose);
      resolve(isThere);
    }
  });
}

/**
 * Lets a TLS server cut connections as a broken network does (RST instead of an orderly end).
 * TLS sockets cannot do that themselves, so the plain ones below are kept by their port.
 */
export function cutter(server: TlsServer): (request: IncomingMessage) => void {
  const plain = new Map<number | undefined, Socket>();
  server.on('connection', (socket: Socket) => {
    const port = socket.remotePort;
    plain.set(port, socket);
    socket.on('close', () => plain.delete(port));
  });
  return (request) => plain.get(request.socket.remotePort)?.resetAndDestroy();
}

/** Closes a server and every connection that is still open on it. */
export function closeServer(server: PlainServer | TlsServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** JSON as VirusTotal's front end prints it: keys sorted, four spaces. */
export function pretty(value: unknown): string {
  return JSON.stringify(sorted(value), null, 4);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
