import type { Page } from 'playwright-core';
import { startEnvironment, type TestEnvironment } from '../../e2e/harness/environment';

/** What one size of the history comes to. Times in ms, memory in MB. */
export interface HistoryFigures {
  import: number;
  popup: number;
  /** When the popup first painted anything, from the beginning of its navigation. */
  popupPaint: number;
  history: number;
  options: number;
  /** The slowest of several. */
  keystroke: number;
  exportTime: number;
  exportHeap: number;
  /** The longest that the page did not answer meanwhile; 0 where it always did within 50 ms. */
  exportBlocked: number;
  rows: number;
  deleteAll: number;
}

const OPENINGS = 25;
const KEYS = ['site4', 'menu', 'zzz', '7', 'inbox/3 shop', ''];

const median = (all: number[]) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

/**
 * How long it takes until an opened page shows something, in ms from the beginning of its document, and until it first
 * paints anything, from that of its navigation. The medians of several; the first does not count.
 */
async function openings(
  environment: TestEnvironment,
  path: string,
  selector: string,
): Promise<{ shown: number; painted: number }> {
  const times: number[] = [];
  const paints: number[] = [];
  for (let i = 0; i <= OPENINGS; i++) {
    const page = await environment.chromium.context.newPage();
    await page.addInitScript((wanted) => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector(wanted)) return;
        observer.disconnect();
        Object.assign(globalThis, { shownAt: performance.now() });
      }).observe(document, { childList: true, subtree: true });
    }, selector);
    await page.goto(`chrome-extension://${environment.chromium.extensionId}/${path}`);
    const shown = await page.waitForFunction(() => (globalThis as { shownAt?: number }).shownAt);
    const paint = await page.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    );
    if (i > 0) times.push((await shown.jsonValue()) ?? 0);
    if (i > 0) paints.push((await paint.jsonValue()) ?? 0);
    await page.close();
  }
  return { shown: median(times), painted: median(paints) };
}

/** The time from a key to the list that fits, for several words. */
function keystrokes(page: Page): Promise<number[]> {
  return page.evaluate(async (keys) => {
    const input = document.querySelector<HTMLInputElement>('input[name=words]');
    const found = document.querySelector('[data-found]');
    if (!input || !found) throw new Error('There is no search');
    const times: number[] = [];
    for (const key of keys) {
      const changed = new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          resolve();
        });
        observer.observe(found, { childList: true, characterData: true, subtree: true });
      });
      const start = performance.now();
      input.value = key;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await changed;
      times.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return times;
  }, KEYS);
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** Watches the page's heap. @returns what to call at the end, which tells how much more it was at most, in MB */
async function watchHeap(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const used = async () => (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
  const before = await used();
  let most = before;
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      most = Math.max(most, await used());
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  })();
  return async () => {
    isOver = true;
    await watching;
    await session.detach();
    return most - before;
  };
}

/** Watches for tasks of 50 ms and more on the page's main thread. @returns what to call at the end, for the longest in ms */
async function watchTasks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const lengths: number[] = [];
    new PerformanceObserver((list) => lengths.push(...list.getEntries().map((one) => one.duration))).observe({
      type: 'longtask',
    });
    Object.assign(globalThis, { taskLengths: lengths });
  });
  return () =>
    page.evaluate(() => Math.max(0, ...(globalThis as unknown as { taskLengths: number[] }).taskLengths));
}

/** Fills the history from a file and measures it. @param file with `count` codes */
export async function measureHistory(
  environment: TestEnvironment,
  { file, count }: { file: string; count: number },
): Promise<HistoryFigures> {
  const page = await environment.chromium.open('history.html');
  await page.locator('summary', { hasText: 'Files' }).click();
  const importTime = await timed(async () => {
    await page.locator('input[name=import]').setInputFiles(file);
    await page.getByText('were added').waitFor({ timeout: 600_000 });
  });
  await page.close();
  const popup = await openings(environment, 'popup.html?tab=-1', 'main');
  const history = (await openings(environment, 'history.html', '.history-list .headline')).shown;
  const options = (await openings(environment, 'options.html', '#history select')).shown;

  const list = await environment.chromium.open('history.html');
  await list
    .locator('[data-found]', { hasText: `${count.toLocaleString('en')} codes` })
    .waitFor({ timeout: 60_000 });
  const keystroke = Math.max(...(await keystrokes(list)));
  await list.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
  await list.waitForTimeout(300);
  const rows = await list.locator('.history-list li').count();

  await list.evaluate(() => {
    HTMLAnchorElement.prototype.click = () => undefined;
    scrollTo(0, 0);
  });
  await list.locator('summary', { hasText: 'Files' }).click();
  const heap = await watchHeap(list);
  const blocked = await watchTasks(list);
  const exportTime = await timed(async () => {
    await list.getByRole('button', { name: 'Save as JSON' }).click();
    await list.getByText('codes were saved').waitFor({ timeout: 600_000 });
  });
  const exportHeap = await heap();
  const exportBlocked = await blocked();
  await list.getByRole('button', { name: 'Delete everything' }).click();
  const deleteAll = await timed(async () => {
    await list.getByRole('button', { name: 'Really delete everything?' }).click();
    await list.getByText('The history is empty.').waitFor({ timeout: 600_000 });
  });
  await list.close();
  return {
    import: importTime,
    popup: popup.shown,
    popupPaint: popup.painted,
    history,
    options,
    keystroke,
    exportTime,
    exportHeap,
    exportBlocked,
    rows,
    deleteAll,
  };
}

/** A browser with the production build. */
export const startBrowser = () => startEnvironment({ routes: {} });
