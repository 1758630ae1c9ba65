import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { listen, shut } from './serve';

export interface ProxyLogEntry {
  at: number;
  method: string;
  /** `host:port` that was asked for. */
  target: string;
  allowed: boolean;
}

export interface ConnectProxy {
  port: number;
  log: ProxyLogEntry[];
  close(): Promise<void>;
}

/** `host:port`, or `*.suffix:port` for all hosts below a suffix, to a port on 127.0.0.1. */
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
    const local = lookUp(map, target.toLowerCase());
    log.push({ at: Date.now(), method, target, allowed: local !== undefined });
    return local;
  }

  const server = createServer((request, response) => {
    const url = URL.canParse(request.url ?? '') ? new URL(request.url ?? '') : undefined;
    const target = url?.protocol === 'http:' ? `${url.hostname}:${url.port || 80}` : (request.url ?? '');
    const local = allow(request.method ?? '', target);
    if (!url || local === undefined) return refuse(response);
    passOn(request, response, url, local);
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
      await shut(server);
    },
  };
}

function lookUp(map: ProxyMap, target: string): number | undefined {
  const exact = map[target];
  if (exact !== undefined) return exact;
  const wild = Object.entries(map).find(([name]) => name.startsWith('*.') && target.endsWith(name.slice(1)));
  return wild?.[1];
}

function refuse(response: ServerResponse): void {
  response.writeHead(403, { 'Content-Type': 'text/plain' }).end('Not served here\n');
}

function passOn(request: IncomingMessage, response: ServerResponse, url: URL, port: number): void {
  const { 'proxy-connection': _, ...headers } = request.headers;
  const path = url.pathname + url.search;
  // The address of an absolute-form request counts, whatever its Host header says (RFC 9112, 3.2.2).
  const sent = { ...headers, host: url.host };
  const onward = forward(
    { host: '127.0.0.1', port, method: request.method, path, headers: sent },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    },
  );
  onward.on('error', () => response.destroy());
  response.on('close', () => onward.destroy());
  request.pipe(onward);
}
