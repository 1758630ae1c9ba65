import { listen } from '../page-images/listen';
import { ownElements } from '../page-images/own-elements';
import { plain } from '../page-images/plain-node';
import { around, bottomOf, type Rect, rightOf } from '../page-images/rect';
import type { Mark, MarkFace } from '../platform/messages';
import { drawStateIcon, stateColour } from './state-icons';

/** Pages move things without telling; marks are put right this often while there are any, in milliseconds. */
const REPOSITION_MS = 700;
/** The document's own scrolling takes the marks along; only those on fixed and sticky things have to follow. */
const SCROLL_DELAY_MS = 250;
/** Marks beyond a screen above or below are left alone, but for one time in so many. */
const FAR_EVERY = 10;
/** Space between the code and its outline, in CSS pixels, so that the outline does not cover the code's outer modules. */
const MARGIN = 4;
/** Marks that were taken away or made dead so often are a page's intent, not a page that is being built. */
const LOST_OFTEN = 5;

// One string a rule: this text is part of every frame's content script.
const STYLE = [
  ':host,p{all:initial!important;position:absolute!important;inset:0 auto auto 0!important;pointer-events:none!important;contain:layout!important}',
  'div{position:absolute;box-sizing:border-box;border:3px solid;border-radius:6px}',
  'button{position:absolute;width:30px;height:30px;padding:1px;border:0;background:0;cursor:pointer;pointer-events:auto;filter:drop-shadow(0 1px 3px #0007)}',
  'button:focus-visible{outline:3px solid #1f4fd8;border-radius:8px}',
  '[hidden]{display:none}',
  'svg{display:block}',
].join('');

/** Where an image is now, in the viewport; `frame` is the part of it that shows, all of it if absent. */
export interface MarkTarget {
  /** What shows the code; unknown for marks of a capture. */
  element?: Element;
  box(): Rect;
  frame?(): Rect;
}

/** A mark's two elements, and where they stand. */
interface PlacedMark {
  mark: Mark;
  target: MarkTarget;
  outline: HTMLElement;
  button: HTMLButtonElement;
  /** Where it was put last, to the pixel. */
  position: string;
  /** The same from the overlay's origin; undefined while it is hidden. */
  y?: number | undefined;
}

/** The marks of one frame: all in one closed shadow root, which page script can neither read nor click. */
export interface Overlay {
  /** Shows marks over an image. */
  show(marks: Mark[], target: MarkTarget): void;
  /** By the marks' handles; those that are not shown are left out. */
  setFaces(faces: Record<string, MarkFace>): void;
  remove(handles: string[]): void;
  /** Each mark's target, with the box around its code in the viewport now; none where it is not shown. */
  targets(): Iterable<[handle: string, target: MarkTarget, code: Rect | undefined]>;
  /** Holds the marks' buttons. */
  root: ShadowRoot;
  close(): void;
}

/**
 * @param onOpen called when the user (not page script) activates a mark
 * @param onLost called once, when the page has taken the marks away or made them dead again and again
 */
export function createOverlay(
  document: Document,
  onOpen: (handle: string) => void,
  onLost: () => void,
): Overlay {
  const host = createHtml(document, 'qr-code-previewer');
  if (plain(document).contentType === 'image/svg+xml') host.popover = 'manual';
  ownElements.add(host);
  const root = host.attachShadow({ mode: 'closed' });
  const style = createHtml(document, 'style');
  style.textContent = STYLE;
  // Above whatever the page puts on top; within the root, for a page can close what it sees.
  const layer = createHtml(document, 'p');
  layer.popover = 'manual';
  root.append(style, layer);
  const placed = new Map<string, PlacedMark>();
  const aborter = new AbortController();
  const view = plain(document).defaultView ?? window;
  let requested = false;
  let scrollTimer: ReturnType<typeof setTimeout> | undefined;
  let passes = 0;
  let lost = 0;
  let parent: Element | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;

  listen(view, 'scroll resize load transitionend toggle close', onMove, aborter.signal);

  function onMove({ type, target }: Event): void {
    if (type !== 'scroll' || target !== document) requestReposition();
    else if (placed.size > 0) scrollTimer ??= setTimeout(requestReposition, SCROLL_DELAY_MS);
  }

  function requestReposition(): void {
    if (placed.size === 0 || requested) return;
    requested = true;
    view.requestAnimationFrame(reposition);
  }

  function reposition(): void {
    requested = false;
    clearTimeout(scrollTimer);
    scrollTimer = undefined;
    // Asked for while there were marks; a tab behind others gets its frame only when it comes to the front.
    if (placed.size === 0) return;
    const { documentElement, fullscreenElement, getElementsByTagName } = plain(document);
    // What leaves the page together with the dialog that it stands in was not taken away.
    if (passes && (host.parentNode !== parent || host.inert) && ++lost === LOST_OFTEN) onLost();
    // Beside a modal dialog, or what fills the screen, the marks would be covered, and dead.
    parent =
      [...getElementsByTagName('dialog')].findLast((dialog) => dialog.matches(':modal')) ??
      fullscreenElement ??
      documentElement;
    if (host.parentNode !== parent) {
      parent.append(host);
      // In a vector image Chrome shows an HTML element only above everything, Firefox not at all.
      if (host.popover) host.showPopover();
    }
    host.inert = false;
    // Above what has come since.
    layer.hidePopover();
    layer.showPopover();
    // All reads, then all writes: one layout at most.
    const origin = layer.getBoundingClientRect();
    const screen = view.innerHeight;
    const all = ++passes % FAR_EVERY === 0;
    const near = [...placed.values()].filter(
      ({ y }) => all || y === undefined || Math.abs(y + origin.y - screen / 2) < 1.5 * screen,
    );
    const moves = near.map((one) => [one, boxOfMark(one, origin)] as const);
    for (const [one, box] of moves) move(one, box);
  }

  function show(marks: Mark[], target: MarkTarget): void {
    for (const mark of marks) {
      const outline = createHtml(document, 'div');
      const button = createHtml(document, 'button');
      button.type = 'button';
      button.onclick = (event) => {
        event.stopPropagation();
        event.preventDefault();
        if (event.isTrusted) onOpen(mark.handle);
      };
      const one: PlacedMark = { mark, target, outline, button, position: '' };
      placed.set(mark.handle, one);
      draw(one);
      layer.append(outline, button);
    }
    timer ??= setInterval(requestReposition, REPOSITION_MS);
    requestReposition();
  }

  function draw({ mark, outline, button }: PlacedMark): void {
    outline.style.borderColor = stateColour(mark.state);
    button.replaceChildren(drawStateIcon(document, mark.state));
    button.ariaLabel = button.title = mark.label;
    button.dataset.state = mark.state;
  }

  return {
    root,
    show,
    setFaces(faces) {
      for (const [handle, face] of Object.entries(faces)) {
        const one = placed.get(handle);
        if (!one || one.mark.label === face.label) continue;
        one.mark = { ...one.mark, ...face };
        draw(one);
      }
    },
    remove(handles) {
      for (const handle of handles) {
        placed.get(handle)?.outline.remove();
        placed.get(handle)?.button.remove();
        placed.delete(handle);
      }
      if (placed.size > 0) return;
      clearInterval(timer);
      timer = undefined;
      passes = 0;
      host.remove();
    },
    *targets() {
      for (const [handle, one] of placed) yield [handle, one.target, boxOfMark(one, new DOMRect())];
    },
    close() {
      aborter.abort();
      clearTimeout(scrollTimer);
      this.remove([...placed.keys()]);
    },
  };
}

/** An element as pages have it, also in a document that is a vector image. */
function createHtml<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: K | 'qr-code-previewer',
): HTMLElementTagNameMap[K] {
  return plain(document).createElementNS('http://www.w3.org/1999/xhtml', name) as HTMLElementTagNameMap[K];
}

/** Where a mark belongs, relative to the overlay's origin; `undefined` when its image, or that part of it, does not show. */
function boxOfMark({ mark, target }: PlacedMark, origin: Rect): Rect | undefined {
  const image = target.box();
  if (image.width === 0 || image.height === 0) return undefined;
  const corners = mark.corners.map((corner) => ({
    x: image.x + corner.x * image.width,
    y: image.y + corner.y * image.height,
    width: 0,
    height: 0,
  }));
  const { x, y, width, height } = around(corners);
  const frame = target.frame?.();
  if (frame && !contains(frame, x + width / 2, y + height / 2)) return undefined;
  return { x: x - origin.x, y: y - origin.y, width, height };
}

function contains(box: Rect, x: number, y: number): boolean {
  return x >= box.x && x <= rightOf(box) && y >= box.y && y <= bottomOf(box);
}

function move(one: PlacedMark, box: Rect | undefined): void {
  const position = box ? [box.x, box.y, box.width, box.height].map(Math.round).join() : 'none';
  one.y = box?.y;
  if (position === one.position) return;
  one.position = position;
  one.outline.hidden = one.button.hidden = !box;
  if (!box) return;
  const { x, y, width, height } = box;
  setStyle(one.outline, {
    left: x - MARGIN,
    top: y - MARGIN,
    width: width + 2 * MARGIN,
    height: height + 2 * MARGIN,
  });
  // Beside the code and not on it: what a phone can read from the screen, a capture must be able to read as well.
  setStyle(one.button, { left: x + width - MARGIN, top: y - 30 + MARGIN });
}

/** Sets lengths in CSS pixels. */
function setStyle({ style }: HTMLElement, lengths: Record<string, number>): void {
  for (const [name, length] of Object.entries(lengths)) style.setProperty(name, `${length}px`);
}
