import { pausedSites } from '../platform/settings';

/** What may stand as a host in a pattern that browsers match addresses with: no port, no number of version 6. */
const HOST = /^[a-z0-9._-]+$/;

/** The host of a web page, as it can be paused; `undefined` of everything else. */
export function siteOf(address: string | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && HOST.test(hostname) ? hostname : undefined;
}

/** Whether the user has codes on this page not looked for by itself. */
export async function isPaused(address: string | undefined): Promise<boolean> {
  const site = siteOf(address);
  return site !== undefined && (await pausedSites.getValue()).includes(site);
}

/** Looks for codes on a site no longer, or again. What is asked for by hand is done all the same. */
export async function setPaused(site: string, paused: 'paused' | 'looked-at'): Promise<void> {
  const others = (await pausedSites.getValue()).filter((one) => one !== site);
  await pausedSites.setValue(paused === 'paused' ? [...others, site] : others);
}

/** The addresses of paused sites, as patterns for the registration of a content script. */
export async function pausedPatterns(): Promise<string[]> {
  return (await pausedSites.getValue()).filter((site) => HOST.test(site)).map((site) => `*://${site}/*`);
}
