import { clock } from './clock';
import { min } from './rect';

/** Between two beats while a frame changes, in milliseconds. */
export const BEAT_MS = 1000;
/** The same once it is at rest: nothing but what no event tells of can have changed. */
const REST_BEAT_MS = 10_000;
/** After so long without a change a frame is at rest, in milliseconds. */
const RESTS_AFTER_MS = 20_000;

/** What no event tells of is looked for with each beat. Says after how many milliseconds it wants the next one, if it matters. */
export type Beat = () => number | undefined;

/**
 * The one timer of a frame: runs what is in a list every second while the frame changes, every ten when it is at rest,
 * not while nobody sees it, until the signal ends.
 *
 * @param document of the frame, as `plain` gives it
 * @param beats may grow
 * @returns is to be called when the frame has changed
 */
export function startPulse(document: Document, beats: Beat[], signal: AbortSignal): () => void {
  let changedAt = 0;
  let isSlow = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const beat = () => {
    let wait = REST_BEAT_MS;
    for (const run of beats) {
      // The one before may have ended it.
      if (signal.aborted) return;
      if (!document.hidden) wait = min(wait, run() || wait);
    }
    isSlow = clock() - changedAt > RESTS_AFTER_MS;
    timer = setTimeout(beat, isSlow ? wait : BEAT_MS);
  };
  const quicken = () => {
    changedAt = clock();
    if (!isSlow) return;
    isSlow = false;
    clearTimeout(timer);
    timer = setTimeout(beat, BEAT_MS);
  };
  quicken();
  return quicken;
}
