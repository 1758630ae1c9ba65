import { followChanges } from './changes';
import { cssPictures, hasCssImage } from './css-pictures';
import type { Found, Picture } from './found';
import { holdsCode, holdsPiece, MIN_SIDE } from './geometry';
import { type Job, slices } from './slices';
import { forgetSvg } from './svg-picture';
import { PICTURE_TAGS, tagPicture } from './tag-pictures';

export type { Found, Picture } from './found';

/** Opens an element's shadow root, a closed one too where the browser offers that to extensions. */
export type ShadowOf = (element: HTMLElement) => ShadowRoot | null;

export interface WatchOptions {
  /** A picture has come into view, or nearly so. Called once per picture; equal pictures share a `contentKey`. */
  onFound(found: Found): void;
  /** The same place (same `id`) shows something else now. What was said of it no longer holds: the earlier object's key is empty. */
  onChanged(found: Found): void;
  /** The place is gone, or shows no picture any more. */
  onGone(found: Found): void;
  signal: AbortSignal;
  shadowOf?: ShadowOf;
  /** Elements of our own that stand in the page; they and what is inside them are left alone. */
  ignore?: string;
}

/** What is known of an element that can show a picture. */
interface Place {
  near: boolean;
  tag: boolean;
  css: boolean;
  shown: Map<string, { found: Found; told: boolean }>;
}

/** Elements that can have a shadow root: these, and every name with a hyphen. */
const MAY_HOST = /-|^(article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;
const OWN_ELEMENTS = 'qr-code-previewer,qr-code-previewer-area';

/** How often what is in view is looked at again, for changes that no event tells of, in milliseconds. */
const TICK = 1000;

let lastId = 0;

/**
 * Finds every picture of a document, and of its shadow roots, that is in view or within about one viewport of it, and
 * follows what changes until the signal ends. All work is done in short slices of idle time.
 */
export function watchPage(root: Document, options: WatchOptions): void {
  const { signal, ignore = OWN_ELEMENTS } = options;
  const view = root.defaultView;
  if (signal.aborted || !view) return;
  const places = new WeakMap<Element, Place>();
  const near = new Set<Element>();
  const later = slices(view, signal);

  function tell(element: Element, place: Place, pictures: Picture[], box: DOMRect): void {
    const unseen = new Map(place.shown);
    for (const picture of pictures) {
      const before = place.shown.get(picture.slot);
      unseen.delete(picture.slot);
      const changed = before !== undefined && before.found.contentKey !== picture.contentKey;
      if (changed) before.found.contentKey = '';
      const found: Found =
        before && !changed
          ? before.found
          : Object.assign(picture, { id: before?.found.id ?? ++lastId, element });
      const told = before?.told ?? false;
      const show = told || holdsCode(box);
      place.shown.set(picture.slot, { found, told: show });
      if (show && !told) options.onFound(found);
      else if (show && changed) options.onChanged(found);
    }
    for (const [slot, { found, told }] of unseen) {
      place.shown.delete(slot);
      found.contentKey = '';
      if (told) options.onGone(found);
    }
  }

  function forget(element: Element, place: Place): void {
    near.delete(element);
    place.near = false;
    tell(element, place, [], new DOMRect());
  }

  function look(element: Element): void {
    const place = places.get(element);
    if (!place?.near) return;
    if (!element.isConnected) {
      forget(element, place);
      return;
    }
    const box = element.getBoundingClientRect();
    const pictures: Picture[] = [];
    if (holdsPiece(box) && visible(element)) {
      const tag = place.tag ? tagPicture(element, performance.now()) : undefined;
      if (tag) pictures.push(tag);
      if (place.css) pictures.push(...cssPictures(element));
    }
    tell(element, place, pictures, box);
  }

  const inView = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const place = places.get(target);
        if (!place) continue;
        place.near = isIntersecting;
        if (isIntersecting) near.add(target);
        else if (target.isConnected) near.delete(target);
        else forget(target, place);
      }
      later(lookAt(entries.filter((e) => e.isIntersecting).map((e) => e.target)));
    },
    // The second margin, for pictures inside scrolling boxes, is newer than the type definitions.
    { rootMargin: '100% 50%', scrollMargin: '100% 50%' } as IntersectionObserverInit,
  );

  function* lookAt(elements: Iterable<Element>): Job {
    for (const element of elements) {
      look(element);
      yield;
    }
  }

  function placeOf(element: Element): Place {
    let place = places.get(element);
    if (!place) {
      place = { near: false, tag: false, css: false, shown: new Map() };
      places.set(element, place);
      inView.observe(element);
    }
    return place;
  }

  /** One element of the page: is it a place where a picture can be? */
  function consider(element: Element): void {
    if (element.matches(ignore)) return;
    if (element.matches(PICTURE_TAGS)) placeOf(element).tag = true;
    if (!(element instanceof HTMLElement)) return;
    const shadow =
      options.shadowOf && MAY_HOST.test(element.localName) ? options.shadowOf(element) : element.shadowRoot;
    if (shadow) enter(shadow);
    const known = places.get(element);
    if (!known?.css) {
      const box = element.getBoundingClientRect();
      const worthwhile = Math.max(box.width, box.height) >= MIN_SIDE || !element.firstChild;
      if (!worthwhile || !hasCssImage(element)) return;
      placeOf(element).css = true;
    } else if (known.near) look(element);
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
  function enter(part: Document | ShadowRoot): void {
    if (entered.has(part)) return;
    entered.add(part);
    changes.observe(part);
    for (const element of part.querySelectorAll(PICTURE_TAGS)) placeOf(element).tag = true;
    later(explore(part));
  }

  const changes = followChanges(view, signal, {
    touched(element) {
      forgetSvg(element);
      if (places.get(element)?.near) look(element);
    },
    grown: (node) => later(explore(node)),
    shrunk() {
      for (const element of near) {
        const place = places.get(element);
        if (place && !element.isConnected) forget(element, place);
      }
    },
  });

  const ticking = view.setInterval(() => {
    if (root.visibilityState === 'visible') later(lookAt([...near]));
  }, TICK);
  signal.addEventListener('abort', () => {
    view.clearInterval(ticking);
    inView.disconnect();
    near.clear();
  });
  enter(root);
}

function visible(element: Element): boolean {
  return element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? true;
}
