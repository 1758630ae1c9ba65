import { bottomOf, type Rect, rightOf } from '../../utils/page-images/rect';
import type { CodePlace, FrameOnScreen, Scroll } from '../../utils/platform/capture';
import type { Mark } from '../../utils/platform/messages';

/** How much further in than its corners a code is tried for something lying over it, as a share of its side. */
const INSET = 0.1;

/** A document that draws nothing, as one that is out of view, is not waited for longer. In milliseconds. */
const DRAWING_MS = { page: 1000, frame: 250 };
/** A browser asks for a third frame only when the first one is on the screen. */
const FRAMES = 3;

/** Where the codes of this frame's marks are, once what the page holds now has been drawn. */
export async function frameOnScreen(document: Document): Promise<FrameOnScreen> {
  const view = document.defaultView ?? window;
  const isDrawn = await drawn(view);
  return {
    began: globalThis.qrCodePreviewerBegan ?? view.performance.timeOrigin,
    isDrawn,
    shape: view.innerWidth / view.innerHeight,
    scroll: scrollOf(view),
    isPdf: document.contentType === 'application/pdf',
    places: await codePlaces(document, view),
  };
}

function drawn(view: Window): Promise<boolean> {
  return new Promise((resolve) => {
    const next = (left: number) =>
      left === 0 ? resolve(true) : view.requestAnimationFrame(() => next(left - 1));
    next(FRAMES);
    setTimeout(resolve, view.parent === view ? DRAWING_MS.page : DRAWING_MS.frame, false);
  });
}

/** Where the codes of this frame's marks are now, and which of them everybody can see whole. */
async function codePlaces(document: Document, view: Window): Promise<CodePlace[]> {
  const all = [...(globalThis.qrCodePreviewerOverlay?.targets() ?? [])].flatMap(
    ([handle, { element }, code]) => (code ? [{ handle, element, code }] : []),
  );
  const ours = ownSurfaces();
  const elements = all.flatMap(({ element }) => element ?? []);
  const visible = await inTopViewport(elements);
  return all.map(({ handle, element, code }) => ({
    handle,
    box: {
      x: code.x / view.innerWidth,
      y: code.y / view.innerHeight,
      width: code.width / view.innerWidth,
      height: code.height / view.innerHeight,
    },
    pixels: Math.min(code.width, code.height) * view.devicePixelRatio,
    inFullView:
      element !== undefined && holds(visible.get(element), code) && isUncovered(document, element, code),
    ...(ours.some((one) => touches(one, code)) && { isCovered: true }),
  }));
}

/** Where cards and covers of ours lie over the page; those that are not shown have no box. */
function ownSurfaces(): Rect[] {
  const surfaces = globalThis.qrCodePreviewerOverlay?.root.querySelectorAll('.surface') ?? [];
  return [...surfaces].map((one) => one.getBoundingClientRect()).filter(({ width }) => width > 0);
}

function touches(one: Rect, other: Rect): boolean {
  const isApart = rightOf(one) <= other.x || rightOf(other) <= one.x;
  return !isApart && one.y < bottomOf(other) && other.y < bottomOf(one);
}

/** The part of each element that the window shows, also where this frame stands in others, in this frame's pixels. */
function inTopViewport(elements: Element[]): Promise<Map<Element, DOMRectReadOnly>> {
  return new Promise((resolve) => {
    if (elements.length === 0) return resolve(new Map());
    const observer = new IntersectionObserver((entries) => {
      observer.disconnect();
      resolve(new Map(entries.map(({ target, intersectionRect }) => [target, intersectionRect])));
    });
    for (const element of elements) observer.observe(element);
  });
}

function holds(part: DOMRectReadOnly | undefined, code: Rect): boolean {
  const slack = 1;
  return (
    part !== undefined &&
    code.x >= part.left - slack &&
    code.y >= part.top - slack &&
    rightOf(code) <= part.right + slack &&
    bottomOf(code) <= part.bottom + slack
  );
}

/** Whether the middle and the corners of a code belong to its element; an element of text has others in it. */
function isUncovered(document: Document, element: Element, { x, y, width, height }: Rect): boolean {
  const root = element.getRootNode();
  const scope = root instanceof ShadowRoot ? root : document;
  return [
    [0.5, 0.5],
    [INSET, INSET],
    [1 - INSET, INSET],
    [INSET, 1 - INSET],
    [1 - INSET, 1 - INSET],
  ].every(([fx = 0, fy = 0]) => {
    const hit = scope.elementFromPoint(x + fx * width, y + fy * height);
    return hit !== null && (element.contains(hit) || hit.contains(element));
  });
}

const scrollOf = ({ scrollX: x, scrollY: y }: Window): Scroll => ({ x, y });

/**
 * Marks codes that a capture showed; each follows the smallest element that holds its box.
 *
 * @param then how far the page was scrolled at the capture; reading it takes a while
 */
export function showScreenMarks(document: Document, marks: Mark[], then?: Scroll): void {
  const view = document.defaultView ?? window;
  const now = scrollOf(view);
  const captured = { x: (then ?? now).x - now.x, y: (then ?? now).y - now.y };
  for (const mark of marks) {
    const xs = mark.corners.map(({ x }) => captured.x + x * view.innerWidth);
    const ys = mark.corners.map(({ y }) => captured.y + y * view.innerHeight);
    const box = {
      left: Math.min(...xs),
      top: Math.min(...ys),
      right: Math.max(...xs),
      bottom: Math.max(...ys),
    };
    const element = holderOf(document, box);
    globalThis.qrCodePreviewerOverlay?.show([mark], {
      ...(element && { element }),
      box: element ? tiedTo(element, view, captured) : tiedToPage(view, then ?? now),
    });
  }
}

interface Sides {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The smallest element under a box's middle that holds all of it; none where only the page itself does. */
function holderOf(document: Document, box: Sides): Element | undefined {
  const slack = 2;
  let element = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
  for (; element && element !== document.documentElement; element = element.parentElement) {
    const rect = element.getBoundingClientRect();
    const holdsIt =
      rect.left <= box.left + slack &&
      rect.top <= box.top + slack &&
      rect.right >= box.right - slack &&
      rect.bottom >= box.bottom - slack;
    if (holdsIt) return element === document.body ? undefined : element;
  }
  return undefined;
}

/** The viewport as it was captured, whose corner is at a place now, as a box that moves and grows with an element. */
function tiedTo(element: Element, view: Window, at: { x: number; y: number }): () => DOMRect {
  const from = element.getBoundingClientRect();
  const { innerWidth, innerHeight } = view;
  return () => {
    const now = element.getBoundingClientRect();
    if (!element.isConnected || now.width === 0 || now.height === 0) return new DOMRect();
    const [x, y] = [now.width / from.width, now.height / from.height];
    return new DOMRect(
      now.left - (from.left - at.x) * x,
      now.top - (from.top - at.y) * y,
      innerWidth * x,
      innerHeight * y,
    );
  };
}

/** The viewport as it was at a scroll position, as a box that stays where it is on the page while the page scrolls. */
function tiedToPage(view: Window, { x, y }: Scroll): () => DOMRect {
  const { innerWidth, innerHeight } = view;
  return () => new DOMRect(x - view.scrollX, y - view.scrollY, innerWidth, innerHeight);
}
