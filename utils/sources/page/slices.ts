/** Work that can be interrupted between any two steps. */
export type Job = Generator<void, void, void>;

/** The longest that one slice may keep the page's main thread, in milliseconds. */
const SLICE = 6;

/** Runs jobs one after the other in short slices of idle time, until the signal ends. */
export function slices(view: Window, signal: AbortSignal): (job: Job) => void {
  const waiting: Job[] = [];
  let asked = false;
  const ask = () => {
    asked = true;
    // Without an idle moment the work still goes on, a slice every now and then.
    if (view.requestIdleCallback) view.requestIdleCallback(run, { timeout: 400 });
    else view.setTimeout(run, 30);
  };
  const run = () => {
    asked = false;
    if (signal.aborted) {
      waiting.length = 0;
      return;
    }
    const end = performance.now() + SLICE;
    for (let job = waiting[0]; job; job = waiting[0]) {
      if (job.next().done) waiting.shift();
      if (performance.now() >= end) break;
    }
    if (waiting.length > 0) ask();
  };
  return (job) => {
    waiting.push(job);
    if (!asked) ask();
  };
}
