import { rasteriseSvg } from '../sources/rasterise';
import type { FromWorker, ReadAnswer, ReadRequest, ToWorker } from './protocol';

/** A worker costs some 20 MB; it is not kept for pages that show no more pictures. */
const IDLE_MS = 30_000;
/** Far beyond any honest picture; after it the worker is replaced, whatever it is doing. */
const JOB_TIMEOUT_MS = 30_000;
/** One core stays free for the page itself. */
const MOST_WORKERS = 4;

interface Job {
  id: number;
  request: ReadRequest;
  done(answer: ReadAnswer): void;
}

interface Station {
  worker: Worker;
  job?: Job;
  timer?: ReturnType<typeof setTimeout>;
}

/** Reads pictures in Web Workers. Lives where there are workers and a document. */
export interface Pool {
  read(request: ReadRequest): Promise<ReadAnswer>;
  /** True while a picture is waiting or being read. */
  readonly busy: boolean;
}

/** @param spawn makes a worker of `reader.worker.ts` (where its file lies is the bundler's business) */
export function createPool(spawn: () => Worker, cores = navigator.hardwareConcurrency): Pool {
  const most = Math.min(MOST_WORKERS, Math.max(1, cores - 1));
  const stations: Station[] = [];
  const waiting: Job[] = [];
  let nextId = 1;

  function next(): void {
    while (waiting.length > 0) {
      const station = stations.find((s) => !s.job) ?? (stations.length < most ? open() : undefined);
      const job = station && waiting.shift();
      if (!station || !job) return;
      clearTimeout(station.timer);
      station.job = job;
      station.timer = setTimeout(() => finish(station, { unreadable: 'timeout' }, true), JOB_TIMEOUT_MS);
      station.worker.postMessage({ id: job.id, request: job.request } satisfies ToWorker);
    }
  }

  function open(): Station {
    const station: Station = { worker: spawn() };
    station.worker.onmessage = ({ data }: MessageEvent<FromWorker>) => void receive(station, data);
    station.worker.onerror = () => finish(station, { unreadable: 'broken' }, true);
    stations.push(station);
    return station;
  }

  async function receive(station: Station, message: FromWorker): Promise<void> {
    if (message.id !== station.job?.id) return;
    if ('answer' in message) return finish(station, message.answer);
    const bitmap = await rasteriseSvg(message.svg);
    if (message.id !== station.job?.id) return bitmap?.close();
    if (!bitmap) return finish(station, { unreadable: 'broken' });
    station.worker.postMessage({ id: message.id, bitmap } satisfies ToWorker, [bitmap]);
  }

  function finish(station: Station, answer: ReadAnswer, replace = false): void {
    clearTimeout(station.timer);
    station.job?.done(answer);
    station.job = undefined;
    if (replace) close(station);
    else station.timer = setTimeout(() => close(station), IDLE_MS);
    next();
  }

  function close(station: Station): void {
    station.worker.terminate();
    stations.splice(stations.indexOf(station), 1);
  }

  return {
    read: (request) =>
      new Promise((done) => {
        waiting.push({ id: nextId++, request, done });
        next();
      }),
    get busy() {
      return waiting.length > 0 || stations.some((station) => station.job);
    },
  };
}
