import { expect, test } from 'vitest';
import { fixtures, KEYS, sha256 } from './index';
import { startTestServer } from './test-server.testing';

const noLimit = { limits: { minute: 1000 } };
const apikey = KEYS.free;

test('a report has the documented fields and counts every detection', async () => {
  const { v2, clock } = await startTestServer();
  const url = fixtures.parcel.url;
  for (const method of ['GET', 'POST']) {
    const { json } = await v2(method, '/url/report', { apikey, resource: url });
    const date = clock.at / 1000 - 2 * 86_400;
    expect(json).toMatchObject({
      response_code: 1,
      verbose_msg: 'Scan finished, scan information embedded in this object',
      resource: url,
      url,
      scan_id: `${sha256(url)}-${date}`,
      permalink: `https://www.virustotal.com/url/${sha256(url)}/analysis/${date}/`,
      scan_date: '2026-05-15 12:00:00',
      filescan_id: null,
      positives: 13,
      total: 90,
    });
    const scans = Object.values(json.scans);
    expect(scans.filter(({ detected }) => detected)).toHaveLength(13);
    expect(scans.every(({ result }) => result?.endsWith(' site'))).toBe(true);
  }
});

test('unknown is 0, scan=1 answers 1 without positives, then it is queued, then it is there', async () => {
  const { v2, clock } = await startTestServer(noLimit);
  const resource = fixtures.unknown.url;
  const report = async (more = {}) => (await v2('GET', '/url/report', { apikey, resource, ...more })).json;
  expect(await report()).toEqual({
    response_code: 0,
    verbose_msg: 'Resource does not exist in the dataset',
    resource,
  });
  const submitted = await report({ scan: '1' });
  expect(submitted).toMatchObject({
    response_code: 1,
    verbose_msg: 'Scan request successfully queued, come back later for the report',
  });
  expect(submitted).not.toHaveProperty('positives');
  expect(submitted).not.toHaveProperty('scans');
  expect(await report()).toMatchObject({
    response_code: -2,
    verbose_msg: 'Your resource is queued for analysis',
  });
  clock.at += 60_000;
  expect(await report()).toMatchObject({ response_code: 1, positives: 0, total: 90 });
  const byScan = await v2('GET', '/url/report', { apikey, resource: submitted.scan_id });
  expect(byScan.json).toMatchObject({ response_code: 1, scan_id: submitted.scan_id });
});

test('url/scan queues, and says −1 to what is no address', async () => {
  const { v2 } = await startTestServer(noLimit);
  const queued = await v2('POST', '/url/scan', { apikey, url: fixtures.unknown.url });
  expect(queued.json).toMatchObject({ response_code: 1, url: fixtures.unknown.url });
  expect((await v2('POST', '/url/scan', { apikey, url: 'hello' })).json).toMatchObject({
    response_code: -1,
    verbose_msg: 'Invalid URL, the scan request was not queued',
  });
  const invalid = await v2('GET', '/url/report', { apikey, resource: 'hello', scan: '1' });
  expect(invalid.json.response_code).toBe(-1);
});

test('204 for the quota, a bare 403 for the key, 400 without resource', async () => {
  const { v2, server } = await startTestServer();
  const resource = fixtures.menu.url;
  expect((await v2('GET', '/url/report', { apikey })).status).toBe(400);
  for (const bad of [KEYS.wrong, KEYS.inactive, '']) {
    const { status, text } = await v2('GET', '/url/report', { apikey: bad, resource });
    expect([status, text]).toEqual([403, '']);
  }
  for (let times = 0; times < 3; times++) await v2('GET', '/url/report', { apikey, resource });
  const { status, text } = await v2('GET', '/url/report', { apikey, resource });
  expect([status, text]).toEqual([204, '']);
  expect(server.log.at(-1)).toMatchObject({ keyIn: ['query'], user: 'free-user', status: 204 });
});

test('both versions share the counters', async () => {
  const { v2, v3 } = await startTestServer();
  for (let times = 0; times < 4; times++)
    await v2('POST', '/url/report', { apikey, resource: fixtures.menu.url });
  expect((await v3('GET', `/urls/${sha256(fixtures.menu.url)}`)).status).toBe(429);
});

test('faults: in v2, null results and missing sums; quota and key in its own way', async () => {
  const { v2, server } = await startTestServer(noLimit);
  const report = () => v2('GET', '/url/report', { apikey, resource: fixtures.bank.url });
  server.faults.set({ fault: 'no-stats', next: 1 });
  expect((await report()).json).not.toHaveProperty('positives');
  server.faults.set({ fault: 'null-result', next: 1 });
  expect((await report()).json.scans.Fortinet).toMatchObject({ detected: true, result: null });
  server.faults.set({ fault: 'over-quota', next: 1 });
  expect((await report()).status).toBe(204);
  server.faults.set({ fault: 'wrong-key-echo', next: 1 });
  expect(await report()).toMatchObject({ status: 403, text: '' });
});

test('takes the parameters of a scan from its address as well', async () => {
  const { v2, server } = await startTestServer();
  const query = new URLSearchParams({ apikey: KEYS.free, url: 'http://unknown.example.com/' });
  const { json } = await v2('POST', `/url/scan?${query}`, {});
  expect(json.response_code).toBe(1);
  expect(server.log.at(-1)).toMatchObject({ method: 'POST', user: 'free-user', keyIn: ['query'] });
});

test('answers up to four in one request with a list, in their order', async () => {
  const { v2, server } = await startTestServer();
  const { bank, menu } = fixtures;
  const several = (n: number) =>
    [bank.url, menu.url, 'http://unknown.example.com/', 'x y', menu.url].slice(0, n);
  const ask = (n: number) =>
    v2('POST', '/url/report', { apikey: KEYS.free, resource: several(n).join('\n') });
  const { text } = await ask(4);
  const answers = JSON.parse(text) as { response_code: number; resource: string }[];
  expect(answers.map((one) => [one.response_code, one.resource])).toEqual(
    several(4).map((resource, i) => [i < 2 ? 1 : 0, resource]),
  );
  expect(server.quotaOf(KEYS.free).usage(Date.UTC(2026, 4, 17, 12)).day).toBe(1);
  expect((await ask(5)).status).toBe(400);
});

test('takes the SHA-256 of an address it knows for a resource', async () => {
  const { v2 } = await startTestServer();
  const ask = (resource: string) => v2('POST', '/url/report', { apikey: KEYS.free, resource, scan: '1' });
  expect((await ask(sha256(fixtures.bank.url))).json.response_code).toBe(1);
  expect((await ask('0'.repeat(64))).json.response_code).toBe(0);
});

test('gives a scan an id with letters on request, and knows it again', async () => {
  const { v2, server } = await startTestServer();
  server.switches.analysisIds = 'letters';
  const { json } = await v2('POST', '/url/scan', { apikey: KEYS.free, url: 'http://unknown.example.com/' });
  expect(json.scan_id).toMatch(/^[0-9a-f]{64}-f[0-9a-f]+$/);
  const { json: polled } = await v2('POST', '/url/report', { apikey: KEYS.free, resource: json.scan_id });
  expect(polled.response_code).toBe(-2);
});
