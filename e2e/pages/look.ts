import { mkdir } from 'node:fs/promises';
import type axe from 'axe-core';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { setSettings, type TestEnvironment } from '../harness/environment';

/** What the user may have set in the system or the browser. */
export const MEDIA = {
  light: { colorScheme: 'light', forcedColors: 'none', contrast: 'no-preference' },
  dark: { colorScheme: 'dark', forcedColors: 'none', contrast: 'no-preference' },
  'more contrast': { colorScheme: 'light', forcedColors: 'none', contrast: 'more' },
  'more contrast, dark': { colorScheme: 'dark', forcedColors: 'none', contrast: 'more' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active', contrast: 'no-preference' },
} as const;
const WIDTHS = [320, 400, 1280] as const;
const LANGUAGES = ['ko', 'en'] as const;
/** Of a picture, in pixels. */
const MOST_HEIGHT = 5000;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Where the pictures go; they are looked at by people and compared with nothing. */
export const FOLDER = 'artifacts/pages';

/** Looks at pages, and keeps what is wrong there. */
export interface Looking {
  /** Looks at a page of the extension in the state that it is in, in both languages, all widths and all colours. */
  look(page: Page, state: string, options?: { height?: number }): Promise<void>;
  /** Looks at any page as it is. */
  inspect(page: Page, state: string): Promise<void>;
  /** Has axe look at it, in all colours. */
  audit(page: Page, state: string): Promise<void>;
  /** All that was found wrong so far. */
  faults: string[];
}

/** What is brought into a page to look at it from inside, as a script; axe only where it is to look as well. */
export async function inPageScript({ hasAxe }: { hasAxe: boolean }): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `${hasAxe ? "import 'axe-core';" : ''} import './in-page/layout-faults';`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    format: 'iife',
    write: false,
    // Its pages come from no server that would say so.
    charset: 'ascii',
  });
  return outputFiles[0]?.text ?? '';
}

/** Until what a page says, and where, is the same for a while: lists are made anew when their words or their width change. Runs in the page. */
async function comeToRest(): Promise<void> {
  const look = () =>
    [...document.querySelectorAll('body *')]
      .map(
        (one) => `${Math.round(one.getBoundingClientRect().top)} ${one.childElementCount || one.textContent}`,
      )
      .join();
  for (let before = '', now = look(), left = 50; left > 0 && now !== before; left--) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    [before, now] = [now, look()];
  }
}

/** Makes what looks at the pages of a browser. */
export async function startLooking(environment: TestEnvironment): Promise<Looking> {
  const script = await inPageScript({ hasAxe: true });
  await mkdir(FOLDER, { recursive: true });
  const faults: string[] = [];

  async function measure(page: Page, state: string, height: number): Promise<void> {
    for (const [i, language] of LANGUAGES.entries()) {
      await setSettings(environment, { language });
      await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
      for (const [j, width] of WIDTHS.entries()) {
        await page.setViewportSize({ width, height });
        // Each width and each language in both.
        const theme = (i + j) % 2 === 0 ? 'dark' : 'light';
        await page.emulateMedia({ ...MEDIA[theme], reducedMotion: 'reduce' });
        await page.evaluate(comeToRest);
        const found = await page.evaluate(() => globalThis.layoutFaults());
        const where = `${state}-${language}-${width}-${theme}`;
        faults.push(...found.map((fault) => `${where}: ${fault}`));
        // All of it at once, and no scroll bar.
        const whole = await page.evaluate(() => document.documentElement.scrollHeight);
        await page.setViewportSize({ width, height: Math.max(height, Math.min(whole, MOST_HEIGHT)) });
        await page.screenshot({ path: `${FOLDER}/${where}.png` });
      }
    }
  }

  async function runAxe(page: Page, state: string): Promise<void> {
    for (const [name, media] of Object.entries(MEDIA)) {
      // Without motion, or a colour would be looked at on its way to another.
      await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
      const { violations } = (await page.evaluate(
        (runOnly) =>
          (window as unknown as { axe: typeof axe }).axe.run(document, {
            resultTypes: ['violations'],
            runOnly,
          }),
        RULES,
      )) as axe.AxeResults;
      for (const { id, nodes } of violations)
        for (const { target, failureSummary } of nodes)
          faults.push(`${state}, ${name}: ${id} ${target} ${failureSummary}`);
    }
  }

  async function enter(page: Page): Promise<void> {
    if (await page.evaluate(() => 'layoutFaults' in globalThis)) return;
    // The page's own policy lets no script in; the debugger may. It stays: with it would go that there is no network.
    const session = await page.context().newCDPSession(page);
    await session.send('Runtime.evaluate', { expression: script });
  }

  return {
    faults,
    async look(page, state, { height = 640 } = {}) {
      await enter(page);
      await measure(page, state, height);
      await runAxe(page, state);
      await page.setViewportSize({ width: 400, height });
    },
    async inspect(page, state) {
      await enter(page);
      const found = await page.evaluate(() => globalThis.layoutFaults());
      faults.push(...found.map((fault) => `${state}: ${fault}`));
    },
    async audit(page, state) {
      await enter(page);
      await runAxe(page, state);
    },
  };
}
