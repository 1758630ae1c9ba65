import { clock } from './clock';
/** Work that can be interrupted between any two steps. */
export type IdleTask<T = void> = Generator<void, T, void>;

/** The longest that one slice may keep the page's main thread, in milliseconds. */
const SLICE_MS = 6;
/** Without an idle moment the work still goes on, a slice every now and then, in milliseconds. */
const TIMEOUT_MS = 400;

/** Takes a task; `onDone` is told how long it has worked in all, in milliseconds. */
export type Schedule = (task: IdleTask, onDone?: (worked: number) => void) => void;

/** Runs tasks one after the other in short slices of idle time, until the signal ends. */
export function idleTasks(signal?: AbortSignal): Schedule {
  const queue: { task: IdleTask; worked: number; onDone?: (worked: number) => void }[] = [];
  let requested = false;
  const request = () => {
    if (requested) return;
    requested = true;
    requestIdleCallback(runSlice, { timeout: TIMEOUT_MS });
  };
  const runSlice = () => {
    requested = false;
    if (signal?.aborted) {
      queue.length = 0;
      return;
    }
    let now = clock();
    const end = now + SLICE_MS;
    for (let first = queue[0]; first && now < end; first = queue[0]) {
      const { done } = first.task.next();
      const before = now;
      now = clock();
      first.worked += now - before;
      if (!done) continue;
      queue.shift();
      first.onDone?.(first.worked);
    }
    if (queue.length) request();
  };
  return (task, onDone) => {
    queue.push({ task, worked: 0, onDone });
    request();
  };
}

/** Runs one task in short slices of idle time; resolves with its result, rejects with what it throws. */
export function runWhenIdle<T>(task: IdleTask<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    function* run(): IdleTask {
      try {
        resolve(yield* task);
      } catch (error) {
        reject(error);
      }
    }
    idleTasks()(run());
  });
}
