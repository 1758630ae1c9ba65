import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { type AddressInfo, createServer as createTcp, type Server } from 'node:net';
import { generate } from 'selfsigned';
import { answer } from './answers';
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

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** Starts the site on free loopback ports, plain and with a certificate of its own making. */
export async function startSite({ now = Date.now }: { now?: () => number } = {}): Promise<Site> {
  const log: Visit[] = [];
  let trips = 0;
  const wire = createTcp((socket) => {
    trips++;
    socket.destroy();
  });
  const tripwire = await listen(wire);
  const serve = (secure: boolean) => (request: IncomingMessage, response: ServerResponse) => {
    const visit = visitOf(request, secure, now());
    log.push(visit);
    response.on('close', () => {
      if (!response.writableFinished) visit.left = true;
    });
    answer(response, { host: request.headers.host ?? '', path: request.url ?? '/', tripwire });
  };
  const names = ['a.test', 'b.test', 'c.test', 'collect.test', 'localhost'];
  const pems = await generate([{ name: 'commonName', value: 'a.test' }], {
    keySize: 2048,
    extensions: [{ name: 'subjectAltName', altNames: names.map((value) => ({ type: 2, value })) }],
  });
  const plain = createHttp(serve(false));
  const secure = createHttps({ key: pems.private, cert: pems.cert }, serve(true));
  const [port, httpsPort] = [await listen(plain), await listen(secure)];
  return {
    port,
    httpsPort,
    tripwire,
    log,
    trips: () => trips,
    async close() {
      plain.closeAllConnections();
      secure.closeAllConnections();
      await Promise.all(
        [plain, secure, wire].map((server) => new Promise((resolve) => server.close(resolve))),
      );
    },
  };
}
