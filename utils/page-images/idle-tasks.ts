/** Work that can be interrupted between any two steps. */
export type IdleTask<T = void> = Generator<void, T, void>;

/** The longest that one slice may keep the page's main thread, in milliseconds. */
const SLICE = 6;

function whenIdle(view: Window, run: () => void): void {
  // Without an idle moment the work still goes on, a slice every now and then.
  if (view.requestIdleCallback) view.requestIdleCallback(run, { timeout: 400 });
  else view.setTimeout(run, 30);
}

/** Hands a job in; `done` is told how long it has worked in all, in milliseconds. */
export type Schedule = (job: IdleTask, done?: (worked: number) => void) => void;

/** Runs jobs one after the other in short slices of idle time, until the signal ends. */
export function idleTasks(view: Window, signal: AbortSignal): Schedule {
  const waiting: { job: IdleTask; worked: number; done?: (worked: number) => void }[] = [];
  let asked = false;
  const ask = () => {
    if (asked) return;
    asked = true;
    whenIdle(view, run);
  };
  const run = () => {
    asked = false;
    if (signal.aborted) {
      waiting.length = 0;
      return;
    }
    let now = performance.now();
    const end = now + SLICE;
    for (let first = waiting[0]; first && now < end; first = waiting[0]) {
      const { done } = first.job.next();
      const before = now;
      now = performance.now();
      first.worked += now - before;
      if (!done) continue;
      waiting.shift();
      first.done?.(first.worked);
    }
    if (waiting.length > 0) ask();
  };
  return (job, done) => {
    waiting.push({ job, worked: 0, done });
    ask();
  };
}

/** Runs one job in short slices of idle time and answers its result. */
export function runWhenIdle<T>(job: IdleTask<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const run = () => {
      const end = performance.now() + SLICE;
      try {
        for (let step = job.next(); ; step = job.next()) {
          if (step.done) return resolve(step.value);
          if (performance.now() >= end) break;
        }
      } catch (error) {
        return reject(error);
      }
      whenIdle(window, run);
    };
    run();
  });
}
