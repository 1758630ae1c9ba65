import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { connect, type Database } from '../store/database';
import { idOf, reportResponse } from '../virustotal/report.testing';
import { LEASE_MS } from '../virustotal/transitions';
import { type CrashSimulator, crashable } from './crash-simulator.testing';
import { createLookUpService, type LookUpService } from './look-up-service';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** Small reproducible generator: the same kills in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Sent {
  at: number;
  id: string;
}

/** Many look-ups, one server that counts, services that are killed. */
class StressTest {
  readonly log: Sent[] = [];
  /** Look-ups that were under way at some kill: they may be asked once more, and out of order. */
  readonly disturbed = new Map<string, number>();
  readonly answeredTwice: string[] = [];
  kills = 0;
  readonly db: Database;
  private now = Date.UTC(2026, 10, 23, 22);
  private alarm = 0;
  private readonly chance: () => number;

  constructor(db: Database, seed: number) {
    this.db = db;
    this.chance = random(seed);
  }

  readonly fetch: typeof fetch = async (input) => {
    const id = String(input).split('/').at(-1) ?? '';
    this.now += Math.floor(this.chance() * 400);
    this.log.push({ at: this.now, id });
    if (await this.db.get('reports', id)) this.answeredTwice.push(id);
    this.now += Math.floor(this.chance() * 1500);
    return reportResponse(addresses.get(id) ?? '', { harmless: 60 });
  };

  start(killsLeft: number): { service: LookUpService; process: CrashSimulator } {
    const schedule = (at: number) => {
      this.alarm = at;
    };
    const crashAt = killsLeft > 0 ? 20 + Math.floor(this.chance() * 160) : Number.POSITIVE_INFINITY;
    const process = crashable({ db: this.db, fetch: this.fetch, schedule }, crashAt);
    const service = createLookUpService({
      db: process.db,
      fetch: process.fetch,
      schedule: process.schedule,
      now: () => this.now,
      isCheckable: () => true,
      settings: {
        key: async () => 'b'.repeat(64),
        apiVersion: async () => 'v3',
        neverSend: async () => [],
        autoShare: async () => 0.5,
      },
    });
    return { service, process };
  }

  /** Runs services side by side until nothing is left to send. */
  async run(services: number, kills: number): Promise<void> {
    const running = Array.from({ length: services }, () => this.start(kills));
    for (let turns = 0; turns < 20_000; turns++) {
      await Promise.all(
        running.map(async ({ service, process }, i) => {
          await Promise.race([service.resume().catch(() => process.crashed), process.crashed]);
          if (!process.hasCrashed()) return;
          this.kills += 1;
          for (const one of await this.db.getAll('lookUps')) {
            if (one.state === 'asking') this.disturbed.set(one.key, (this.disturbed.get(one.key) ?? 0) + 1);
          }
          running[i] = this.start(kills - this.kills);
        }),
      );
      if ((await this.db.countFromIndex('lookUps', 'by-turn')) === 0) return;
      // The alarm, or where the kill came before it was set, the next start of the browser.
      this.now = this.alarm > this.now ? this.alarm : this.now + LEASE_MS / 4;
    }
  }
}

const addresses = new Map<string, string>();
for (let i = 0; i < 1000; i++)
  addresses.set(idOf(`https://site-${i}.example/`), `https://site-${i}.example/`);

describe.each([
  { services: 1, kills: 50 },
  { services: 2, kills: 50 },
])('1,000 look-ups, $services service(s), $kills kills', ({ services, kills }) => {
  it('keeps order and quota, and asks each once', { timeout: 120_000 }, async () => {
    const db = await connect();
    const test = new StressTest(db, 7 + services);
    const { service } = test.start(0);
    const keys: string[] = [];
    for (const url of addresses.values()) {
      keys.push((await service.lookUp(url, { step: 'id', by: 'user', privateWindow: false })).key);
    }
    await service.resume();
    await test.run(services, kills);

    expect(test.kills).toBeGreaterThanOrEqual(kills);
    expect(await db.count('reports')).toBe(1000);
    const states = (await db.getAll('lookUps')).map((one) => one.state);
    expect(states.filter((state) => state === 'known')).toHaveLength(1000);
    expect(test.answeredTwice).toEqual([]);

    const times = new Map<string, number>();
    for (const { id } of test.log) times.set(id, (times.get(id) ?? 0) + 1);
    for (const key of keys) {
      expect(times.get(key)).toBeGreaterThanOrEqual(1);
      expect(times.get(key)).toBeLessThanOrEqual(1 + (test.disturbed.get(key) ?? 0));
    }

    const undisturbed = test.log.filter(({ id }) => !test.disturbed.has(id)).map(({ id }) => id);
    expect(undisturbed).toEqual(keys.filter((key) => !test.disturbed.has(key)));

    for (let i = 4; i < test.log.length; i++) {
      expect((test.log[i]?.at ?? 0) - (test.log[i - 4]?.at ?? 0)).toBeGreaterThanOrEqual(MINUTE);
    }
    const days = new Map<number, number>();
    for (const { at } of test.log) days.set(Math.floor(at / DAY), (days.get(Math.floor(at / DAY)) ?? 0) + 1);
    expect(Math.max(...days.values())).toBeLessThanOrEqual(500);
  });
});
