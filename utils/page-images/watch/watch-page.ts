import { clock } from '../clock';
import { drawnHint } from '../drawn/drawn-hint';
import { boxOf, isInReach, MIN_SIDE } from '../element-boxes';
import { cssHints } from '../elements/css-images';
import { IMAGE_TAGS } from '../elements/element-images';
import { forgetSvg } from '../elements/svg-image';
import { type IdleTask, idleTasks } from '../idle-tasks';
import { listen } from '../listen';
import { ownElements } from '../own-elements';
import { plain } from '../plain-node';
import type { Beat } from '../pulse';
import { type Rect, shortSide } from '../rect';
import { coalesce } from './coalesce';
import { observeMutations } from './mutations';
import { createElementTracker, type TrackerEvents } from './tracked-elements';

/** Opens an element's shadow root, a closed one too where the browser offers that to extensions. */
export type ShadowOf = (element: HTMLElement) => ShadowRoot | null;

interface WatchOptions extends TrackerEvents {
  signal: AbortSignal;
  /** With each beat what is in view is looked at again, for changes that no event tells of. */
  beats: Beat[];
  shadowOf: ShadowOf;
  /** Told at once of whatever changes in the document or its shadow roots. */
  onMutation(): void;
}

/** Elements that can have a shadow root: these, and every name with a hyphen. */
const MAY_HOST = /-|^(article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;
/** Elements that have no box, unless a style sheet gives them one. */
const HIDDEN = /^(script|style|noscript|template|head|link|meta|title|base)$/;
/** How long, with each beat, the page is gone through for changes that no event tells of, in milliseconds. */
const RESCAN_MS = 2;
/** How far from the viewport, in viewport heights, a part of the page is left for later. */
const MARGIN = 1.2;
/** How long to wait, while the page scrolls, before what has come near is gone through, in milliseconds. */
const SCROLL_DELAY_MS = 150;

/**
 * Finds every image of a document, and of its shadow roots, that is in view or within about one viewport of it, and
 * follows what changes until the signal ends. All work is done in short slices of idle time.
 */
export function watchPage(root: Document, options: WatchOptions): void {
  const { signal, shadowOf } = options;
  if (signal.aborted) return;
  const schedule = idleTasks(signal);
  const tracker = createElementTracker(root, schedule, options, signal);

  const inspected = new WeakSet<Element>();
  /** One element of the page: can it show an image? */
  function inspectElement(element: Element, box: Rect): void {
    inspected.add(element);
    if (plain(element).matches(IMAGE_TAGS)) tracker.track(element, 'tag');
    if (!(element instanceof HTMLElement)) return;
    const shadow = MAY_HOST.test(element.localName) && !ownElements.has(element) && shadowOf(element);
    if (shadow) observeRoot(shadow);
    const drawn = tracker.isTracked(element, 'drawn') ? undefined : drawnHint(element);
    if (drawn) tracker.track(drawn.element, drawn.hint);
    // An empty element may still show something larger than itself.
    const isTooSmall = shortSide(box) < MIN_SIDE && plain(element).firstChild;
    if (isTooSmall || tracker.isTracked(element, 'css')) return;
    const hints = cssHints(element);
    if (hints.hasImage) tracker.track(element, 'css');
    if (hints.mayDraw) tracker.track(element, 'boxes');
  }

  /** Inspects one element, unless that was done before; answers whether what is inside it needs no inspection. */
  function inspectOrSkip(element: Element, done: WeakSet<Element> | undefined): boolean {
    const box = boxOf(element);
    if (box.height && !isInReach(box, MARGIN)) return true;
    if (!done?.has(element)) inspectElement(element, box);
    if (!(element instanceof SVGSVGElement)) return false;
    // Thousands of shapes are one image; what else an SVG holds is asked for by name.
    for (const image of element.querySelectorAll('image')) tracker.track(image, 'tag');
    return !element.querySelector('foreignObject');
  }

  /**
   * Goes through everything below a node, without the parts that lie far from what is in view.
   *
   * @param done elements that are not inspected again
   */
  function* walk(start: Node, done?: WeakSet<Element>): IdleTask {
    const walker = plain(root).createTreeWalker(start, NodeFilter.SHOW_ELEMENT);
    let node: Node | null = start instanceof Element ? start : walker.nextNode();
    while (node) {
      const element = node as Element;
      const isSkipped = HIDDEN.test(element.localName) && !element.checkVisibility();
      const skipsInside = isSkipped || inspectOrSkip(element, done);
      if (!isSkipped) yield;
      node = skipsInside ? nextOutside(walker, start) : walker.nextNode();
    }
  }

  function* walkAll(starts: Iterable<Node>, done?: WeakSet<Element>): IdleTask {
    for (const start of starts) yield* walk(start, done);
  }

  const observed = new WeakSet<Node>();
  const roots = new Set<WeakRef<Document | ShadowRoot>>();
  function observeRoot(part: Document | ShadowRoot): void {
    if (observed.has(part)) return;
    observed.add(part);
    roots.add(new WeakRef(part));
    mutations.observe(part);
    schedule(trackByTag(part));
    schedule(walk(part));
  }

  /** Images by their tag are known at once, wherever they are. */
  function* trackByTag(part: Document | ShadowRoot): IdleTask {
    for (const element of plain(part).querySelectorAll(IMAGE_TAGS)) {
      tracker.track(element, 'tag');
      yield;
    }
  }

  function* connectedRoots(): Generator<Document | ShadowRoot> {
    for (const ref of roots) {
      const part = ref.deref();
      if (part && (part === root || (part as ShadowRoot).host.isConnected)) yield part;
      else roots.delete(ref);
    }
  }

  const onMutated = (element: Element, looked?: Set<Element>) => {
    forgetSvg(element);
    tracker.mutated(element, looked);
  };
  function* follow(elements: Element[], subtrees: Node[]): IdleTask {
    const looked = new Set<Element>();
    for (const element of elements) {
      onMutated(element, looked);
      yield;
    }
    yield* walkAll(subtrees);
  }
  const mutations = observeMutations(root, signal, {
    changed: options.onMutation,
    sourceChanged: onMutated,
    mutated: (elements, subtrees, onDone) => schedule(follow(elements, subtrees), onDone),
    removed: tracker.prune,
  });

  const onScroll = coalesce(() => schedule(walkAll(connectedRoots(), inspected)), SCROLL_DELAY_MS, signal);
  listen(root, 'scroll', onScroll, signal);

  /** Goes through the page over and over, a little at a time: late shadow roots and rules announce themselves nowhere. */
  let pass: IdleTask | undefined;
  function* rescan(): IdleTask {
    const end = clock() + RESCAN_MS;
    pass ??= walkAll(connectedRoots());
    while (clock() < end) {
      if (!pass.next().done) continue;
      pass = undefined;
      break;
    }
    yield;
  }

  options.beats.push(() => {
    tracker.recheck();
    schedule(rescan());
    return undefined;
  });
  observeRoot(root);
}

/** The next element that is not inside the walker's current one. */
function nextOutside(walker: TreeWalker, start: Node): Node | null {
  for (let node: Node | null = walker.currentNode; node && node !== start; node = walker.parentNode()) {
    const next = walker.nextSibling();
    if (next) return next;
  }
  return null;
}
