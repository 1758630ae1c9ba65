import { createServer, type IncomingMessage, request } from 'node:http';
import { connect as tlsConnect } from 'node:tls';
import { afterEach, expect, test } from 'vitest';
import { startConnectProxy } from './connect-proxy';
import { startPages } from './pages';
import { closeServer, listen } from './serve';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function startServers(map: Record<string, number> = {}) {
  const plain = await startPages({ 'a.test/': 'plain' });
  const tls = await startPages({ '/': 'secret' }, { tls: ['www.virustotal.com'] });
  const all = { '*.test:80': plain.port, 'www.virustotal.com:443': tls.port, ...map };
  const proxy = await startConnectProxy(all);
  open.push(proxy, plain, tls);
  return { plain, tls, proxy };
}

function get(port: number, path: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, agent: false }, async (answer) => {
      let text = '';
      for await (const chunk of answer) text += chunk;
      resolve({ status: answer.statusCode ?? 0, text });
    });
    sent.on('error', reject).end();
  });
}

function tunnel(port: number, target: string) {
  return new Promise<{ status: number; socket: import('node:net').Socket }>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method: 'CONNECT', path: target, agent: false });
    sent.on('connect', (answer, socket) =>
      resolve({ status: answer.statusCode ?? 0, socket: socket as never }),
    );
    sent.on('error', reject).end();
  });
}

test('a plain request for a mapped name is forwarded with its Host', async () => {
  const { plain, proxy } = await startServers();
  expect(await get(proxy.port, 'http://a.test/')).toEqual({ status: 200, text: 'plain' });
  expect(plain.log[0]).toMatchObject({ host: 'a.test', path: '/', cookie: undefined });
});

test('CONNECT makes a tunnel in which TLS is spoken with the real certificate', async () => {
  const { proxy, tls } = await startServers();
  const { status, socket } = await tunnel(proxy.port, 'www.virustotal.com:443');
  expect(status).toBe(200);
  const text = await new Promise<string>((resolve, reject) => {
    const safe = tlsConnect({ socket, servername: 'www.virustotal.com', ca: tls.cert }, () =>
      safe.write('GET / HTTP/1.1\r\nHost: www.virustotal.com\r\nConnection: close\r\n\r\n'),
    );
    let all = '';
    safe.on('data', (chunk) => {
      all += chunk;
    });
    safe.on('end', () => resolve(all)).on('error', reject);
  });
  expect(text).toContain('secret');
});

test('what is not mapped is refused and written down', async () => {
  const { proxy } = await startServers();
  expect((await get(proxy.port, 'http://detectportal.firefox.com/')).status).toBe(403);
  expect((await get(proxy.port, '/relative')).status).toBe(403);
  expect((await tunnel(proxy.port, 'www.virustotal.com:80')).status).toBe(403);
  expect((await tunnel(proxy.port, 'eviltest:80')).status).toBe(403);
  expect(proxy.log.map(({ target, allowed }) => [target, allowed])).toEqual([
    ['detectportal.firefox.com:80', false],
    ['/relative', false],
    ['www.virustotal.com:80', false],
    ['eviltest:80', false],
  ]);
});

test('a name that two patterns fit goes where the longer one says, and others where `*` does', async () => {
  const { plain, proxy } = await startServers({ '*:80': 1 });
  expect(await get(proxy.port, 'http://a.test/')).toEqual({ status: 200, text: 'plain' });
  await expect(get(proxy.port, 'http://elsewhere.example/')).rejects.toThrow();
  expect(plain.log).toHaveLength(1);
});

test('a header that is sent twice arrives twice', async () => {
  const twice = createServer((_, response) =>
    response.writeHead(302, ['location', '/one', 'location', '/two']).end(),
  );
  const port = await listen(twice);
  open.push({ close: () => closeServer(twice) });
  const { proxy } = await startServers({ 'twice.test:80': port });
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ host: '127.0.0.1', port: proxy.port, path: 'http://twice.test/', agent: false }, resolve)
      .on('error', reject)
      .end();
  });
  answer.resume();
  const { rawHeaders } = answer;
  expect(rawHeaders.filter((_, at) => /^location$/i.test(rawHeaders[at - 1] ?? ''))).toEqual([
    '/one',
    '/two',
  ]);
});

test('a dead page server ends the request instead of hanging it', async () => {
  const { proxy } = await startServers({ 'dead.test:80': 1 });
  await expect(get(proxy.port, 'http://dead.test/')).rejects.toThrow();
});
