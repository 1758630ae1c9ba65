import type { Database } from '../store/database';

/** For tests: a background that can be killed at any call it makes. */
export interface CrashSimulator {
  db: Database;
  fetch: typeof fetch;
  schedule: (at: number) => void;
  /** Calls made so far: transactions begun, reads, requests, answers. */
  calls: () => number;
  isDead: () => boolean;
  /** Resolves when it was killed. */
  death: Promise<void>;
}

/**
 * Wraps a desk's world. At call number `fatal` it is killed: open transactions abort, nothing that it began ever
 * comes back, and it can reach neither database nor network any more.
 */
export function crashable(
  world: { db: Database; fetch: typeof fetch; schedule: (at: number) => void },
  fatal: number,
): CrashSimulator {
  let calls = 0;
  let dead = false;
  let died = () => {};
  const death = new Promise<void>((resolve) => {
    died = resolve;
  });
  const open = new Set<{ abort(): void }>();
  const die = () => {
    dead = true;
    for (const tx of open) {
      try {
        tx.abort();
      } catch {
        // It had just committed.
      }
    }
    died();
  };
  const step = () => {
    if (!dead && calls++ === fatal) die();
    if (dead) throw new Error('killed');
  };
  const db = new Proxy(world.db, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => {
        step();
        const result: unknown = Reflect.apply(member, target, args);
        if (name !== 'transaction') return result;
        const tx = result as { done: Promise<void>; abort(): void };
        open.add(tx);
        const closed = () => {
          open.delete(tx);
          // The moment between a commit and what the desk does next is a place to die, too.
          if (!dead && calls++ === fatal) die();
        };
        tx.done.then(closed, closed);
        return tx;
      };
    },
  });
  const fetch: typeof globalThis.fetch = async (input, init) => {
    step();
    const response = await world.fetch(input, init);
    if (!dead && calls++ === fatal) die();
    return dead ? new Promise<Response>(() => {}) : response;
  };
  const schedule = (at: number) => {
    if (!dead) world.schedule(at);
  };
  return { db, fetch, schedule, calls: () => calls, isDead: () => dead, death };
}
