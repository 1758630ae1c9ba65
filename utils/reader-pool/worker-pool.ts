import { mayFetch } from '../images/fetch-image';
import { rasteriseSvg, renderLikePage } from '../images/rasterise';
import type { FrameId, ReadRequest, ReadResult } from '../images/read-request';
import type { FromWorker, ToWorker } from './protocol';
import { createReadingQueue, type ReadingJob } from './reading-queue';
import { cacheKey, createResultCache } from './result-cache';

/** A worker costs some 20 MB; it is not kept for pages that show no more pictures. */
const IDLE_MS = 30_000;
/** Far beyond any honest picture; after it the worker is replaced, whatever it is doing. */
const JOB_TIMEOUT_MS = 30_000;
/** One core stays free for the page itself. */
const MOST_WORKERS = 4;
/** A server that takes longer than this to hand a picture over does not hold up the others. */
const SLOW_MS = 2_000;
/** Workers more than there are cores for, while so many only wait for servers. */
const MOST_IDLE = 4;
/** Some hundred bytes each, more only where there is a code. */
const MOST_KNOWN = 4_000;

interface WorkerSlot {
  worker: Worker;
  job?: ReadingJob;
  /** Of the file that is being read. */
  hash?: string;
  timer?: ReturnType<typeof setTimeout>;
  /** Rings when the picture has not come for a while; then another worker may take the next one. */
  slow?: ReturnType<typeof setTimeout>;
  isWaiting?: boolean;
}

/** Reads pictures in Web Workers. Lives where there are workers and a document. */
export interface ReaderPool {
  /** Reads a picture, or tells what was read of it a short while ago. */
  read(request: ReadRequest): Promise<ReadResult>;
  /** A frame has gone away: what it still waits for is not read. */
  drop(frame: FrameId): void;
  /** True while a picture is waiting or being read. */
  readonly busy: boolean;
}

/** @param spawn makes a worker of `reader.worker.ts` (where its file lies is the bundler's business) */
export function createWorkerPool(spawn: () => Worker, cores = navigator.hardwareConcurrency): ReaderPool {
  const most = Math.min(MOST_WORKERS, Math.max(1, cores - 1));
  const stations: WorkerSlot[] = [];
  const queue = createReadingQueue();
  const byAddress = createResultCache(MOST_KNOWN);
  const byContent = createResultCache(MOST_KNOWN);

  function next(): void {
    while (queue.length > 0) {
      const waiting = stations.filter(({ isWaiting }) => isWaiting).length;
      const room = most + Math.min(waiting, MOST_IDLE);
      const station = stations.find((s) => !s.job) ?? (stations.length < room ? open() : undefined);
      const job = station && queue.take();
      if (!station || !job) return;
      clearTimeout(station.timer);
      station.job = job;
      station.hash = undefined;
      station.timer = setTimeout(() => finish(station, { unreadable: 'timeout' }, true), JOB_TIMEOUT_MS);
      station.slow = setTimeout(() => {
        station.isWaiting = job.request.source.kind === 'url' && station.hash === undefined;
        next();
      }, SLOW_MS);
      station.worker.postMessage({ id: job.id, request: job.request } satisfies ToWorker);
    }
  }

  function open(): WorkerSlot {
    const station: WorkerSlot = { worker: spawn() };
    station.worker.onmessage = ({ data }: MessageEvent<FromWorker>) => void receive(station, data);
    station.worker.onerror = () => finish(station, { unreadable: 'broken' }, true);
    stations.push(station);
    return station;
  }

  async function receive(station: WorkerSlot, message: FromWorker): Promise<void> {
    const { id } = message;
    if (id !== station.job?.id) return;
    if ('answer' in message) return finish(station, message.answer);
    if ('hash' in message) {
      const known = byContent.get(message.hash);
      if (known) return finish(station, known);
      station.hash = message.hash;
      station.isWaiting = false;
      return station.worker.postMessage({ id, isNew: true } satisfies ToWorker);
    }
    const bitmap = 'svg' in message ? await rasteriseSvg(message.svg) : await renderLikePage(message.file);
    if (typeof bitmap === 'string') {
      if (id === station.job?.id) finish(station, { unreadable: bitmap });
      return;
    }
    if (id !== station.job?.id) return bitmap.close();
    station.worker.postMessage({ id, bitmap } satisfies ToWorker, [bitmap]);
  }

  function finish(station: WorkerSlot, answer: ReadResult, replace = false): void {
    clearTimeout(station.timer);
    clearTimeout(station.slow);
    const { job, hash } = station;
    station.job = undefined;
    station.isWaiting = false;
    // A picture that brought a worker down is known as well, so that it does so once and not once a sighting.
    if (hash !== undefined) byContent.set(hash, answer);
    if (job?.key !== undefined) byAddress.set(job.key, answer);
    if (job) queue.settle(job, answer);
    if (replace) close(station);
    else station.timer = setTimeout(() => close(station), IDLE_MS);
    next();
  }

  function close(station: WorkerSlot): void {
    station.worker.terminate();
    stations.splice(stations.indexOf(station), 1);
  }

  return {
    async read(request) {
      const { source, pageUrl } = request;
      // Asked before anything is told: what one page may know of its own network, another may not.
      if ('url' in source && !mayFetch(source.url, pageUrl)) return { unreadable: 'forbidden-address' };
      const key = await cacheKey(request);
      const known = key === undefined ? undefined : byAddress.get(key);
      if (known) return known;
      const answer = queue.add(request, key);
      next();
      return answer;
    },
    drop: queue.drop,
    get busy() {
      return queue.length > 0 || stations.some((station) => station.job);
    },
  };
}
