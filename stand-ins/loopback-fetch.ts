import { request as httpsRequest, type RequestOptions } from 'node:https';

/** Where a public host name is really served during a test. */
export interface Loopback {
  port: number;
  /** PEM to trust. */
  cert: string;
}

/**
 * A `fetch` for tests in Node: https only, real TLS with a checked certificate, and every host name outside
 * the map refused as if there were no network, so that a test can never reach the outside.
 * Redirects follow `init.redirect` ('follow' at most 5 times). Throws TypeError on network failure, like fetch.
 */
export function loopbackFetch(hosts: Record<string, Loopback>): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const body = request.body === null ? undefined : Buffer.from(await request.arrayBuffer());
    let url = new URL(request.url);
    for (let hop = 0; hop <= 5; hop++) {
      const response = await sendOnce(hosts, url, request, body);
      const location = response.headers.get('location');
      if (response.status < 300 || response.status > 399 || !location) return withUrl(response, url);
      if (request.redirect === 'manual') return withUrl(response, url);
      if (request.redirect === 'error') throw new TypeError('fetch failed: unexpected redirect');
      url = new URL(location, url);
    }
    throw new TypeError('fetch failed: redirect count exceeded');
  };
}

function sendOnce(
  hosts: Record<string, Loopback>,
  url: URL,
  request: Request,
  body: Buffer | undefined,
): Promise<Response> {
  const target = hosts[url.hostname];
  if (!target || url.protocol !== 'https:') {
    return Promise.reject(new TypeError(`fetch failed: no route to ${url.host}`));
  }
  const options: RequestOptions = {
    host: '127.0.0.1',
    port: target.port,
    servername: url.hostname,
    ca: target.cert,
    method: request.method,
    path: url.pathname + url.search,
    headers: { ...Object.fromEntries(request.headers), host: url.host },
    agent: false,
  };
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown) => reject(new TypeError('fetch failed', { cause }));
    const abort = () => {
      sent.destroy();
      reject(request.signal.reason);
    };
    const sent = httpsRequest(options, (message) => {
      const chunks: Buffer[] = [];
      message.on('data', (chunk: Buffer) => chunks.push(chunk));
      message.on('error', fail);
      message.on('end', () => {
        request.signal.removeEventListener('abort', abort);
        const status = message.statusCode ?? 500;
        const headers = new Headers();
        for (const [name, value] of Object.entries(message.headers)) headers.set(name, String(value));
        resolve(new Response(status === 204 ? null : Buffer.concat(chunks), { status, headers }));
      });
    });
    sent.on('error', fail);
    if (request.signal.aborted) return abort();
    request.signal.addEventListener('abort', abort, { once: true });
    sent.end(body);
  });
}

/** A made-up Response has no address; clients that look at the final one need it. */
function withUrl(response: Response, url: URL): Response {
  Object.defineProperty(response, 'url', { value: url.href });
  return response;
}
