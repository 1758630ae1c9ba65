import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { createServer as createTcp } from 'node:net';
import { certificateFor } from '../certificate';
import { closeServer, listen } from '../serve';
import { respond } from './answers';
import { type Visit, visitOf } from './log';

export type { Visit } from './log';

/** A running hostile site. It answers for every host name that is led to its ports. */
export interface Site {
  port: number;
  httpsPort: number;
  /** Nobody has business here: each connection is counted in `trips`. */
  tripwire: number;
  log: Visit[];
  trips(): number;
  close(): Promise<void>;
}

/** Starts the site on free loopback ports, plain and with a certificate of its own making. */
export async function startSite({ now = Date.now }: { now?: () => number } = {}): Promise<Site> {
  const log: Visit[] = [];
  let trips = 0;
  const trap = createTcp((socket) => {
    trips++;
    socket.destroy();
  });
  const tripwire = await listen(trap);
  const serve = (scheme: 'http' | 'https') => (request: IncomingMessage, response: ServerResponse) => {
    const visit = visitOf(request, scheme, now());
    log.push(visit);
    response.on('close', () => {
      if (!response.writableFinished) visit.left = true;
    });
    respond(response, { host: request.headers.host ?? '', path: request.url ?? '/', tripwire });
  };
  const certificate = await certificateFor(['a.test', 'b.test', 'c.test', 'collect.test', 'localhost']);
  const plain = createHttp(serve('http'));
  const secure = createHttps(certificate, serve('https'));
  const [port, httpsPort] = [await listen(plain), await listen(secure)];
  return {
    port,
    httpsPort,
    tripwire,
    log,
    trips: () => trips,
    async close() {
      await Promise.all([
        closeServer(plain),
        closeServer(secure),
        new Promise((resolve) => trap.close(resolve)),
      ]);
    },
  };
}
