import { expect, test } from 'vitest';
import { busiestWindow, fixtures, KEYS, violations } from './index';
import { b64, startTestServer } from './test-server.testing';

const MINUTE = 60_000;
const path = `/urls/${b64(fixtures.menu.url)}`;

test('four in any sixty seconds: the window slides', async () => {
  const { v3, clock } = await startTestServer();
  const statuses: number[] = [];
  for (const wait of [0, 20_000, 10_000, 10_000, 10_000, 9_999, 1, 0, 20_000]) {
    clock.at += wait;
    statuses.push((await v3('GET', path)).status);
  }
  expect(statuses).toEqual([200, 200, 200, 200, 429, 429, 200, 429, 200]);
});

test('404s count, keys are counted apart, refusals are not counted', async () => {
  const { v3, server, clock } = await startTestServer();
  for (let times = 0; times < 4; times++) await v3('GET', `/urls/${b64(fixtures.neverSeen.url)}`);
  const refused = await v3('GET', path);
  expect([refused.status, refused.json.error]).toEqual([
    429,
    { code: 'QuotaExceededError', message: 'Quota exceeded' },
  ]);
  expect((await v3('GET', path, { key: KEYS.tiny })).status).toBe(200);
  expect(server.quotaOf(KEYS.free).usage(clock.at)).toEqual({ hour: 4, day: 4, month: 4 });
});

test('the day ends at midnight UTC, the month on the first', async () => {
  const { v3, server, clock } = await startTestServer();
  clock.at = Date.UTC(2026, 4, 31, 23, 58, 0);
  server.quotaOf(KEYS.free).spend(500, clock.at);
  expect((await v3('GET', path)).status).toBe(429);
  clock.at += 2 * MINUTE;
  expect((await v3('GET', path)).status).toBe(200);
  server.quotaOf(KEYS.free).spend(15_499, clock.at);
  clock.at = Date.UTC(2026, 5, 30, 23, 59, 59);
  expect((await v3('GET', path)).status).toBe(429);
  clock.at += 1000;
  expect((await v3('GET', path)).status).toBe(200);
});

test('a small account runs out after six', async () => {
  const { v3, clock } = await startTestServer();
  const statuses: number[] = [];
  for (let times = 0; times < 7; times++) {
    statuses.push((await v3('GET', path, { key: KEYS.tiny })).status);
    clock.at += MINUTE;
  }
  expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429]);
});

test('Retry-After only when switched on, in either form', async () => {
  const { v3, server, clock } = await startTestServer();
  for (let times = 0; times < 4; times++) await v3('GET', path);
  clock.at += 15_000;
  const header = async () => (await v3('GET', path)).headers.get('retry-after');
  expect(await header()).toBeNull();
  server.switches.retryAfter = 'seconds';
  expect(await header()).toBe('45');
  server.switches.retryAfter = 'date';
  expect(await header()).toBe(new Date(clock.at + 45_000).toUTCString());
});

test('overall_quotas gives the counters, by user name and by key', async () => {
  const { v3 } = await startTestServer();
  await v3('GET', path);
  const { json } = await v3('GET', '/users/free-user/overall_quotas');
  expect(json.data.api_requests_hourly.user).toEqual({ allowed: 240, used: 2 });
  expect(json.data.api_requests_daily.user).toEqual({ allowed: 500, used: 2 });
  expect(json.data.api_requests_monthly.user).toEqual({ allowed: 15_500, used: 2 });
  expect((await v3('GET', `/users/${KEYS.free}/overall_quotas`)).status).toBe(200);
  expect((await v3('GET', '/users/premium-user/overall_quotas')).status).toBe(403);
});

test('users and api_usage, with the documented longest range', async () => {
  const { v3 } = await startTestServer({ limits: { minute: 100 } });
  const { json } = await v3('GET', '/users/free-user');
  expect(json.data.attributes).toMatchObject({
    status: 'active',
    quotas: { api_requests_daily: { allowed: 500 } },
  });
  expect((await v3('GET', '/users/nobody')).status).toBe(404);
  expect((await v3('GET', '/users/free-user/api_usage')).json.data.daily).toEqual({
    '2026-05-17': { urls: 3 },
  });
  const long = await v3('GET', '/users/free-user/api_usage?start_date=20260301&end_date=20260501');
  expect(long.status).toBe(400);
});

test('violations are cookies, origins of extensions, keys out of place and haste, and nothing else', async () => {
  const { v3, v2, visit, server } = await startTestServer({ limits: { minute: 100 } });
  await v3('GET', path);
  await v2('GET', '/url/report', { apikey: KEYS.free, resource: fixtures.menu.url });
  expect(violations(server.log)).toEqual([]);
  await visit('/gui/home', { headers: { cookie: 'VT_SESSION=1' } });
  expect(violations(server.log)).toEqual([]);
  await v3('GET', path, { headers: { cookie: 'VT_SESSION=1' } });
  await v3('GET', path, { headers: { origin: 'moz-extension://0b2c6f0e-0000-4000-8000-000000000000' } });
  await v3('GET', `/users/${KEYS.free}/overall_quotas`);
  await v3('GET', `${path}?apikey=${KEYS.free}`);
  expect(busiestWindow(server.log)).toBe(6);
  expect(violations(server.log)).toEqual([
    `cookie: GET /api/v3${path}`,
    `origin moz-extension://0b2c6f0e-0000-4000-8000-000000000000: GET /api/v3${path}`,
    'key in path: GET',
    'key in query: GET',
    '6 requests within 60 seconds',
  ]);
});
