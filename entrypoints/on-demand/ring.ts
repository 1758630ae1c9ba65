import { bottomOf, type Rect, rightOf } from '../../utils/page-images/rect';

/** The ring goes by itself where nobody takes it away, as when the popup is closed. In milliseconds. */
const SHOWN_MS = 4000;
/** Far enough from the code that whatever reads the screen can still read it. In CSS pixels. */
const MARGIN = 10;

const STYLE = `
  :host { all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; width: 0 !important;
    height: 0 !important; z-index: 2147483647 !important; pointer-events: none !important; }
  div { position: fixed; box-sizing: border-box; border: 4px solid #0b57d0; border-radius: 12px;
    outline: 2px solid #fff; box-shadow: 0 0 0 6px rgb(11 87 208 / .35); }
  @media (forced-colors: active) { div { border-color: Highlight; } }
  @media print { div { display: none; } }
`;

/** Takes away the ring that is shown. */
let takeAway = () => {};

/**
 * Scrolls to the first of these marks' codes that the frame shows, and draws a ring around it for a while; of no mark,
 * takes the ring away.
 *
 * @returns whether one was found
 */
export function ringCode(document: Document, handles: string[]): boolean {
  takeAway();
  const view = document.defaultView ?? window;
  const wanted = new Set(handles);
  const find = () =>
    [...(globalThis.qrCodePreviewerOverlay?.targets() ?? [])].find(
      ([handle, { element }, code]) => wanted.has(handle) && (code !== undefined || element !== undefined),
    );
  const first = find();
  if (!first) return false;
  const [, { element }, code] = first;
  if (!code || !isInView(view, code)) element?.scrollIntoView({ block: 'center', inline: 'nearest' });

  const host = document.createElement('qr-code-previewer-ring');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = STYLE;
  const ring = document.createElement('div');
  root.append(style, ring);
  // Beside a modal dialog it would be covered.
  const modal = [...document.querySelectorAll('dialog')].findLast((one) => one.matches(':modal'));
  (modal ?? document.documentElement).append(host);
  const follow = () => {
    if (!host.isConnected) return;
    const box = find()?.[2];
    ring.hidden = !box;
    if (box) place(ring, box);
    view.requestAnimationFrame(follow);
  };
  follow();
  const timer = setTimeout(() => host.remove(), SHOWN_MS);
  takeAway = () => {
    clearTimeout(timer);
    host.remove();
  };
  return true;
}

function isInView(view: Window, code: Rect): boolean {
  return code.x >= 0 && code.y >= 0 && rightOf(code) <= view.innerWidth && bottomOf(code) <= view.innerHeight;
}

function place({ style }: HTMLElement, { x, y, width, height }: Rect): void {
  const box = {
    left: x - MARGIN,
    top: y - MARGIN,
    width: width + 2 * MARGIN,
    height: height + 2 * MARGIN,
  };
  for (const [name, length] of Object.entries(box)) style.setProperty(name, `${length}px`);
}
