import type { Database } from '../store/database';

/** What a look-up service reaches the world through. */
interface Dependencies {
  db: Database;
  fetch: typeof fetch;
  schedule: (at: number) => void;
}

/** For tests: a background that can be killed at any call it makes. */
export interface CrashSimulator extends Dependencies {
  /** Calls made so far: transactions begun, reads, requests, answers. */
  calls: () => number;
  hasCrashed: () => boolean;
  /** Resolves when it was killed. */
  crashed: Promise<void>;
}

/**
 * Wraps a service's dependencies. At call number `crashAt` it is killed: open transactions abort, nothing that it
 * began ever comes back, and it can reach neither database nor network any more.
 */
export function crashable(dependencies: Dependencies, crashAt: number): CrashSimulator {
  let calls = 0;
  let dead = false;
  let resolveCrashed = () => {};
  const crashed = new Promise<void>((resolve) => {
    resolveCrashed = resolve;
  });
  const open = new Set<{ abort(): void }>();
  const crash = () => {
    dead = true;
    for (const tx of open) {
      try {
        tx.abort();
      } catch {
        // It had just committed.
      }
    }
    resolveCrashed();
  };
  const countCall = () => {
    if (!dead && calls++ === crashAt) crash();
  };
  const begin = () => {
    countCall();
    if (dead) throw new Error('killed');
  };
  const db = new Proxy(dependencies.db, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => {
        begin();
        const result: unknown = Reflect.apply(member, target, args);
        if (name !== 'transaction') return result;
        const tx = result as { done: Promise<void>; abort(): void };
        open.add(tx);
        const closed = () => {
          open.delete(tx);
          // The moment between a commit and what the service does next is one to be killed at, too.
          countCall();
        };
        tx.done.then(closed, closed);
        return tx;
      };
    },
  });
  const fetch: typeof globalThis.fetch = async (input, init) => {
    begin();
    const response = await dependencies.fetch(input, init);
    countCall();
    return dead ? new Promise<Response>(() => {}) : response;
  };
  const schedule = (at: number) => {
    if (!dead) dependencies.schedule(at);
  };
  return { db, fetch, schedule, calls: () => calls, hasCrashed: () => dead, crashed };
}
