/** How long the one who is watched may give no sign at all, in milliseconds. */
const SILENT_MS = 15_000;

/**
 * Waits for answers of somebody who may hang, as a document does while it renders what was made to take for ever.
 *
 * @param ping asks for a sign of life; an error is one too
 * @param onDead called when there was none
 * @returns a function that waits for an answer; it resolves with `undefined` if the one who was asked died over it
 */
export function createWatchdog(ping: () => Promise<unknown>, onDead: () => Promise<unknown>) {
  const waiting = new Set<(none: undefined) => void>();
  let watching = false;

  async function watch(): Promise<void> {
    if (watching) return;
    watching = true;
    for (await pause(SILENT_MS); waiting.size > 0; await pause(SILENT_MS)) {
      const answered = ping().then(
        () => true,
        () => true,
      );
      if (await Promise.race([answered, pause(SILENT_MS)])) continue;
      await onDead().catch(() => undefined);
      for (const giveUp of waiting) giveUp(undefined);
      waiting.clear();
    }
    watching = false;
  }

  return function watched<T>(work: Promise<T>): Promise<T | undefined> {
    return new Promise((resolve, reject) => {
      waiting.add(resolve);
      work.then(resolve, reject).finally(() => waiting.delete(resolve));
      void watch();
    });
  };
}

function pause(ms: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), ms));
}
