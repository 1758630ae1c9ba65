import { expect, test } from 'vitest';
import { loopbackFetch } from './loopback-fetch';
import { startPages } from './pages';

test('routes by host, by path, by prefix and by handler; the log holds cookies and referrers', async () => {
  const pages = await startPages(
    {
      'a.test/': 'home of a',
      '/any': { status: 201, headers: { 'Content-Type': 'text/plain' }, body: 'any host' },
      'b.test/deep/*': ({ path, query }) => `${path} ${query.get('q')}`,
    },
    { tls: ['a.test', 'b.test'] },
  );
  const host = { port: pages.port, cert: pages.cert ?? '' };
  const fetchLoopback = loopbackFetch({ 'a.test': host, 'b.test': host });
  try {
    expect(await (await fetchLoopback('https://a.test/')).text()).toBe('home of a');
    const any = await fetchLoopback('https://b.test/any', {
      headers: { Cookie: 'c=1', Referer: 'https://a.test/' },
    });
    expect([any.status, any.headers.get('content-type'), await any.text()]).toEqual([
      201,
      'text/plain',
      'any host',
    ]);
    expect(await (await fetchLoopback('https://b.test/deep/er?q=1')).text()).toBe('/deep/er 1');
    expect((await fetchLoopback('https://a.test/deep/er')).status).toBe(404);
    await expect(fetchLoopback('https://c.test/')).rejects.toThrow(TypeError);
    await expect(fetchLoopback('http://a.test/')).rejects.toThrow(TypeError);
  } finally {
    await pages.close();
  }
  expect(pages.log.map((entry) => `${entry.host}${entry.path}`)).toEqual([
    'a.test/',
    'b.test/any',
    'b.test/deep/er',
    'a.test/deep/er',
  ]);
  expect(pages.log[0]?.cookie).toBeUndefined();
});

test('a handler may answer by itself, in pieces', async () => {
  const pages = await startPages(
    {
      '/drip': (_, response) => {
        response.writeHead(200, { 'Content-Type': 'text/html' });
        response.write('one ');
        setTimeout(() => response.end('two'), 5);
        return undefined;
      },
    },
    { tls: ['a.test'] },
  );
  const fetchLoopback = loopbackFetch({ 'a.test': { port: pages.port, cert: pages.cert ?? '' } });
  expect(await (await fetchLoopback('https://a.test/drip')).text()).toBe('one two');
  await pages.close();
});
