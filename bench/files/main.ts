import { writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { photo, pngOf } from '../../demo/qr';
import { copyBuild } from '../../e2e/harness/build';
import { startChromium } from '../../e2e/harness/chromium';
import { machine } from '../page/machine';
import { memoryOf } from '../page/memory';
import { processesOf } from '../page/processes';
import { documentDelays } from './document-delay';

// npx tsx bench/files/main.ts [--count 500] [--json FILE]; needs both production builds.
const { values } = parseArgs({
  options: {
    files: { type: 'boolean' },
    count: { type: 'string', default: '500' },
    json: { type: 'string' },
  },
});
const count = Number(values.count);
const DIFFERENT = 50;
/** After so many the workers and their memory are there. */
const WARM = 50;
const LOOK_MS = 4_000;

/** Pictures as people have them: every second one shows a code, the others are photographs. */
async function pictures(): Promise<string[]> {
  const made = Array.from({ length: DIFFERENT }, async (_, i) =>
    i % 2 === 0 ? pngOf(`https://example.com/many-${i}`, { scale: 4 + (i % 5) }) : photo(1000, 750, i),
  );
  return (await Promise.all(made)).map((bytes) => Buffer.from(bytes).toString('base64'));
}

/** Puts the pictures into the page, where both runs take them. */
const load = (page: Page, packed: string[]) =>
  page.evaluate(
    ({ all, files }) => {
      const kept = all.map((one) => Uint8Array.from(atob(one), (letter) => letter.charCodeAt(0)));
      Object.assign(globalThis, {
        benchFiles: Array.from({ length: files }, (_, i) => new File([kept[i % kept.length] ?? ''], `${i}`)),
      });
    },
    { all: packed, files: count },
  );

/** Drops them on the page. @returns seconds, and megabytes of the browser after the first ones and at the end */
async function dropped(page: Page, profile: string) {
  const began = performance.now();
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    for (const file of (globalThis as unknown as { benchFiles: File[] }).benchFiles) transfer.items.add(file);
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }));
  });
  let early: number | undefined;
  let peak = 0;
  let looked = Number.NEGATIVE_INFINITY;
  for (;;) {
    const open = Number(await page.locator('[data-open]').getAttribute('data-open'));
    // Seldom, since the processes stand still while they are looked at.
    if (count - open >= WARM && performance.now() - looked > LOOK_MS) {
      const memory = (await memoryOf(profile)) ?? 0;
      looked = performance.now();
      early ??= memory;
      peak = Math.max(peak, memory);
    }
    if (open === 0) break;
    await wait(250);
  }
  const seconds = (performance.now() - began) / 1000;
  const found = Number(await page.locator('[data-found]').getAttribute('data-found'));
  return { seconds, found, early: early ?? 0, peak, end: (await memoryOf(profile)) ?? 0 };
}

/**
 * The same pictures given to bare workers, each one after the other: no list, no cards, no history. No function has a name
 * in it: what compiles this file would add a helper that the page does not have.
 *
 * @returns seconds
 */
const oneByOne = (page: Page) =>
  page.evaluate(async () => {
    const files = [...(globalThis as unknown as { benchFiles: File[] }).benchFiles];
    const began = performance.now();
    const workers = Array.from(
      { length: Math.max(1, navigator.hardwareConcurrency - 1) },
      () => new Worker('/reader-worker.js', { name: 'files' }),
    );
    await Promise.all(
      workers.map(async (worker) => {
        for (let file = files.shift(); file; file = files.shift()) {
          worker.postMessage({ id: 1, file, name: file.name });
          await new Promise<void>((resolve) => {
            worker.onmessage = ({ data }) => 'end' in data && resolve();
          });
        }
        worker.terminate();
      }),
    );
    return (performance.now() - began) / 1000;
  });

/** @returns also how long all of the browser was on a processor meanwhile, in seconds: other programs do not change that */
async function withCpu<T>(run: () => Promise<T>): Promise<[T, number]> {
  const spent = async () =>
    (await processesOf(chromium.profile)).reduce((sum, { cpuMs }) => sum + cpuMs, 0) / 1000;
  const start = await spent();
  const result = await run();
  return [result, (await spent()) - start];
}

const packed = await pictures();
const chromium = await startChromium({ hosts: {}, extension: await copyBuild('chrome') });
const bare = await chromium.open('scanner.html');
await load(bare, packed);
// Once before and once after: what else the computer does changes meanwhile.
const [before, beforeCpu] = await withCpu(() => oneByOne(bare));
const page = await chromium.open('scanner.html');
await load(page, packed);
await page.locator('h1').waitFor();
const [run, runCpu] = await withCpu(() => dropped(page, chromium.profile));
const [after, afterCpu] = await withCpu(() => oneByOne(bare));
await chromium.close();
const baseline = (before + after) / 2;
console.log(
  '| pictures | scanner page | bare workers, one after the other | ratio | the same on the processor | memory after 50 | highest after that | at the end |',
);
console.log('|---|---|---|---|---|---|---|---|');
console.log(
  `| ${count} | ${run.seconds.toFixed(1)} s | ${before.toFixed(1)} s, ${after.toFixed(1)} s | × ${(run.seconds / baseline).toFixed(2)} | ${runCpu.toFixed(1)} s against ${beforeCpu.toFixed(1)} s, ${afterCpu.toFixed(1)} s | ${run.early.toFixed(0)} MB | ${run.peak.toFixed(0)} MB | ${run.end.toFixed(0)} MB |`,
);
console.log(`\n${run.found} codes found, ${DIFFERENT / 2} there · ${machine()}`);
const documents = {
  Chromium: await documentDelays('Chromium'),
  Firefox: await documentDelays('Firefox'),
};
const seconds = (all: readonly number[]) => all.map((one) => `${one.toFixed(1)} s`).join(', ');
console.log('\n| a PDF in a tab, from asking for it | in the list | on the button |\n|---|---|---|');
for (const [browser, delays] of Object.entries(documents))
  console.log(
    `| ${browser} | ${seconds(delays.map(({ listed }) => listed))} | ${seconds(delays.map(({ badge }) => badge))} |`,
  );
if (values.json)
  await writeFile(values.json, `${JSON.stringify({ count, before, after, ...run, documents }, null, 2)}\n`);
