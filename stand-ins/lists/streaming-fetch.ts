import { type RequestOptions, request } from 'node:https';
import { Readable } from 'node:stream';
import type { Loopback } from '../loopback-fetch';

/**
 * A `fetch` for tests in Node like `loopbackFetch`, but one whose body comes in as it is sent, and breaks where the
 * connection does. GET only, no redirects.
 */
export function streamingFetch(hosts: Record<string, Loopback>): typeof fetch {
  return async (input, init) => {
    const asked = new Request(input, init);
    const url = new URL(asked.url);
    const target = hosts[url.hostname];
    if (!target) throw new TypeError(`fetch failed: no route to ${url.host}`);
    const options: RequestOptions = {
      host: '127.0.0.1',
      port: target.port,
      servername: url.hostname,
      ca: target.cert,
      path: url.pathname + url.search,
      headers: { ...Object.fromEntries(asked.headers), host: url.host },
      agent: false,
    };
    return new Promise((resolve, reject) => {
      const sent = request(options, (message) => {
        const status = message.statusCode ?? 500;
        const headers = new Headers();
        for (const [name, value] of Object.entries(message.headers)) headers.set(name, String(value));
        const body = status === 304 ? null : (Readable.toWeb(message) as ReadableStream<Uint8Array>);
        resolve(new Response(body, { status, headers }));
      });
      sent.on('error', (cause) => reject(new TypeError('fetch failed', { cause })));
      asked.signal.addEventListener('abort', () => sent.destroy(), { once: true });
      sent.end();
    });
  };
}
