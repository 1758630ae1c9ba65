import type { Mark, MarkState } from '../platform/messages';
import type { Point } from '../reader/code';
import { drawStateIcon, stateColour, stateLabel } from './state-icons';

/** Pages move things without telling; marks are put right this often while there are any. */
const SETTLE_MS = 700;
/** The document's own scrolling takes the marks along; only those on fixed and sticky things have to follow. */
const SCROLL_MS = 250;
/** Marks beyond a screen above or below are left alone, but for one time in so many. */
const FAR_EVERY = 10;

// One string a rule: this text is part of every frame's content script.
const STYLE = [
  ':host{all:initial!important;position:absolute!important;top:0!important;left:0!important;width:0!important;height:0!important;z-index:2147483647!important;pointer-events:none!important;contain:layout style!important}',
  'div{position:absolute;box-sizing:border-box;border:3px solid;border-radius:6px}',
  'button{position:absolute;width:30px;height:30px;padding:1px;border:0;background:0;cursor:pointer;pointer-events:auto;filter:drop-shadow(0 1px 3px #0007)}',
  'button:focus-visible{outline:3px solid #1f4fd8;border-radius:8px}',
  '[hidden]{display:none}',
  'svg{display:block}',
].join('');

/** Where a picture is now, in the viewport; `frame` is the part of it that shows, all of it if absent. */
export interface MarkPlace {
  /** What shows the code; unknown for marks of a capture. */
  element?: Element;
  box(): DOMRect;
  frame?(): { x: number; y: number; width: number; height: number };
}

interface Placed {
  mark: Mark;
  where: MarkPlace;
  frame: HTMLElement;
  button: HTMLButtonElement;
  at: string;
  /** Where it was put last, from the overlay's origin. */
  y?: number | undefined;
}

/** The marks of one frame: all in one closed shadow root, which page script can neither read nor click. */
export interface Overlay {
  /** Shows marks over a picture. */
  show(marks: Mark[], where: MarkPlace): void;
  setStates(states: Record<string, MarkState>): void;
  remove(handles: string[]): void;
  /** Each mark's place, with the box around its code in the viewport now; none where it is not shown. */
  places(): Iterable<[handle: string, place: MarkPlace, code: DOMRect | undefined]>;
  close(): void;
}

/** @param onOpen called when the user (not page script) activates a mark */
export function createOverlay(document: Document, onOpen: (handle: string) => void): Overlay {
  const host = make(document, 'qr-code-previewer');
  if (document.contentType === 'image/svg+xml') host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const style = make(document, 'style');
  style.textContent = STYLE;
  root.append(style);
  const placed = new Map<string, Placed>();
  const aborter = new AbortController();
  const view = document.defaultView ?? window;
  let settling = false;
  let scrolling: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  let timer: ReturnType<typeof setInterval> | undefined;

  for (const type of ['scroll', 'resize', 'load', 'transitionend', 'toggle']) {
    view.addEventListener(type, onMove, { capture: true, passive: true, signal: aborter.signal });
  }

  function onMove({ type, target }: Event): void {
    if (type !== 'scroll' || target !== document) settleSoon();
    else if (placed.size > 0) scrolling ??= setTimeout(settleSoon, SCROLL_MS);
  }

  function settleSoon(): void {
    if (placed.size === 0 || settling) return;
    settling = true;
    view.requestAnimationFrame(settle);
  }

  function settle(): void {
    settling = false;
    clearTimeout(scrolling);
    scrolling = undefined;
    if (!host.isConnected) {
      document.documentElement.append(host);
      // In a vector picture Chrome shows an HTML element only above everything, Firefox not at all.
      if (host.popover) host.showPopover();
    }
    // All reads, then all writes: one layout at most.
    const origin = host.getBoundingClientRect();
    const screen = view.innerHeight;
    const all = ++turn % FAR_EVERY === 0;
    const near = [...placed.values()].filter(
      ({ y }) => all || y === undefined || Math.abs(y + origin.y - screen / 2) < 1.5 * screen,
    );
    const moves = near.map((one) => [one, place(one, origin)] as const);
    for (const [one, rect] of moves) move(one, rect);
  }

  function show(marks: Mark[], where: MarkPlace): void {
    for (const mark of marks) {
      const frame = make(document, 'div');
      const button = make(document, 'button');
      button.type = 'button';
      button.addEventListener('click', (event) => {
        event.stopPropagation();
        event.preventDefault();
        if (event.isTrusted) onOpen(mark.handle);
      });
      const one: Placed = { mark, where, frame, button, at: '' };
      placed.set(mark.handle, one);
      draw(one);
      root.append(frame, button);
    }
    timer ??= setInterval(settleSoon, SETTLE_MS);
    settleSoon();
  }

  function draw({ mark, frame, button }: Placed): void {
    frame.style.borderColor = stateColour(mark.state);
    button.replaceChildren(drawStateIcon(document, mark.state));
    button.ariaLabel = button.title = stateLabel(mark.state);
    button.dataset.state = mark.state;
  }

  return {
    show,
    setStates(states) {
      for (const [handle, state] of Object.entries(states)) {
        const one = placed.get(handle);
        if (!one || one.mark.state === state) continue;
        one.mark = { ...one.mark, state };
        draw(one);
      }
    },
    remove(handles) {
      for (const handle of handles) {
        placed.get(handle)?.frame.remove();
        placed.get(handle)?.button.remove();
        placed.delete(handle);
      }
      if (placed.size > 0) return;
      clearInterval(timer);
      timer = undefined;
      host.remove();
    },
    *places() {
      for (const [handle, one] of placed) yield [handle, one.where, place(one, new DOMRect())];
    },
    close() {
      aborter.abort();
      clearTimeout(scrolling);
      clearInterval(timer);
      host.remove();
      placed.clear();
    },
  };
}

/** An element as pages have it, also in a document that is a vector picture. */
function make<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: K | 'qr-code-previewer',
): HTMLElementTagNameMap[K] {
  return document.createElementNS('http://www.w3.org/1999/xhtml', name) as HTMLElementTagNameMap[K];
}

/** Where a mark belongs, relative to the overlay's origin; `undefined` when its picture is not shown. */
function place({ mark, where }: Placed, origin: DOMRect): DOMRect | undefined {
  const picture = where.box();
  if (picture.width === 0 || picture.height === 0) return undefined;
  const xs = mark.corners.map((corner: Point) => picture.left + corner.x * picture.width);
  const ys = mark.corners.map((corner: Point) => picture.top + corner.y * picture.height);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  const rect = new DOMRect(left, top, Math.max(...xs) - left, Math.max(...ys) - top);
  const frame = where.frame?.();
  if (frame && !holds(frame, rect.x + rect.width / 2, rect.y + rect.height / 2)) return undefined;
  return new DOMRect(left - origin.left, top - origin.top, rect.width, rect.height);
}

function holds(
  frame: { x: number; y: number; width: number; height: number },
  x: number,
  y: number,
): boolean {
  return x >= frame.x && x <= frame.x + frame.width && y >= frame.y && y <= frame.y + frame.height;
}

/** Room between the code and its frame, so that the frame does not cover the code's outer modules. */
const ROOM = 4;

function move(one: Placed, rect: DOMRect | undefined): void {
  const at = rect ? [rect.x, rect.y, rect.width, rect.height].map(Math.round).join() : 'none';
  one.y = rect?.y;
  if (at === one.at) return;
  one.at = at;
  one.frame.hidden = one.button.hidden = !rect;
  if (!rect) return;
  Object.assign(one.frame.style, {
    left: `${rect.x - ROOM}px`,
    top: `${rect.y - ROOM}px`,
    width: `${rect.width + 2 * ROOM}px`,
    height: `${rect.height + 2 * ROOM}px`,
  });
  // Beside the code and not on it: what a phone can read from the screen, a capture must be able to read as well.
  Object.assign(one.button.style, { left: `${rect.right - ROOM}px`, top: `${rect.y - 30 + ROOM}px` });
}
