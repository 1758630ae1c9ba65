import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { connect, type Database } from '../store/database';
import { LEASE_MS } from '../virustotal/transitions';
import { type CrashSimulator, crashable } from './crash-simulator.testing';
import { idOf, report } from './environment.testing';
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

/** Many look-ups, one server that counts, desks that die. */
class Torture {
  readonly log: Sent[] = [];
  /** Look-ups that were under way at some kill: they may be asked once more, and out of turn. */
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
    return report(addresses.get(id) ?? '', { harmless: 60 });
  };

  desk(killsLeft: number): { desk: LookUpService; life: CrashSimulator } {
    const schedule = (at: number) => {
      this.alarm = at;
    };
    const fatal = killsLeft > 0 ? 20 + Math.floor(this.chance() * 160) : Number.POSITIVE_INFINITY;
    const life = crashable({ db: this.db, fetch: this.fetch, schedule }, fatal);
    const desk = createLookUpService({
      db: life.db,
      fetch: life.fetch,
      schedule: life.schedule,
      now: () => this.now,
      isCheckable: () => true,
      settings: {
        key: async () => 'b'.repeat(64),
        apiVersion: async () => 'v3',
        neverSend: async () => [],
        autoShare: async () => 0.5,
      },
    });
    return { desk, life };
  }

  /** Runs `desks` desks side by side until nothing is left to send. */
  async run(desks: number, kills: number): Promise<void> {
    const alive = Array.from({ length: desks }, () => this.desk(kills));
    for (let turns = 0; turns < 20_000; turns++) {
      await Promise.all(
        alive.map(async ({ desk, life }, i) => {
          await Promise.race([desk.resume().catch(() => life.death), life.death]);
          if (!life.isDead()) return;
          this.kills += 1;
          for (const one of await this.db.getAllFromIndex('lookUps', 'by-state', 'asking')) {
            this.disturbed.set(one.key, (this.disturbed.get(one.key) ?? 0) + 1);
          }
          alive[i] = this.desk(kills - this.kills);
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
  { desks: 1, kills: 50 },
  { desks: 2, kills: 50 },
])('1,000 look-ups, $desks desk(s), $kills kills', ({ desks, kills }) => {
  it('keeps order and quota, and asks each once', { timeout: 120_000 }, async () => {
    const db = await connect();
    const world = new Torture(db, 7 + desks);
    const { desk } = world.desk(0);
    const keys: string[] = [];
    for (const url of addresses.values()) {
      keys.push((await desk.ask(url, { step: 'id', by: 'user', privateWindow: false })).key);
    }
    await desk.resume();
    await world.run(desks, kills);

    expect(world.kills).toBeGreaterThanOrEqual(kills);
    expect(await db.count('reports')).toBe(1000);
    expect(await db.countFromIndex('lookUps', 'by-state', 'known')).toBe(1000);
    expect(world.answeredTwice).toEqual([]);

    const times = new Map<string, number>();
    for (const { id } of world.log) times.set(id, (times.get(id) ?? 0) + 1);
    for (const key of keys) {
      expect(times.get(key)).toBeGreaterThanOrEqual(1);
      expect(times.get(key)).toBeLessThanOrEqual(1 + (world.disturbed.get(key) ?? 0));
    }

    const undisturbed = world.log.filter(({ id }) => !world.disturbed.has(id)).map(({ id }) => id);
    expect(undisturbed).toEqual(keys.filter((key) => !world.disturbed.has(key)));

    for (let i = 4; i < world.log.length; i++) {
      expect((world.log[i]?.at ?? 0) - (world.log[i - 4]?.at ?? 0)).toBeGreaterThanOrEqual(MINUTE);
    }
    const days = new Map<number, number>();
    for (const { at } of world.log) days.set(Math.floor(at / DAY), (days.get(Math.floor(at / DAY)) ?? 0) + 1);
    expect(Math.max(...days.values())).toBeLessThanOrEqual(500);
  });
});
