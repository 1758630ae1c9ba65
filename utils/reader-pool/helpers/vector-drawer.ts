import type { DrawnSvg } from '../../images/draw-svg';
import type { UnreadableImageReason } from '../../images/image-source';
import type { Helper } from './helper';

/** What takes longer to draw than this was made to, in milliseconds. */
const DRAWING_MS = 5_000;
/** A new worker begins and loads the renderer first, which takes its time where the computer is busy. */
const BEGIN_MS = 5_000;

/** Draws one vector image after the other. @returns nothing where it was given up */
export type DrawVector = (markup: string) => Promise<DrawnSvg | UnreadableImageReason | undefined>;

/**
 * Draws in a worker of its own: one that draws for ever is ended, and the file that holds the drawing goes on.
 *
 * @param start starts a helper that runs `runDrawingHelper`
 */
export function createVectorDrawer(start: () => Helper): DrawVector {
  let helper: Helper | undefined;
  return (markup) => {
    const isNew = !helper;
    const current = helper ?? start();
    helper = current;
    return new Promise((resolve) => {
      const end = (drawn: DrawnSvg | UnreadableImageReason | undefined, isUsable: boolean) => {
        clearTimeout(timer);
        if (!isUsable) {
          current.end();
          helper = undefined;
        }
        resolve(drawn);
      };
      const timer = setTimeout(() => end(undefined, false), isNew ? DRAWING_MS + BEGIN_MS : DRAWING_MS);
      current.port.onmessage = ({ data }: MessageEvent<DrawnSvg | UnreadableImageReason>) => end(data, true);
      // The renderer itself broke down, as without memory.
      current.onfailed = () => end('broken', false);
      current.port.postMessage(markup);
    });
  };
}
