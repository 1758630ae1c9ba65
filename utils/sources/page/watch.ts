import { followChanges } from './changes';
import { cssHints } from './css-pictures';
import { drawnHint } from './drawn-hint';
import type { Found } from './found';
import { MIN_SIDE } from './geometry';
import { createPlaces } from './places';
import { type Job, slices } from './slices';
import { forgetSvg } from './svg-picture';
import { PICTURE_TAGS } from './tag-pictures';

export type { Found, Picture, Trouble } from './found';

/** Opens an element's shadow root, a closed one too where the browser offers that to extensions. */
export type ShadowOf = (element: HTMLElement) => ShadowRoot | null;

export interface WatchOptions {
  /** A picture has come into view, or nearly so. Called once per place; equal pictures share a `contentKey`. */
  onFound(found: Found): void;
  /**
   * The same place (same `id`) shows something else now, so that what was said of it no longer holds. The earlier object's
   * `contentKey` becomes empty.
   */
  onChanged(found: Found): void;
  /** The place is gone, or shows no picture any more. */
  onGone(found: Found): void;
  signal: AbortSignal;
  shadowOf?: ShadowOf;
  /** A selector for elements of our own that stand in the page; they and what is inside them are left alone. */
  ignore?: string;
}

/** Elements that can have a shadow root: these, and every name with a hyphen. */
const MAY_HOST = /-|^(article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;
const OWN_ELEMENTS = 'qr-code-previewer,qr-code-previewer-area';
/** How often what is in view is looked at again, for changes that no event tells of, in milliseconds. */
const TICK = 1000;
/** How long, each time, the whole page is gone through for the same purpose, in milliseconds. */
const ROAM = 2;

/**
 * Finds every picture of a document, and of its shadow roots, that is in view or within about one viewport of it, and
 * follows what changes until the signal ends. All work is done in short slices of idle time.
 */
export function watchPage(root: Document, options: WatchOptions): void {
  const { signal, ignore = OWN_ELEMENTS } = options;
  const view = root.defaultView;
  if (signal.aborted || !view) return;
  const later = slices(view, signal);
  const places = createPlaces(view, later, options, signal);

  /** One element of the page: is it a place where a picture can be? */
  function consider(element: Element): void {
    if (element.matches(PICTURE_TAGS)) places.watch(element, 'tag');
    if (!(element instanceof HTMLElement) || element.matches(ignore)) return;
    const shadow =
      options.shadowOf && MAY_HOST.test(element.localName) ? options.shadowOf(element) : element.shadowRoot;
    if (shadow) enter(shadow);
    const drawn = places.has(element, 'drawn') ? undefined : drawnHint(element);
    if (drawn) places.watch(drawn.place, drawn.hint);
    if (places.has(element, 'css')) return;
    const { width, height } = element.getBoundingClientRect();
    // An empty element may still show something larger than itself.
    if (Math.max(width, height) < MIN_SIDE && element.firstChild) return;
    const hints = cssHints(element);
    if (hints.picture) places.watch(element, 'css');
    if (hints.drawn) places.watch(element, 'boxes');
  }

  function* explore(start: Node): Job {
    const walker = root.createTreeWalker(start, NodeFilter.SHOW_ELEMENT);
    if (start instanceof Element) consider(start);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      consider(node as Element);
      yield;
    }
  }

  const entered = new WeakSet<Node>();
  const roots = new Set<WeakRef<Document | ShadowRoot>>();
  function enter(part: Document | ShadowRoot): void {
    if (entered.has(part)) return;
    entered.add(part);
    roots.add(new WeakRef(part));
    changes.observe(part);
    for (const element of part.querySelectorAll(PICTURE_TAGS)) places.watch(element, 'tag');
    later(explore(part));
  }

  const changes = followChanges(view, signal, {
    touched(element) {
      forgetSvg(element);
      places.changed(element);
    },
    grown: (node) => later(explore(node)),
    shrunk: places.prune,
  });

  /** Goes through the whole page over and over, a little at a time: late shadow roots and rules announce themselves nowhere. */
  let round: Job | undefined;
  function* everything(): Job {
    for (const ref of roots) {
      const part = ref.deref();
      if (part && (part === root || (part as ShadowRoot).host.isConnected)) yield* explore(part);
      else roots.delete(ref);
    }
  }
  function* roam(): Job {
    const end = performance.now() + ROAM;
    round ??= everything();
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
    later(roam());
  }, TICK);
  signal.addEventListener('abort', () => view.clearInterval(ticking));
  enter(root);
}
