import { defineUnlistedScript } from '#imports';

declare global {
  var qrCodePreviewerPresses: boolean | undefined;
}

/** What a press is made of, with a pointer or a key. */
const EVENTS =
  'pointerdown mousedown touchstart pointerup mouseup touchend click keydown keypress keyup focus focusin';

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
  if (!root || event.target !== root.host) return;
  // A page that stops these would have the mark dead; and it need not know of them.
  event.stopImmediatePropagation();
  if (event.type !== 'click' || !(event instanceof PointerEvent || event instanceof MouseEvent)) return;
  // A key's click has no place of its own.
  const button =
    event.detail === 0 ? root.activeElement : root.elementFromPoint(event.clientX, event.clientY);
  const pressed = button?.closest('button');
  if (pressed) pressed.onclick?.(event as PointerEvent);
}
