import type { FrameId, ReadRequest, ReadResult } from '../images/read-request';

/** An image to read, for all who asked for it before it was read. */
export interface ReadingTask {
  id: number;
  request: ReadRequest;
  /** Requests with the same key have the same result; undefined for one that is never shared. */
  key: string | undefined;
  /** When it was first asked for, in milliseconds since 1970. */
  requestedAt: number;
  waiters: Waiter[];
}

interface Waiter {
  frame: FrameId | undefined;
  resolve(result: ReadResult): void;
}

/** What was asked for within this time of the newest request is what the user looks at now. */
const RECENT_MS = 1_000;

/** For a waiter whose frame went away first; there is nobody left to show it to. */
const CANCELLED: ReadResult = { unreadable: 'timeout' };

/** The images that wait, and those that are being read, each once however many ask for it. */
export function createReadingQueue() {
  const pending: ReadingTask[] = [];
  const byKey = new Map<string, ReadingTask>();
  let lastId = 0;

  return {
    /** Adds an image, or a waiter to an image that is pending or being read already; resolves with its result. */
    add(request: ReadRequest, key: string | undefined): Promise<ReadResult> {
      return new Promise((resolve) => {
        const waiter = { frame: request.frame, resolve };
        const same = key === undefined ? undefined : byKey.get(key);
        if (same) {
          same.waiters.push(waiter);
          return;
        }
        const task: ReadingTask = { id: ++lastId, request, key, requestedAt: Date.now(), waiters: [waiter] };
        pending.push(task);
        if (key !== undefined) byKey.set(key, task);
      });
    },
    /**
     * The next image to read; further requests join it until it is finished. What has just come into view goes before
     * what was scrolled past, and within that the order is kept, so that a page begins at its top.
     */
    take(): ReadingTask | undefined {
      const newest = pending.at(-1)?.requestedAt ?? 0;
      return pending.splice(
        pending.findIndex(({ requestedAt }) => newest - requestedAt < RECENT_MS),
        1,
      )[0];
    },
    /** Hands the result to everybody who waits for it. */
    finish(task: ReadingTask, result: ReadResult): void {
      if (task.key !== undefined) byKey.delete(task.key);
      for (const { resolve } of task.waiters) resolve(result);
    },
    /** Takes back what a frame asked for, as far as nobody else waits for it and it is not being read yet. */
    cancelFrame({ tabId, frameId }: FrameId): void {
      const isCancelled = ({ frame }: Waiter) =>
        frame?.tabId === tabId && (frameId === undefined || frame.frameId === frameId);
      for (const task of [...pending]) {
        const cancelled = task.waiters.filter(isCancelled);
        task.waiters = task.waiters.filter((waiter) => !isCancelled(waiter));
        for (const { resolve } of cancelled) resolve(CANCELLED);
        if (task.waiters.length > 0) continue;
        pending.splice(pending.indexOf(task), 1);
        if (task.key !== undefined) byKey.delete(task.key);
      }
    },
    /** How many images wait; those that are being read do not count. */
    get length() {
      return pending.length;
    },
  };
}
