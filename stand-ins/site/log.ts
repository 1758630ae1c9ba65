import type { IncomingMessage } from 'node:http';

/** One request as it arrived. */
export interface Visit {
  /** Absolute address, as the browser meant it. */
  url: string;
  method: string;
  cookie?: string;
  referer?: string;
  origin?: string;
  /** Milliseconds since 1970 by the site's clock. */
  at: number;
  /** Set when the visitor hung up before the answer was complete. */
  left?: boolean;
}

/** A request as the log holds it. @param at milliseconds since 1970 */
export function visitOf(request: IncomingMessage, scheme: 'http' | 'https', at: number): Visit {
  const { host = 'unknown', cookie, referer, origin } = request.headers;
  const url = `${scheme}://${host}${request.url ?? '/'}`;
  return {
    url,
    method: request.method ?? '',
    at,
    ...(cookie && { cookie }),
    ...(referer && { referer }),
    ...(origin && { origin }),
  };
}
