import { type RequestOptions, request } from 'node:https';

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
    const asked = new Request(input, init);
    const body = asked.body === null ? undefined : Buffer.from(await asked.arrayBuffer());
    let url = new URL(asked.url);
    for (let hop = 0; hop <= 5; hop++) {
      const response = await once(hosts, url, asked, body);
      const location = response.headers.get('location');
      if (response.status < 300 || response.status > 399 || !location) return named(response, url);
      if (asked.redirect === 'manual') return named(response, url);
      if (asked.redirect === 'error') throw new TypeError('fetch failed: unexpected redirect');
      url = new URL(location, url);
    }
    throw new TypeError('fetch failed: redirect count exceeded');
  };
}

function once(
  hosts: Record<string, Loopback>,
  url: URL,
  asked: Request,
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
    method: asked.method,
    path: url.pathname + url.search,
    headers: { ...Object.fromEntries(asked.headers), host: url.host },
    agent: false,
  };
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown) => reject(new TypeError('fetch failed', { cause }));
    const abort = () => {
      sent.destroy();
      reject(asked.signal.reason);
    };
    const sent = request(options, (message) => {
      const chunks: Buffer[] = [];
      message.on('data', (chunk: Buffer) => chunks.push(chunk));
      message.on('error', fail);
      message.on('end', () => {
        asked.signal.removeEventListener('abort', abort);
        const status = message.statusCode ?? 500;
        const headers = new Headers();
        for (const [name, value] of Object.entries(message.headers)) headers.set(name, String(value));
        resolve(new Response(status === 204 ? null : Buffer.concat(chunks), { status, headers }));
      });
    });
    sent.on('error', fail);
    if (asked.signal.aborted) return abort();
    asked.signal.addEventListener('abort', abort, { once: true });
    sent.end(body);
  });
}

/** A made-up Response has no address; clients that look at the final one need it. */
function named(response: Response, url: URL): Response {
  Object.defineProperty(response, 'url', { value: url.href });
  return response;
}
