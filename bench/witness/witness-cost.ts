import { readdir } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Worker } from 'playwright-core';
import { launchChromium } from '../../e2e/harness/launch';
import { startPages } from '../../stand-ins/pages';
import { observe } from '../page/observe';
import { type BrowserProcess, processesOf, readProcFile } from '../page/processes';
import { MOVING_HOST, MOVING_PATHS, type Motion, movingRoutes } from './moving-pages';

/** What looking at one page costs while it does what it does; each counted over a minute. */
export interface Watched {
  /** Of the tab, by the extension. */
  captures: number;
  /** Milliseconds on a processor of the workers that read. */
  workerMs: number;
  /** The same of all processes of the browser. */
  cpuMs: number;
  longTasks: number;
}

/** Whether with the extension or without. */
export type WatchedBy = 'alone' | 'ours';

/**
 * How long a page is looked at before it is measured, in milliseconds: what a page costs is measured from when all that it
 * showed at first has been read, the workers for that have ended, and what moves is looked at as rarely as it will be. What
 * the first reading costs stands in the galleries' rows.
 */
const SETTLING_MS = 75_000;
/** While it is measured: as long as the tasks come back at least once that browsers do for themselves, in milliseconds. */
const MEASURED_MS = 60_000;
const SAMPLE_MS = 500;
const MINUTE_MS = 60_000;
/** As Chromium calls the threads of workers; Linux keeps fifteen characters of a name. */
const WORKER_THREAD = /^DedicatedWorker/;

/** Looks at each page with and without an extension, one after the other, and repeats that. */
export async function witnessCost(
  extension: string,
  runs: number,
): Promise<Record<Motion, Record<WatchedBy, Watched[]>>> {
  const motions = Object.keys(MOVING_PATHS) as Motion[];
  const empty = (): Record<WatchedBy, Watched[]> => ({ alone: [], ours: [] });
  const results = Object.fromEntries(motions.map((motion) => [motion, empty()])) as Record<
    Motion,
    Record<WatchedBy, Watched[]>
  >;
  const routes = await movingRoutes();
  for (let run = 0; run < runs; run++) {
    const order = run % 2 === 0 ? (['alone', 'ours'] as const) : (['ours', 'alone'] as const);
    // One after the other, so that both have the same neighbours on the machine.
    for (const motion of motions) {
      for (const by of order) {
        results[motion][by].push(await watch(motion, routes, by === 'ours' ? extension : undefined));
        console.error(`${motion}, ${by}, run ${run + 1} of ${runs}`);
      }
    }
  }
  return results;
}

/** In a browser of its own, so that nothing of another page is left. */
async function watch(
  motion: Motion,
  routes: Awaited<ReturnType<typeof movingRoutes>>,
  extension: string | undefined,
): Promise<Watched> {
  const pages = await startPages(routes);
  const browser = await launchChromium({
    hosts: { '*.test:80': pages.port },
    ...(extension && { extension }),
  });
  const { context, profile } = browser;
  const worker = extension && (context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker')));
  if (worker) await countCaptures(worker);
  const page = await context.newPage();
  const { metrics } = await observe(page);
  await page.bringToFront();
  await page.goto(`http://${MOVING_HOST}${MOVING_PATHS[motion]}`);
  await wait(SETTLING_MS);

  const start = performance.now();
  const tasksBefore = (await metrics()).longTasks.length;
  const capturesBefore = worker ? await capturesOf(worker) : 0;
  const before = await processesOf(profile);
  const threads = workerThreads(profile);
  await wait(MEASURED_MS);
  const workerMs = await threads();
  const after = await processesOf(profile);
  const captures = (worker ? await capturesOf(worker) : 0) - capturesBefore;
  const longTasks = (await metrics()).longTasks.length - tasksBefore;
  const perMinute = MINUTE_MS / (performance.now() - start);
  await browser.close();
  await pages.close();
  return {
    captures: captures * perMinute,
    workerMs: workerMs * perMinute,
    cpuMs: spent(before, after) * perMinute,
    longTasks: longTasks * perMinute,
  };
}

// As text, because what compiles this file adds helpers to functions that the worker does not have.
const COUNT_CAPTURES = `{
  const capture = chrome.tabs.captureVisibleTab.bind(chrome.tabs);
  globalThis.benchCaptures = 0;
  chrome.tabs.captureVisibleTab = (...args) => {
    globalThis.benchCaptures++;
    return capture(...args);
  };
}`;

const countCaptures = (worker: Worker): Promise<unknown> => worker.evaluate(COUNT_CAPTURES);
const capturesOf = (worker: Worker): Promise<number> => worker.evaluate('globalThis.benchCaptures ?? 0');

function spent(before: BrowserProcess[], after: BrowserProcess[]): number {
  const then = new Map(before.map(({ pid, cpuMs }) => [pid, cpuMs]));
  return after.reduce((sum, { pid, cpuMs }) => sum + cpuMs - (then.get(pid) ?? 0), 0);
}

/** Follows the workers of the extension's process; they end when they are idle. @returns stops, with their milliseconds */
function workerThreads(profile: string): () => Promise<number> {
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  const sample = async (isStart: boolean) => {
    for (const { pid, commandLine } of await processesOf(profile)) {
      if (!commandLine.includes('--extension-process')) continue;
      for (const thread of await readdir(`/proc/${pid}/task`).catch(() => [])) {
        const folder = `/proc/${pid}/task/${thread}`;
        if (!WORKER_THREAD.test(await readProcFile(`${folder}/comm`))) continue;
        const stat = await readProcFile(`${folder}/stat`);
        const [user = 0, system = 0] = stat
          .slice(stat.lastIndexOf(')') + 2)
          .split(' ')
          .slice(11)
          .map(Number);
        const ms = (user + system) * 10;
        // One that has begun since then has spent all of it since then.
        if (!first.has(folder)) first.set(folder, isStart ? ms : 0);
        last.set(folder, ms);
      }
    }
  };
  let sampling = sample(true);
  const timer = setInterval(() => {
    sampling = sampling.then(() => sample(false));
  }, SAMPLE_MS);
  return async () => {
    clearInterval(timer);
    await sampling;
    await sample(false);
    return [...last].reduce((sum, [folder, ms]) => sum + ms - (first.get(folder) ?? 0), 0);
  };
}
