import { setTimeout as wait } from 'node:timers/promises';
import { DEMO_HOST } from '../../demo/codes';
import { demoRoutes } from '../../demo/routes';
import { launchChromium } from '../../e2e/harness/launch';
import { startPages } from '../../stand-ins/pages';
import { observe } from './observe';
import { profile, type ScriptCost } from './profile';

/** What loading the demo page and going to its end cost. */
export interface DemoCost {
  /** Milliseconds of each long task, by load. */
  longTasks: number[][];
  layoutShift: number[];
  /** What our content script did, of the load where that was most. */
  script?: ScriptCost;
}

/** Loads the demo page `loads` times in one browser, each time in a new tab. @param extension the folder of one, or none */
export async function demoCost(extension: string | undefined, loads: number): Promise<DemoCost> {
  const pages = await startPages(await demoRoutes());
  const browser = await launchChromium({
    hosts: { '*.test:80': pages.port },
    ...(extension && { extension }),
  });
  const cost: DemoCost = { longTasks: [], layoutShift: [] };
  for (let load = 0; load < loads; load++) {
    const page = await browser.context.newPage();
    const observer = await observe(page);
    const stop = extension ? await profile(observer.session) : undefined;
    await page.goto(`http://${DEMO_HOST}/`);
    await wait(1500);
    await page.evaluate('scrollTo(0, document.body.scrollHeight)');
    await wait(2500);
    const script = await stop?.('scan.js');
    if (script && script.longestMs > (cost.script?.longestMs ?? -1)) cost.script = script;
    const { longTasks, layoutShift } = await observer.metrics();
    cost.longTasks.push(longTasks.map(({ ms }) => ms));
    cost.layoutShift.push(layoutShift);
    await page.close();
  }
  await browser.close();
  await pages.close();
  return cost;
}
