import { defineUnlistedScript } from '#imports';
import { reportBug } from '../../utils/platform/errors';
import { sendToBackground } from '../../utils/platform/messages';

declare global {
  var qrCodePreviewerPresses: boolean | undefined;
  /** The cards of this frame's marks, once somebody has pointed at one. Says whether the event was for them alone. */
  var qrCodePreviewerCards: ((event: Event) => boolean) | undefined;
}

/** What a press is made of, with a pointer or a key, and what comes before it. */
const EVENTS =
  'pointerdown mousedown touchstart pointerup mouseup touchend click keydown keypress keyup focus blur focusin focusout pointerover pointerout';
const POINTED_AT = /^(pointerover|focusin)$/;

/**
 * Hears presses of marks before the page does: whoever listens first at the window decides what others hear. So this runs
 * before the page's scripts, and by itself, for the content script comes when the page is there.
 */
export default defineUnlistedScript(() => {
  if (globalThis.qrCodePreviewerPresses) return;
  globalThis.qrCodePreviewerPresses = true;
  for (const type of EVENTS.split(' ')) addEventListener(type, onEvent, { capture: true, passive: true });
});

function onEvent(event: Event): void {
  const root = globalThis.qrCodePreviewerOverlay?.root;
  if (!root) return;
  const isOurs = event.target === root.host;
  // The key that closes a card need not be pressed on it.
  if (!isOurs && event.type !== 'keydown') return;
  const isForCards = globalThis.qrCodePreviewerCards?.(event);
  if (!isOurs && !isForCards) return;
  // A page that stops these would have the mark dead; and it need not know of them.
  event.stopImmediatePropagation();
  if (POINTED_AT.test(event.type) && event.isTrusted && isForCards === undefined) {
    const handle = buttonOf(event, root)?.id;
    if (handle) void sendToBackground('markPointedAt', { handle }).catch(reportBug);
  }
  if (event.type !== 'click' || !(event instanceof PointerEvent || event instanceof MouseEvent)) return;
  buttonOf(event, root)?.onclick?.(event as PointerEvent);
}

/** Which of our buttons an event is about. */
function buttonOf(event: Event, root: ShadowRoot): HTMLButtonElement | null | undefined {
  // A key's click has no place of its own.
  const hasPlace = event instanceof MouseEvent && (event.type !== 'click' || event.detail > 0);
  const element = hasPlace ? root.elementFromPoint(event.clientX, event.clientY) : root.activeElement;
  return element?.closest('button');
}
