import type { Page } from 'playwright-core';

/** CSS pixels a second: a reader's quick look through a page, some twenty pictures of a gallery a second. */
const SPEED = 1200;

/** A picture of the page, where it stands (CSS pixels of the page), and when it could be seen at the earliest. */
export interface PictureView {
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** Milliseconds since the page began, when it was loaded and in view; undefined if it never was. */
  at?: number;
}

// As text, because what compiles this file adds helpers to functions that the page does not have.
const SCROLL = `(async () => {
  const loaded = new Map(
    performance.getEntriesByType('resource').map((entry) => [entry.name, entry.startTime + entry.duration]),
  );
  const pictures = [...document.images].map((image) => {
    const { left, top, right, bottom } = image.getBoundingClientRect();
    return { view: { left, top: top + scrollY, right, bottom: bottom + scrollY }, loaded: loaded.get(image.src) ?? 0 };
  });
  let next = 0;
  const update = (now) => {
    for (; next < pictures.length; next++) {
      const { view, loaded } = pictures[next];
      if (view.top >= scrollY + innerHeight) return;
      view.at = Math.max(now, loaded);
    }
  };
  update(0);
  const start = performance.now();
  const end = document.documentElement.scrollHeight - innerHeight;
  while (scrollY < end - 1) {
    await new Promise(requestAnimationFrame);
    scrollTo(0, Math.min(end, ((performance.now() - start) / 1000) * ${SPEED}));
    update(performance.now());
  }
  return pictures.map(({ view }) => view);
})()`;

/** Scrolls to the page's end at a fixed speed and says when each picture came into view, loaded. */
export function scrollThrough(page: Page): Promise<PictureView[]> {
  return page.evaluate(SCROLL);
}

/** How many pictures the first screen shows. */
export function firstScreen(page: Page): Promise<number> {
  return page.evaluate(
    '[...document.images].filter((image) => image.getBoundingClientRect().top < innerHeight).length',
  );
}
