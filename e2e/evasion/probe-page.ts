/** Runs inside a page: starts the watcher and writes down what it tells, for the check that runs outside. */
import type { TrackedImage } from '../../utils/page-images/page-image';
import { watchPage } from '../../utils/page-images/watch/watch-page';
import type { Told } from './probe';

declare global {
  var told: Told[];
  var closedRoots: WeakMap<Element, ShadowRoot> | undefined;
  var longestTask: number;
}

globalThis.told = [];
globalThis.longestTask = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
}).observe({ entryTypes: ['longtask'] });

const tell = (event: Told['event']) => (found: TrackedImage) => {
  const { x, y, width, height } = event === 'gone' ? new DOMRect() : found.box();
  const { id, slot, contentKey: key } = found;
  const entry: Told = { event, id, key, slot, box: { x, y, width, height }, at: performance.now() };
  told.push(entry);
  if (event === 'gone') return;
  void found.source().then((source) => Object.assign(entry, { source, trouble: found.unavailable }));
};

watchPage(document, {
  signal: new AbortController().signal,
  shadowOf: (element) => element.shadowRoot ?? globalThis.closedRoots?.get(element) ?? null,
  onAdded: tell('found'),
  onChanged: tell('changed'),
  onRemoved: tell('gone'),
});
