import { drawnHint } from '../drawn/drawn-hint';
import { MIN_SIDE } from '../element-boxes';
import { cssHints } from '../elements/css-images';
import { IMAGE_TAGS } from '../elements/element-images';
import { forgetSvg } from '../elements/svg-image';
import { type IdleTask, idleTasks } from '../idle-tasks';
import type { TrackedImage } from '../page-image';
import { observeMutations } from './mutations';
import { createElementTracker } from './tracked-elements';

export type { PageImage, TrackedImage, UnavailableReason } from '../page-image';

/** Opens an element's shadow root, a closed one too where the browser offers that to extensions. */
export type ShadowOf = (element: HTMLElement) => ShadowRoot | null;

export interface WatchOptions {
  /** A picture has come into view, or nearly so. Called once per place; equal pictures share a `contentKey`. */
  onFound(found: TrackedImage): void;
  /**
   * The same place (same `id`) shows something else now, so that what was said of it no longer holds. The earlier object's
   * `contentKey` becomes empty.
   */
  onChanged(found: TrackedImage): void;
  /** The place is gone, or shows no picture any more. */
  onGone(found: TrackedImage): void;
  signal: AbortSignal;
  shadowOf?: ShadowOf;
  /** A selector for elements of our own that stand in the page; they and what is inside them are left alone. */
  ignore?: string;
}

/** Elements that can have a shadow root: these, and every name with a hyphen. */
const MAY_HOST = /-|^(article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;
/** Elements that show nothing, whatever is written in them. */
const SILENT = /^(script|style|noscript|template|head|link|meta|title|base|textarea|select|option|br)$/;
const OWN_ELEMENTS = 'qr-code-previewer,qr-code-previewer-area';
/** How often what is in view is looked at again, for changes that no event tells of, in milliseconds. */
const TICK = 1000;
/** How far from the viewport, in viewport heights, a part of the page is left for later. */
const FAR = 1.2;
/** How long to wait, while the page scrolls, before what has come near is gone through, in milliseconds. */
const SCROLL = 150;
/** How long, each time, everything near is gone through for the same purpose, in milliseconds. */
const ROAM = 2;

/**
 * Finds every picture of a document, and of its shadow roots, that is in view or within about one viewport of it, and
 * follows what changes until the signal ends. All work is done in short slices of idle time.
 */
export function watchPage(root: Document, options: WatchOptions): void {
  const { signal, ignore = OWN_ELEMENTS } = options;
  const view = root.defaultView as Window;
  if (signal.aborted) return;
  const later = idleTasks(view, signal);
  const places = createElementTracker(view, later, options, signal);

  const seen = new WeakSet<Element>();
  /** One element of the page: is it a place where a picture can be? */
  function inspectElement(element: Element, { width, height }: DOMRect): void {
    seen.add(element);
    if (element.matches(IMAGE_TAGS)) places.watch(element, 'tag');
    if (!(element instanceof HTMLElement)) return;
    const shadow =
      options.shadowOf && MAY_HOST.test(element.localName) ? options.shadowOf(element) : element.shadowRoot;
    if (shadow) enter(shadow);
    const drawn = places.has(element, 'drawn') ? undefined : drawnHint(element);
    if (drawn) places.watch(drawn.element, drawn.hint);
    // An empty element may still show something larger than itself.
    if (places.has(element, 'css') || (Math.min(width, height) < MIN_SIDE && element.firstChild)) return;
    const hints = cssHints(element);
    if (hints.hasImage) places.watch(element, 'css');
    if (hints.mayDraw) places.watch(element, 'boxes');
  }

  /**
   * Goes through everything below a node, without the parts that lie far from what is in view. With `again`, also what
   * has been considered before.
   */
  function* walk(start: Node, again: boolean): IdleTask {
    const walker = root.createTreeWalker(start, NodeFilter.SHOW_ELEMENT);
    let node: Node | null = start instanceof Element ? start : walker.nextNode();
    while (node) {
      const element = node as Element;
      let skip = SILENT.test(element.localName) || element.matches(ignore);
      if (!skip) {
        const box = element.getBoundingClientRect();
        skip =
          box.height > 0 && (box.bottom < -FAR * view.innerHeight || box.top > (1 + FAR) * view.innerHeight);
        if (!skip && (again || !seen.has(element))) inspectElement(element, box);
        // Thousands of shapes are one picture; what else an SVG holds is asked for by name.
        if (element instanceof SVGSVGElement && !skip) {
          for (const image of element.querySelectorAll('image')) places.watch(image, 'tag');
          skip = !element.querySelector('foreignObject');
        }
        yield;
      }
      node = skip ? nextOutside(walker, start) : walker.nextNode();
    }
  }

  const entered = new WeakSet<Node>();
  const roots = new Set<WeakRef<Document | ShadowRoot>>();
  function enter(part: Document | ShadowRoot): void {
    if (entered.has(part)) return;
    entered.add(part);
    roots.add(new WeakRef(part));
    changes.observe(part);
    later(pictures(part));
    later(walk(part, true));
  }

  /** Pictures by their tag are known at once, wherever they are. */
  function* pictures(part: Document | ShadowRoot): IdleTask {
    for (const element of part.querySelectorAll(IMAGE_TAGS)) {
      places.watch(element, 'tag');
      yield;
    }
  }

  const changes = observeMutations(view, signal, {
    sourceChanged(element) {
      forgetSvg(element);
      places.changed(element);
    },
    mutated: (touched, grown, done) => later(follow(touched, grown), done),
    removed: places.prune,
  });

  function* follow(touched: Element[], grown: Node[]): IdleTask {
    for (const element of touched) {
      forgetSvg(element);
      places.changed(element);
      yield;
    }
    yield* all(grown, true);
  }
  function* all(nodes: Iterable<Node>, again: boolean): IdleTask {
    for (const node of nodes) yield* walk(node, again);
  }
  function* connected(): Generator<Document | ShadowRoot> {
    for (const ref of roots) {
      const part = ref.deref();
      if (part && (part === root || (part as ShadowRoot).host.isConnected)) yield part;
      else roots.delete(ref);
    }
  }

  let scrolled = false;
  const onScroll = () => {
    if (scrolled) return;
    scrolled = true;
    view.setTimeout(() => {
      scrolled = false;
      later(all(connected(), false));
    }, SCROLL);
  };
  root.addEventListener('scroll', onScroll, { capture: true, passive: true, signal });

  /** Goes through what is near over and over, a little at a time: late shadow roots and rules announce themselves nowhere. */
  let round: IdleTask | undefined;
  function* rescan(): IdleTask {
    const end = performance.now() + ROAM;
    round ??= all(connected(), true);
    while (performance.now() < end) {
      if (!round.next().done) continue;
      round = undefined;
      break;
    }
    yield;
  }

  const ticking = view.setInterval(() => {
    if (root.visibilityState !== 'visible') return;
    places.recheck();
    later(rescan());
  }, TICK);
  signal.addEventListener('abort', () => view.clearInterval(ticking));
  enter(root);
}

/** The next element that is not inside the walker's current one. */
function nextOutside(walker: TreeWalker, start: Node): Node | null {
  for (let node: Node | null = walker.currentNode; node && node !== start; node = walker.parentNode()) {
    const next = walker.nextSibling();
    if (next) return next;
  }
  return null;
}
