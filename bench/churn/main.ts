import { writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { copyBuild } from '../../e2e/harness/build';
import { startChromium } from '../../e2e/harness/chromium';
import { launchChromium } from '../../e2e/harness/launch';
import { startPages } from '../../stand-ins/pages';
import { machine } from '../page/machine';
import { CHURN_HOST, CHURN_NAMES, churnRoutes } from './pages';
import { type Usage, usageOf } from './usage';

// npx tsx bench/churn/main.ts [--before 60] [--seconds 60] [--only PAGE] [--json FILE]; needs the production build.
const { values } = parseArgs({
  options: {
    churn: { type: 'boolean' },
    before: { type: 'string', default: '60' },
    seconds: { type: 'string', default: '60' },
    only: { type: 'string', default: '' },
    json: { type: 'string' },
  },
});
/** For so long a page churns before it is measured: until then what moves may yet show something new. */
const before = Number(values.before);
const seconds = Number(values.seconds);
/** What is there at first is read before the worker is ended. */
const SETTLE_MS = 8_000;

interface Cost {
  page: Usage;
  extension: Usage;
  /** How much more there is at the end than at the beginning, in megabytes, of page and extension. */
  growth: [number, number];
  popupMs?: number;
}

type Variant = 'alone' | 'ours' | 'worker ended';

async function measure(at: number, variant: Variant): Promise<Cost> {
  const pages = await startPages(await churnRoutes(seconds));
  const hosts = { '*.test:80': pages.port };
  const extension = variant === 'alone' ? undefined : await copyBuild('chrome', { captures: true });
  const ours = extension === undefined ? undefined : await startChromium({ hosts, extension });
  const browser = ours ?? (await launchChromium({ hosts }));
  const page = await browser.context.newPage();
  await page.goto(`http://${CHURN_HOST}/page-${at}`);
  await page.bringToFront();
  await wait(SETTLE_MS);
  if (variant === 'worker ended') await ours?.killWorker();
  await page.bringToFront();
  await wait(before * 1000);
  const start = await usageOf(browser.profile);
  await wait(seconds * 1000);
  const after = await usageOf(browser.profile);
  const popupMs = ours && (await openingTime(await ours.open('popup.html')));
  await browser.close();
  await pages.close();
  const used = (kind: 'page' | 'extension'): Usage => ({
    seconds: after[kind].seconds - start[kind].seconds,
    megabytes: after[kind].megabytes,
  });
  const grown = (kind: 'page' | 'extension') => after[kind].megabytes - start[kind].megabytes;
  return {
    page: used('page'),
    extension: used('extension'),
    growth: [grown('page'), grown('extension')],
    ...(popupMs !== undefined && { popupMs }),
  };
}

/** From the beginning of the popup's document to its first paint, in milliseconds. */
function openingTime(popup: Awaited<ReturnType<Awaited<ReturnType<typeof startChromium>>['open']>>) {
  return popup.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          for (const { name, startTime } of list.getEntries())
            if (name === 'first-contentful-paint') resolve(startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
}

const lines = [
  '| page | variant | extension, share of a core | page, share of a core | page against alone | memory grown: page, extension | popup painted after |',
  '|---|---|---|---|---|---|---|',
];
const results: Record<string, Record<string, Cost>> = {};
const share = ({ seconds: used }: Usage) => `${((100 * used) / seconds).toFixed(1)} %`;
for (const [at, name] of CHURN_NAMES.entries()) {
  if (!name.includes(values.only)) continue;
  const alone = await measure(at, 'alone');
  results[name] = { alone };
  for (const variant of ['alone', 'ours', 'worker ended'] as const) {
    const cost = variant === 'alone' ? alone : await measure(at, variant);
    results[name][variant] = cost;
    const cells = [
      name,
      variant,
      variant === 'alone' ? '–' : share(cost.extension),
      share(cost.page),
      `× ${(cost.page.seconds / Math.max(0.01, alone.page.seconds)).toFixed(2)}`,
      cost.growth.map((grown) => `${grown.toFixed(1)} MB`).join(', '),
      cost.popupMs === undefined ? '–' : `${Math.round(cost.popupMs)} ms`,
    ];
    lines.push(`| ${cells.join(' | ')} |`);
    console.error(lines.at(-1));
  }
}
console.log(`${lines.join('\n')}\n\n${machine()} · ${seconds} s each, after ${before} s`);
if (values.json) await writeFile(values.json, `${JSON.stringify(results, null, 2)}\n`);
