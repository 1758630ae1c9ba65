import { expect, test } from 'vitest';
import { FAULTS } from './faults/faults';
import { fixtures, KEYS } from './index';
import { b64, startTestServer } from './test-server.testing';

const path = `/urls/${b64(fixtures.bank.url)}`;
const noLimit = { limits: { minute: 1000 } };

test('the recorded headers, and none of those that were not there', async () => {
  const { v3, clock } = await startTestServer();
  for (const [key, status] of [
    [KEYS.free, 200],
    [KEYS.wrong, 401],
  ] as const) {
    const { headers, status: got } = await v3('GET', path, { key });
    expect(got).toBe(status);
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(headers.get('server')).toBe('Google Frontend');
    expect(headers.get('cache-control')).toBe('no-cache');
    expect(headers.get('date')).toBe(new Date(clock.at).toUTCString());
    expect(headers.get('x-cloud-trace-context')).toMatch(/^[0-9a-f]{32}$/);
    for (const absent of [
      'retry-after',
      'etag',
      'access-control-allow-origin',
      'set-cookie',
      'x-ratelimit-limit',
    ]) {
      expect(headers.get(absent)).toBeNull();
    }
  }
});

test('a preflight gets 405 and no permission', async () => {
  const { v3 } = await startTestServer();
  const { status, headers } = await v3('OPTIONS', path, {
    key: null,
    headers: { origin: 'https://page.example' },
  });
  expect(status).toBe(405);
  expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
});

test.each([
  [null, 'AuthenticationRequiredError', 'X-Apikey header is missing'],
  ['', 'AuthenticationRequiredError', 'X-Apikey header is missing'],
  [KEYS.wrong, 'WrongCredentialsError', 'Wrong API key'],
  [KEYS.inactive, 'UserNotActiveError', 'User is not active'],
])('key %j: %s', async (key, code, message) => {
  const { v3 } = await startTestServer();
  const { status, json } = await v3('GET', path, { key });
  expect([status, json]).toEqual([401, { error: { code, message } }]);
});

test.each([
  ['transient', 503, 'TransientError'],
  ['deadline', 504, 'DeadlineExceededError'],
  ['missing-key', 401, 'AuthenticationRequiredError'],
  ['inactive-key', 401, 'UserNotActiveError'],
  ['wrong-key', 401, 'WrongCredentialsError'],
  ['wrong-key-echo', 401, 'WrongCredentialsError'],
  ['forbidden', 403, 'ForbiddenError'],
  ['not-found', 404, 'NotFoundError'],
  ['over-quota', 429, 'QuotaExceededError'],
  ['too-many', 429, 'TooManyRequestsError'],
  ['not-yet', 400, 'NotAvailableYet'],
  ['dependency', 424, 'FailedDependencyError'],
] as const)('fault %s: %i %s', async (fault, status, code) => {
  const { v3, server } = await startTestServer(noLimit);
  server.faults.set({ fault });
  const response = await v3('GET', path);
  expect([response.status, response.json.error.code]).toEqual([status, code]);
  if (fault === 'wrong-key-echo') expect(response.json.error.message).toContain(KEYS.free);
});

test.each([
  ['html-502', 502, /^<!doctype html>/],
  ['html-200', 200, /^<!doctype html>/],
  ['empty', 200, /^$/],
  ['empty-503', 503, /^$/],
  ['truncated', 200, /^\{\n {4}"data"[\s\S]*[^}]$/],
] as const)('fault %s is no JSON', async (fault, status, text) => {
  const { v3, server } = await startTestServer(noLimit);
  server.faults.set({ fault });
  const response = await v3('GET', path);
  expect(response.status).toBe(status);
  expect(response.text).toMatch(text);
  expect(() => JSON.parse(response.text)).toThrow();
});

test.each(['reset', 'cut-off', 'redirect'] as const)('fault %s fails the request', async (fault) => {
  const { v3, server } = await startTestServer(noLimit);
  server.faults.set({ fault });
  await expect(v3('GET', path, { redirect: 'error' })).rejects.toThrow(TypeError);
  expect(server.log).toHaveLength(1);
});

test('corrupt reports are corrupt in one place each', async () => {
  const { v3, server } = await startTestServer(noLimit);
  const corrupted = async (fault: 'unknown-category' | 'null-result' | 'no-stats' | 'many-engines') => {
    server.faults.set({ fault, next: 1 });
    return (await v3('GET', path)).json.data.attributes;
  };
  const entries = (attributes: {
    last_analysis_results: Record<string, { category: string; result: unknown }>;
  }) => Object.values(attributes.last_analysis_results);
  expect(
    entries(await corrupted('unknown-category')).every(({ category }) => category === 'quarantined'),
  ).toBe(true);
  expect(entries(await corrupted('null-result')).every(({ result }) => result === null)).toBe(true);
  expect(await corrupted('no-stats')).not.toHaveProperty('last_analysis_stats');
  expect(entries(await corrupted('many-engines'))).toHaveLength(98);
  server.faults.set({ fault: 'flat-attributes', next: 1 });
  expect((await v3('GET', path)).json.data.attributes).toBe('none');
  expect(entries((await v3('GET', path)).json.data.attributes)).toHaveLength(90);
});

test('slow: the answer is right, and a client that gives up is let go', async () => {
  const { v3, server } = await startTestServer(noLimit);
  server.faults.set({ fault: 'slow', delayMs: 30, next: 1 });
  expect((await v3('GET', path)).status).toBe(200);
  server.faults.set({ fault: 'slow', delayMs: 60_000 });
  await expect(v3('GET', path, { signal: AbortSignal.timeout(50) })).rejects.toThrow();
});

test('faults by pattern and by number, the first that matches', async () => {
  const { v3, server } = await startTestServer(noLimit);
  server.faults.set({ fault: 'transient', match: 'malicious.example.com', next: 2 });
  server.faults.set({ fault: 'forbidden', match: /^POST / });
  const statuses = async (method: string, to: string) => (await v3(method, to)).status;
  expect(await statuses('GET', `/urls/${b64(fixtures.menu.url)}`)).toBe(200);
  expect([await statuses('GET', path), await statuses('GET', path), await statuses('GET', path)]).toEqual([
    503, 503, 200,
  ]);
  expect(await statuses('POST', `${path}/analyse`)).toBe(403);
  server.faults.clear();
  expect(await statuses('POST', `${path}/analyse`)).toBe(200);
  expect(new Set(FAULTS).size).toBe(FAULTS.length);
});

test('whoever opens the site is given a cookie; no other path is served', async () => {
  const { visit } = await startTestServer();
  const { status, headers } = await visit('/gui/url/abc');
  expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(headers.get('set-cookie')).toContain('SameSite=Strict');
  expect((await visit('/elsewhere')).status).toBe(404);
});

test('the log holds what came, and reset forgets it all', async () => {
  const { v3, server, clock } = await startTestServer(noLimit);
  await v3('POST', '/urls?x=1', { body: new URLSearchParams({ url: fixtures.unknown.url }) });
  await v3('GET', path, { key: null });
  expect(server.log[0]).toMatchObject({
    at: clock.at,
    method: 'POST',
    host: 'www.virustotal.com',
    path: '/api/v3/urls',
    query: 'x=1',
    hasKey: true,
    keyIn: ['header'],
    user: 'free-user',
    cookie: false,
    body: 'url=https%3A%2F%2Funknown.example.com%2Ffirst-time',
    status: 200,
  });
  expect(server.log[0]?.headerNames).toContain('x-apikey');
  expect(server.log[1]).toMatchObject({ hasKey: false, keyIn: [], status: 401 });
  expect(server.log[1]).not.toHaveProperty('user');
  server.switches.retryAfter = 'date';
  server.reset();
  expect(server.switches.retryAfter).toBe('none');
  expect(server.log).toEqual([]);
  expect(server.quotaOf(KEYS.free).usage(clock.at).day).toBe(0);
  expect(() => server.quotaOf(KEYS.wrong)).toThrow(RangeError);
});
