import type { Sighting } from '../../utils/codes/sightings';
import type { TestEnvironment } from './environment';
import { retry } from './retry';

/** The codes that the extension has seen in all tabs, by tab. */
export async function sightingsByTab({ chromium }: TestEnvironment): Promise<Map<number, Sighting[]>> {
  const worker = await chromium.worker();
  return sightingsIn(await worker.evaluate(() => chrome.storage.session.get(null)));
}

/** Picks the sightings, by tab, out of all that `storage.session` holds. */
export function sightingsIn(session: Record<string, unknown>): Map<number, Sighting[]> {
  const tabs = Object.entries(session).filter(([key]) => key.startsWith('tab:'));
  return new Map(tabs.map(([key, sightings]) => [Number(key.slice(4)), sightings as Sighting[]]));
}

/** Waits until one tab shows at least so many codes. @returns that tab's id, and its sightings */
export function waitForSightings(
  environment: TestEnvironment,
  count: number,
  timeout = 20_000,
): Promise<{ tabId: number; sightings: Sighting[] }> {
  return retry(
    async () => {
      const all = await sightingsByTab(environment);
      for (const [tabId, sightings] of all) if (sightings.length >= count) return { tabId, sightings };
      const texts = [...all.values()].flat().map(({ text }) => text);
      throw new Error(`Not ${count} codes after ${timeout} ms, but: ${texts.join(' | ')}`);
    },
    { timeout },
  );
}
