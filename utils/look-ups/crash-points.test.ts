import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { connect } from '../store/database';
import type { LookUp } from '../virustotal/look-up';
import { idOf, reportResponse } from '../virustotal/report.testing';
import { LEASE_MS } from '../virustotal/transitions';
import { crashable } from './crash-simulator.testing';
import { createLookUpService } from './look-up-service';

const URL_A = 'https://never-seen.example.com/a';
const KEY = idOf(URL_A);
const ANALYSIS = `u-${KEY}-1764000000`;

/** The server: unknown until submitted; an analysis is queued, then in progress, then done. */
function createServer() {
  const log: string[] = [];
  let polls = 0;
  let scans = 0;
  const fetch = (async (input: string, init: RequestInit) => {
    const path = input.replace('https://www.virustotal.com/api/v3', '');
    const name = `${init.method} ${path.replace(KEY, '{id}').replace(/\/analyses\/.*/, '/analyses')}`;
    log.push(name);
    if (name === 'POST /urls' || name.endsWith('/analyse')) {
      scans += 1;
      polls = 0;
      return Response.json({ data: { type: 'analysis', id: ANALYSIS } });
    }
    if (name === 'GET /analyses') {
      polls += 1;
      const status = ['queued', 'in-progress'][polls - 1] ?? 'completed';
      return Response.json({ data: { type: 'analysis', attributes: { status } } });
    }
    if (scans === 0) return Response.json({ error: { code: 'NotFoundError' } }, { status: 404 });
    return reportResponse(URL_A, { harmless: 60 + scans });
  }) as typeof globalThis.fetch;
  return { log, fetch };
}

/** The whole life of a look-up: asked, unknown, submitted, analysed, known, rescanned. Killed once, at `crashAt`. */
async function live(crashAt: number) {
  globalThis.indexedDB = new IDBFactory();
  const db = await connect();
  const server = createServer();
  let now = Date.UTC(2026, 10, 23, 8);
  let alarm = 0;
  const states: LookUp[] = [];
  const start = (at: number) => {
    const process = crashable({ db, fetch: server.fetch, schedule: (time) => (alarm = time) }, at);
    const service = createLookUpService({
      db: process.db,
      fetch: process.fetch,
      schedule: process.schedule,
      now: () => now,
      isCheckable: () => true,
      settings: {
        key: async () => 'c'.repeat(64),
        apiVersion: async () => 'v3',
        neverSend: async () => [],
        autoShare: async () => 0.5,
      },
    });
    return { service, process };
  };
  let { service, process } = start(crashAt);
  let killedAt: LookUp | 'nothing' | undefined;
  const survive = async (act: Promise<unknown>) => {
    await Promise.race([act.catch(() => process.crashed), process.crashed]);
    if (!process.hasCrashed()) return;
    killedAt = (await db.get('lookUps', KEY)) ?? 'nothing';
    ({ service, process } = start(Number.POSITIVE_INFINITY));
  };
  const until = async (
    act: () => Promise<unknown>,
    begun: (one?: LookUp) => boolean,
    done: LookUp['state'],
  ) => {
    for (let i = 0; i < 60; i++) {
      const lookUp = await db.get('lookUps', KEY);
      if (lookUp) states.push(lookUp);
      if (!begun(lookUp)) await survive(act());
      else if (lookUp?.state === done) return;
      await survive(service.resume());
      now = alarm > now ? alarm : now + LEASE_MS / 4;
    }
    throw new Error(`never became ${done}`);
  };
  const asking = { step: 'id', by: 'user', privateWindow: false } as const;
  await until(
    () => service.lookUp(URL_A, asking),
    (one) => one !== undefined,
    'unknown',
  );
  await until(
    () => service.submit(URL_A),
    (one) => one?.state !== 'unknown',
    'known',
  );
  const first = (await db.get('reports', KEY))?.report.total;
  const since = now;
  await until(
    () => service.rescan(URL_A),
    (one) => (one?.queuedAt ?? 0) >= since,
    'known',
  );
  return {
    log: server.log,
    states,
    killedAt,
    calls: process.calls(),
    first,
    record: await db.get('reports', KEY),
  };
}

const undisturbed = [
  'GET /urls/{id}',
  'POST /urls',
  'GET /analyses',
  'GET /analyses',
  'GET /analyses',
  'GET /urls/{id}',
  'POST /urls/{id}/analyse',
  'GET /analyses',
  'GET /analyses',
  'GET /analyses',
  'GET /urls/{id}',
];

/** What any state in the database must satisfy, whenever the background died. */
function expectLegal(one: LookUp): void {
  const finished = one.state === 'known' || one.state === 'unknown' || one.state === 'failed';
  expect(one.task === undefined).toBe(finished);
  expect(one.turn === undefined).toBe(finished);
  if (finished) expect(one.claim).toBeUndefined();
  if (one.state === 'asking') expect(one.claim).toBeDefined();
  if (one.task === 'poll') expect(one.analysisId).toBe(ANALYSIS);
  if (one.state === 'failed') expect(one.reason).toBeDefined();
}

describe('killed at every call in turn', () => {
  it('goes on, in a legal state, and repeats one request at most', { timeout: 120_000 }, async () => {
    const whole = await live(Number.POSITIVE_INFINITY);
    expect(whole.log).toEqual(undisturbed);
    const metStates = new Set<string>();
    for (let crashAt = 0; crashAt < whole.calls; crashAt++) {
      const { log, states, killedAt, record, first } = await live(crashAt);
      for (const one of states) expectLegal(one);
      if (killedAt !== undefined && killedAt !== 'nothing') {
        expectLegal(killedAt);
        metStates.add(`${killedAt.state} ${killedAt.task ?? 'finished'}${killedAt.claim ? ' sent' : ''}`);
      }
      expect(first).toBeGreaterThanOrEqual(61);
      expect(record?.report.total).toBeGreaterThan(first ?? 0);
      // One request more than undisturbed at most: the very one whose answer was lost on the way.
      const lost = killedAt !== undefined && killedAt !== 'nothing' && killedAt.claim ? 1 : 0;
      expect(log.length, `killed at call ${crashAt}: ${log.join(', ')}`).toBeLessThanOrEqual(
        undisturbed.length + lost,
      );
      if (log.length > undisturbed.length) {
        const repeated = log.findIndex((request, i) => request !== undisturbed[i]);
        expect(log.filter((_, i) => i !== repeated)).toEqual(undisturbed);
      }
    }
    // The kills did meet every transition.
    expect([...metStates].sort()).toEqual([
      'analysing collect',
      'analysing collect sent',
      'analysing poll',
      'analysing poll sent',
      'asking ask sent',
      'known finished',
      'queued poll',
      'queued poll sent',
      'submitting rescan',
      'submitting rescan sent',
      'submitting submit',
      'submitting submit sent',
      'unknown finished',
      'waiting ask',
    ]);
  });
});
