import type { Page } from 'playwright-core';
import { KEYS } from '../../stand-ins/virustotal';
import type { Sighting } from '../../utils/codes/sightings';
import { FORMAT } from '../../utils/history/export-history';
import { exportedCode } from '../../utils/history/exported-code';
import { writeStores } from '../harness/database';
import { type EnvironmentOptions, startEnvironment, type TestEnvironment } from '../harness/environment';
import { sightingOf } from '../look-ups/popup-with-codes';
import type { CodeSeed } from '../report/seed';
import { type Looking, startLooking } from './look';
import {
  CODE_NAMES,
  type CodeName,
  codeSeeds,
  openLookUps,
  previewSeed,
  registrationSeed,
} from './shown-codes';

/** A browser whose extension knows a code of each kind, and what looks at its pages. */
export interface Pages extends Looking {
  environment: TestEnvironment;
  seeds: Record<CodeName, CodeSeed>;
  /** Opens a page in a tab. @returns the tab's id */
  visit(url: string): Promise<{ page: Page; tabId: number }>;
  /** Has a tab show these codes, as if they had been read there. */
  show(tabId: number, names: readonly CodeName[], isPrivate?: boolean): Promise<void>;
  close(): Promise<void>;
}

const routes = {
  'blank.test/': '<!doctype html><title>Blank</title>',
  'leaflet.test/leaflet.pdf': '<!doctype html><title>Stands for a document</title>',
  'a-site-with-a-very-long-name-of-its-own-for-the-winter-sale.test/': '<!doctype html><title>Shop</title>',
};

/** Starts the browser, with a key and with the codes in its history, or as somebody has it who has just installed it. */
export async function startPages({
  isNew = false,
  ...options
}: Partial<EnvironmentOptions> & { isNew?: boolean } = {}): Promise<Pages> {
  const environment = await startEnvironment({
    ...(isNew ? {} : { key: KEYS.free }),
    ...options,
    routes: { ...routes, ...options.routes },
  });
  const { chromium } = environment;
  const seeds = await codeSeeds();
  if (!isNew) await fillHistory(environment, seeds);
  const looking = await startLooking(environment);
  return {
    environment,
    seeds,
    ...looking,
    async visit(url) {
      const page = await chromium.context.newPage();
      await page.goto(url);
      await page.bringToFront();
      const worker = await chromium.worker();
      const tabId = await worker.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        return tab?.id ?? -1;
      });
      return { page, tabId };
    },
    async show(tabId, names, isPrivate = false) {
      const sightings = sightingsOf(seeds, names, isPrivate);
      const worker = await chromium.worker();
      await worker.evaluate(([key, list]) => chrome.storage.session.set({ [key]: list }), [
        `tab:${tabId}`,
        sightings,
      ] as const);
    },
    close: () => environment.close(),
  };
}

/** These codes as if they had been read in a tab. */
export function sightingsOf(
  seeds: Pages['seeds'],
  names: readonly CodeName[],
  isPrivate = false,
): Sighting[] {
  return names.map((name) => {
    const { text, signals, lookUpKey } = seeds[name].code;
    return sightingOf(text, {
      handle: crypto.randomUUID(),
      signals,
      private: isPrivate,
      ...(lookUpKey && { lookUpKey }),
    });
  });
}

/** A file of a history with all codes. */
export function historyFile(seeds: Pages['seeds']): string {
  const now = Date.now();
  const codes = CODE_NAMES.map((name) => {
    const { code, report, lookUp } = seeds[name];
    return exportedCode(code, { report, lookUp, now, withSecrets: true });
  });
  return JSON.stringify({ format: FORMAT, version: 2, codes });
}

/** As a user would who has kept the history of another browser. */
async function fillHistory({ chromium }: TestEnvironment, seeds: Record<CodeName, CodeSeed>): Promise<void> {
  const history = await chromium.open('history.html');
  await history.locator('#files summary').click();
  await history.locator('input[name=import]').setInputFiles({
    name: 'history.json',
    mimeType: 'application/json',
    buffer: Buffer.from(historyFile(seeds)),
  });
  await history.getByText(`${CODE_NAMES.length} codes were added.`).waitFor();
  await writeStores(history, {
    lookUps: openLookUps(seeds),
    registrations: [registrationSeed()],
    previews: [previewSeed(seeds.doubtful)],
  });
  await history.close();
}
