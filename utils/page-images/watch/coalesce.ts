/** Makes one call of many: `run` is called so many milliseconds after the first of them, unless the signal has ended. */
export function coalesce(run: () => void, delay: number, signal: AbortSignal): () => void {
  let pending = false;
  return () => {
    if (pending) return;
    pending = true;
    setTimeout(() => {
      pending = false;
      if (!signal.aborted) run();
    }, delay);
  };
}
