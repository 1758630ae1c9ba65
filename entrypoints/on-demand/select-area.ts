import type { PageBox } from '../../utils/platform/capture';

/** A smaller drag, in CSS pixels, is a slip of the hand. */
const MIN_SIDE = 12;

const STYLE = `
  :host { all: initial !important; position: fixed !important; inset: 0 !important; z-index: 2147483647 !important;
    cursor: crosshair !important; display: block !important; background: rgb(10 20 40 / .35) !important; }
  .box { position: fixed; border: 2px solid #fff; outline: 2px solid #1f4fd8; background: rgb(255 255 255 / .25); }
  p { position: fixed; left: 50%; top: 24px; transform: translateX(-50%); margin: 0; padding: 10px 16px; border-radius: 10px;
    background: #10213f; color: #fff; font: 500 15px/1.4 system-ui, sans-serif; box-shadow: 0 4px 20px rgb(0 0 0 / .3); }
`;

/**
 * Lets the user drag a box over the page.
 *
 * @param words what to do, and how to stop
 * @returns the box once the overlay is gone again, so that a capture does not show it; `null` if the user gave up
 */
export function selectArea(document: Document, words: string): Promise<PageBox | null> {
  const view = document.defaultView ?? window;
  const host = document.createElement('qr-code-previewer-area');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = STYLE;
  const hint = document.createElement('p');
  hint.textContent = words;
  const selection = document.createElement('div');
  selection.className = 'box';
  root.append(style, hint);
  document.documentElement.append(host);

  return new Promise((resolve) => {
    const aborter = new AbortController();
    const { signal } = aborter;
    let start: { x: number; y: number } | undefined;

    function finish(box: PageBox | null): void {
      aborter.abort();
      host.remove();
      // Two frames: one to take the overlay away, one to show the page without it.
      view.requestAnimationFrame(() => view.requestAnimationFrame(() => resolve(box)));
    }
    function boxTo(event: PointerEvent): PageBox {
      const from = start ?? { x: event.clientX, y: event.clientY };
      return {
        x: Math.min(from.x, event.clientX),
        y: Math.min(from.y, event.clientY),
        width: Math.abs(from.x - event.clientX),
        height: Math.abs(from.y - event.clientY),
        viewportWidth: view.innerWidth,
        viewportHeight: view.innerHeight,
      };
    }
    host.addEventListener(
      'pointerdown',
      (event) => {
        event.preventDefault();
        start = { x: event.clientX, y: event.clientY };
        host.setPointerCapture(event.pointerId);
        root.append(selection);
      },
      { signal },
    );
    host.addEventListener(
      'pointermove',
      (event) => {
        if (!start) return;
        const box = boxTo(event);
        Object.assign(selection.style, {
          left: `${box.x}px`,
          top: `${box.y}px`,
          width: `${box.width}px`,
          height: `${box.height}px`,
        });
      },
      { signal },
    );
    host.addEventListener(
      'pointerup',
      (event) => {
        const box = boxTo(event);
        finish(box.width >= MIN_SIDE && box.height >= MIN_SIDE ? box : null);
      },
      { signal },
    );
    view.addEventListener('keydown', (event) => event.key === 'Escape' && finish(null), {
      signal,
      capture: true,
    });
  });
}
