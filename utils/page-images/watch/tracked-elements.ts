import { drawnCode } from '../drawn/drawn-code';
import type { DrawnHint } from '../drawn/drawn-hint';
import { type Tile, tiledImages } from '../drawn/tiled-images';
import { holdsCode, holdsTile } from '../element-boxes';
import { cssImages } from '../elements/css-images';
import { elementImage } from '../elements/element-images';
import type { IdleTask, Schedule } from '../idle-tasks';
import type { PageImage, TrackedImage } from '../page-image';

/** Whom to tell what. */
export interface TrackerEvents {
  onFound(found: TrackedImage): void;
  onChanged(found: TrackedImage): void;
  onGone(found: TrackedImage): void;
}

/** An element that can show pictures, and what it showed when it was last looked at. */
interface TrackedElement {
  near: boolean;
  /** Why the element is watched: its tag, its styles, or because it may draw a code by itself. */
  tag: boolean;
  css: boolean;
  drawn?: DrawnHint;
  /** The drawn code has to be worked out (again). */
  stale: boolean;
  /** Not before this moment: on a page that never rests, the drawing is worked out ever more rarely. */
  drawAfter: number;
  drawing?: PageImage;
  shown: Map<string, { found: TrackedImage; told: boolean }>;
}

export type TrackReason = 'tag' | 'css' | DrawnHint;

/** How long to wait for more pieces before neighbouring pictures are put together, in milliseconds. */
const SETTLE = 200;

/** How many times as long as it took a drawn code is left alone: one that was found, and what seems to be none. */
const DRAWN_REST = 20;
const EMPTY_REST = 200;

let lastId = 0;

/** The places of a document, of which those in view (or within about one viewport of it) are kept looked at. */
export function createElementTracker(
  view: Window,
  later: Schedule,
  told: TrackerEvents,
  signal: AbortSignal,
) {
  const places = new WeakMap<Element, TrackedElement>();
  const near = new Set<Element>();
  /** Those that were told of and are not near now; a list that shows a part of itself removes them there. */
  const away = new Set<Element>();
  let settling = false;

  function tell(
    element: Element,
    place: Pick<TrackedElement, 'shown'>,
    pictures: PageImage[],
    box: DOMRect,
  ): void {
    const unseen = new Map(place.shown);
    for (const picture of pictures) {
      const before = place.shown.get(picture.slot);
      unseen.delete(picture.slot);
      const changed = before !== undefined && before.found.contentKey !== picture.contentKey;
      if (changed) before.found.contentKey = '';
      const found: TrackedImage =
        before && !changed
          ? before.found
          : Object.assign(picture, { id: before?.found.id ?? ++lastId, element });
      const known = before?.told ?? false;
      const show = known || holdsCode(picture.frame?.() ?? box);
      place.shown.set(picture.slot, { found, told: show });
      if (!before || changed) scheduleGrouping();
      if (show && !known) told.onFound(found);
      else if (show && changed) told.onChanged(found);
    }
    for (const [slot, { found, told: known }] of unseen) {
      place.shown.delete(slot);
      found.contentKey = '';
      scheduleGrouping();
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
    const pictures: PageImage[] = [];
    if (visible(element)) {
      const large = holdsTile(box);
      const tag = place.tag && large ? elementImage(element, performance.now()) : undefined;
      if (tag) pictures.push(tag);
      if (place.css) pictures.push(...cssImages(element).filter((picture) => large || picture.frame));
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

  function* drawing(element: Element, place: TrackedElement, hint: DrawnHint): IdleTask {
    const picture = yield* drawnCode(element, hint);
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

  function* lookAt(elements: Iterable<Element>): IdleTask {
    for (const element of elements) {
      look(element);
      yield;
    }
  }

  function forget(element: Element): void {
    const place = places.get(element);
    near.delete(element);
    away.delete(element);
    if (!place) return;
    place.near = false;
    tell(element, place, [], new DOMRect());
  }

  const whole = { shown: new Map<string, { found: TrackedImage; told: boolean }>() };
  function scheduleGrouping(): void {
    if (settling) return;
    settling = true;
    view.setTimeout(() => {
      settling = false;
      if (!signal.aborted) later(groupTiles());
    }, SETTLE);
  }
  /** Tells of neighbouring pictures as of one; they belong to the first of their elements. */
  function* groupTiles(): IdleTask {
    const pieces: Tile[] = [];
    for (const element of near) {
      const first = places.get(element)?.shown.values().next().value?.found;
      if (first && first.slot !== 'drawn' && element.isConnected) pieces.push({ element, picture: first });
    }
    yield;
    tell(view.document.documentElement, whole, tiledImages(pieces), new DOMRect());
  }

  const inView = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const place = places.get(target);
        if (!place) continue;
        place.near = isIntersecting;
        away.delete(target);
        if (isIntersecting) near.add(target);
        else if (target.isConnected) {
          near.delete(target);
          if (place.shown.size) away.add(target);
        } else forget(target);
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
    watch(element: Element, reason: TrackReason): void {
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
      for (const element of [...near, ...away]) if (!element.isConnected) forget(element);
    },
  };
}

function visible(element: Element): boolean {
  return element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? true;
}
