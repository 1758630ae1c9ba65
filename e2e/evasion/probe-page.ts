/** Runs inside a page: starts the watcher and collects its events, for the check that runs outside. */
import type { TrackedImage } from '../../utils/page-images/page-image';
import { type Beat, startPulse } from '../../utils/page-images/pulse';
import { watchPage } from '../../utils/page-images/watch/watch-page';
import type { ProbeEvent } from './probe';

declare global {
  var probeEvents: ProbeEvent[];
  var closedRoots: WeakMap<Element, ShadowRoot> | undefined;
  var longestTask: number;
}

globalThis.probeEvents = [];
globalThis.longestTask = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
}).observe({ entryTypes: ['longtask'] });

const collect = (event: ProbeEvent['event']) => (image: TrackedImage) => {
  const { x, y, width, height } = event === 'gone' ? new DOMRect() : image.box();
  const { id, slot, contentKey: key } = image;
  const entry: ProbeEvent = { event, id, key, slot, box: { x, y, width, height }, at: performance.now() };
  probeEvents.push(entry);
  if (event === 'gone') return;
  void image.source().then((source) => Object.assign(entry, { source }));
};

const { signal } = new AbortController();
const beats: Beat[] = [];
startPulse(document, beats, signal);
watchPage(document, {
  signal,
  beats,
  onMutation: () => undefined,
  shadowOf: (element) => element.shadowRoot ?? globalThis.closedRoots?.get(element) ?? null,
  onAdded: collect('found'),
  onChanged: collect('changed'),
  onRemoved: collect('gone'),
});
