import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { purgePrivate } from '../store/look-ups';
import { idOf } from '../virustotal/report.testing';
import {
  auto,
  clean,
  createTestEnvironment,
  KEY_A,
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

describe('what is never sent', () => {
  it.each([
    ['ftp://files.example/a', 'not-checkable'],
    ['javascript:alert(1)', 'not-checkable'],
    ['http://printer.local/', 'not-checkable'],
    ['https://intranet.corp.example/x', 'never-sent'],
    ['https://CORP.example./x', 'never-sent'],
  ] as const)('%s', async (url, reason) => {
    env.settings.neverSend = ['*.corp.example'];
    expect(await env.service.lookUp(url, user)).toMatchObject({ state: 'failed', reason });
    expect(await env.service.submit(url)).toMatchObject({ state: 'failed', reason });
    await env.service.resume();
    expect(env.requests).toEqual([]);
  });

  it('heeds settings that changed while a look-up waited', async () => {
    env.respond(clean);
    for (let n = 0; n < 6; n++) await env.service.lookUp(site(n), user);
    await env.service.resume();
    env.settings.neverSend = ['site-4.example'];
    await env.fireAlarm();
    expect((await env.stored(idOf(site(4)))).lookUp).toMatchObject({
      state: 'failed',
      reason: 'never-sent',
    });
    expect(env.requests).toHaveLength(5);
  });

  it('sends nothing without a key or without permission, and says so', async () => {
    env.settings.key = '';
    await env.service.lookUp(URL_A, user);
    expect(await env.finished()).toMatchObject({ state: 'failed', reason: 'no-key' });
    env.settings.key = 'd'.repeat(64);
    env.settings.permitted = false;
    await env.service.lookUp(URL_A, user);
    expect(await env.finished()).toMatchObject({ state: 'failed', reason: 'no-permission' });
    expect(env.requests).toEqual([]);
  });

  it('asks nothing by itself in a private window, and forgets what the user asked there', async () => {
    env.respond(clean);
    expect(await env.service.lookUp(URL_A, { ...auto, privateWindow: true })).toMatchObject({
      state: 'failed',
    });
    expect(env.requests).toEqual([]);
    await env.service.lookUp(URL_A, { ...user, privateWindow: true });
    expect((await env.finished())?.state).toBe('known');
    await env.service.lookUp(site(1), user);
    await env.service.resume();
    await purgePrivate(env.db);
    expect(await env.stored(KEY_A)).toEqual({ lookUp: undefined, report: undefined });
    expect((await env.stored(idOf(site(1)))).report).toBeDefined();
    expect(await env.db.getAllKeysFromIndex('detections', 'by-key', KEY_A)).toEqual([]);
  });

  it('never discloses a whole address automatically', async () => {
    env.respond(unknown);
    const secret = 'https://www.example.org/join?token=abc123secret';
    await env.service.lookUp(secret, { ...auto, step: 'whole' });
    await env.service.resume();
    const sent = Buffer.from(env.requests[0]?.url.split('/').at(-1) ?? '', 'base64url').toString();
    expect(sent).not.toContain('abc123secret');
  });

  it('sends no cookie, no referrer, follows no redirect, and the key only in its header', async () => {
    env.respond(unknown);
    await env.service.lookUp(URL_A, user);
    await env.service.resume();
    const [request] = env.requests;
    expect(request?.init).toMatchObject({
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      headers: { 'x-apikey': env.settings.key },
    });
    expect(request?.init.signal).toBeInstanceOf(AbortSignal);
    expect(request?.url).not.toContain(env.settings.key);
  });
});
