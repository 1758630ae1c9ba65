import type { DrawnSvg } from '../images/draw-svg';
import type { UnreadableImageReason } from '../images/image-source';
import type { FromFileWorker, ToFileWorker } from './file-protocol';

/** What takes longer to draw than this was made to, in milliseconds. */
const DRAWING_MS = 5_000;
/** A new worker begins and loads the renderer first, which takes its time where the computer is busy. */
const BEGIN_MS = 5_000;

/** Draws one vector image after the other. @returns nothing where it was given up */
export type DrawVector = (markup: string) => Promise<DrawnSvg | UnreadableImageReason | undefined>;

/**
 * Draws in a worker within the worker: one that draws for ever is ended, and the file that holds the drawing goes on.
 *
 * @param spawn starts a worker that runs `runFileWorkerLoop`
 */
export function createVectorDrawer(spawn: () => Worker): DrawVector {
  let worker: Worker | undefined;
  return (markup) => {
    const isNew = !worker;
    const current = worker ?? spawn();
    worker = current;
    return new Promise((resolve) => {
      const end = (drawn: DrawnSvg | UnreadableImageReason | undefined, isUsable: boolean) => {
        clearTimeout(timer);
        if (!isUsable) {
          current.terminate();
          worker = undefined;
        }
        resolve(drawn);
      };
      const timer = setTimeout(() => end(undefined, false), isNew ? DRAWING_MS + BEGIN_MS : DRAWING_MS);
      current.onmessage = ({ data }: MessageEvent<FromFileWorker>) => {
        if ('drawing' in data) end(data.drawing, true);
      };
      // The renderer itself broke down, as without memory.
      current.onerror = (event) => {
        event.preventDefault();
        end('broken', false);
      };
      current.postMessage({ id: 0, svg: markup } satisfies ToFileWorker);
    });
  };
}
