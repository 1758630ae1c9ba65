import { clock } from '../clock';
import { drawnCode } from '../drawn/drawn-code';
import type { DrawnHint } from '../drawn/drawn-hint';
import { tiledImages } from '../drawn/tiled-images';
import { boxOf, holdsCode, holdsTile } from '../element-boxes';
import { cssImages } from '../elements/css-images';
import { elementImage } from '../elements/element-images';
import type { IdleTask, Schedule } from '../idle-tasks';
import { listen } from '../listen';
import type { PageImage, TrackedImage } from '../page-image';
import { plain } from '../plain-node';
import { coalesce } from './coalesce';

/** Who is told of a document's images. */
export interface TrackerEvents {
  /** An image has come into view, or nearly so. Called once for each; equal images share a `contentKey`. */
  onAdded(image: TrackedImage): void;
  /**
   * The same element shows another image in the same slot now (same `id`), so that what was said of it no longer holds.
   * The earlier object's `contentKey` becomes empty.
   */
  onChanged(image: TrackedImage): void;
  /** The element is gone, or shows no image any more. */
  onRemoved(image: TrackedImage): void;
}

/** What an element showed when it was last looked at, and whether it was reported: too small an image is not. */
interface ShownImage {
  image: TrackedImage;
  reported: boolean;
}

/** By slot. */
type ShownImages = Map<string, ShownImage>;

/** An element that can show images. */
interface TrackedElement {
  inView: boolean;
  /** Why the element is tracked: its tag, its styles, or because it may draw a code by itself. */
  tag: boolean;
  css: boolean;
  drawn?: DrawnHint;
  /** The drawn code has to be worked out (again). */
  stale: boolean;
  /** Not before this moment: on a page that never rests, the drawing is worked out ever more rarely. */
  drawAfter: number;
  drawnImage?: PageImage | undefined;
  shown: ShownImages;
}

type TrackReason = 'tag' | 'css' | DrawnHint;

/** How long to wait for more tiles before neighbouring images are put together, in milliseconds. */
const GROUPING_DELAY_MS = 200;
/** How many times as long as it took a drawn code is left alone: one that was found, and what seems to be none. */
const DRAWN_REST = 20;
const EMPTY_REST = 200;
/** How many elements around a changed one may draw a code with it. */
const MAX_LEVELS = 6;

let lastId = 0;

/** Keeps looking at those of the tracked elements that are in view, or within about one viewport of it. */
export function createElementTracker(
  root: Document,
  schedule: Schedule,
  events: TrackerEvents,
  signal: AbortSignal,
) {
  const elements = new WeakMap<Element, TrackedElement>();
  const inView = new Set<Element>();
  /** Those that were reported and are not in view now; a list that shows a part of itself removes them there. */
  const outOfView = new Set<Element>();
  /** Of neighbouring images that may be one. */
  const shownTogether: ShownImages = new Map();

  /** Compares what an element shows now with what it showed before, and reports the difference. */
  function update(element: Element, shown: ShownImages, images: PageImage[]): void {
    const vanished = new Map(shown);
    for (const image of images) {
      vanished.delete(image.slot);
      shown.set(image.slot, report(element, image, shown.get(image.slot)));
    }
    for (const [slot, { image, reported }] of vanished) {
      shown.delete(slot);
      image.contentKey = '';
      groupSoon();
      if (reported) events.onRemoved(image);
    }
  }

  function report(element: Element, image: PageImage, before: ShownImage | undefined): ShownImage {
    const same = before?.image.contentKey === image.contentKey;
    const id = before?.image.id ?? ++lastId;
    const tracked = same ? before.image : Object.assign(image, { id, element });
    const reported = before?.reported || holdsCode(image.frame?.() ?? boxOf(element));
    if (!same) {
      if (before) before.image.contentKey = '';
      groupSoon();
    }
    if (reported && !before?.reported) events.onAdded(tracked);
    else if (reported && !same) events.onChanged(tracked);
    return { image: tracked, reported };
  }

  function look(element: Element): void {
    const tracked = elements.get(element);
    if (!tracked?.inView) return;
    if (!plain(element).isConnected) {
      forget(element, tracked);
      return;
    }
    const isVisible = plain(element).checkVisibility({ opacityProperty: true, visibilityProperty: true });
    update(element, tracked.shown, isVisible ? imagesOf(element, tracked) : []);
    if (isVisible) drawWhenDue(element, tracked);
  }

  /** Works out in idle time which code an element draws, when something in it has changed since. */
  function drawWhenDue(element: Element, tracked: TrackedElement): void {
    if (!tracked.drawn || !tracked.stale || clock() < tracked.drawAfter) return;
    tracked.stale = false;
    tracked.drawAfter = Number.POSITIVE_INFINITY;
    schedule(draw(element, tracked, tracked.drawn), (worked) => {
      tracked.drawAfter = clock() + worked * (tracked.drawnImage ? DRAWN_REST : EMPTY_REST);
    });
  }

  function* draw(element: Element, tracked: TrackedElement, hint: DrawnHint): IdleTask {
    const image = yield* drawnCode(element, hint);
    tracked.drawnImage = image && isDrawnAround(element, image.contentKey) ? undefined : image;
    look(element);
  }

  /** Whether the same code is drawn already by an element around this one or inside it. */
  function isDrawnAround(element: Element, key: string): boolean {
    return [...inView].some(
      (other) =>
        other !== element &&
        elements.get(other)?.drawnImage?.contentKey === key &&
        (plain(other).contains(element) || plain(element).contains(other)),
    );
  }

  function* lookAt(all: Element[]): IdleTask {
    for (const element of all) {
      look(element);
      yield;
    }
  }

  function forget(element: Element, tracked = elements.get(element)): void {
    inView.delete(element);
    outOfView.delete(element);
    if (!tracked) return;
    tracked.inView = false;
    update(element, tracked.shown, []);
  }

  const groupSoon = coalesce(() => schedule(groupNeighbours()), GROUPING_DELAY_MS, signal);

  /** Reports neighbouring images as one; they belong to the root element. */
  function* groupNeighbours(): IdleTask {
    const images: TrackedImage[] = [];
    for (const element of inView) {
      const [first] = elements.get(element)?.shown.values() ?? [];
      if (first && first.image.slot !== 'drawn' && plain(element).isConnected) images.push(first.image);
    }
    yield;
    update(plain(root).documentElement, shownTogether, tiledImages(images));
  }

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const tracked = elements.get(target);
        if (!tracked) continue;
        tracked.inView = isIntersecting;
        outOfView.delete(target);
        if (isIntersecting) inView.add(target);
        else if (plain(target).isConnected) {
          inView.delete(target);
          if (tracked.shown.size) outOfView.add(target);
        } else forget(target, tracked);
      }
      schedule(lookAt(entries.filter((entry) => entry.isIntersecting).map((entry) => entry.target)));
    },
    // The second margin, for images inside scrolling boxes, is newer than the type definitions.
    { rootMargin: '100% 50%', scrollMargin: '100% 50%' } as IntersectionObserverInit,
  );
  listen(signal, 'abort', () => {
    observer.disconnect();
    inView.clear();
  });

  return {
    /** Tracks an element from now on. */
    track(element: Element, reason: TrackReason): void {
      let tracked = elements.get(element);
      if (!tracked) {
        tracked = { inView: false, tag: false, css: false, stale: false, drawAfter: 0, shown: new Map() };
        elements.set(element, tracked);
        observer.observe(element);
      }
      if (reason === 'tag' || reason === 'css') {
        if (tracked[reason]) return;
        tracked[reason] = true;
      } else {
        if (tracked.drawn) return;
        tracked.drawn = reason;
        tracked.stale = true;
      }
      if (tracked.inView) schedule(lookAt([element]));
    },
    /**
     * Something of the element, or in it, has changed.
     *
     * @param looked those that were looked at since it has; grows: hundreds of changes lie in one and the same element
     */
    mutated(element: Element, looked?: Set<Element>): void {
      let up: Element | null = element;
      for (let level = 0; up && level < MAX_LEVELS; level++, up = plain(up).parentElement) {
        const tracked = elements.get(up);
        if (!tracked || looked?.has(up) || !(tracked.drawn || up === element)) continue;
        looked?.add(up);
        tracked.stale = true;
        look(up);
      }
    },
    /** Whether the element is tracked for its styles, or for what it may draw. */
    isTracked: (element: Element, reason: 'css' | 'drawn') => !!elements.get(element)?.[reason],
    /** Looks again at everything in view. */
    recheck: () => schedule(lookAt([...inView])),
    /** Forgets what has left the document. */
    prune(): void {
      for (const element of [...inView, ...outOfView]) if (!plain(element).isConnected) forget(element);
    },
  };
}

/** What an element shows now; images of its own that are too small even for a tile are left out. */
function imagesOf(element: Element, { tag, css, drawnImage }: TrackedElement): PageImage[] {
  const large = holdsTile(boxOf(element));
  const own = tag && large ? elementImage(element, clock()) : undefined;
  const fromCss = css ? cssImages(element).filter(({ frame }) => large || frame) : [];
  return [own, ...fromCss, drawnImage].filter((image) => image !== undefined);
}
