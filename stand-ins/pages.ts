import { createServer as createPlain, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTls } from 'node:https';
import { certificateFor } from './certificate';
import { closeServer, listen, readBody, send } from './serve';

/** What is answered at an address. */
export interface Page {
  /** 200 by default. */
  status?: number;
  /** `text/html; charset=utf-8` by default. */
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

/** A request as a handler gets it. */
export interface PageRequest {
  method: string;
  /** Without port. */
  host: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: string;
}

/** May write to the response itself (drip, hang, cut); then it returns undefined. */
export type PageHandler = (
  request: PageRequest,
  response: ServerResponse,
) => Page | string | undefined | Promise<Page | string | undefined>;

/** Keys are `host/path`, or `/path` for any host; a key ending in `*` stands for everything below. */
export type Routes = Record<string, string | Page | PageHandler>;

/** A request as it arrived, and the status that it was answered with. */
export interface PageLogEntry {
  at: number;
  method: string;
  host: string;
  path: string;
  query: string;
  cookie: string | undefined;
  referrer: string | undefined;
  origin: string | undefined;
  headerNames: string[];
  status: number | undefined;
}

/** A running page server. */
export interface Pages {
  port: number;
  /** PEM, when it speaks TLS. */
  cert: string | undefined;
  log: PageLogEntry[];
  close(): Promise<void>;
}

export interface PagesOptions {
  port?: number;
  /** Speak TLS with a certificate for these names. */
  tls?: [string, ...string[]];
}

/** Serves pages for tests on loopback, under any host name. The routes may be changed while it runs. */
export async function startPages(routes: Routes, options: PagesOptions = {}): Promise<Pages> {
  const log: PageLogEntry[] = [];
  const certificate = options.tls && (await certificateFor(options.tls));
  const handle = async (message: IncomingMessage, response: ServerResponse) => {
    const request = await readRequest(message);
    const entry = logEntryOf(request);
    log.push(entry);
    response.on('close', () => {
      entry.status = response.headersSent ? response.statusCode : undefined;
    });
    const route = findRoute(routes, request);
    const page = typeof route === 'function' ? await route(request, response) : route;
    if (page === undefined && typeof route === 'function') return;
    const {
      status = 200,
      headers = {},
      body = '',
    }: Page = page === undefined
      ? { status: 404, body: 'Not found' }
      : typeof page === 'string'
        ? { body: page }
        : page;
    const isTyped = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
    const type: Record<string, string> = isTyped ? {} : { 'Content-Type': 'text/html; charset=utf-8' };
    send(response, { status, headers: { ...type, ...headers }, body });
  };
  const server = certificate ? createTls(certificate, handle) : createPlain(handle);
  const port = await listen(server, options.port);
  return { port, cert: certificate?.cert, log, close: () => closeServer(server) };
}

async function readRequest(message: IncomingMessage): Promise<PageRequest> {
  const url = new URL(message.url ?? '/', 'http://any.invalid');
  return {
    method: message.method ?? '',
    host: (message.headers.host ?? '').replace(/:\d+$/, ''),
    path: url.pathname,
    query: url.searchParams,
    headers: message.headers,
    body: await readBody(message),
  };
}

function logEntryOf({ method, host, path, query, headers }: PageRequest): PageLogEntry {
  const { cookie, referer: referrer, origin } = headers;
  const headerNames = Object.keys(headers);
  return {
    at: Date.now(),
    method,
    host,
    path,
    query: query.toString(),
    cookie,
    referrer,
    origin,
    headerNames,
    status: undefined,
  };
}

function findRoute(routes: Routes, { host, path }: PageRequest): Routes[string] | undefined {
  const exact = routes[host + path] ?? routes[path];
  if (exact !== undefined) return exact;
  const below = Object.keys(routes)
    .filter((key) => key.endsWith('*'))
    .sort((a, b) => b.length - a.length)
    .find((key) => (key.startsWith('/') ? path : host + path).startsWith(key.slice(0, -1)));
  return below === undefined ? undefined : routes[below];
}
