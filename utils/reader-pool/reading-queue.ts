import type { FrameId, ReadRequest, ReadResult } from '../images/read-request';

/** A picture to read, for all who asked for it before it was read. */
export interface ReadingJob {
  id: number;
  request: ReadRequest;
  key: string | undefined;
  /** When it was first asked for. */
  at: number;
  askers: { frame: FrameId | undefined; done(answer: ReadResult): void }[];
}

/** What was asked for within this time of the newest request is what the user looks at now. */
const FRESH_MS = 1_000;

/** What an asker is told whose frame went away first; there is nobody left to show it to. */
const TOO_LATE: ReadResult = { unreadable: 'timeout' };

/** The pictures that wait, and those that are being read, each once however many ask for it. */
export function createReadingQueue() {
  const waiting: ReadingJob[] = [];
  const byKey = new Map<string, ReadingJob>();
  let lastId = 0;

  return {
    /** Adds a picture, or an asker to a picture that is waiting or being read already. */
    add(request: ReadRequest, key: string | undefined): Promise<ReadResult> {
      return new Promise((done) => {
        const asker = { frame: request.frame, done };
        const same = key === undefined ? undefined : byKey.get(key);
        if (same) {
          same.askers.push(asker);
          return;
        }
        const job: ReadingJob = { id: ++lastId, request, key, at: Date.now(), askers: [asker] };
        waiting.push(job);
        if (key !== undefined) byKey.set(key, job);
      });
    },
    /**
     * The next picture to read; it stays known until it is settled. What has just come into view goes before what was
     * scrolled past, and within that the order is kept, so that a page begins at its top.
     */
    take(): ReadingJob | undefined {
      const newest = waiting.at(-1)?.at ?? 0;
      return waiting.splice(
        waiting.findIndex(({ at }) => newest - at < FRESH_MS),
        1,
      )[0];
    },
    settle(job: ReadingJob, answer: ReadResult): void {
      if (job.key !== undefined) byKey.delete(job.key);
      for (const { done } of job.askers) done(answer);
    },
    /** Takes back what a frame asked for, as far as nobody else waits for it and it is not being read yet. */
    drop({ tabId, frameId }: FrameId): void {
      const isAway = (frame: FrameId | undefined) =>
        frame?.tabId === tabId && (frameId === undefined || frame.frameId === frameId);
      for (const job of [...waiting]) {
        const away = job.askers.filter(({ frame }) => isAway(frame));
        job.askers = job.askers.filter(({ frame }) => !isAway(frame));
        for (const { done } of away) done(TOO_LATE);
        if (job.askers.length > 0) continue;
        waiting.splice(waiting.indexOf(job), 1);
        if (job.key !== undefined) byKey.delete(job.key);
      }
    },
    get length() {
      return waiting.length;
    },
  };
}
