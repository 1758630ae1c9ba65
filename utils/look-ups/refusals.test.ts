import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  createTestEnvironment,
  KEY_A,
  MINUTE,
  type TestEnvironment,
  URL_A,
  user,
} from './environment.testing';

let env: TestEnvironment;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  env = await createTestEnvironment();
});

/** Refuses with VirusTotal's own error body and these headers. */
const refusing = (headers: Record<string, string>) => () =>
  Response.json({ error: { code: 'QuotaExceededError' } }, { status: 429, headers });

/** Resumes twenty times a second for so long, as eager alarms and clicks would. */
async function keepResuming(ms: number) {
  const end = env.clock.now + ms;
  for (; env.clock.now < end; env.clock.now += 50) await env.service.resume();
}

describe('a refusal is followed by a least wait, whatever its Retry-After', () => {
  it.each(['0', '0.2', '-5', 'Wed, 21 Oct 2015 07:28:00 GMT', 'Mon, 23 Nov 2026 12:00:01 GMT'])(
    '%s',
    async (value) => {
      env.respond(refusing({ 'retry-after': value }));
      await env.service.lookUp(URL_A, user);
      await keepResuming(4000);
      expect(env.requests).toHaveLength(1);
    },
  );

  it('grows while VirusTotal goes on refusing', async () => {
    env.respond(refusing({ 'retry-after': '0' }));
    await env.service.lookUp(URL_A, user);
    await env.service.resume();
    for (let i = 0; i < 6; i++) await env.fireAlarm();
    const waits = env.requests.slice(1).map(({ at }, i) => at - (env.requests[i]?.at ?? 0));
    expect(waits.length).toBeGreaterThan(3);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(waits.at(-1)).toBeGreaterThanOrEqual(5 * MINUTE);
  });

  it('counts a date from the server’s own clock, where ours is an hour fast', async () => {
    const { now } = env.clock;
    const date = (ms: number) => new Date(ms).toUTCString();
    const server = now - 60 * MINUTE;
    env.respond(refusing({ date: date(server), 'retry-after': date(server + 10 * MINUTE) }));
    await env.service.lookUp(URL_A, user);
    const lookUp = await env.finished(KEY_A);
    expect(lookUp).toMatchObject({ reason: 'over-quota', notBefore: now + 10 * MINUTE });
  });
});
