import { drawnPicture } from '../drawn/drawn-code';
import type { DrawnHint } from '../drawn/drawn-hint';
import { type Piece, stitched } from '../drawn/tiled-images';
import { holdsCode, holdsPiece } from '../element-boxes';
import { cssPictures } from '../elements/css-images';
import { tagPicture } from '../elements/element-images';
import type { Job, Later } from '../idle-tasks';
import type { Found, Picture } from '../page-image';

/** Whom to tell what. */
export interface Told {
  onFound(found: Found): void;
  onChanged(found: Found): void;
  onGone(found: Found): void;
}

/** An element that can show pictures, and what it showed when it was last looked at. */
interface Place {
  near: boolean;
  /** Why the element is watched: its tag, its styles, or because it may draw a code by itself. */
  tag: boolean;
  css: boolean;
  drawn?: DrawnHint;
  /** The drawn code has to be worked out (again). */
  stale: boolean;
  /** Not before this moment: on a page that never rests, the drawing is worked out ever more rarely. */
  drawAfter: number;
  drawing?: Picture;
  shown: Map<string, { found: Found; told: boolean }>;
}

export type Reason = 'tag' | 'css' | DrawnHint;

/** How long to wait for more pieces before neighbouring pictures are put together, in milliseconds. */
const SETTLE = 200;

/** How many times as long as it took a drawn code is left alone: one that was found, and what seems to be none. */
const DRAWN_REST = 20;
const EMPTY_REST = 200;

let lastId = 0;

/** The places of a document, of which those in view (or within about one viewport of it) are kept looked at. */
export function createPlaces(view: Window, later: Later, told: Told, signal: AbortSignal) {
  const places = new WeakMap<Element, Place>();
  const near = new Set<Element>();
  let settling = false;

  function tell(element: Element, place: Pick<Place, 'shown'>, pictures: Picture[], box: DOMRect): void {
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
      const known = before?.told ?? false;
      const show = known || holdsCode(picture.frame?.() ?? box);
      place.shown.set(picture.slot, { found, told: show });
      if (!before || changed) settle();
      if (show && !known) told.onFound(found);
      else if (show && changed) told.onChanged(found);
    }
    for (const [slot, { found, told: known }] of unseen) {
      place.shown.delete(slot);
      found.contentKey = '';
      settle();
      if (known) told.onGone(found);
    }
  }

  function look(element: Element): void {
    const place = places.get(element);
    if (!place?.near) return;
    if (!element.isConnected) {
      forget(element);
      return;
    }
    const box = element.getBoundingClientRect();
    const pictures: Picture[] = [];
    if (visible(element)) {
      const large = holdsPiece(box);
      const tag = place.tag && large ? tagPicture(element, performance.now()) : undefined;
      if (tag) pictures.push(tag);
      if (place.css) pictures.push(...cssPictures(element).filter((picture) => large || picture.frame));
      if (place.drawing) pictures.push(place.drawing);
      if (place.drawn && place.stale && performance.now() >= place.drawAfter) {
        place.stale = false;
        place.drawAfter = Number.POSITIVE_INFINITY;
        later(drawing(element, place, place.drawn), (worked) => {
          place.drawAfter = performance.now() + worked * (place.drawing ? DRAWN_REST : EMPTY_REST);
        });
      }
    }
    tell(element, place, pictures, box);
  }

  function* drawing(element: Element, place: Place, hint: DrawnHint): Job {
    const picture = yield* drawnPicture(element, hint);
    place.drawing = picture && toldAround(element, picture.contentKey) ? undefined : picture;
    look(element);
  }

  /** Whether the same drawing is told of already, by an element around this one or inside it. */
  function toldAround(element: Element, key: string): boolean {
    for (const other of near) {
      if (other === element || places.get(other)?.drawing?.contentKey !== key) continue;
      if (other.contains(element) || element.contains(other)) return true;
    }
    return false;
  }

  function* lookAt(elements: Iterable<Element>): Job {
    for (const element of elements) {
      look(element);
      yield;
    }
  }

  function forget(element: Element): void {
    const place = places.get(element);
    near.delete(element);
    if (!place) return;
    place.near = false;
    tell(element, place, [], new DOMRect());
  }

  const whole = { shown: new Map<string, { found: Found; told: boolean }>() };
  function settle(): void {
    if (settling) return;
    settling = true;
    view.setTimeout(() => {
      settling = false;
      if (!signal.aborted) later(join());
    }, SETTLE);
  }
  /** Tells of neighbouring pictures as of one; they belong to the first of their elements. */
  function* join(): Job {
    const pieces: Piece[] = [];
    for (const element of near) {
      const first = places.get(element)?.shown.values().next().value?.found;
      if (first && first.slot !== 'drawn' && element.isConnected) pieces.push({ element, picture: first });
    }
    yield;
    tell(view.document.documentElement, whole, stitched(pieces), new DOMRect());
  }

  const inView = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const place = places.get(target);
        if (!place) continue;
        place.near = isIntersecting;
        if (isIntersecting) near.add(target);
        else if (target.isConnected) near.delete(target);
        else forget(target);
      }
      later(lookAt(entries.filter((entry) => entry.isIntersecting).map((entry) => entry.target)));
    },
    // The second margin, for pictures inside scrolling boxes, is newer than the type definitions.
    { rootMargin: '100% 50%', scrollMargin: '100% 50%' } as IntersectionObserverInit,
  );
  signal.addEventListener('abort', () => {
    inView.disconnect();
    near.clear();
  });

  return {
    /** Watches an element from now on. */
    watch(element: Element, reason: Reason): void {
      let place = places.get(element);
      if (!place) {
        place = { near: false, tag: false, css: false, stale: false, drawAfter: 0, shown: new Map() };
        places.set(element, place);
        inView.observe(element);
      }
      if (reason === 'tag' || reason === 'css') {
        if (place[reason]) return;
        place[reason] = true;
      } else {
        if (place.drawn) return;
        place.drawn = reason;
        place.stale = true;
      }
      if (place.near) later(lookAt([element]));
    },
    /** Something of the element, or in it, has changed. */
    changed(element: Element): void {
      let up: Element | null = element;
      for (let level = 0; up && level < 6; level++, up = up.parentElement) {
        const place = places.get(up);
        if (place?.drawn) place.stale = true;
        if (place?.near && (place.drawn || up === element)) look(up);
      }
    },
    has: (element: Element, reason: 'css' | 'drawn') => Boolean(places.get(element)?.[reason]),
    /** Looks again at everything in view. */
    recheck: () => later(lookAt([...near])),
    /** Drops what has left the document. */
    prune(): void {
      for (const element of near) if (!element.isConnected) forget(element);
    },
  };
}

function visible(element: Element): boolean {
  return element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? true;
}
