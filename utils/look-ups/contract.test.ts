import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loopbackFetch } from '../../stand-ins/loopback-fetch';
import { fixtures, KEYS, startVirusTotal, type VirusTotal, violations } from '../../stand-ins/virustotal';
import type { LookUp } from '../virustotal/look-up';
import { isFinished } from '../virustotal/transitions';
import { createTestEnvironment, type TestEnvironment } from './environment.testing';

/** The look-up service against the stand-in, which was written from the same facts by itself: they must not drift apart. */
let server: VirusTotal;
let env: TestEnvironment;
const clock = { now: 0 };

beforeAll(async () => {
  server = await startVirusTotal({ now: () => clock.now });
});
afterAll(() => server.close());

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  server.reset();
  env = await createTestEnvironment();
  env.settings.key = KEYS.free;
  const reach = loopbackFetch({ 'www.virustotal.com': server });
  env.respond(({ url, init }) => {
    clock.now = env.clock.now;
    return reach(url, init);
  });
});

/** Resumes at each time that the service asks for until the look-up is finished. */
async function finish(key: string): Promise<LookUp | undefined> {
  await env.service.resume();
  for (let i = 0; i < 40; i++) {
    const { lookUp } = await env.stored(key);
    if (!lookUp || isFinished(lookUp)) return lookUp;
    await env.fireAlarm();
  }
  return undefined;
}

describe.each(['v3', 'v2'] as const)('API %s', (version) => {
  const step = version === 'v3' ? 'id' : 'redacted';
  const asking = { step, by: 'user', privateWindow: false } as const;
  beforeEach(() => {
    env.settings.version = version;
  });

  it.each([
    ['menu', 'known', 0],
    ['bank', 'known', 13],
    ['prize', 'known', 2],
    ['parcel', 'known', 13],
    ['survey', 'known', 0],
    ['korean', 'known', 0],
    ['neverSeen', 'unknown', undefined],
  ] as const)('%s is %s', async (name, state, positives) => {
    const { key } = await env.service.lookUp(fixtures[name].url, asking);
    expect((await finish(key))?.state).toBe(state);
    const { report } = await env.stored(key);
    expect(report?.report.positives).toBe(positives);
    if (report) expect(report.report.detections).toHaveLength(report.report.positives);
    expect(server.log).toHaveLength(1);
    expect(violations(server.log)).toEqual([]);
  });

  it('submits only on request, and waits for the analysis', async () => {
    const { url } = fixtures.unknownBad;
    const { key } = await env.service.lookUp(url, asking);
    expect((await finish(key))?.state).toBe('unknown');
    expect(server.log).toHaveLength(1);
    await env.service.submit(url);
    expect((await finish(key))?.state).toBe('known');
    expect((await env.stored(key)).report?.report.positives).toBe(13);
    expect(violations(server.log)).toEqual([]);
  });

  it('finds the report of an analysis whose id has letters, and which names no address', async () => {
    server.switches.analysisIds = 'letters';
    server.faults.set({ fault: 'no-meta', match: '/analyses/' });
    const { key } = await env.service.submit(fixtures.unknownBad.url);
    expect((await finish(key))?.state).toBe('known');
    expect((await env.stored(key)).report?.report.positives).toBe(13);
  });

  it('gives up on an analysis that is stuck', async () => {
    const { key } = await env.service.submit(fixtures.stuck.url);
    expect(await finish(key)).toMatchObject({ state: 'failed', reason: 'still-analysing' });
    expect(violations(server.log)).toEqual([]);
  });

  it('rescans a report', async () => {
    const { url } = fixtures.museum;
    const { key } = await env.service.lookUp(url, asking);
    await finish(key);
    const before = (await env.stored(key)).report?.report.scanDate ?? 0;
    await env.service.rescan(url);
    expect((await finish(key))?.state).toBe('known');
    expect((await env.stored(key)).report?.report.scanDate).toBeGreaterThan(before);
    expect(violations(server.log)).toEqual([]);
  });

  it('keeps to the limits of a key over many addresses', async () => {
    for (let i = 0; i < 12; i++) await env.service.lookUp(`https://clean-${i}.example.com/`, asking);
    const { key } = await env.service.lookUp(fixtures.menu.url, asking);
    expect((await finish(key))?.state).toBe('known');
    expect(server.log.filter((one) => one.status === (version === 'v3' ? 429 : 204))).toEqual([]);
    expect(violations(server.log)).toEqual([]);
  });

  it('waits when another program has used up the minute', async () => {
    clock.now = env.clock.now;
    const reach = loopbackFetch({ 'www.virustotal.com': server });
    const address = 'https://www.virustotal.com/api/v3/domains/example.com';
    for (let i = 0; i < 4; i++) await reach(address, { headers: { 'x-apikey': KEYS.free } });
    const { key } = await env.service.lookUp(fixtures.menu.url, asking);
    await env.service.resume();
    expect((await env.stored(key)).lookUp).toMatchObject({ state: 'waiting', reason: 'over-quota' });
    expect((await finish(key))?.state).toBe('known');
    expect(server.log).toHaveLength(6);
  });
});

describe('faults', () => {
  it.each([
    ['transient', 'server-error'],
    ['deadline', 'server-error'],
    ['html-502', 'server-error'],
    ['html-200', 'intercepted'],
    ['html-401', 'intercepted'],
    ['html-403', 'intercepted'],
    ['bomb', 'nonsense'],
    ['redirect', 'intercepted'],
    ['empty', 'nonsense'],
    ['empty-503', 'server-error'],
    ['missing-key', 'wrong-key'],
    ['inactive-key', 'inactive-key'],
    ['wrong-key', 'wrong-key'],
    ['wrong-key-echo', 'wrong-key'],
    ['forbidden', 'forbidden'],
    ['truncated', 'nonsense'],
    ['cut-off', 'offline'],
    ['dependency', 'server-error'],
    ['flat-attributes', 'nonsense'],
    ['reset', 'offline'],
  ] as const)('%s ends as %s', async (fault, reason) => {
    server.faults.set({ fault });
    const { key } = await env.service.lookUp(fixtures.menu.url, {
      step: 'id',
      by: 'user',
      privateWindow: false,
    });
    const lookUp = await finish(key);
    expect(lookUp).toMatchObject({ state: 'failed', reason });
    expect(JSON.stringify(lookUp)).not.toContain(KEYS.free);
    expect((await env.stored(key)).report).toBeUndefined();
  });

  it.each(['unknown-category', 'null-result', 'no-stats', 'many-engines'] as const)(
    '%s is still a report',
    async (fault) => {
      server.faults.set({ fault });
      const { key } = await env.service.lookUp(fixtures.bank.url, {
        step: 'id',
        by: 'user',
        privateWindow: false,
      });
      expect((await finish(key))?.state).toBe('known');
      expect((await env.stored(key)).report?.report.positives).toBeGreaterThan(0);
    },
  );

  it('reads the real limits by the account’s name, the key nowhere but in its header', async () => {
    env.settings.account = 'tiny-user';
    env.settings.key = KEYS.tiny;
    expect(await env.service.readLimits()).toMatchObject({ kind: 'quotas' });
    const [usage] = await env.db.getAll('spending');
    expect(usage?.limits.day).toBe(6);
    expect(violations(server.log)).toEqual([]);
  });
});
