import { setTimeout as wait } from 'node:timers/promises';
import { launchChromium } from '../../e2e/harness/launch';
import { startPages } from '../../stand-ins/pages';
import { GALLERY_HOST, type Gallery } from './gallery';
import { memoryOf } from './memory';
import { type MarkSighting, observe } from './observe';
import { firstScreen, type PictureView, scrollThrough } from './scroll';

/** What one visit of one gallery cost. Milliseconds, megabytes. */
export interface Figures {
  marks: number;
  /** From the page's beginning to the last mark on the first screen. */
  firstScreenMs: number | undefined;
  /** How long after a code was in view, its picture loaded, its mark came; 0 when it was there before. */
  delayMedianMs: number | undefined;
  delayMaxMs: number | undefined;
  longTasks: number;
  blockingMs: number;
  layoutShift: number;
  refetches: number;
  refetchedBytes: number;
  memory: number | undefined;
  memoryPeak: number | undefined;
  /** After the tab was closed; measured on request only. */
  memoryClosed: number | undefined;
  version: string;
}

/** No new mark for so long: there will be no more. */
const QUIET_MS = 5_000;
/** The baseline holds up even the page's own loading. */
const LOAD_MS = 240_000;
/** Workers end after 30 s of idleness and their document after 60 s. */
const IDLE_END_MS = 100_000;

/** Opens a gallery, waits for the first screen's marks, scrolls through and adds up. */
export async function measure(
  gallery: Gallery,
  extension: string | undefined,
  { close = false } = {},
): Promise<Figures> {
  const pages = await startPages({ ...gallery.routes });
  const browser = await launchChromium({
    hosts: { '*.test:80': pages.port },
    ...(extension && { extension }),
  });
  const page = await browser.context.newPage();
  const observer = await observe(page);
  await page.bringToFront();
  let memoryPeak = 0;
  const sampling = setInterval(async () => {
    memoryPeak = Math.max(memoryPeak, (await memoryOf(browser.profile)) ?? 0);
  }, 2000);

  await page.goto(`http://${GALLERY_HOST}/`, { timeout: LOAD_MS });
  const onFirstScreen = await firstScreen(page);
  const expectedFirst = gallery.withCode.filter((i) => i < onFirstScreen).length;
  await waitForMarks(async () => (await observer.marks()).length, extension ? expectedFirst : 0);
  const views = await scrollThrough(page);
  await waitForMarks(async () => (await observer.marks()).length, extension ? gallery.withCode.length : 0);
  clearInterval(sampling);
  const memory = await memoryOf(browser.profile);
  const { longTasks, layoutShift } = await observer.metrics();
  const marks = markTimes(await observer.marks(), views, gallery.withCode);
  const refetched = refetches(pages.log, gallery.bytes);
  let memoryClosed: number | undefined;
  if (close) {
    await page.close();
    await wait(IDLE_END_MS);
    memoryClosed = await memoryOf(browser.profile);
  }
  await browser.close();
  await pages.close();
  const delays = marks.map(({ at, inView }) => Math.max(0, at - inView)).toSorted((a, b) => a - b);
  const first = marks.filter(({ picture }) => picture < onFirstScreen).map(({ at }) => at);
  return {
    marks: marks.length,
    firstScreenMs: first.length > 0 ? Math.max(...first) : undefined,
    delayMedianMs: delays[Math.floor(delays.length / 2)],
    delayMaxMs: delays.at(-1),
    longTasks: longTasks.length,
    blockingMs: longTasks.reduce((sum, { ms }) => sum + ms - 50, 0),
    layoutShift,
    ...refetched,
    memory,
    memoryPeak: memory && Math.max(memoryPeak, memory),
    memoryClosed,
    version: browser.version,
  };
}

/** Waits until there are so many, or no more for a while; with none expected, as long as that while. */
async function waitForMarks(count: () => Promise<number>, expected: number): Promise<void> {
  let last = -1;
  let since = Date.now();
  for (;;) {
    const now = await count();
    if (expected > 0 && now >= expected) return wait(1000);
    if (now !== last) since = Date.now();
    last = now;
    if (Date.now() - since > QUIET_MS) return;
    await wait(100);
  }
}

interface TimedMark {
  picture: number;
  at: number;
  inView: number;
}

/** The first mark of each picture that has a code; marks elsewhere would be false and are not counted. */
function markTimes(marks: MarkSighting[], views: PictureView[], withCode: number[]): TimedMark[] {
  return withCode.flatMap((picture) => {
    const box = views[picture];
    if (!box) return [];
    const inside = marks.filter(
      ({ x, y }) => x > box.left && x < box.right + 20 && y > box.top - 20 && y < box.bottom,
    );
    if (inside.length === 0) return [];
    return [{ picture, at: Math.min(...inside.map(({ at }) => at)), inView: box.at ?? 0 }];
  });
}

/** What was requested more than once, and how much of it. */
function refetches(log: { path: string }[], bytes: Map<string, number>) {
  const first = new Set<string>();
  let count = 0;
  let refetchedBytes = 0;
  for (const { path } of log) {
    const size = bytes.get(path);
    if (size === undefined) continue;
    if (first.has(path)) {
      count++;
      refetchedBytes += size;
    }
    first.add(path);
  }
  return { refetches: count, refetchedBytes };
}
