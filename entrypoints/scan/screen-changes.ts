import { clock } from '../../utils/page-images/clock';
import { boxOf, isInReach } from '../../utils/page-images/element-boxes';
import { every } from '../../utils/page-images/every';
import { listen } from '../../utils/page-images/listen';
import { plain } from '../../utils/page-images/plain-node';
import { sendToBackground } from '../../utils/platform/messages';

/** After a change, and as long as nothing else changes: then the frame has come to rest. In milliseconds. */
const REST_MS = 300;
/** How often at most a frame that never rests tells that, in milliseconds: the screen is not looked at more often. */
const TICK_MS = 1000;
const MOVING = 'video,canvas,img[src*=".gif"],img[src*=".webp"],img[src*=".apng"]';

/**
 * Tells the background whenever the frame looks otherwise than before, so that it can look at the screen.
 *
 * @returns is to be called whenever the document changes
 */
export function followScreen(view: Window, signal: AbortSignal): () => void {
  const document = plain(view.document);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = 0;
  const tell = (moving: boolean) => {
    timer = undefined;
    told = clock();
    if (!signal.aborted && !document.hidden)
      void sendToBackground('screenChanged', { moving }).catch(() => {});
  };
  const changed = () => {
    timer ??= setTimeout(tell, clock() - told < TICK_MS ? TICK_MS : REST_MS, false);
  };
  listen(view, 'scroll resize load transitionend animationend visibilitychange', changed, signal);
  const moves = (element: Element) => {
    const box = boxOf(element);
    return box.width > 0 && isInReach(box, 0) && !(element as HTMLVideoElement).paused;
  };
  const tick = () => {
    if (!document.hidden && [...document.querySelectorAll(MOVING)].some(moves)) tell(true);
  };
  every(TICK_MS, tick, signal);
  changed();
  listen(signal, 'abort', () => {
    clearTimeout(timer);
  });
  return changed;
}
