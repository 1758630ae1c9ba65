import { boxOf, isInReach } from '../page-images/element-boxes';
import { listen } from '../page-images/listen';
import { ownElements } from '../page-images/own-elements';
import { plain } from '../page-images/plain-node';
import type { Rect } from '../page-images/rect';
import type { Mark, MarkFace } from '../platform/messages';
import { clipFinder } from './clipping';
import { createHtml } from './create-html';
import { drawIcon, iconColour } from './draw-icon';
import { boxOfMark, type MarkBox, type MarkTarget } from './mark-box';

/** Pages move things without telling; marks are put right this often while there are any, in milliseconds. */
const REPOSITION_MS = 700;
/** Each so many times they are raised, too, which has the page drawn anew: above what comes without an event that is heard. */
const RAISE_EVERY = 4;
/** For so many frames after the last move it is looked for the next one: what moves stands still for moments. */
const REST_FRAMES = 30;
/** Space between the code and its outline, in CSS pixels, so that the outline does not cover the code's outer modules. */
const MARGIN = 4;
/** Marks that were taken away or made dead so often are a page's intent, not a page that is being built. */
const LOST_OFTEN = 5;

// One string a rule: this text is part of every frame's content script.
const STYLE = [
  ':host,p{all:initial!important;position:absolute!important;inset:0 auto auto 0!important;pointer-events:none!important;contain:layout!important}',
  'div,button{position:absolute;top:0;left:0}',
  'div{box-sizing:border-box;border:3px solid;border-radius:6px}',
  'button{width:30px;height:30px;padding:1px;border:0;background:0;cursor:pointer;pointer-events:auto;filter:drop-shadow(0 1px 3px #0007)}',
  'button:focus-visible{outline:3px solid #1f4fd8;border-radius:8px}',
  '[hidden]{display:none}@media print{p{display:none!important}}',
  'svg{display:block}',
].join('');

/** A mark's two elements, and where they stand. */
interface PlacedMark {
  mark: Mark;
  target: MarkTarget;
  outline: HTMLElement;
  button: HTMLButtonElement;
  /** Where it was put last, to the pixel. */
  position: string;
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
  /** Something may have moved. */
  follow(): void;
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
  /** Of marks that are still on their way here. */
  const early: Record<string, MarkFace> = {};
  const aborter = new AbortController();
  const view = plain(document).defaultView ?? window;
  let requested = false;
  /** Whether it is to be seen to that the marks stand above all else, too. */
  let due = false;
  let rest = 0;
  let passes = 0;
  let lost = 0;
  let parent: Element | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;
  let findClip = clipFinder();
  const boxIn = (one: PlacedMark, origin: Rect, boxes = new Map<Element, Rect>()) =>
    boxOfMark(one, origin, one.target.element && findClip(one.target.element), boxes);

  listen(view, 'scroll transitionrun animationstart', follow, aborter.signal);
  listen(view, 'resize load transitionend', settle, aborter.signal);
  listen(view, 'toggle close', sink, aborter.signal);

  function sink(): void {
    layer.hidePopover();
    settle();
  }

  function settle(): void {
    due = true;
    follow();
  }

  function follow(): void {
    if (!placed.size || requested) return;
    requested = true;
    view.requestAnimationFrame(reposition);
  }

  function reposition(): void {
    requested = false;
    // Asked for while there were marks; a tab behind others gets its frame only when it comes to the front.
    if (!placed.size) return;
    if (due) raise();
    // A zoomed root zooms what lies above the page as well.
    layer.style.setProperty('zoom', `${1 / (host.currentCSSZoom || 1)}`, 'important');
    // All reads, then all writes: one layout at most.
    const origin = boxOf(layer);
    // Marks beyond a screen above or below are left alone, once they have a place.
    const near = [...placed.values()].filter(
      ({ position, target: { element } }) => !position || !element || isInReach(boxOf(element), 1),
    );
    const boxes = new Map<Element, Rect>();
    const moves = near.map((one) => [one, boxIn(one, origin, boxes)] as const);
    // What moves goes on moving: it is followed from frame to frame until it rests. A script's next move is told of.
    const moved = moves.filter(([one, box]) => move(one, box)).length;
    if (moved) rest = REST_FRAMES;
    if (rest-- > 0 && (moved || plain(document).getAnimations()[0])) follow();
  }

  function raise(): void {
    due = false;
    // Boxes that clip come and go without a word as well.
    findClip = clipFinder();
    const { documentElement, fullscreenElement, getElementsByTagName } = plain(document);
    // What leaves the page together with the dialog that it stands in was not taken away. What is inert makes all in it dead.
    const isDead = host.parentNode !== parent || host.inert || (parent as HTMLElement).inert;
    if (passes++ && isDead && ++lost === LOST_OFTEN) onLost();
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
    // Above what has come since. Where the page took it away, it is hidden already.
    if (passes % RAISE_EVERY === 0) layer.hidePopover();
    layer.togglePopover(true);
  }

  function show(marks: Mark[], target: MarkTarget): void {
    for (const given of marks) {
      const mark = { ...given, ...early[given.handle] };
      // One that is put up anew comes with what is known by then.
      delete early[given.handle];
      const outline = createHtml(document, 'div');
      const button = createHtml(document, 'button');
      button.id = mark.handle;
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
    timer ??= setInterval(settle, REPOSITION_MS);
    settle();
  }

  function draw({ mark, outline, button }: PlacedMark): void {
    outline.style.borderColor = iconColour(mark.icon);
    button.replaceChildren(drawIcon(document, mark.icon));
    button.ariaLabel = button.title = mark.label;
    button.dataset.state = mark.state;
  }

  return {
    root,
    follow,
    show,
    setFaces(faces) {
      for (const [handle, face] of Object.entries(faces)) {
        const one = placed.get(handle);
        if (!one) early[handle] = face;
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
      if (placed.size) return;
      clearInterval(timer);
      timer = undefined;
      passes = 0;
      host.remove();
    },
    *targets() {
      for (const [handle, one] of placed) yield [handle, one.target, boxIn(one, new DOMRect())];
    },
    close() {
      aborter.abort();
      this.remove([...placed.keys()]);
    },
  };
}

/** @returns whether it stood elsewhere before */
function move(one: PlacedMark, box: MarkBox | undefined): boolean {
  const position = box ? [box.x, box.y, box.width, box.height, ...box.cuts].map(Math.round).join() : 'none';
  if (position === one.position) return false;
  one.position = position;
  one.outline.hidden = one.button.hidden = !box;
  if (!box) return true;
  const { x, y, width, height, cuts } = box;
  const [top, right] = cuts;
  const { style } = one.outline;
  style.clipPath = cuts.some(Boolean) ? `inset(${cuts.join('px ')}px)` : '';
  style.width = `${width + 2 * MARGIN}px`;
  style.height = `${height + 2 * MARGIN}px`;
  put(one.outline, x - MARGIN, y - MARGIN);
  // Beside the code and not on it: what a phone can read from the screen, a capture must be able to read as well.
  put(one.button, x + width - right - MARGIN, y + top - 30 + MARGIN);
  return true;
}

/** Puts an element to a place, in CSS pixels: by a transform, for that is no layout shift of the page's. */
function put({ style }: HTMLElement, x: number, y: number): void {
  style.translate = `${x}px ${y}px`;
}
