import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ianaList } from '../../../stand-ins/rdap/answers';
import { createBootstrap, IANA_LIST, readServerList, type ServerList } from './bootstrap';
import { LISTED_SERVERS, UNLISTED_SERVERS } from './bundled-servers';
import { isServerUrl } from './server-url';

const DAY = 86_400_000;

function setUp(answer: () => Response | Promise<Response>, kept?: ServerList) {
  const clock = { at: Date.UTC(2026, 10, 23) };
  const requests: [string, RequestInit | undefined][] = [];
  const saved: ServerList[] = [];
  const bootstrap = createBootstrap({
    fetch: async (url, init) => {
      requests.push([String(url), init]);
      return answer();
    },
    now: () => clock.at,
    load: async () => saved.at(-1) ?? kept,
    save: async (list) => {
      saved.push(list);
    },
  });
  return { bootstrap, requests, saved, clock };
}

const list = () => Response.json(ianaList);
const broken = () => new Response('<html>', { status: 200 });

test('the list is loaded once, kept for a week, and asked for without cookies or referrer', async () => {
  const { bootstrap, requests, saved, clock } = setUp(list);
  const both = [bootstrap.serversFor('a.com'), bootstrap.serversFor('b.co.uk')];
  expect(await Promise.all(both)).toEqual([
    ['https://rdap.verisign.com/com/v1/'],
    ['https://rdap.nominet.uk/uk/'],
  ]);
  clock.at += 6 * DAY;
  await bootstrap.serversFor('a.com');
  expect(requests).toHaveLength(1);
  expect(requests[0]?.[0]).toBe(IANA_LIST);
  expect(requests[0]?.[1]).toMatchObject({
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
  });
  clock.at += 2 * DAY;
  await bootstrap.serversFor('a.com');
  expect([requests.length, saved.length]).toEqual([2, 2]);
});

test('a list that was kept is used without asking; a clock set back has it loaded again', async () => {
  const kept = { servers: { com: ['https://kept.example/'] }, fetchedAt: Date.UTC(2026, 10, 22) };
  const { bootstrap, requests, clock } = setUp(list, kept);
  expect(await bootstrap.serversFor('a.com')).toEqual(['https://kept.example/']);
  expect(requests).toEqual([]);
  clock.at -= 30 * DAY;
  expect(await bootstrap.serversFor('a.com')).toEqual(['https://rdap.verisign.com/com/v1/']);
});

test('without a list the bundled one serves, and what is not in it is not called absent', async () => {
  const { bootstrap, requests, clock } = setUp(broken);
  expect(await bootstrap.serversFor('a.com')).toEqual(['https://rdap.verisign.com/com/v1/']);
  expect(await bootstrap.serversFor('a.kr')).toBe('no-list');
  expect(requests).toHaveLength(1);
  clock.at += DAY;
  await bootstrap.serversFor('a.com');
  expect(requests).toHaveLength(2);
});

test('with the list, a suffix without server has none, but for registries that are known to answer all the same', async () => {
  const { bootstrap } = setUp(list);
  expect(await bootstrap.serversFor('a.jp')).toBe('no-rdap');
  expect(await bootstrap.serversFor('a.ch')).toEqual(['https://rdap.nic.ch/']);
});

test('a suffix named like something every object has is a suffix like any other', async () => {
  const kept = { servers: { com: ['https://kept.example/'] }, fetchedAt: Date.UTC(2026, 10, 22) };
  const { bootstrap } = setUp(list, kept);
  expect(await bootstrap.serversFor('a.constructor')).toBe('no-rdap');
});

test.each([
  ['offline', () => Promise.reject(new TypeError('fetch failed'))],
  ['an error', () => new Response('', { status: 503 })],
  ['a list without com', () => Response.json({ services: [[['de'], ['https://rdap.denic.de/']]] })],
  ['pairs that are none', () => Response.json({ services: [['com', 'https://x.example/']] })],
  ['too long', () => new Response(' '.repeat(2_000_000))],
])('%s: nothing is kept', async (_, answer) => {
  const { bootstrap, saved } = setUp(answer);
  expect(await bootstrap.serversFor('a.net')).toEqual(['https://rdap.verisign.com/net/v1/']);
  expect(saved).toEqual([]);
});

test('only https, only names, always a slash at the end', () => {
  const read = (urls: unknown[]) =>
    readServerList({
      services: [
        [['com'], ['https://a.example/']],
        [['x'], urls],
      ],
    })?.x;
  expect(read(['http://a.example/', 'https://b.example/rdap'])).toEqual(['https://b.example/rdap/']);
  for (const bad of [
    'http://a.example/',
    'https://10.0.0.1/',
    'https://[::1]/',
    'https://localhost/',
    'x',
    1,
    null,
    'https://u:p@a.example/',
    'https://a.local/',
    'https://a.example/?q=',
    'ftp://a.example/',
  ]) {
    expect(read([bad])).toBeUndefined();
  }
});

test('no JSON makes it throw', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      expect(readServerList({ services: json })).toBeUndefined();
      expect(readServerList(json)).toBeUndefined();
    }),
  );
});

test('the bundled addresses would pass as well, and no suffix is listed twice', () => {
  const all = [...LISTED_SERVERS, ...UNLISTED_SERVERS];
  for (const [suffix, bases] of all) {
    expect(suffix).toMatch(/^[a-z0-9-]+$/);
    for (const base of bases) expect(isServerUrl(base) && base.endsWith('/')).toBe(true);
  }
  expect(new Set(all.map(([suffix]) => suffix)).size).toBe(all.length);
  expect(all.length).toBeGreaterThan(150);
});
