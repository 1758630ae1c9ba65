import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { loopbackFetch } from '../../../stand-ins/loopback-fetch';
import { type Rdap, startRdap } from '../../../stand-ins/rdap';
import { OUTCOME_WORDS } from '../words';
import { createBootstrap, type ServerList } from './bootstrap';
import {
  createRdapClient,
  type RdapClientOptions,
  type RegistrationRecord,
  registrableDomain,
} from './rdap-client';
import { retryDelay } from './rdap-request';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let server: Rdap;
beforeAll(async () => {
  server = await startRdap({ slowMs: 60_000 });
});
beforeEach(() => {
  server.log.length = 0;
});
afterAll(() => server.close());

function setUp(options: Partial<RdapClientOptions> = {}) {
  const clock = { at: Date.UTC(2026, 10, 23, 12) };
  const store = new Map<string, RegistrationRecord>();
  let list: ServerList | undefined;
  const fetch = loopbackFetch(Object.fromEntries(server.hosts.map((host) => [host, server])));
  const now = () => clock.at;
  const bootstrap = createBootstrap({
    fetch,
    now,
    load: async () => list,
    save: async (fresh) => {
      list = fresh;
    },
  });
  const client = createRdapClient({
    fetch,
    now,
    bootstrap,
    get: async (domain) => store.get(domain),
    put: async (record) => {
      store.set(record.domain, record);
    },
    ...options,
  });
  return { client, clock, store };
}

/** The log without IANA's list. */
const requests = () =>
  server.log.filter(({ host }) => host !== 'data.iana.org').map(({ host, path }) => host + path);

describe('the registries’ styles, over the network', () => {
  test('thin registry, then the registrar: the registry’s dates, the registrar’s registrant', async () => {
    const { client, clock } = setUp();
    const result = await client.lookUp('www.example-shop.com');
    expect(result).toMatchObject({
      kind: 'found',
      fetchedAt: clock.at,
      registration: {
        domain: 'example-shop.com',
        created: Date.UTC(2026, 10, 17, 4),
        organisation: 'Example Trading GmbH',
        country: 'DE',
        status: ['client delete prohibited', 'client transfer prohibited'],
        nameServers: ['ns1.dns.example', 'ns2.dns.example'],
        source: 'rdap.verisign.com',
      },
    });
    expect(requests()).toEqual([
      'rdap.verisign.com/com/v1/domain/example-shop.com',
      'rdap.registrar.example/domain/EXAMPLE-SHOP.COM',
    ]);
  });

  test.each([
    ['shop.예시.kr', 'xn--vv4b11d.kr', '2009-03-10T15:00:00.000Z', 'rdap.kr.example'],
    ['www.example-cafe.co.uk', 'example-cafe.co.uk', '2001-02-20T00:00:00.000Z', 'rdap.nominet.uk'],
    ['beispiel-laden.de', 'beispiel-laden.de', undefined, 'rdap.denic.de'],
    ['ПРИМЕР.рф', 'xn--e1afmkfd.xn--p1ai', '2026-10-10T10:00:00.000Z', 'rdap.rf.example'],
    ['here.moved', 'here.moved', undefined, 'rdap.denic.de'],
  ])('%s', async (host, domain, created, source) => {
    const { client } = setUp();
    const result = await client.lookUp(host);
    if (result.kind !== 'found') throw new Error(result.kind);
    const { registration } = result;
    expect(registration).toMatchObject({ domain, source });
    expect(registration.created && new Date(registration.created).toISOString()).toBe(created);
  });

  test('a registrant behind a privacy service is hidden, so the registrar is not asked', async () => {
    const { client } = setUp();
    const result = await client.lookUp('hidden-behind.com');
    expect(result).toMatchObject({ kind: 'found', registration: { holderHidden: true } });
    expect(requests()).toHaveLength(1);
  });
});

describe('each failure has its name and its words', () => {
  test.each([
    ['nobody.com', 'not-found'],
    ['something.jp', 'no-rdap'],
    ['none.broken', 'no-rdap'],
    ['192.0.2.1', 'no-domain'],
    ['[2001:db8::1]', 'no-domain'],
    ['localhost', 'no-domain'],
    ['co.uk', 'no-domain'],
    ['a.com/path', 'no-domain'],
    ['user@a.com', 'no-domain'],
    ['', 'no-domain'],
    ['busy.broken', 'over-limit'],
    ['refused.broken', 'refused'],
    ['ill.broken', 'server-error'],
    ['reset.broken', 'offline'],
    ['html.broken', 'nonsense'],
    ['cut.broken', 'nonsense'],
    ['huge.broken', 'nonsense'],
    ['other.broken', 'nonsense'],
    ['error.broken', 'nonsense'],
  ] as const)('%s: %s', async (host, kind) => {
    const { client, store } = setUp();
    expect((await client.lookUp(host)).kind).toBe(kind);
    expect(OUTCOME_WORDS[kind].length).toBeGreaterThan(20);
    expect([...store.keys()]).toEqual(kind === 'not-found' ? [host] : []);
  });

  test('slow: given up after the time limit', async () => {
    const timeout = AbortSignal.timeout;
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) =>
      timeout.call(AbortSignal, ms === 10_000 ? 60 : ms),
    );
    const { client } = setUp();
    expect(await client.lookUp('slow.broken')).toEqual({ kind: 'timeout' });
  });

  test('no network at all', async () => {
    const { client } = setUp({ fetch: () => Promise.reject(new TypeError('fetch failed')) });
    expect(await client.lookUp('example-shop.com')).toEqual({ kind: 'offline' });
  });

  test('words are whole sentences and all different', () => {
    const words = Object.values(OUTCOME_WORDS);
    expect(new Set(words).size).toBe(words.length);
    for (const sentence of words) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });

  test('a bug is not taken for a network failure', async () => {
    const { client } = setUp({
      fetch: () => Promise.reject(new RangeError('ours')),
    });
    await expect(client.lookUp('example-shop.com')).rejects.toThrow('ours');
  });
});

describe('backing off and caching', () => {
  test('a server that wants a pause gets it, for all of its domains', async () => {
    const { client, clock } = setUp();
    const retryAt = clock.at + 120_000;
    expect(await client.lookUp('busy.broken')).toEqual({ kind: 'over-limit', retryAt });
    expect(await client.lookUp('ill.broken')).toEqual({ kind: 'over-limit', retryAt });
    expect(requests()).toHaveLength(1);
    clock.at = retryAt;
    expect((await client.lookUp('ill.broken')).kind).toBe('server-error');
  });

  test.each([
    [null, 60_000],
    ['5', 5000],
    ['0', 1000],
    ['999999', HOUR],
    ['Mon, 23 Nov 2026 12:00:30 GMT', 30_000],
    ['Mon, 23 Nov 2020 12:00:30 GMT', 1000],
    ['soon', 60_000],
  ])('Retry-After %j is %d ms', (header, ms) =>
    expect(retryDelay(header, Date.UTC(2026, 10, 23, 12))).toBe(ms),
  );

  test('equal look-ups at once are one; the record is kept by its age', async () => {
    const { client, clock } = setUp();
    const hosts = ['example-cafe.co.uk', 'www.example-cafe.co.uk', 'EXAMPLE-CAFE.CO.UK.'];
    const results = await Promise.all(hosts.map((host) => client.lookUp(host)));
    expect(results.every(({ kind }) => kind === 'found')).toBe(true);
    const fetchedAt = clock.at;
    clock.at += 7 * DAY - 1;
    expect(await client.lookUp('example-cafe.co.uk')).toMatchObject({ kind: 'found', fetchedAt });
    expect(requests()).toHaveLength(1);
    clock.at += 1;
    await client.lookUp('example-cafe.co.uk');
    expect(requests()).toHaveLength(2);
  });

  test('a young domain is asked for again after a day, an absent one after an hour', async () => {
    const { client, clock } = setUp();
    await client.lookUp('example-shop.com');
    await client.lookUp('nobody.com');
    clock.at += HOUR;
    await client.lookUp('example-shop.com');
    await client.lookUp('nobody.com');
    clock.at += 23 * HOUR;
    await client.lookUp('example-shop.com');
    const count = (name: string) => requests().filter((path) => path.endsWith(name)).length;
    expect([count('/example-shop.com'), count('/nobody.com')]).toEqual([2, 2]);
  });

  test('nothing leaves but the registrable domain: no cookie, no referrer, no whole host', async () => {
    const { client } = setUp();
    await client.lookUp('secret-token.login.example-shop.com');
    expect(requests().join()).not.toContain('secret');
    for (const entry of server.log) {
      expect(entry).toMatchObject({ method: 'GET', cookie: false, referrer: false });
    }
  });
});

describe('links that must not be followed', () => {
  test.each(['trap-http.com', 'trap-local.com', 'trap-ip.com', 'trap-other.com'])('%s', async (domain) => {
    const { client } = setUp();
    expect((await client.lookUp(domain)).kind).toBe('found');
    expect(requests()).toEqual([`rdap.verisign.com/com/v1/domain/${domain}`]);
  });

  test.each(['trap-redirect.com', 'trap-chain.com', 'half-known.com'])(
    '%s: one step and no further',
    async (domain) => {
      const { client } = setUp();
      expect(await client.lookUp(domain)).toMatchObject({ kind: 'found', registration: { domain } });
      expect(requests()).toEqual([
        `rdap.verisign.com/com/v1/domain/${domain}`,
        `rdap.registrar.example/domain/${domain}`,
      ]);
    },
  );

  test('a redirect away from https makes no record', async () => {
    const fetch: typeof globalThis.fetch = async () => {
      const response = Response.json({ objectClassName: 'domain', ldhName: 'a.com' });
      Object.defineProperty(response, 'url', { value: 'http://192.168.0.1/domain/a.com' });
      return response;
    };
    const { client } = setUp({ fetch });
    expect(await client.lookUp('a.com')).toEqual({ kind: 'nonsense' });
  });
});

test.each([
  ['user.github.io', 'github.io'],
  ['www.한국.kr', 'xn--3e0b707e.kr'],
  ['a.b.example.co.jp', 'example.co.jp'],
  ['example.com.', 'example.com'],
])('%s belongs to %s', (host, domain) => expect(registrableDomain(host)).toBe(domain));
