import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FailureReason, LookUp } from '../virustotal/look-up';
import {
  createTestEnvironment,
  idOf,
  type RecordedRequest,
  report,
  type TestEnvironment,
} from './environment.testing';

let world: TestEnvironment;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  world = await createTestEnvironment();
});

const URL_A = 'https://www.example.org/menu';
const KEY_A = idOf(URL_A);
const user = { step: 'id', by: 'user', privateWindow: false } as const;
const auto = { step: 'id', by: 'auto', privateWindow: false } as const;
const MINUTE = 60_000;

const error = (status: number, code: string) =>
  Response.json({ error: { code, message: `Wrong API key: ${'a'.repeat(64)}` } }, { status });
const unknown = () => error(404, 'NotFoundError');
const clean = ({ url }: RecordedRequest) => report(addressOf(url) ?? URL_A, { harmless: 60 });
const addresses = new Map<string, string>([[KEY_A, URL_A]]);
function addressOf(url: string) {
  return addresses.get(url.split('/').at(-1) ?? '');
}
function site(n: number): string {
  const url = `https://site-${n}.example/`;
  addresses.set(idOf(url), url);
  return url;
}

async function settled(key = KEY_A): Promise<LookUp | undefined> {
  await world.desk.resume();
  return (await world.desk.get(key)).lookUp;
}

describe('asking', () => {
  it('keeps the report of a known address and asks no second time', async () => {
    world.answer(() => report(URL_A, { malicious: 3, harmless: 60 }));
    await world.desk.ask(URL_A, user);
    expect((await settled())?.state).toBe('known');
    const view = await world.desk.get(KEY_A);
    expect(view.report?.report.positives).toBe(3);
    expect(view.stale).toBe(false);
    expect((await world.desk.ask(URL_A, user)).state).toBe('known');
    await world.desk.resume();
    expect(world.requests).toHaveLength(1);
    expect(world.requests[0]?.url).toBe(`https://www.virustotal.com/api/v3/urls/${KEY_A}`);
  });

  it('makes one of equal look-ups, however they are written', async () => {
    world.answer(clean);
    const all = ['HTTPS://WWW.example.org/menu', `${URL_A}#top`, ` ${URL_A} `, URL_A];
    await Promise.all(all.map((url) => world.desk.ask(url, user)));
    expect((await settled())?.state).toBe('known');
    expect(world.requests).toHaveLength(1);
  });

  it('says unknown, not clean, on 404, and asks again after ten minutes', async () => {
    world.answer(unknown);
    await world.desk.ask(URL_A, user);
    expect(await settled()).toMatchObject({ state: 'unknown', step: 'id' });
    expect((await world.desk.get(KEY_A)).report).toBeUndefined();
    await world.desk.ask(URL_A, user);
    await world.desk.resume();
    expect(world.requests).toHaveLength(1);
    world.clock.now += 10 * MINUTE;
    await world.desk.ask(URL_A, user);
    await world.desk.resume();
    expect(world.requests).toHaveLength(2);
  });

  it('asks again at once when the user discloses more', async () => {
    world.answer(unknown);
    await world.desk.ask(URL_A, user);
    await world.desk.resume();
    await world.desk.ask(URL_A, { ...user, step: 'redacted' });
    expect(await settled()).toMatchObject({ state: 'unknown', step: 'redacted' });
    expect(world.requests.map((one) => one.url.split('/').at(-1))).toEqual([
      KEY_A,
      Buffer.from(URL_A).toString('base64url'),
    ]);
  });

  it('sends the shortened address when that was agreed, and says that the report is about it', async () => {
    const secret = 'https://www.example.org/join?token=abc123secret';
    world.answer(() => report('https://www.example.org/join?token=', { harmless: 60 }));
    const { key } = await world.desk.ask(secret, { ...user, step: 'redacted' });
    expect((await settled(key))?.state).toBe('known');
    expect((await world.desk.get(key)).report?.step).toBe('redacted');
    const sent = Buffer.from(world.requests[0]?.url.split('/').at(-1) ?? '', 'base64url').toString();
    expect(sent).toBe('https://www.example.org/join?token=');
    // The whole address is another question.
    world.answer(() => report(secret, { malicious: 1 }));
    await world.desk.ask(secret, { ...user, step: 'whole' });
    expect((await settled(key))?.state).toBe('known');
    expect((await world.desk.get(key)).report).toMatchObject({ step: 'whole', report: { positives: 1 } });
  });

  it('refuses a report about another address', async () => {
    world.answer(() => report('https://other.example/', { harmless: 60 }));
    await world.desk.ask(URL_A, user);
    expect(await settled()).toMatchObject({ state: 'failed', reason: 'nonsense' });
  });

  it('uses a stale report while it asks refresh, and keeps it when that fails', async () => {
    world.answer(clean);
    await world.desk.ask(URL_A, user);
    await world.desk.resume();
    world.clock.now += 25 * 60 * MINUTE;
    expect(await world.desk.get(KEY_A)).toMatchObject({ stale: true, lookUp: { state: 'known' } });
    world.answer(() => error(403, 'ForbiddenError'));
    expect((await world.desk.ask(URL_A, user)).state).toBe('waiting');
    expect((await settled())?.reason).toBe('forbidden');
    expect(await world.desk.get(KEY_A)).toMatchObject({ stale: true, report: { key: KEY_A } });
  });
});

describe('failures', () => {
  it.each<[string, Response | (() => never), FailureReason]>([
    ['wrong key', error(401, 'WrongCredentialsError'), 'wrong-key'],
    ['inactive account', error(401, 'UserNotActiveError'), 'inactive-key'],
    ['forbidden', error(403, 'ForbiddenError'), 'forbidden'],
    ['no address', error(400, 'InvalidArgumentError'), 'not-checkable'],
    ['a page', new Response('<html>'), 'nonsense'],
    ['nothing', new Response(''), 'nonsense'],
    ['cut short', new Response('{"data":{"id":"'), 'nonsense'],
    ['a 404 that is not VirusTotal’s', new Response('{}', { status: 404 }), 'nonsense'],
  ])('%s', async (_, response, reason) => {
    world.answer(() => (typeof response === 'function' ? response() : response));
    await world.desk.ask(URL_A, user);
    const lookUp = await settled();
    expect(lookUp).toMatchObject({ state: 'failed', reason });
    expect(JSON.stringify(lookUp)).not.toContain('aaaaaaaa');
    expect(world.requests).toHaveLength(1);
  });

  it('tries again after a fault that may pass, then says what it was', async () => {
    world.answer(() => new Response('<html>bad gateway</html>', { status: 502 }));
    await world.desk.ask(URL_A, user);
    expect(await settled()).toMatchObject({ state: 'waiting', reason: 'server-error' });
    await world.wake();
    await world.wake();
    expect((await world.desk.get(KEY_A)).lookUp).toMatchObject({ state: 'failed', reason: 'server-error' });
    expect(world.requests.map((one) => one.at - (world.requests[0]?.at ?? 0))).toEqual([0, 30_000, 150_000]);
  });

  it('waits for the network and goes on as soon as it is back', async () => {
    world.answer(() => {
      throw new TypeError('Failed to fetch');
    });
    await world.desk.ask(URL_A, user);
    expect(await settled()).toMatchObject({ state: 'waiting', reason: 'offline' });
    world.answer(clean);
    world.clock.now += 1000;
    await world.desk.onOnline();
    expect((await settled())?.state).toBe('known');
  });

  it('asks with a new key what waits for the limits of the old one, and ends it without a key', async () => {
    world.answer(() => error(429, 'QuotaExceededError'));
    await world.desk.ask(URL_A, user);
    expect(await settled()).toMatchObject({ state: 'waiting', reason: 'over-quota' });
    world.answer(clean);
    world.settings.key = 'b'.repeat(64);
    await world.desk.onKeyChanged();
    expect((await settled())?.state).toBe('known');

    world.answer(() => error(429, 'QuotaExceededError'));
    await world.desk.refresh(URL_A, user);
    await world.desk.resume();
    world.settings.key = '';
    await world.desk.onKeyChanged();
    expect(await settled()).toMatchObject({ state: 'failed', reason: 'no-key' });
  });

  it('spends no second request on a key that was refused', async () => {
    world.answer(() => error(401, 'WrongCredentialsError'));
    await Promise.all(Array.from({ length: 10 }, (_, n) => world.desk.ask(site(n), auto)));
    await world.desk.resume();
    expect(await world.db.countFromIndex('lookUps', 'by-turn')).toBe(0);
    expect(await world.db.countFromIndex('lookUps', 'by-state', 'failed')).toBeGreaterThan(0);
    const before = world.requests.length;
    expect(before).toBeLessThanOrEqual(2);
    expect(await world.desk.ask(site(11), auto)).toMatchObject({ state: 'failed', reason: 'wrong-key' });
    expect(world.requests).toHaveLength(before);
    // What is asked by hand after that is told by its own answer.
    world.answer(() => error(503, 'TransientError'));
    await world.desk.ask(site(12), user);
    expect(await settled(idOf(site(12)))).toMatchObject({ state: 'waiting', reason: 'server-error' });
    // The user may have mended it meanwhile.
    world.answer(clean);
    await world.desk.ask(URL_A, user);
    expect((await settled())?.state).toBe('known');
    expect((await world.desk.meter())?.rejected).toBeUndefined();
  });
});

describe('what is never sent', () => {
  it.each([
    ['ftp://files.example/a', 'not-checkable'],
    ['javascript:alert(1)', 'not-checkable'],
    ['http://printer.local/', 'not-checkable'],
    ['https://intranet.corp.example/x', 'never-sent'],
    ['https://CORP.example./x', 'never-sent'],
  ] as const)('%s', async (url, reason) => {
    world.settings.neverSend = ['*.corp.example'];
    expect(await world.desk.ask(url, user)).toMatchObject({ state: 'failed', reason });
    expect(await world.desk.submit(url)).toMatchObject({ state: 'failed', reason });
    await world.desk.resume();
    expect(world.requests).toEqual([]);
  });

  it('heeds settings that changed while a look-up waited', async () => {
    world.answer(clean);
    for (let n = 0; n < 6; n++) await world.desk.ask(site(n), user);
    await world.desk.resume();
    world.settings.neverSend = ['site-4.example'];
    await world.wake();
    expect((await world.desk.get(idOf(site(4)))).lookUp).toMatchObject({
      state: 'failed',
      reason: 'never-sent',
    });
    expect(world.requests).toHaveLength(5);
  });

  it('sends nothing without a key or without permission, and says so', async () => {
    world.settings.key = '';
    await world.desk.ask(URL_A, user);
    expect(await settled()).toMatchObject({ state: 'failed', reason: 'no-key' });
    world.settings.key = 'd'.repeat(64);
    world.settings.permitted = false;
    await world.desk.ask(URL_A, user);
    expect(await settled()).toMatchObject({ state: 'failed', reason: 'no-permission' });
    expect(world.requests).toEqual([]);
  });

  it('asks nothing by itself in a private window, and forgets what the user asked there', async () => {
    world.answer(clean);
    expect(await world.desk.ask(URL_A, { ...auto, privateWindow: true })).toMatchObject({ state: 'failed' });
    expect(world.requests).toEqual([]);
    await world.desk.ask(URL_A, { ...user, privateWindow: true });
    expect((await settled())?.state).toBe('known');
    await world.desk.ask(site(1), user);
    await world.desk.resume();
    await world.desk.purgePrivate();
    expect(await world.desk.get(KEY_A)).toEqual({ stale: false });
    expect((await world.desk.get(idOf(site(1)))).report).toBeDefined();
    expect(await world.db.getAllKeysFromIndex('detections', 'by-key', KEY_A)).toEqual([]);
  });

  it('never discloses a whole address automatically', async () => {
    world.answer(unknown);
    const secret = 'https://www.example.org/join?token=abc123secret';
    await world.desk.ask(secret, { ...auto, step: 'whole' });
    await world.desk.resume();
    const sent = Buffer.from(world.requests[0]?.url.split('/').at(-1) ?? '', 'base64url').toString();
    expect(sent).not.toContain('abc123secret');
  });

  it('sends no cookie, no referrer, follows no redirect, and the key only in its header', async () => {
    world.answer(unknown);
    await world.desk.ask(URL_A, user);
    await world.desk.resume();
    const [request] = world.requests;
    expect(request?.init).toMatchObject({
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      headers: { 'x-apikey': world.settings.key },
    });
    expect(request?.init.signal).toBeInstanceOf(AbortSignal);
    expect(request?.url).not.toContain(world.settings.key);
  });
});

describe('the queue', () => {
  it('sends four a minute and no more, in order, user’s clicks first', async () => {
    world.answer(clean);
    world.settings.autoShare = 1;
    for (let n = 0; n < 4; n++) await world.desk.ask(site(n), auto);
    await world.desk.resume();
    const first = world.requests.length;
    for (let n = 4; n < 8; n++) await world.desk.ask(site(n), auto);
    for (let n = 8; n < 10; n++) await world.desk.ask(site(n), user);
    await world.desk.resume();
    expect(world.requests).toHaveLength(first);
    expect(first).toBe(4);
    await world.wake();
    expect(world.requests.slice(4).map((one) => addressOf(one.url))).toEqual([8, 9, 4, 5].map(site));
  });

  it('lets a click overtake for an address that waits automatically', async () => {
    world.answer(clean);
    for (let n = 0; n < 6; n++) await world.desk.ask(site(n), auto);
    await world.desk.resume();
    const before = world.requests.length;
    expect(before).toBe(2);
    await world.desk.ask(site(5), user);
    await world.desk.resume();
    expect(addressOf(world.requests[before]?.url ?? '')).toBe(site(5));
  });

  it('cancels what waits, and drops an answer that is under way', async () => {
    let release = () => {};
    world.answer((seen) => new Promise((resolve) => (release = () => resolve(clean(seen)))));
    await world.desk.ask(URL_A, user);
    while (world.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    await world.desk.cancel(KEY_A);
    release();
    expect(await settled()).toMatchObject({ state: 'failed', reason: 'cancelled' });
    expect((await world.desk.get(KEY_A)).report).toBeUndefined();
  });
});

describe('over quota', () => {
  it.each([
    ['no header', undefined, MINUTE],
    ['seconds', '90', 90_000],
    ['date', new Date(Date.UTC(2026, 10, 23, 12, 5)).toUTCString(), 5 * MINUTE],
  ])('429 with %s goes back to waiting', async (_, header, wait) => {
    world.answer(() => {
      const headers: Record<string, string> = header === undefined ? {} : { 'retry-after': header };
      return Response.json({ error: { code: 'QuotaExceededError' } }, { status: 429, headers });
    });
    await world.desk.ask(URL_A, user);
    expect(await settled()).toMatchObject({
      state: 'waiting',
      reason: 'over-quota',
      notBefore: world.clock.now + wait,
    });
    expect(world.wakes.at(-1)).toBe(world.clock.now + wait);
    await world.desk.ask(site(1), user);
    await world.desk.resume();
    expect(world.requests).toHaveLength(1);
    world.answer(clean);
    await world.wake();
    expect(world.requests).toHaveLength(3);
    expect((await world.desk.get(KEY_A)).lookUp?.state).toBe('known');
  });
});

describe('submitting', () => {
  const analysis = `u-${KEY_A}-1764000000`;
  const scripted = (statuses: string[]) => {
    let done = false;
    world.answer(({ method, url }) => {
      if (method === 'POST') return Response.json({ data: { type: 'analysis', id: analysis } });
      if (!url.includes('/analyses/')) return done ? report(URL_A, { harmless: 60 }) : unknown();
      const status = statuses.shift() ?? 'queued';
      done = status === 'completed';
      return Response.json({ data: { attributes: { status } } });
    });
  };

  it('publishes only on its own request, polls ever more slowly, and ends with the report', async () => {
    scripted(['queued', 'in-progress', 'completed']);
    await world.desk.ask(URL_A, user);
    await world.desk.resume();
    expect(world.requests.filter((one) => one.method === 'POST')).toEqual([]);
    await world.desk.submit(URL_A);
    expect(await settled()).toMatchObject({ state: 'queued', analysisId: analysis });
    expect(world.requests[1]).toMatchObject({ method: 'POST', body: `url=${encodeURIComponent(URL_A)}` });
    await world.wake();
    await world.wake();
    expect((await world.desk.get(KEY_A)).lookUp?.state).toBe('analysing');
    await world.wake();
    await world.wake();
    expect((await world.desk.get(KEY_A)).lookUp?.state).toBe('known');
  });

  it('publishes the shortened address unless told otherwise', async () => {
    scripted([]);
    await world.desk.submit('https://www.example.org/join?token=abc123secret#frag');
    await world.desk.resume();
    expect(world.requests[0]?.body).toBe('url=https%3A%2F%2Fwww.example.org%2Fjoin%3Ftoken%3D');
    await world.desk.submit('https://www.example.org/in?token=abc123secret', { step: 'whole' });
    await world.desk.resume();
    expect(world.requests[1]?.body).toContain('abc123secret');
  });

  it('gives up politely after five polls', async () => {
    scripted([]);
    await world.desk.submit(URL_A);
    await world.desk.resume();
    for (let i = 0; i < 8; i++) await world.wake();
    expect((await world.desk.get(KEY_A)).lookUp).toMatchObject({
      state: 'failed',
      reason: 'still-analysing',
      analysisId: analysis,
    });
    const polls = world.requests.filter((one) => one.url.includes('/analyses/'));
    expect(polls).toHaveLength(5);
    expect(polls.map((one) => one.at - (world.requests[0]?.at ?? 0))).toEqual(
      [15, 45, 105, 225, 465].map((seconds) => seconds * 1000),
    );
  });

  it('rescans by id, keeping the old report meanwhile', async () => {
    world.answer(() => report(URL_A, { harmless: 60 }));
    await world.desk.ask(URL_A, user);
    await world.desk.resume();
    scripted(['completed']);
    await world.desk.rescan(URL_A);
    expect(await settled()).toMatchObject({ state: 'queued' });
    expect(world.requests[1]?.url).toBe(`https://www.virustotal.com/api/v3/urls/${KEY_A}/analyse`);
    expect((await world.desk.get(KEY_A)).report).toBeDefined();
    await world.wake();
    expect((await settled())?.state).toBe('known');
  });
});
