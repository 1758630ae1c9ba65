import { clock } from '../../utils/page-images/clock';
import { boxOf, isInReach } from '../../utils/page-images/element-boxes';
import { listen } from '../../utils/page-images/listen';
import { plain } from '../../utils/page-images/plain-node';
import { BEAT_MS, type Beat } from '../../utils/page-images/pulse';
import { max } from '../../utils/page-images/rect';
import { sendToBackground } from '../../utils/platform/messages';

/** After a change, and as long as nothing else changes: then the frame has come to rest. In milliseconds. */
const REST_MS = 300;
const MOVING = 'video,canvas,[src*=".gif"],[src*=".webp"],[src*=".apng"]';

/**
 * Tells the background whenever the frame looks otherwise than before, so that it can look at the screen; what moves
 * all the time is told of no more often than the screen is looked at.
 *
 * @returns is to be called whenever the document changes
 */
export function followScreen(
  view: Window,
  beats: Beat[],
  quicken: () => void,
  signal: AbortSignal,
): () => void {
  const document = plain(view.document);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = 0;
  /** For how long the background does not look again, as it says. */
  let pause = 0;
  const tell = async (moving: boolean) => {
    timer = undefined;
    told = clock();
    if (!document.hidden) pause = await sendToBackground('screenChanged', { moving }).catch(() => 0);
  };
  const changed = () => {
    quicken();
    timer ??= setTimeout(tell, clock() - told < BEAT_MS ? BEAT_MS : REST_MS, false);
  };
  listen(view, 'scroll resize load transitionend animationend visibilitychange', changed, signal);
  listen(view, 'pointermove', quicken, signal);
  const moves = (element: Element) => {
    const box = boxOf(element);
    return box.width > 0 && isInReach(box, 0) && !(element as HTMLVideoElement).paused;
  };
  beats.push(() => {
    if (![...document.querySelectorAll(MOVING)].some(moves)) return undefined;
    // A beat before the background looks, so that it looks as often as it wants to.
    const early = max(BEAT_MS, pause - BEAT_MS);
    if (clock() - told > early - REST_MS) void tell(true);
    return early;
  });
  changed();
  listen(signal, 'abort', () => clearTimeout(timer));
  return changed;
}
