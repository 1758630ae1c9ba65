import type { Rect } from '../../utils/page-images/rect';
import type { PageBox } from '../../utils/platform/capture';

/** A smaller drag, in CSS pixels, is a slip of the hand. */
const MIN_SIDE = 12;

/** How far an arrow key moves or sizes the box, in CSS pixels. */
const STEP = 16;
const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

const STYLE = `
  :host { all: initial !important; position: fixed !important; inset: 0 !important; z-index: 2147483647 !important;
    cursor: crosshair !important; display: block !important; background: rgb(10 20 40 / .35) !important; }
  .box { position: fixed; border: 2px solid #fff; outline: 2px solid #1f4fd8; background: rgb(255 255 255 / .25); }
  p { position: fixed; left: 50%; top: 24px; transform: translateX(-50%); margin: 0; box-sizing: border-box;
    width: max-content; max-width: calc(100% - 32px); word-break: keep-all; text-wrap: balance; padding: 10px 16px; border-radius: 10px;
    background: #10213f; color: #fff; font: 500 15px/1.4 system-ui, sans-serif; box-shadow: 0 4px 20px rgb(0 0 0 / .3); }
`;

/**
 * Lets the user drag a box over the page, or move one by arrow keys.
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
  // Keys come here, from a frame of the page as well; who hears the page is told what to do.
  const before = document.activeElement;
  host.tabIndex = -1;
  host.role = 'application';
  host.ariaLabel = words;
  host.focus({ preventScroll: true });

  return new Promise((resolve) => {
    const aborter = new AbortController();
    const { signal } = aborter;
    let start: { x: number; y: number } | undefined;
    /** The box of the arrow keys. */
    let own: Rect | undefined;

    function finish(box: PageBox | null): void {
      aborter.abort();
      host.remove();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
      // Two frames: one to take the overlay away, one to show the page without it.
      view.requestAnimationFrame(() => view.requestAnimationFrame(() => resolve(box)));
    }
    function inView(box: Rect): PageBox {
      return { ...box, viewportWidth: view.innerWidth, viewportHeight: view.innerHeight };
    }
    function boxTo(event: PointerEvent): PageBox {
      const from = start ?? { x: event.clientX, y: event.clientY };
      return inView({
        x: Math.min(from.x, event.clientX),
        y: Math.min(from.y, event.clientY),
        width: Math.abs(from.x - event.clientX),
        height: Math.abs(from.y - event.clientY),
      });
    }
    function draw({ x, y, width, height }: Rect): void {
      root.append(selection);
      Object.assign(selection.style, {
        left: `${x}px`,
        top: `${y}px`,
        width: `${width}px`,
        height: `${height}px`,
      });
    }
    function onKey(event: KeyboardEvent): void {
      if (event.key === 'Escape') finish(null);
      const arrow = ARROWS[event.key];
      if (!event.isTrusted || (!arrow && event.key !== 'Enter')) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (arrow) {
        own = moved(own ?? inTheMiddle(view), arrow, event.shiftKey, view);
        draw(own);
      } else if (own) finish(inView(own));
    }
    host.addEventListener(
      'pointerdown',
      (event) => {
        event.preventDefault();
        start = { x: event.clientX, y: event.clientY };
        host.setPointerCapture(event.pointerId);
      },
      { signal },
    );
    host.addEventListener(
      'pointermove',
      (event) => {
        if (!start) return;
        draw(boxTo(event));
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
    view.addEventListener('keydown', onKey, { signal, capture: true });
  });
}

/** Where the arrow keys begin. */
function inTheMiddle({ innerWidth, innerHeight }: Window): Rect {
  const side = Math.round(Math.min(innerWidth, innerHeight) / 2);
  return {
    x: Math.round((innerWidth - side) / 2),
    y: Math.round((innerHeight - side) / 2),
    width: side,
    height: side,
  };
}

/** The box after an arrow key, which moves it or, of another size, keeps its middle; within the window. */
function moved(
  { x, y, width, height }: Rect,
  [right, down]: readonly [number, number],
  isSizing: boolean,
  { innerWidth, innerHeight }: Window,
): Rect {
  const within = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));
  const wide = isSizing ? within(width + right, MIN_SIDE + STEP, innerWidth) : width;
  const high = isSizing ? within(height + down, MIN_SIDE + STEP, innerHeight) : height;
  const [left, top] = isSizing ? [x - (wide - width) / 2, y - (high - height) / 2] : [x + right, y + down];
  return {
    x: within(left, 0, innerWidth - wide),
    y: within(top, 0, innerHeight - high),
    width: wide,
    height: high,
  };
}
