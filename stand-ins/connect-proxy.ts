import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { closeServer, listen } from './serve';

/** One request, let through or refused. */
export interface ProxyLogEntry {
  at: number;
  method: string;
  /** `host:port` that was asked for. */
  target: string;
  allowed: boolean;
}

/** A running proxy. */
export interface ConnectProxy {
  port: number;
  log: ProxyLogEntry[];
  close(): Promise<void>;
}

/** `host:port`, `*.suffix:port` for all hosts below a suffix, or `*:port` for all others, to a port on 127.0.0.1. */
export type ProxyMap = Record<string, number>;

/**
 * A loopback HTTP proxy for browsers that cannot be given host rules. What is in the map goes to its local port
 * (CONNECT as a tunnel, absolute-form requests forwarded unchanged); everything else gets 403 and a line in the log,
 * so that a test can show that nothing wanted to leave. The map is read at each request.
 */
export async function startConnectProxy(map: ProxyMap, port = 0): Promise<ConnectProxy> {
  const log: ProxyLogEntry[] = [];
  const tunnels = new Set<Socket>();

  function allow(method: string, target: string): number | undefined {
    const local = localPort(map, target.toLowerCase());
    log.push({ at: Date.now(), method, target, allowed: local !== undefined });
    return local;
  }

  const server = createServer((request, response) => {
    const url = URL.canParse(request.url ?? '') ? new URL(request.url ?? '') : undefined;
    const target = url?.protocol === 'http:' ? `${url.hostname}:${url.port || 80}` : (request.url ?? '');
    const local = allow(request.method ?? '', target);
    if (!url || local === undefined) return refuse(response);
    forwardRequest(request, response, url, local);
  });

  server.on('connect', (request: IncomingMessage, client: Socket, head: Buffer) => {
    const local = allow('CONNECT', request.url ?? '');
    client.on('error', () => client.destroy());
    if (local === undefined) {
      client.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
      return;
    }
    const inner = connect(local, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      inner.write(head);
      inner.pipe(client).pipe(inner);
    });
    for (const [one, other] of [[inner, client] as const, [client, inner] as const]) {
      tunnels.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        other.destroy();
        tunnels.delete(one);
      });
    }
  });

  const bound = await listen(server, port);
  return {
    port: bound,
    log,
    async close() {
      for (const socket of tunnels) socket.destroy();
      await closeServer(server);
    },
  };
}

function localPort(map: ProxyMap, target: string): number | undefined {
  const exact = map[target];
  if (exact !== undefined) return exact;
  const wildcards = Object.entries(map).filter(([name]) => name.startsWith('*'));
  const [match] = wildcards
    .filter(([name]) => target.endsWith(name.slice(1)))
    .sort(([a], [b]) => b.length - a.length);
  return match?.[1];
}

function refuse(response: ServerResponse): void {
  response.writeHead(403, { 'Content-Type': 'text/plain' }).end('Not served here\n');
}

function forwardRequest(request: IncomingMessage, response: ServerResponse, url: URL, port: number): void {
  const { 'proxy-connection': _, ...headers } = request.headers;
  const path = url.pathname + url.search;
  // The address of an absolute-form request counts, whatever its Host header says (RFC 9112, 3.2.2).
  const sent = { ...headers, host: url.host };
  const onward = forward(
    { host: '127.0.0.1', port, method: request.method, path, headers: sent },
    (answer) => {
      // Raw, because a header that stands there twice must arrive so.
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(response);
      answer.on('error', () => response.destroy());
    },
  );
  onward.on('error', () => response.destroy());
  response.on('close', () => onward.destroy());
  request.pipe(onward);
}
