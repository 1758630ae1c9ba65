import { mayFetch } from '../images/fetch-image';
import type { UnreadableImageReason } from '../images/image-source';
import { renderLikePage } from '../images/rasterise';
import type { FrameId, ReadRequest, ReadResult } from '../images/read-request';
import { createDrawingLimit } from './drawing-limit';
import type { FromWorker, ToWorker } from './protocol';
import { createReadingQueue, type ReadingTask } from './reading-queue';
import { cacheKey, createResultCache, ofKinds } from './result-cache';

/** A worker costs some 20 MB; it is not kept for pages that show no more images. */
const IDLE_MS = 30_000;
/** Far beyond any honest image; after it the worker is replaced, whatever it is doing. */
const TASK_TIMEOUT_MS = 30_000;
/** A code of many thousand shapes is drawn in one or two seconds; what takes longer than this was made to. */
const DRAWING_TIMEOUT_MS = 5_000;
/** One core stays free for the page itself. */
const MAX_WORKERS = 4;
/** A server that takes longer than this to hand an image over does not hold up the others. */
const SLOW_FETCH_MS = 2_000;
/** Workers more than there are cores for, while so many only wait for servers or draw. */
const MAX_EXTRA_WORKERS = 4;
/** Some hundred bytes each, more only where there is a code. */
const MAX_CACHED = 4_000;

interface WorkerSlot {
  worker: Worker;
  task?: ReadingTask;
  /** Of the file that is being read, for the kinds of codes that are read in it. */
  hash?: string;
  /** Until the worker is replaced while it reads, until it is closed while it is idle. */
  timer?: ReturnType<typeof setTimeout>;
  /** Until a fetch counts as slow; then another worker may take the next image. */
  slowTimer?: ReturnType<typeof setTimeout>;
  /** Waits for a server, or draws what may take for ever: nothing that holds up other images. */
  isSlow?: boolean;
}

/** Reads images in Web Workers. Lives where there are workers and a document. */
export interface ReaderPool {
  /** Reads an image, or answers what was read of it a short while ago. Never rejects for a bad image. */
  read(request: ReadRequest): Promise<ReadResult>;
  /** A frame has gone away: what it still waits for is not read. */
  cancelFrame(frame: FrameId): void;
  /** True while an image is waiting or being read. */
  readonly busy: boolean;
}

/**
 * @param spawn starts a worker that runs `runWorkerLoop` (where its file lies is the bundler's business)
 * @param cores how many the computer has; one of them is left to the page
 */
export function createWorkerPool(spawn: () => Worker, cores = navigator.hardwareConcurrency): ReaderPool {
  const maxWorkers = Math.min(MAX_WORKERS, Math.max(1, cores - 1));
  const slots: WorkerSlot[] = [];
  const queue = createReadingQueue();
  const byAddress = createResultCache(MAX_CACHED);
  const byContent = createResultCache(MAX_CACHED);
  const drawings = createDrawingLimit();

  function startNext(): void {
    while (queue.length > 0) {
      const slot = idleSlot();
      const task = slot && queue.take();
      if (!slot || !task) return;
      clearTimeout(slot.timer);
      slot.task = task;
      slot.hash = undefined;
      slot.timer = setTimeout(() => replace(slot, 'timeout'), TASK_TIMEOUT_MS);
      slot.slowTimer = setTimeout(() => {
        slot.isSlow = task.request.source.kind === 'url' && slot.hash === undefined;
        startNext();
      }, SLOW_FETCH_MS);
      slot.worker.postMessage({ id: task.id, request: task.request } satisfies ToWorker);
    }
  }

  function idleSlot(): WorkerSlot | undefined {
    const idle = slots.find(({ task }) => !task);
    const slow = slots.filter(({ isSlow }) => isSlow).length;
    return idle ?? (slots.length < maxWorkers + Math.min(slow, MAX_EXTRA_WORKERS) ? openSlot() : undefined);
  }

  function openSlot(): WorkerSlot {
    const slot: WorkerSlot = { worker: spawn() };
    slot.worker.onmessage = ({ data }: MessageEvent<FromWorker>) => void receive(slot, data);
    slot.worker.onerror = () => replace(slot, 'broken');
    slots.push(slot);
    return slot;
  }

  async function receive(slot: WorkerSlot, message: FromWorker): Promise<void> {
    const { id } = message;
    if (id !== slot.task?.id) return;
    if ('result' in message) finish(slot, message.result);
    else if ('hash' in message) decodeUnlessCached(slot, id, message.hash);
    else if ('vector' in message) drawUnlessTooMany(slot, id, message.vector);
    else handOver(slot, id, await renderLikePage(message.file));
  }

  /** Lets a vector image be drawn for a while, and what was drawn of it be read. */
  function drawUnlessTooMany(slot: WorkerSlot, id: number, state: 'met' | 'drawn'): void {
    const tab = slot.task?.request.frame?.tabId;
    if (state === 'met' && !drawings.allows(tab)) {
      finish(slot, { unreadable: 'too-large' });
      return;
    }
    clearTimeout(slot.timer);
    slot.isSlow = state === 'met';
    slot.timer =
      state === 'met'
        ? setTimeout(() => {
            drawings.noteEnded(tab);
            replace(slot, 'too-large');
          }, DRAWING_TIMEOUT_MS)
        : setTimeout(() => replace(slot, 'timeout'), TASK_TIMEOUT_MS);
    slot.worker.postMessage({ id, next: state === 'met' ? 'draw' : 'read' } satisfies ToWorker);
    startNext();
  }

  function decodeUnlessCached(slot: WorkerSlot, id: number, fileHash: string): void {
    const hash = ofKinds(fileHash, slot.task?.request.allKinds);
    const cached = byContent.get(hash);
    if (cached) {
      finish(slot, cached);
      return;
    }
    slot.hash = hash;
    slot.isSlow = false;
    slot.worker.postMessage({ id, next: 'decode' } satisfies ToWorker);
  }

  /** Hands a rendered image to the worker, unless its task has ended in the meantime. */
  function handOver(slot: WorkerSlot, id: number, rendered: ImageBitmap | UnreadableImageReason): void {
    const isCurrent = id === slot.task?.id;
    if (typeof rendered === 'string') {
      if (isCurrent) finish(slot, { unreadable: rendered });
    } else if (isCurrent) slot.worker.postMessage({ id, bitmap: rendered } satisfies ToWorker, [rendered]);
    else rendered.close();
  }

  function finish(slot: WorkerSlot, result: ReadResult): void {
    endTask(slot, result);
    slot.timer = setTimeout(() => close(slot), IDLE_MS);
    startNext();
  }

  /** Ends a worker that hangs or has failed; another one takes its place when there is something to read. */
  function replace(slot: WorkerSlot, unreadable: UnreadableImageReason): void {
    endTask(slot, { unreadable });
    close(slot);
    startNext();
  }

  function endTask(slot: WorkerSlot, result: ReadResult): void {
    clearTimeout(slot.timer);
    clearTimeout(slot.slowTimer);
    const { task, hash } = slot;
    slot.task = undefined;
    slot.isSlow = false;
    // An image that brought a worker down is cached as well, so that it does so once and not once a sighting.
    if (hash !== undefined) byContent.set(hash, result);
    if (task?.key !== undefined) byAddress.set(task.key, result);
    if (task) queue.finish(task, result);
  }

  function close(slot: WorkerSlot): void {
    slot.worker.terminate();
    slots.splice(slots.indexOf(slot), 1);
  }

  return {
    async read(request) {
      const { source, pageUrl } = request;
      // Checked before any cache is: what one page may know of its own network, another may not.
      if ('url' in source && !mayFetch(source.url, pageUrl)) return { unreadable: 'forbidden-address' };
      const key = await cacheKey(request);
      const cached = key === undefined ? undefined : byAddress.get(key);
      if (cached) return cached;
      const result = queue.add(request, key);
      startNext();
      return result;
    },
    cancelFrame: queue.cancelFrame,
    get busy() {
      return queue.length > 0 || slots.some(({ task }) => task);
    },
  };
}
