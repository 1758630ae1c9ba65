import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FailureReason } from '../virustotal/look-up';
import { idOf, reportResponse } from '../virustotal/report.testing';
import { isFresh } from '../virustotal/time-to-live';
import {
  auto,
  clean,
  createTestEnvironment,
  errorResponse,
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

async function isStale(key: string): Promise<boolean | undefined> {
  const { report } = await env.stored(key);
  return report && !isFresh(report.fetchedAt, report.staleAt, env.clock.now);
}

describe('asking', () => {
  it('keeps the report of a known address and asks no second time', async () => {
    env.respond(() => reportResponse(URL_A, { malicious: 3, harmless: 60 }));
    await env.service.lookUp(URL_A, user);
    expect((await env.finished())?.state).toBe('known');
    expect((await env.stored(KEY_A)).report?.report.positives).toBe(3);
    expect(await isStale(KEY_A)).toBe(false);
    expect((await env.service.lookUp(URL_A, user)).state).toBe('known');
    await env.service.resume();
    expect(env.requests).toHaveLength(1);
    expect(env.requests[0]?.url).toBe(`https://www.virustotal.com/api/v3/urls/${KEY_A}`);
  });

  it('makes one of equal look-ups, however they are written', async () => {
    env.respond(clean);
    const all = ['HTTPS://WWW.example.org/menu', `${URL_A}#top`, ` ${URL_A} `, URL_A];
    await Promise.all(all.map((url) => env.service.lookUp(url, user)));
    expect((await env.finished())?.state).toBe('known');
    expect(env.requests).toHaveLength(1);
  });

  it('says unknown, not clean, on 404, and asks again after ten minutes', async () => {
    env.respond(unknown);
    await env.service.lookUp(URL_A, user);
    expect(await env.finished()).toMatchObject({ state: 'unknown', step: 'id' });
    expect((await env.stored(KEY_A)).report).toBeUndefined();
    await env.service.lookUp(URL_A, user);
    await env.service.resume();
    expect(env.requests).toHaveLength(1);
    env.clock.now += 10 * MINUTE;
    await env.service.lookUp(URL_A, user);
    await env.service.resume();
    expect(env.requests).toHaveLength(2);
  });

  it('asks again at once when the user discloses more', async () => {
    env.respond(unknown);
    await env.service.lookUp(URL_A, user);
    await env.service.resume();
    await env.service.lookUp(URL_A, { ...user, step: 'redacted' });
    expect(await env.finished()).toMatchObject({ state: 'unknown', step: 'redacted' });
    expect(env.requests.map((one) => one.url.split('/').at(-1))).toEqual([
      KEY_A,
      Buffer.from(URL_A).toString('base64url'),
    ]);
  });

  it('sends the redacted address when that was agreed, and says that the report is about it', async () => {
    const secret = 'https://www.example.org/join?token=abc123secret';
    env.respond(() => reportResponse('https://www.example.org/join?token=', { harmless: 60 }));
    const { key } = await env.service.lookUp(secret, { ...user, step: 'redacted' });
    expect((await env.finished(key))?.state).toBe('known');
    expect((await env.stored(key)).report?.step).toBe('redacted');
    const sent = Buffer.from(env.requests[0]?.url.split('/').at(-1) ?? '', 'base64url').toString();
    expect(sent).toBe('https://www.example.org/join?token=');
    // The whole address is another question.
    env.respond(() => reportResponse(secret, { malicious: 1 }));
    await env.service.lookUp(secret, { ...user, step: 'whole' });
    expect((await env.finished(key))?.state).toBe('known');
    expect((await env.stored(key)).report).toMatchObject({ step: 'whole', report: { positives: 1 } });
  });

  it('refuses a report about another address', async () => {
    env.respond(() => reportResponse('https://other.example/', { harmless: 60 }));
    await env.service.lookUp(URL_A, user);
    expect(await env.finished()).toMatchObject({ state: 'failed', reason: 'nonsense' });
  });

  it('uses a stale report while it asks again, and keeps it when that fails', async () => {
    env.respond(clean);
    await env.service.lookUp(URL_A, user);
    await env.service.resume();
    env.clock.now += 25 * 60 * MINUTE;
    expect(await isStale(KEY_A)).toBe(true);
    expect((await env.stored(KEY_A)).lookUp?.state).toBe('known');
    env.respond(() => errorResponse(403, 'ForbiddenError'));
    expect((await env.service.lookUp(URL_A, user)).state).toBe('waiting');
    expect((await env.finished())?.reason).toBe('forbidden');
    expect(await isStale(KEY_A)).toBe(true);
  });
});

describe('failures', () => {
  it.each<[string, Response | (() => never), FailureReason]>([
    ['wrong key', errorResponse(401, 'WrongCredentialsError'), 'wrong-key'],
    ['inactive account', errorResponse(401, 'UserNotActiveError'), 'inactive-key'],
    ['forbidden', errorResponse(403, 'ForbiddenError'), 'forbidden'],
    ['no address', errorResponse(400, 'InvalidArgumentError'), 'not-checkable'],
    ['a text', new Response('It works!'), 'nonsense'],
    ['nothing', new Response(''), 'nonsense'],
    ['cut short', new Response('{"data":{"id":"'), 'nonsense'],
    ['a 404 that is not VirusTotal’s', new Response('{}', { status: 404 }), 'nonsense'],
  ])('%s', async (_, response, reason) => {
    env.respond(() => (typeof response === 'function' ? response() : response));
    await env.service.lookUp(URL_A, user);
    const lookUp = await env.finished();
    expect(lookUp).toMatchObject({ state: 'failed', reason });
    expect(JSON.stringify(lookUp)).not.toContain('aaaaaaaa');
    expect(env.requests).toHaveLength(1);
  });

  it('tries again after a fault that may pass, then says what it was', async () => {
    env.respond(() => new Response('<html>bad gateway</html>', { status: 502 }));
    await env.service.lookUp(URL_A, user);
    expect(await env.finished()).toMatchObject({ state: 'waiting', reason: 'server-error' });
    await env.fireAlarm();
    await env.fireAlarm();
    expect((await env.stored(KEY_A)).lookUp).toMatchObject({ state: 'failed', reason: 'server-error' });
    expect(env.requests.map((one) => one.at - (env.requests[0]?.at ?? 0))).toEqual([0, 30_000, 150_000]);
  });

  it('waits for the network and goes on as soon as it is back', async () => {
    env.respond(() => {
      throw new TypeError('Failed to fetch');
    });
    await env.service.lookUp(URL_A, user);
    expect(await env.finished()).toMatchObject({ state: 'waiting', reason: 'offline' });
    env.respond(clean);
    env.clock.now += 1000;
    await env.service.onOnline();
    expect((await env.finished())?.state).toBe('known');
  });

  it('asks with a new key what waits for the limits of the old one, and ends it without a key', async () => {
    env.respond(() => errorResponse(429, 'QuotaExceededError'));
    await env.service.lookUp(URL_A, user);
    expect(await env.finished()).toMatchObject({ state: 'waiting', reason: 'over-quota' });
    env.respond(clean);
    env.settings.key = 'b'.repeat(64);
    await env.service.onKeyChanged();
    expect((await env.finished())?.state).toBe('known');

    env.respond(() => errorResponse(429, 'QuotaExceededError'));
    await env.service.refresh(URL_A, user);
    await env.service.resume();
    env.settings.key = '';
    await env.service.onKeyChanged();
    expect(await env.finished()).toMatchObject({ state: 'failed', reason: 'no-key' });
  });

  it.each([401, 403])(
    'blames a filter’s page with %d on nobody’s key, and lets the others wait on',
    async (status) => {
      env.respond(
        () => new Response('<html>portal</html>', { status, headers: { 'content-type': 'text/html' } }),
      );
      await Promise.all(Array.from({ length: 3 }, (_, n) => env.service.lookUp(site(n), user)));
      await env.service.resume();
      for (const one of await env.db.getAll('lookUps'))
        expect(one).toMatchObject({ state: 'waiting', reason: 'intercepted' });
      for (const usage of await env.db.getAll('spending')) expect(usage.rejected).toBeUndefined();
      env.respond(clean);
      await env.service.onOnline();
      env.clock.now += 2 * MINUTE;
      await env.service.resume();
      for (const one of await env.db.getAll('lookUps')) expect(one.state).toBe('known');
    },
  );

  it('spends no second request on a key that was refused', async () => {
    env.respond(() => errorResponse(401, 'WrongCredentialsError'));
    await Promise.all(Array.from({ length: 10 }, (_, n) => env.service.lookUp(site(n), auto)));
    await env.service.resume();
    expect(await env.db.countFromIndex('lookUps', 'by-turn')).toBe(0);
    const states = (await env.db.getAll('lookUps')).map((one) => one.state);
    expect(states.filter((state) => state === 'failed').length).toBeGreaterThan(0);
    const before = env.requests.length;
    expect(before).toBeLessThanOrEqual(2);
    expect(await env.service.lookUp(site(11), auto)).toMatchObject({ state: 'failed', reason: 'wrong-key' });
    expect(env.requests).toHaveLength(before);
    // What is asked by hand after that is told by its own answer.
    env.respond(() => errorResponse(503, 'TransientError'));
    await env.service.lookUp(site(12), user);
    expect(await env.finished(idOf(site(12)))).toMatchObject({ state: 'waiting', reason: 'server-error' });
    // The user may have mended it meanwhile.
    env.respond(clean);
    await env.service.lookUp(URL_A, user);
    expect((await env.finished())?.state).toBe('known');
    for (const usage of await env.db.getAll('spending')) expect(usage.rejected).toBeUndefined();
  });
});
