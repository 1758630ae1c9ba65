import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { DOT, deepPage, hugePage, nestedPage, PAGES } from './pages';

/** What the answers need to know of the site they belong to. */
export interface SiteRequest {
  host: string;
  path: string;
  /** A loopback port on which only connections are counted. */
  tripwire: number;
}

type Answer = (response: ServerResponse, request: SiteRequest) => void;
type FixedAnswer = (response: ServerResponse) => void;

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const GIGABYTE = 1_000_000_000;

const sendFixed = (
  status: number,
  headers: Record<string, string | string[]>,
  body: string | Buffer = '',
): FixedAnswer => {
  return (response) => {
    response.writeHead(status, headers).end(body);
  };
};
const redirect = (location: string | string[], status = 302): FixedAnswer =>
  sendFixed(status, { location, 'set-cookie': 'hop=1' }, 'moved');

/** A body without end, as fast as it is taken, up to a gigabyte. */
const gigabyte: Answer = (response) => {
  response.writeHead(200, { ...HTML, 'content-length': String(GIGABYTE) });
  response.write('<!doctype html><title>Big</title><p>The beginning of a very big page</p>');
  const block = '<p>more</p>'.repeat(6_000);
  const more = () => {
    while (!response.destroyed && response.write(block));
  };
  response.on('drain', more);
  more();
};

/** One letter every 50 ms, for ever. */
const drip: Answer = (response) => {
  response.writeHead(200, HTML);
  response.write('<!doctype html><title>Slow</title><p>One letter at a time: ');
  const timer = setInterval(() => response.write('x'), 50);
  response.on('close', () => clearInterval(timer));
};

const compressed = gzipSync(PAGES['/plain'] ?? '');

const ANSWERS: Readonly<Record<string, Answer>> = {
  '/chain': redirect('http://b.test/chain-2'),
  '/chain-2': redirect('//c.test/chain-3', 301),
  '/chain-3': redirect('/plain', 307),
  '/loop': redirect('/loop'),
  '/loop-two': redirect('http://b.test/loop-back'),
  '/loop-back': redirect('http://a.test/loop-two'),
  '/to-localhost': redirect('http://localhost/call/localhost'),
  '/to-loopback': redirect('http://127.0.0.1/call/loopback'),
  '/to-ten': redirect('http://10.0.0.1/call/ten'),
  '/to-six': redirect('http://[::1]/call/six'),
  '/to-file': redirect('file:///etc/passwd'),
  '/to-script': redirect('javascript:alert(1)'),
  '/to-data': redirect('data:text/html,hi'),
  '/to-nowhere': redirect('http://'),
  '/to-two': redirect(['http://b.test/plain', 'http://c.test/plain']),
  '/to-none': sendFixed(302, {}, 'where?'),
  '/to-letters': redirect(Buffer.from('/plain?é=ü', 'utf8').toString('latin1')),
  '/to-private.png': redirect('http://192.168.0.1/call/part'),
  '/gigabyte': gigabyte,
  '/drip': drip,
  '/never': () => undefined,
  '/huge': (response) => sendFixed(200, HTML, hugePage())(response),
  '/nested': (response) => sendFixed(200, HTML, nestedPage())(response),
  '/deep': (response) => sendFixed(200, HTML, deepPage())(response),
  '/framing': sendFixed(
    200,
    {
      ...HTML,
      'x-frame-options': 'DENY',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    },
    PAGES['/plain'],
  ),
  '/cookies': sendFixed(200, { ...HTML, 'set-cookie': 'session=secret; Path=/' }, PAGES['/plain']),
  '/password': sendFixed(401, { ...HTML, 'www-authenticate': 'Basic realm="x"' }, PAGES['/plain']),
  '/hints': (response, { tripwire }) => {
    const link = `<http://127.0.0.1:${tripwire}>; rel=preconnect, </call/link-header>; rel=preload; as=style`;
    response.writeHead(200, { ...HTML, link, refresh: '0;url=/call/refresh-header' }).end(PAGES['/plain']);
  },
  '/sjis': sendFixed(
    200,
    { 'content-type': 'text/html' },
    Buffer.from('<meta charset=shift_jis><title>\x83e\x83X\x83g</title><p>text', 'latin1'),
  ),
  '/utf7': sendFixed(
    200,
    { 'content-type': 'text/html; charset=utf-7' },
    '<p>+ADw-script+AD4-fetch(1)+ADw-/script+AD4-',
  ),
  '/bom': sendFixed(
    200,
    { 'content-type': 'text/html; charset=windows-1251' },
    '\ufeff<title>é</title><p>text',
  ),
  '/download': sendFixed(
    200,
    { ...HTML, 'content-disposition': 'attachment; filename="invoice.html"' },
    PAGES['/plain'],
  ),
  '/program': sendFixed(
    200,
    {
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment; filename="run.exe"',
      'content-length': '4',
    },
    'MZ..',
  ),
  '/pdf': sendFixed(200, { 'content-type': 'application/pdf', 'content-length': '8' }, '%PDF-1.7'),
  '/image': sendFixed(200, { 'content-type': 'image/png' }, DOT),
  '/no-type': sendFixed(200, {}, PAGES['/plain']),
  '/no-type-binary': sendFixed(200, {}, Buffer.from([0, 1, 2, 3])),
  '/empty': sendFixed(200, HTML),
  '/nothing': sendFixed(204, {}),
  '/missing': sendFixed(
    404,
    HTML,
    '<!doctype html><title>Not found</title><p>There is no such page on this site.',
  ),
  '/broken-gzip': sendFixed(
    200,
    { ...HTML, 'content-encoding': 'gzip' },
    compressed.subarray(0, compressed.length / 2),
  ),
  '/hang-up': (response) => response.destroy(),
  '/style.css': sendFixed(
    200,
    { 'content-type': 'text/css' },
    'h1{color:green;background:url(/css-dot.png)}@import "/call/nested";',
  ),
  '/dot.png': sendFixed(200, { 'content-type': 'image/png' }, DOT),
  '/css-dot.png': sendFixed(200, { 'content-type': 'image/png' }, DOT),
  '/big.png': sendFixed(200, { 'content-type': 'image/png' }, Buffer.alloc(400_000)),
  '/not-a-picture.png': sendFixed(200, HTML, '<script>fetch("/call/picture")</script>'),
  '/worker.js': sendFixed(
    200,
    { 'content-type': 'text/javascript' },
    'onfetch = () => fetch("/call/worker")',
  ),
  '/many-hops': (response, { path }) => {
    const at = Number(path.split('?')[1] ?? 0);
    redirect(`/many-hops?${at + 1}`)(response);
  },
};

/** Answers one request as the path says; pages without an answer of their own are in `PAGES`, the rest is 404. */
export function respond(response: ServerResponse, request: SiteRequest): void {
  const path = request.path.split('?')[0] ?? '/';
  const page = PAGES[path];
  const answer =
    ANSWERS[path] ?? (page ? sendFixed(200, HTML, page) : sendFixed(404, HTML, '<title>?</title>'));
  answer(response, request);
}
