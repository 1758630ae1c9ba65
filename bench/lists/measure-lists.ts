import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { startEnvironment } from '../../e2e/harness/environment';
import { startFirefoxEnvironment } from '../../e2e/harness/firefox';
import { watchMemory } from './watch-memory';

export type BrowserName = 'chromium' | 'firefox';

export interface ListFigures {
  /** From giving the file to the options page until it says that it is read. */
  seconds: number;
  /** Of the browser with all its processes, beyond what it needed before. */
  peakMegabytes: number | undefined;
  storedMegabytes: number;
  found: number;
  falselyFound: number;
  /** Milliseconds a look-up of one address, one after the other. */
  median: number;
  p95: number;
}

interface Given {
  file: string;
  entries: number;
  listed: string[];
  neighbours: string[];
}

/** The options page, driven the same in both browsers. */
interface OptionsPage {
  evaluate<A, R>(run: (input: A) => R | Promise<R>, input: A): Promise<R>;
  giveFile(path: string): Promise<void>;
  close(): Promise<void>;
  profile: string;
}

/** Reads a list from a file through the options page of the production build, and looks addresses up in it. */
export async function measureLists(browser: BrowserName, given: Given): Promise<ListFigures> {
  const page = await (browser === 'chromium' ? inChromium() : inFirefox());
  try {
    await page.evaluate(async () => {
      while (!document.querySelector('#threat-lists input[type=file]'))
        await new Promise((go) => setTimeout(go, 50));
      const times = globalThis as unknown as { began?: number; ended?: number };
      const section = document.querySelector('#threat-lists');
      section?.addEventListener('change', () => (times.began = performance.now()), { capture: true });
      const watch = new MutationObserver(() => {
        if (section?.textContent?.includes('is read.')) times.ended ??= performance.now();
      });
      if (section) watch.observe(section, { subtree: true, childList: true, characterData: true });
    }, undefined);
    await new Promise((resolve) => setTimeout(resolve, 3000));
    const peak = watchMemory(page.profile);
    await page.giveFile(given.file);
    const seconds = await page.evaluate(async () => {
      const times = globalThis as unknown as { began?: number; ended?: number };
      for (let i = 0; i < 1200 && times.ended === undefined; i++)
        await new Promise((go) => setTimeout(go, 50));
      return ((times.ended ?? Number.NaN) - (times.began ?? 0)) / 1000;
    }, undefined);
    const peakMegabytes = peak();
    const storedMegabytes = await page.evaluate(
      async () => ((await navigator.storage.estimate()).usage ?? 0) / 1e6,
      undefined,
    );
    return { seconds, peakMegabytes, storedMegabytes, ...(await lookUp(page, given)) };
  } finally {
    await page.close();
  }
}

type Asked = Pick<Given, 'listed' | 'neighbours'>;

/** The product's own look-up, put into the page as it is: the build has no door to it. */
async function lookUp(page: OptionsPage, { listed, neighbours }: Asked) {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { openListDatabase } from './utils/threat-list-store/list-database';
        import { lookUpListed } from './utils/threat-list-store/look-up-listed';
        export const run = async (urls) => {
          const db = await openListDatabase();
          const times = [];
          let found = 0;
          for (const url of urls) {
            const start = performance.now();
            found += (await lookUpListed(db, url, Date.now())).length;
            times.push(performance.now() - start);
          }
          return { found, times };
        };`,
      resolveDir: new URL('../..', import.meta.url).pathname,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'listBench',
    tsconfigRaw: '{}',
  });
  const script = outputFiles[0]?.text ?? '';
  // The driver's own functions are not under the page's policy; what it is given as a text is.
  const run = new Function('urls', `${script}; return listBench.run(urls);`) as (
    urls: string[],
  ) => Promise<{ found: number; times: number[] }>;
  await page.evaluate(run, neighbours.slice(0, 200));
  const there = await page.evaluate(run, listed);
  const beside = await page.evaluate(run, neighbours);
  const times = [...there.times, ...beside.times].sort((a, b) => a - b);
  return {
    found: there.found,
    falselyFound: beside.found,
    median: times[Math.floor(times.length / 2)] ?? 0,
    p95: times[Math.floor(times.length * 0.95)] ?? 0,
  };
}

const newProfile = () => mkdtemp(join(tmpdir(), 'qr-code-previewer-profile-'));

async function inChromium(): Promise<OptionsPage> {
  const profile = await newProfile();
  const world = await startEnvironment({ routes: {}, profile });
  const page = await world.chromium.open('options.html');
  return {
    profile,
    evaluate: (run, input) => page.evaluate(run as never, input as never),
    giveFile: (path) => page.locator('#threat-lists input[type=file]').setInputFiles(path),
    close: () => world.close(),
  };
}

async function inFirefox(): Promise<OptionsPage> {
  const profile = await newProfile();
  const world = await startFirefoxEnvironment({ routes: {}, profile });
  const page = await world.open('options.html');
  return {
    profile,
    evaluate: (run, input) => page.evaluate(run as never, input as never) as never,
    async giveFile(path) {
      const input = await page.$('#threat-lists input[type=file]');
      await input?.uploadFile(path);
    },
    close: () => world.close(),
  };
}
