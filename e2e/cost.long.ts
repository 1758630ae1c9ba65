import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoCost } from '../bench/page/demo-cost';
import { photo, pngOf } from '../demo/qr';
import type { PageHandler } from '../stand-ins/pages';
import { copyBuild } from './harness/build';
import { startEnvironment, type TestEnvironment } from './harness/environment';
import { marksOn } from './harness/marks';
import { sightingsByTab } from './harness/sightings';

describe('the content script', () => {
  let extension: string;
  beforeAll(async () => {
    extension = await copyBuild('chrome');
  });

  // How long tasks are depends on what else the machine does: repeated once, as hardly any test is.
  it('adds no long task and no layout shift to the demo page', { retry: 1 }, async () => {
    const fewest = (tasks: number[][]) => Math.min(...tasks.map((load) => load.length));
    const alone = await demoCost(undefined, 3);
    const ours = await demoCost(extension, 3);
    // A busy machine makes long tasks of its own; in the best of three loads there is none of ours.
    expect(fewest(ours.longTasks)).toBeLessThanOrEqual(fewest(alone.longTasks));
    expect(Math.min(...ours.layoutShift)).toBeLessThanOrEqual(Math.max(...alone.layoutShift));
    // It did run.
    expect(ours.script?.totalMs).toBeGreaterThan(0);
  });
});

const HOST = 'many.shop.test';
const PICTURES = 2000;
const ADDRESSES = 100;
const CODES = 30;
/** As many sightings of codes as the background lists for a tab; the page shows 600. */
const MAX_SIGHTINGS = 500;

describe('a page with two thousand pictures', () => {
  let environment: TestEnvironment;
  beforeAll(async () => {
    const codes = await Promise.all(
      Array.from({ length: CODES }, (_, i) => pngOf(`https://shop.example.com/offers/${i}`, { scale: 3 })),
    );
    // Most addresses show one and the same picture.
    const other = await photo(120, 120, 5);
    const picture: PageHandler = ({ path }) => ({
      // Not even the browser's cache spares a second request.
      headers: { 'content-type': 'image/png', 'cache-control': 'no-store' },
      body: codes[Number(path.slice(3))] ?? other,
    });
    const images = Array.from(
      { length: PICTURES },
      (_, i) => `<img src="/p/${i % ADDRESSES}" width="40" height="40" alt="">`,
    );
    const html = `<!doctype html><meta charset="utf-8"><title>Offers</title><style>body { margin: 0; display: grid;
      grid-template-columns: repeat(16, 60px); gap: 20px; }</style>${images.join('')}`;
    environment = await startEnvironment({ routes: { [`${HOST}/`]: html, [`${HOST}/p/*`]: picture } });
  });
  afterAll(() => environment?.close());

  /** What the extension requested: its requests do not say which page they are for, the page's own do. */
  const requests = () =>
    environment.pages.log
      .filter(({ path, referrer }) => path.startsWith('/p/') && !referrer)
      .map(({ path }) => path);

  it('takes the pixels from the page itself, and lists no more codes than it can show', async () => {
    const page = await environment.chromium.context.newPage();
    await page.goto(`http://${HOST}/`);
    const count = async () => [...(await sightingsByTab(environment)).values()].flat().length;
    await expect.poll(count, { timeout: 60_000 }).toBeGreaterThanOrEqual(CODES);
    // Downwards a screen at a time, and again for what a busy machine had no time for.
    const scrollThrough = () =>
      page.evaluate(`(async () => {
        for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
          scrollTo(0, y);
          await new Promise((resolve) => setTimeout(resolve, 300));
        }
      })()`);
    const countBelow = async () => {
      if ((await count()) < MAX_SIGHTINGS) await scrollThrough();
      return count();
    };
    await expect.poll(countBelow, { timeout: 200_000, interval: 3000 }).toBe(MAX_SIGHTINGS);
    // A mark that is in no list could not be opened.
    await expect.poll(async () => (await marksOn(page)).length, { timeout: 20_000 }).toBe(MAX_SIGHTINGS);
    expect(await count()).toBe(MAX_SIGHTINGS);
    expect(requests()).toEqual([]);
  }, 300_000);

  it('forgets the page when its tab is closed', async () => {
    for (const page of environment.chromium.context.pages()) {
      if (page.url().includes(HOST)) await page.close();
    }
    await expect.poll(async () => (await sightingsByTab(environment)).size).toBe(0);
  });
});
