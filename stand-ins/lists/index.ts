import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { certificateFor } from '../certificate';
import { closeServer, cutter, listen, pause, send } from '../serve';

/** A file as it is served; may be changed while the server runs. */
export interface ServedList {
  body: string;
  /** Strong unless it begins with `W/`. */
  etag?: string;
  lastModified?: string;
  /** `text/plain; charset=utf-8` unless told. */
  type?: string;
  /**
   * `cut` breaks the connection off after half; `slow` takes `slowMs` between pieces; a number is a status to answer with;
   * `unranged` sends everything to whoever wants a part.
   */
  fault?: 'cut' | 'slow' | 'unranged' | number;
}

export interface ListLogEntry {
  path: string;
  headers: IncomingMessage['headers'];
  status?: number;
}

export interface Lists {
  port: number;
  /** PEM of the certificate for all of `LIST_HOSTS`. */
  cert: string;
  /** By path. */
  files: Record<string, ServedList>;
  log: ListLogEntry[];
  close(): Promise<void>;
}

/** The names it answers as. */
const LIST_HOSTS = ['lists.example', 'other-lists.example'] as const;
const PIECE = 65_536;

/** Starts a loopback stand-in for servers of threat lists, with real TLS, conditional requests and ranges (RFC 9110). */
export async function startLists(
  files: Record<string, ServedList>,
  options: { port?: number; slowMs?: number } = {},
): Promise<Lists> {
  const log: ListLogEntry[] = [];
  const certificate = await certificateFor([...LIST_HOSTS]);
  const server = createServer(certificate, async (request, response) => {
    const path = new URL(request.url ?? '/', 'https://any.invalid').pathname;
    const entry: ListLogEntry = { path, headers: request.headers };
    log.push(entry);
    const file = files[path];
    const answer = answerTo(request.headers, file);
    entry.status = answer.status;
    if (file?.fault === 'slow' || file?.fault === 'cut') {
      const isWhole = await drip(response, answer, file.fault, options.slowMs ?? 100);
      if (!isWhole) cut(request);
      return;
    }
    send(response, answer);
  });
  const cut = cutter(server);
  const port = await listen(server, options.port);
  return { port, cert: certificate.cert, files, log, close: () => closeServer(server) };
}

interface ListAnswer {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
}

function answerTo(asked: IncomingMessage['headers'], file: ServedList | undefined): ListAnswer {
  if (!file)
    return { status: 404, headers: { 'Content-Type': 'text/plain' }, body: Buffer.from('Not found') };
  if (typeof file.fault === 'number') return { status: file.fault, headers: {}, body: Buffer.from('') };
  const { etag, lastModified } = file;
  const headers: Record<string, string> = {
    'Content-Type': file.type ?? 'text/plain; charset=utf-8',
    'Accept-Ranges': 'bytes',
    ...(etag !== undefined && { ETag: etag }),
    ...(lastModified !== undefined && { 'Last-Modified': lastModified }),
  };
  const isSame =
    asked['if-none-match'] === undefined
      ? lastModified !== undefined && asked['if-modified-since'] === lastModified
      : asked['if-none-match'] === etag;
  if (isSame) return { status: 304, headers, body: Buffer.alloc(0) };
  const body = Buffer.from(file.body);
  const start = Number(/^bytes=(\d+)-$/.exec(asked.range ?? '')?.[1] ?? Number.NaN);
  const mayRange =
    file.fault !== 'unranged' && (asked['if-range'] ?? etag) === etag && !etag?.startsWith('W/');
  if (!mayRange || !Number.isInteger(start)) return { status: 200, headers, body };
  if (start >= body.length)
    return { status: 416, headers: { 'Content-Range': `bytes */${body.length}` }, body: Buffer.alloc(0) };
  const range = { 'Content-Range': `bytes ${start}-${body.length - 1}/${body.length}` };
  return { status: 206, headers: { ...headers, ...range }, body: body.subarray(start) };
}

/** Sends piece by piece. @returns false where the connection has to be broken off now */
async function drip(
  response: ServerResponse,
  { status, headers, body }: ListAnswer,
  fault: 'cut' | 'slow',
  slowMs: number,
): Promise<boolean> {
  response.writeHead(status, { ...headers, 'Content-Length': String(body.length) });
  const end = fault === 'cut' ? Math.floor(body.length / 2) : body.length;
  for (let at = 0; at < end; at += PIECE) {
    // As fast as they are taken, or the break would overtake them.
    if (!response.write(body.subarray(at, Math.min(at + PIECE, end)))) await drained(response);
    if (fault === 'slow' && !(await pause(response, slowMs))) return true;
  }
  if (fault === 'cut') {
    await pause(response, 500);
    return false;
  }
  response.end();
  return true;
}

/** Resolves when there is room again, or nobody is there any more. */
function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      response.off('drain', end);
      response.off('close', end);
      resolve();
    };
    response.on('drain', end);
    response.on('close', end);
  });
}
