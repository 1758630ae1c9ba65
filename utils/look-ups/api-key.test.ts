import { IDBFactory } from 'fake-indexeddb';
import type { KeyTest } from '../virustotal/key-test';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { reportResponse } from '../virustotal/report.testing';
import { cleanKey, hasKeyShape, keyFingerprint, testKey } from './api-key';
import { createTestEnvironment, type TestEnvironment } from './environment.testing';

const KEY = '0123456789abcdef'.repeat(4);

describe('a pasted key', () => {
  it.each([
    KEY,
    ` ${KEY}\n`,
    `"${KEY}"`,
    `'${KEY}',`,
    `“${KEY}”`,
    `x-apikey: ${KEY}`,
    `"x-apikey": "${KEY}"`,
    KEY.toUpperCase(),
    `${KEY.slice(0, 32)}\r\n${KEY.slice(32)}`,
    `\u200b${KEY}\ufeff`,
  ])('%j is cleaned', (pasted) => {
    expect(cleanKey(pasted)).toBe(KEY);
    expect(hasKeyShape(cleanKey(pasted))).toBe(true);
  });

  it.each(['', 'hello', KEY.slice(1), `${KEY}0`, KEY.replace('0', 'g')])('%j has not the shape', (pasted) => {
    expect(hasKeyShape(cleanKey(pasted))).toBe(false);
  });

  it('is not to be had from its fingerprint', async () => {
    expect(await keyFingerprint(KEY)).toMatch(/^[0-9a-f]{16}$/);
    expect(KEY).not.toContain(await keyFingerprint(KEY));
  });
});

describe('testing a key', () => {
  let env: TestEnvironment;
  beforeEach(async () => {
    globalThis.indexedDB = new IDBFactory();
    env = await createTestEnvironment();
  });
  const test = () => testKey({ db: env.db, fetch: env.fetch, now: () => env.clock.now }, KEY, 'v3');
  const error = (status: number, code: string) => () =>
    Response.json({ error: { code, message: KEY } }, { status });

  it.each<[KeyTest['result'], () => Response]>([
    ['good', () => reportResponse('http://www.google.com/', { harmless: 70 })],
    ['good', error(404, 'NotFoundError')],
    ['wrong', error(401, 'WrongCredentialsError')],
    ['inactive', error(401, 'UserNotActiveError')],
    ['over-quota', error(429, 'QuotaExceededError')],
    ['forbidden', error(403, 'ForbiddenError')],
    ['server-error', error(503, 'TransientError')],
    ['nonsense', () => new Response('It works!')],
    ['intercepted', () => new Response('<html>')],
    ['intercepted', () => new Response('<html>', { status: 401 })],
    [
      'offline',
      () => {
        throw new TypeError('Failed to fetch');
      },
    ],
  ])('%s', async (result, answer) => {
    env.respond(answer);
    expect(await test()).toEqual({ result });
    expect(env.requests).toHaveLength(1);
    expect(env.requests[0]?.url).not.toContain(KEY);
  });

  it('costs one request of the quota and keeps to it', async () => {
    env.respond(error(404, 'NotFoundError'));
    for (let i = 0; i < 4; i++) await test();
    expect(await test()).toEqual({ result: 'over-quota', until: env.clock.now + 60_250 });
    expect(env.requests).toHaveLength(4);
  });

  it('sends nothing that cannot be a key', async () => {
    const world_ = { db: env.db, fetch: env.fetch, now: () => 0 };
    expect(await testKey(world_, 'not a key', 'v3')).toEqual({ result: 'malformed' });
    expect(env.requests).toEqual([]);
  });
});
