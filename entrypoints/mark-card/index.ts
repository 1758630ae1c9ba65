import { defineUnlistedScript } from '#imports';
import type { BackgroundToCard } from '../../utils/marks/mark-card';
import { reportBug } from '../../utils/platform/errors';
import { handleMessages, isFromExtension, sendToBackground } from '../../utils/platform/messages';
import { type ShownCard, showCard } from './card';
import { createCovers } from './covers';
import { followPointing } from './pointed-at';
import { readCard } from './read-card';

/**
 * The cards of one frame's marks, and what covers dangerous codes, in the same closed shadow root. Apart from the content
 * script, and injected where somebody first points at a mark or a code is to be covered: other pages do not pay for it.
 */
export default defineUnlistedScript(() => {
  if (globalThis.qrCodePreviewerCards) return;
  let shown: ShownCard | undefined;
  let last: HTMLButtonElement | undefined;

  const pointing = followPointing<HTMLButtonElement>(open, close);

  function open(mark: HTMLButtonElement): void {
    last = mark;
    void describe(mark).catch(reportBug);
  }

  async function describe(mark: HTMLButtonElement): Promise<void> {
    const root = rootOfMarks();
    const card = readCard(await sendToBackground('describeMark', { handle: mark.id }));
    // Something else may be pointed at by now, or nothing.
    if (!card || !root || last !== mark || !mark.isConnected) return;
    const hadKeyboard = takeAway();
    shown = showCard(root, mark, card, () => {
      close();
      pointing.gone();
    });
    if (hadKeyboard) shown?.element.querySelector('button')?.focus();
    changes.disconnect();
    if (shown) changes.observe(mark, { attributeFilter: ['data-state'] });
  }

  /** More is known of the code by now. */
  const changes = new MutationObserver(() => last && open(last));

  function close(): void {
    last = undefined;
    changes.disconnect();
    const mark = shown?.mark;
    if (takeAway()) mark?.focus();
  }

  /** @returns whether the keyboard was in the card; with what is taken away it would be lost, and nobody would be told */
  function takeAway(): boolean {
    const hadKeyboard = shown?.element.contains(rootOfMarks()?.activeElement ?? null) ?? false;
    shown?.close();
    shown = undefined;
    return hadKeyboard;
  }

  /** The mark that an element is, or whose card it is part of. */
  function markOf(element: Element | null | undefined): HTMLButtonElement | undefined {
    if (!element || !rootOfMarks()?.contains(element)) return undefined;
    if (shown?.element.contains(element)) return shown.mark;
    return element.closest<HTMLButtonElement>('button[data-state]') ?? undefined;
  }

  function hear(event: Event): boolean {
    if (!event.isTrusted) return false;
    const root = rootOfMarks();
    switch (event.type) {
      case 'keydown':
        return (event as KeyboardEvent).key === 'Escape' && pointing.dismiss();
      case 'pointerover':
      case 'pointerout': {
        const { clientX, clientY, pointerType } = event as PointerEvent;
        // A finger presses; it does not point.
        if (pointerType !== 'touch') pointing.pointer(markOf(root?.elementFromPoint(clientX, clientY)));
        return false;
      }
      case 'focusin':
        pointing.focus(markOf(root?.activeElement?.matches(':focus-visible') ? root.activeElement : null));
        return false;
      case 'focusout':
        pointing.focus(undefined);
        return false;
      default:
        return false;
    }
  }

  globalThis.qrCodePreviewerCards = hear;
  // From one of our own elements to another nothing leaves the root.
  const heard = new WeakSet<ShadowRoot>();
  const listenIn = (root: ShadowRoot) => {
    if (heard.has(root)) return;
    heard.add(root);
    for (const type of ['pointerover', 'pointerout', 'focusin', 'focusout'])
      root.addEventListener(type, hear, { capture: true, passive: true });
  };

  function rootOfMarks(): ShadowRoot | undefined {
    const root = globalThis.qrCodePreviewerOverlay?.root;
    if (root) listenIn(root);
    return root;
  }

  const covers = createCovers();
  handleMessages<BackgroundToCard>(
    'mark-card',
    {
      coverCodes({ on }) {
        const root = rootOfMarks();
        if (root) covers.set(root, on);
      },
    },
    isFromExtension,
    reportBug,
  );

  // Of whoever has called for this script.
  const root = rootOfMarks();
  pointing.pointer(markOf(root?.querySelector('button:hover')));
  pointing.focus(markOf(root?.querySelector('button:focus-visible')));
  addEventListener('blur', () => pointing.pointer(undefined), { passive: true });
});
