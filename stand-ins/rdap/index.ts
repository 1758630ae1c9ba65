import { createServer } from 'node:https';
import { certificateFor } from '../certificate';
import { type Answer, closeServer, cutter, listen, pause, pretty, readBody, send } from '../serve';
import * as answers from './answers';

export interface RdapLogEntry {
  at: number;
  method: string;
  host: string;
  path: string;
  headerNames: string[];
  cookie: boolean;
  referrer: boolean;
  status?: number;
}

export interface Rdap {
  port: number;
  /** PEM of the certificate for all of `hosts`. */
  cert: string;
  /** Every name it answers as. */
  hosts: readonly string[];
  log: RdapLogEntry[];
  close(): Promise<void>;
}

export interface RdapOptions {
  port?: number;
  /** How long the slow answer takes, in milliseconds. */
  slowMs?: number;
}

const DAY = 86_400_000;

export const HOSTS = [
  'data.iana.org',
  'rdap.verisign.com',
  'rdap.registrar.example',
  'rdap.kr.example',
  'rdap.nominet.uk',
  'rdap.denic.de',
  'rdap.rf.example',
  'rdap.moved.example',
  'rdap.broken.example',
] as const;

const json = (value: unknown, type = 'application/rdap+json'): Answer => ({
  status: 200,
  headers: { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' },
  body: pretty(value),
});

const errorAnswer = (status: number, title: string, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'Content-Type': 'application/rdap+json', 'Access-Control-Allow-Origin': '*', ...headers },
  body: pretty({ errorCode: status, title, rdapConformance: ['rdap_level_0'] }),
});

const moved = (to: string): Answer => ({ status: 302, headers: { Location: to }, body: '' });

const html: Answer = {
  status: 200,
  headers: { 'Content-Type': 'text/html' },
  body: '<!doctype html><title>Registry</title><p>Please look up domains on our website.',
};

/** A link that must not be followed: each domain `trap-….com` is thin and points somewhere it should not. */
const trap = (domain: string, href: string) => ({
  ...answers.verisign,
  ldhName: domain,
  links: [{ rel: 'related', href, type: 'application/rdap+json' }],
});

/** A domain of the thin registry that is always six days old, whenever it is asked about. */
const young = (): Answer =>
  json({
    ...answers.verisign,
    ldhName: 'YOUNG-SHOP.COM',
    links: [],
    events: [{ eventAction: 'registration', eventDate: new Date(Date.now() - 6.5 * DAY).toISOString() }],
  });

/** `host/path` to what is answered there. */
const ANSWERS: Record<string, Answer | (() => Answer)> = {
  'data.iana.org/rdap/dns.json': json(answers.ianaList, 'application/json'),
  'rdap.verisign.com/com/v1/domain/example-shop.com': json(answers.verisign),
  'rdap.verisign.com/com/v1/domain/young-shop.com': young,
  'rdap.registrar.example/domain/EXAMPLE-SHOP.COM': json(answers.registrarRecord),
  'rdap.verisign.com/com/v1/domain/hidden-behind.com': json(answers.proxied),
  'rdap.verisign.com/com/v1/domain/trap-http.com': json(
    trap('trap-http.com', 'http://rdap.registrar.example/domain/trap-http.com'),
  ),
  'rdap.verisign.com/com/v1/domain/trap-local.com': json(
    trap('trap-local.com', 'https://localhost/domain/trap-local.com'),
  ),
  'rdap.verisign.com/com/v1/domain/trap-ip.com': json(
    trap('trap-ip.com', 'https://8.8.8.8/domain/trap-ip.com'),
  ),
  'rdap.verisign.com/com/v1/domain/trap-other.com': json(
    trap('trap-other.com', 'https://rdap.registrar.example/domain/other.com'),
  ),
  'rdap.verisign.com/com/v1/domain/trap-redirect.com': json(
    trap('trap-redirect.com', 'https://rdap.registrar.example/domain/trap-redirect.com'),
  ),
  'rdap.registrar.example/domain/trap-redirect.com': moved('https://rdap.denic.de/domain/trap-redirect.com'),
  'rdap.verisign.com/com/v1/domain/trap-chain.com': json(
    trap('trap-chain.com', 'https://rdap.registrar.example/domain/trap-chain.com'),
  ),
  'rdap.registrar.example/domain/trap-chain.com': json(
    trap('trap-chain.com', 'https://rdap.nominet.uk/domain/trap-chain.com'),
  ),
  'rdap.verisign.com/com/v1/domain/half-known.com': json(
    trap('half-known.com', 'https://rdap.registrar.example/domain/half-known.com'),
  ),
  'rdap.registrar.example/domain/half-known.com': errorAnswer(429, 'Too many requests'),
  'rdap.kr.example/domain/xn--vv4b11d.kr': json(answers.kr),
  'rdap.nominet.uk/uk/domain/example-cafe.co.uk': json(answers.uk),
  'rdap.denic.de/domain/beispiel-laden.de': json(answers.de),
  'rdap.rf.example/v1/domain/xn--e1afmkfd.xn--p1ai': json(answers.rf),
  'rdap.moved.example/domain/here.moved': moved('https://rdap.denic.de/domain/here.moved'),
  'rdap.denic.de/domain/here.moved': json({ ...answers.de, ldhName: 'here.moved' }),
  'rdap.broken.example/domain/busy.broken': errorAnswer(429, 'Too many requests', { 'Retry-After': '120' }),
  'rdap.broken.example/domain/refused.broken': errorAnswer(403, 'Forbidden'),
  'rdap.broken.example/domain/ill.broken': errorAnswer(503, 'Service unavailable'),
  'rdap.broken.example/domain/none.broken': errorAnswer(501, 'Not implemented'),
  'rdap.broken.example/domain/html.broken': html,
  'rdap.broken.example/domain/other.broken': json({ ...answers.de, ldhName: 'quite-another.broken' }),
  'rdap.broken.example/domain/error.broken': { ...errorAnswer(404, 'Not found'), status: 200 },
  'rdap.broken.example/domain/cut.broken': { ...json({}), body: pretty(answers.uk).slice(0, 500) },
  'rdap.broken.example/domain/huge.broken': {
    ...json({}),
    body: `{"objectClassName": "${'x'.repeat(900_000)}"}`,
  },
  'rdap.broken.example/domain/slow.broken': json({ ...answers.de, ldhName: 'slow.broken' }),
};

/** Starts a loopback stand-in for several registries, a registrar and IANA's list, with real TLS. */
export async function startRdap(options: RdapOptions = {}): Promise<Rdap> {
  const log: RdapLogEntry[] = [];
  const certificate = await certificateFor([...HOSTS]);
  const server = createServer(certificate, async (request, response) => {
    await readBody(request);
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const path = request.url ?? '/';
    const entry: RdapLogEntry = {
      at: Date.now(),
      method: request.method ?? '',
      host,
      path,
      headerNames: Object.keys(request.headers),
      cookie: request.headers.cookie !== undefined,
      referrer: request.headers.referer !== undefined,
    };
    log.push(entry);
    if (path.endsWith('/reset.broken')) return cut(request);
    if (path.endsWith('/slow.broken') && !(await pause(response, options.slowMs ?? 20_000))) return;
    const found = ANSWERS[host + path] ?? errorAnswer(404, 'Not found');
    const answer = typeof found === 'function' ? found() : found;
    entry.status = answer.status;
    send(response, answer);
  });
  const cut = cutter(server);
  const port = await listen(server, options.port);
  return { port, cert: certificate.cert, hosts: HOSTS, log, close: () => closeServer(server) };
}
