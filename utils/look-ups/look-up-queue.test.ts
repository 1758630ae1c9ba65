import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { reportResponse } from '../virustotal/report.testing';
import {
  addressOf,
  auto,
  clean,
  createTestEnvironment,
  KEY_A,
  MINUTE,
  site,
  type TestEnvironment,
  URL_A,
  unknown,
  user,
} from './environment.testing';

let env: TestEnvironment;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  env = await createTestEnvironment();
});

describe('the queue', () => {
  it('sends four a minute and no more, in order, user’s clicks first', async () => {
    env.respond(clean);
    env.settings.autoShare = 1;
    for (let n = 0; n < 4; n++) await env.service.lookUp(site(n), auto);
    await env.service.resume();
    const first = env.requests.length;
    for (let n = 4; n < 8; n++) await env.service.lookUp(site(n), auto);
    for (let n = 8; n < 10; n++) await env.service.lookUp(site(n), user);
    await env.service.resume();
    expect(env.requests).toHaveLength(first);
    expect(first).toBe(4);
    await env.fireAlarm();
    expect(env.requests.slice(4).map((one) => addressOf(one.url))).toEqual([8, 9, 4, 5].map(site));
  });

  it('lets a click overtake for an address that waits automatically', async () => {
    env.respond(clean);
    for (let n = 0; n < 6; n++) await env.service.lookUp(site(n), auto);
    await env.service.resume();
    const before = env.requests.length;
    expect(before).toBe(2);
    await env.service.lookUp(site(5), user);
    await env.service.resume();
    expect(addressOf(env.requests[before]?.url ?? '')).toBe(site(5));
  });

  it('sends once what is asked by a click while the same is under way automatically', async () => {
    let release = () => {};
    env.respond((seen) => new Promise((resolve) => (release = () => resolve(clean(seen)))));
    await env.service.lookUp(URL_A, auto);
    await expect.poll(() => env.requests).toHaveLength(1);
    expect(await env.service.lookUp(URL_A, user)).toMatchObject({ state: 'asking', by: 'user' });
    release();
    await expect.poll(async () => (await env.stored(KEY_A)).lookUp?.state).toBe('known');
    expect(env.requests).toHaveLength(1);
  });

  it('sends again what is asked by a click that discloses more than what is under way', async () => {
    const waiting: (() => void)[] = [];
    env.respond((seen) => new Promise((resolve) => waiting.push(() => resolve(clean(seen)))));
    await env.service.lookUp(URL_A, auto);
    await expect.poll(() => waiting).toHaveLength(1);
    await env.service.lookUp(URL_A, { ...user, step: 'whole' });
    await expect.poll(() => waiting).toHaveLength(2);
    for (const release of waiting) release();
    await expect.poll(async () => (await env.stored(KEY_A)).report?.step).toBe('whole');
  });

  it('cancels what waits, and drops an answer that is under way', async () => {
    let release = () => {};
    env.respond((seen) => new Promise((resolve) => (release = () => resolve(clean(seen)))));
    await env.service.lookUp(URL_A, user);
    while (env.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    await env.service.cancel(KEY_A);
    release();
    expect(await env.finished()).toMatchObject({ state: 'failed', reason: 'cancelled' });
    expect((await env.stored(KEY_A)).report).toBeUndefined();
  });
});

describe('over quota', () => {
  it.each([
    ['no header', undefined, MINUTE],
    ['seconds', '90', 90_000],
    ['date', new Date(Date.UTC(2026, 10, 23, 12, 5)).toUTCString(), 5 * MINUTE],
  ])('429 with %s goes back to waiting', async (_, header, wait) => {
    env.respond(() => {
      const headers: Record<string, string> = header === undefined ? {} : { 'retry-after': header };
      return Response.json({ error: { code: 'QuotaExceededError' } }, { status: 429, headers });
    });
    await env.service.lookUp(URL_A, user);
    expect(await env.finished()).toMatchObject({
      state: 'waiting',
      reason: 'over-quota',
      notBefore: env.clock.now + wait,
    });
    expect(env.alarms.at(-1)).toBe(env.clock.now + wait);
    await env.service.lookUp(site(1), user);
    await env.service.resume();
    expect(env.requests).toHaveLength(1);
    env.respond(clean);
    await env.fireAlarm();
    expect(env.requests).toHaveLength(3);
    expect((await env.stored(KEY_A)).lookUp?.state).toBe('known');
  });
});

describe('submitting', () => {
  const analysis = `u-${KEY_A}-1764000000`;
  const scripted = (statuses: string[]) => {
    let done = false;
    env.respond(({ method, url }) => {
      if (method === 'POST') return Response.json({ data: { type: 'analysis', id: analysis } });
      if (!url.includes('/analyses/')) return done ? reportResponse(URL_A, { harmless: 60 }) : unknown();
      const status = statuses.shift() ?? 'queued';
      done = status === 'completed';
      return Response.json({ data: { attributes: { status } } });
    });
  };

  it('publishes only on its own request, polls ever more slowly, and ends with the report', async () => {
    scripted(['queued', 'in-progress', 'completed']);
    await env.service.lookUp(URL_A, user);
    await env.service.resume();
    expect(env.requests.filter((one) => one.method === 'POST')).toEqual([]);
    await env.service.submit(URL_A);
    expect(await env.finished()).toMatchObject({ state: 'queued', analysisId: analysis });
    expect(env.requests[1]).toMatchObject({ method: 'POST', body: `url=${encodeURIComponent(URL_A)}` });
    await env.fireAlarm();
    await env.fireAlarm();
    expect((await env.stored(KEY_A)).lookUp?.state).toBe('analysing');
    await env.fireAlarm();
    await env.fireAlarm();
    expect((await env.stored(KEY_A)).lookUp?.state).toBe('known');
  });

  it('publishes the redacted address unless told otherwise', async () => {
    scripted([]);
    await env.service.submit('https://www.example.org/join?token=abc123secret#frag');
    await env.service.resume();
    expect(env.requests[0]?.body).toBe('url=https%3A%2F%2Fwww.example.org%2Fjoin%3Ftoken%3D');
    await env.service.submit('https://www.example.org/in?token=abc123secret', { step: 'whole' });
    await env.service.resume();
    expect(env.requests[1]?.body).toContain('abc123secret');
  });

  it('gives up politely after five polls', async () => {
    scripted([]);
    await env.service.submit(URL_A);
    await env.service.resume();
    for (let i = 0; i < 8; i++) await env.fireAlarm();
    expect((await env.stored(KEY_A)).lookUp).toMatchObject({
      state: 'failed',
      reason: 'still-analysing',
      analysisId: analysis,
    });
    const polls = env.requests.filter((one) => one.url.includes('/analyses/'));
    expect(polls).toHaveLength(5);
    expect(polls.map((one) => one.at - (env.requests[0]?.at ?? 0))).toEqual(
      [15, 45, 105, 225, 465].map((seconds) => seconds * 1000),
    );
  });

  it('rescans by id, keeping the old report meanwhile', async () => {
    env.respond(() => reportResponse(URL_A, { harmless: 60 }));
    await env.service.lookUp(URL_A, user);
    await env.service.resume();
    scripted(['completed']);
    await env.service.rescan(URL_A);
    expect(await env.finished()).toMatchObject({ state: 'queued' });
    expect(env.requests[1]?.url).toBe(`https://www.virustotal.com/api/v3/urls/${KEY_A}/analyse`);
    expect((await env.stored(KEY_A)).report).toBeDefined();
    await env.fireAlarm();
    expect((await env.finished())?.state).toBe('known');
  });
});
