import type { FileProblem } from '../files/file-problem';
import { renderLikePage } from '../images/rasterise';
import { createDrawingLimit } from './drawing-limit';
import type { FileNews, FileWorkerKind, FromFileWorker, ToFileWorker } from './file-protocol';
import { createHelperWorkers, type HelperWorkers } from './helpers/helper-workers';

/** A file that gives no sign for so long is given up, in milliseconds. */
const SILENT_MS = 30_000;
/** And one that goes on for ever. A document of a thousand pages is read in this time. */
const WHOLE_MS = 15 * 60_000;
/** Workers without work are kept so long, in milliseconds. */
const IDLE_MS = 10_000;

/** A file to read, under a number of the caller's own. */
export interface FileJob {
  id: number;
  file: Blob;
  name: string;
  password?: string;
}

/** What becomes of files, as it happens. */
export interface FileEvents {
  started(id: number): void;
  news(id: number, news: FileNews): void;
  /** `read`, or why not; what was found before stays. */
  ended(id: number, outcome: FileProblem | 'read'): void;
}

/** Reads many files, as many at a time as there are workers. Lives in a page. */
export interface FilePool {
  add(jobs: readonly FileJob[]): void;
  /** Begins no further file until `resume`. */
  pause(): void;
  resume(): void;
  /** Drops what waits, and ends what is being read; neither ends with an event. @returns their numbers */
  cancel(): number[];
  /** The same for one file. */
  drop(id: number): void;
}

interface FileSlot {
  worker: Worker;
  helpers: HelperWorkers;
  job?: FileJob;
  /** Until it is ended for giving no sign, or closed for having no work. */
  timer?: ReturnType<typeof setTimeout>;
  /** When the file was begun, in milliseconds since any moment. */
  begun: number;
}

/**
 * @param spawn starts a worker of a kind; one for files runs `runFileWorkerLoop`
 * @param limits how many cores the computer has, of which one is left to the page, and how long one file may take
 */
export function createFilePool(
  spawn: (kind: FileWorkerKind) => Worker,
  events: FileEvents,
  { cores = navigator.hardwareConcurrency, wholeMs = WHOLE_MS }: { cores?: number; wholeMs?: number } = {},
): FilePool {
  const slots: FileSlot[] = [];
  let waiting: FileJob[] = [];
  let isPaused = false;
  const drawings = createDrawingLimit();

  function startNext(): void {
    while (!isPaused && waiting.length > 0) {
      const slot =
        slots.find(({ job }) => !job) ?? (slots.length < Math.max(1, cores - 1) ? openSlot() : undefined);
      const job = slot && waiting.shift();
      if (!slot || !job) return;
      slot.job = job;
      slot.begun = performance.now();
      watch(slot);
      events.started(job.id);
      slot.worker.postMessage(job satisfies ToFileWorker);
    }
  }

  function openSlot(): FileSlot {
    const worker = spawn('files');
    const helpers = createHelperWorkers(spawn, (failedHelper, message) =>
      worker.postMessage({ id: 0, failedHelper, message } satisfies ToFileWorker),
    );
    const slot: FileSlot = { worker, helpers, begun: 0 };
    slot.worker.onmessage = ({ data }: MessageEvent<FromFileWorker>) => void receive(slot, data);
    slot.worker.onerror = () => replace(slot, 'broken');
    slots.push(slot);
    return slot;
  }

  function watch(slot: FileSlot): void {
    clearTimeout(slot.timer);
    const left = slot.begun + wholeMs - performance.now();
    slot.timer = setTimeout(() => replace(slot, 'took-too-long'), Math.max(0, Math.min(SILENT_MS, left)));
  }

  async function receive(slot: FileSlot, message: FromFileWorker): Promise<void> {
    const { id } = message;
    if (id !== slot.job?.id) return;
    if (performance.now() - slot.begun > wholeMs) return replace(slot, 'took-too-long');
    watch(slot);
    if ('news' in message) events.news(id, message.news);
    else if ('end' in message) finish(slot, message.end);
    else if ('helper' in message || 'endHelper' in message) slot.helpers.handle(message);
    else if ('vector' in message) {
      if (message.vector === 'given-up') drawings.noteEnded(undefined);
      else answer(slot, { id, mayDraw: drawings.allows(undefined) });
    } else if ('damaged' in message) {
      const drawn = await renderLikePage(message.damaged);
      const bitmap = typeof drawn === 'string' ? null : drawn;
      if (id === slot.job?.id) answer(slot, { id, drawn: bitmap }, bitmap ? [bitmap] : []);
    }
  }

  function answer(slot: FileSlot, message: ToFileWorker, transfer: Transferable[] = []): void {
    slot.worker.postMessage(message, transfer);
  }

  function finish(slot: FileSlot, outcome: FileProblem | 'read'): void {
    const { job } = slot;
    slot.job = undefined;
    clearTimeout(slot.timer);
    slot.timer = setTimeout(() => close(slot), IDLE_MS);
    if (job) events.ended(job.id, outcome);
    startNext();
  }

  /** Ends a worker that hangs or has failed; another one takes its place. */
  function replace(slot: FileSlot, problem: FileProblem): void {
    const { job } = slot;
    close(slot);
    if (job) events.ended(job.id, problem);
    startNext();
  }

  function close(slot: FileSlot): void {
    clearTimeout(slot.timer);
    slot.job = undefined;
    slot.worker.terminate();
    slot.helpers.endAll();
    const at = slots.indexOf(slot);
    if (at >= 0) slots.splice(at, 1);
  }

  return {
    add(jobs) {
      waiting.push(...jobs);
      startNext();
    },
    pause() {
      isPaused = true;
    },
    resume() {
      isPaused = false;
      startNext();
    },
    cancel() {
      const ended = [...slots.flatMap(({ job }) => (job ? [job.id] : [])), ...waiting.map(({ id }) => id)];
      waiting = [];
      isPaused = false;
      for (const slot of [...slots]) close(slot);
      return ended;
    },
    drop(id) {
      waiting = waiting.filter((job) => job.id !== id);
      const slot = slots.find(({ job }) => job?.id === id);
      if (slot) close(slot);
      startNext();
    },
  };
}
