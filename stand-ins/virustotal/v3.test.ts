import { expect, test } from 'vitest';
import { fixtures, KEYS, sha256 } from './index';
import { b64, startTestServer } from './test-server.testing';

const MINUTE = 60_000;
const noLimit = { limits: { minute: 1000 } };
const form = (url: string) => ({ body: new URLSearchParams({ url }) });

test('a URL object has the documented shape, and its stats are the sum of its results', async () => {
  const { v3 } = await startTestServer();
  const { status, json, text } = await v3('GET', `/urls/${b64(fixtures.parcel.url)}`);
  expect(status).toBe(200);
  // This id is the SHA-256 of the parcel address.
  const id = '9f1f542c35e208e37088de59adefaa9db4fa3fa61fc03b49692459dc61ae868a';
  expect(json.data).toMatchObject({
    type: 'url',
    id,
    links: { self: `https://www.virustotal.com/api/v3/urls/${id}` },
  });
  const { attributes } = json.data;
  expect(Object.keys(attributes.last_analysis_stats)).toEqual([
    'harmless',
    'malicious',
    'suspicious',
    'timeout',
    'undetected',
  ]);
  const entries: { category: string; method: string; engine_name: string }[] = Object.values(
    attributes.last_analysis_results,
  );
  expect(entries).toHaveLength(90);
  for (const [category, count] of Object.entries(attributes.last_analysis_stats)) {
    expect(entries.filter((entry) => entry.category === category)).toHaveLength(count as number);
  }
  expect(entries.every(({ method }) => method === 'blacklist')).toBe(true);
  expect(attributes.redirection_chain[0]).toBe(attributes.url);
  expect(attributes.redirection_chain).not.toContain(attributes.last_final_url);
  expect(attributes.title).toBe('Parcel redelivery');
  // Keys sorted, four spaces.
  expect(text.startsWith('{\n    "data": {\n        "attributes": {\n            "categories"')).toBe(true);
});

test.each([
  ['menu', 0, 0],
  ['survey', 0, 0],
  ['suspicious' as const, 1, 1],
  ['prize', 1, 1],
  ['bank', 11, 2],
] as const)('%s: so many engines call it malicious and suspicious', async (name, malicious, suspicious) => {
  const { v3 } = await startTestServer();
  const url = name === 'suspicious' ? 'https://example.com/suspicious' : fixtures[name].url;
  const { json } = await v3('GET', `/urls/${b64(url)}`);
  expect(json.data.attributes.last_analysis_stats).toMatchObject({ malicious, suspicious });
  if (name === 'survey') expect(json.data.attributes.last_analysis_stats.harmless).toBe(0);
});

test('asking never submits, and 404 quotes the id as it was sent', async () => {
  const { v3 } = await startTestServer(noLimit);
  for (const id of [b64(fixtures.neverSeen.url), sha256(fixtures.neverSeen.url), 'aGk=']) {
    for (let times = 0; times < 3; times++) {
      const { status, json } = await v3('GET', `/urls/${id}`);
      expect([status, json.error]).toEqual([
        404,
        { code: 'NotFoundError', message: `URL "${id}" not found` },
      ]);
    }
  }
});

test('submitted, queued, in progress, completed; no URL object before that', async () => {
  const { v3, clock } = await startTestServer(noLimit);
  const url = fixtures.unknownBad.url;
  const { json: made } = await v3('POST', '/urls', form(url));
  const id = `u-${sha256(url)}-${clock.at / 1000}`;
  expect(made.data).toEqual({
    type: 'analysis',
    id,
    links: { self: `https://www.virustotal.com/api/v3/analyses/${id}` },
  });

  const seen: string[] = [];
  for (let waited = 0; waited <= 70_000; waited += 10_000) {
    const { json } = await v3('GET', `/analyses/${id}`);
    const { status, results, stats } = json.data.attributes;
    const sum = Object.values(stats as Record<string, number>).reduce((all, one) => all + one, 0);
    expect(sum).toBe(Object.keys(results).length);
    expect(json.meta.url_info).toEqual({ id: sha256(url), url });
    if (status === 'queued') expect(sum).toBe(0);
    if (status === 'in-progress') expect(sum).toBeLessThan(90);
    const object = await v3('GET', `/urls/${sha256(url)}`);
    expect(object.status).toBe(status === 'completed' ? 200 : 404);
    if (status !== seen.at(-1)) seen.push(status);
    clock.at += 10_000;
  }
  expect(seen).toEqual(['queued', 'in-progress', 'completed']);
  const { json } = await v3('GET', `/analyses/${id}/item`);
  expect(json.data.attributes.last_analysis_stats.malicious).toBe(11);
});

test('paced by polls: the third answer is complete, whatever the clock says', async () => {
  const { v3 } = await startTestServer({ ...noLimit, pace: { by: 'polls', queued: 1, running: 1 } });
  const { json } = await v3('POST', '/urls', form(fixtures.unknown.url));
  const statuses: string[] = [];
  for (let poll = 0; poll < 4; poll++) {
    statuses.push((await v3('GET', `/analyses/${json.data.id}`)).json.data.attributes.status);
  }
  expect(statuses).toEqual(['queued', 'in-progress', 'completed', 'completed']);
});

test('one address stays in the queue for ever', async () => {
  const { v3, clock } = await startTestServer(noLimit);
  const { json } = await v3('POST', '/urls', form(fixtures.stuck.url));
  clock.at += 24 * 60 * MINUTE;
  expect((await v3('GET', `/analyses/${json.data.id}`)).json.data.attributes.status).toBe('queued');
  expect((await v3('GET', `/urls/${b64(fixtures.stuck.url)}`)).status).toBe(404);
});

test('a rescan within five minutes is the old analysis, later a new one named by its time', async () => {
  const { v3, clock } = await startTestServer(noLimit);
  const id = sha256(fixtures.museum.url);
  const rescan = async () => (await v3('POST', `/urls/${id}/analyse`)).json.data;
  const first = await rescan();
  expect(first).toEqual({ type: 'analysis', id: `u-${id}-${clock.at / 1000}` });
  clock.at += 66_000;
  expect((await rescan()).id).toBe(first.id);
  expect((await v3('POST', '/urls', form(fixtures.museum.url))).json.data.id).toBe(first.id);
  clock.at += 17 * MINUTE;
  expect((await rescan()).id).toBe(`u-${id}-${clock.at / 1000}`);
});

test('during a rescan the old report is still there; afterwards the date is new', async () => {
  const { v3, clock } = await startTestServer(noLimit);
  const id = sha256(fixtures.museum.url);
  const date = async () => (await v3('GET', `/urls/${id}`)).json.data.attributes.last_analysis_date;
  const old = await date();
  expect(clock.at / 1000 - old).toBe(400 * 86_400);
  await v3('POST', `/urls/${id}/analyse`);
  expect(await date()).toBe(old);
  const asked = clock.at / 1000;
  clock.at += 2 * MINUTE;
  expect(await date()).toBe(asked);
});

test('a rescan of what is unknown is 404; submitting nonsense is 400', async () => {
  const { v3 } = await startTestServer(noLimit);
  expect((await v3('POST', `/urls/${b64(fixtures.unknown.url)}/analyse`)).status).toBe(404);
  for (const url of ['', 'hello', 'javascript:alert(1)', 'two words']) {
    const { status, json } = await v3('POST', '/urls', form(url));
    expect([status, json.error]).toEqual([
      400,
      { code: 'InvalidArgumentError', message: 'Unable to canonicalize url' },
    ]);
  }
});

test('multipart is taken as well, and an ampersand survives either form', async () => {
  const { v3 } = await startTestServer(noLimit);
  const url = 'https://clean.example.com/a?b=1&c=%26';
  const body = new FormData();
  body.set('url', url);
  const multipart = await v3('POST', '/urls', { body });
  expect(multipart.json.data.id).toContain(sha256(url));
  expect((await v3('POST', '/urls', form(url))).json.data.id).toBe(multipart.json.data.id);
});

test('relationships: open ones for all, the others for premium keys only', async () => {
  const { v3 } = await startTestServer(noLimit);
  const id = b64(fixtures.shortLink.url);
  const { json } = await v3('GET', `/urls/${id}?relationships=last_serving_ip_address,network_location`);
  expect(json.data.relationships.network_location.data).toEqual({
    type: 'domain',
    id: 'redirecting.example.com',
  });
  expect(json.data.attributes.url).toBe(fixtures.shortLink.url);
  for (const path of [
    '/redirects_to',
    '/relationships/redirecting_urls',
    '?relationships=votes,redirects_to',
  ]) {
    const refused = await v3('GET', `/urls/${id}${path}`);
    expect([refused.status, refused.json.error.code]).toEqual([403, 'ForbiddenError']);
    expect((await v3('GET', `/urls/${id}${path}`, { key: KEYS.premium })).status).toBe(200);
  }
  expect((await v3('GET', `/urls/${id}/comments`)).json.data).toEqual([]);
  expect((await v3('GET', `/urls/${id}/no-such-thing`)).status).toBe(404);
});

test('domains and addresses', async () => {
  const { v3 } = await startTestServer(noLimit);
  expect((await v3('GET', '/domains/google.com')).json.data.attributes.creation_date).toBeTypeOf('number');
  const bad = await v3('GET', '/domains/xpresscoza');
  expect([bad.status, bad.json.error.message]).toEqual([
    400,
    'Domain "xpresscoza" is not a valid domain pattern',
  ]);
  expect((await v3('GET', '/ip_addresses/192.0.2.1')).status).toBe(200);
  expect((await v3('GET', '/ip_addresses/1.2.3')).status).toBe(400);
  expect((await v3('GET', '/nothing/here')).status).toBe(404);
});
