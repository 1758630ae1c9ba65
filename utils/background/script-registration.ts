import { type Browser, browser } from '#imports';
import { updateSightings } from '../codes/sightings';
import { isPaused, pausedPatterns, siteOf } from '../codes/site-pause';
import type { FrameId } from '../images/read-request';
import { reportBug } from '../platform/errors';
import { sendToTab } from '../platform/messages';
import { autoScan, pausedSites } from '../platform/settings';
import { onChange } from '../store/broadcast';
import { openListDatabase } from '../threat-list-store/list-database';
import { allLists } from '../threat-list-store/lists';
import { listAccess } from '../threat-lists/list-url';
import { OFFERED_LISTS } from '../threat-lists/offered-lists';

/** Before any script of the page, and when the page is there. */
const SCRIPTS = [
  { id: 'mark-presses', js: ['/mark-presses.js' as const], runAt: 'document_start' as const },
  { id: 'scan', js: ['/scan.js' as const], runAt: 'document_idle' as const },
];
/** What scans a page, for one that is there already. */
export const SCRIPT_FILES = SCRIPTS.flatMap(({ js }) => js);
const COMMON = { allFrames: true, matchOriginAsFallback: true, persistAcrossSessions: true };
/** What is injected only where the user asks for something (`entrypoints/on-demand`). */
export const ON_DEMAND_FILE = '/on-demand.js';
/** What is injected only where somebody points at a mark, or a code is covered (`entrypoints/mark-card`). */
export const MARK_CARD_FILE = '/mark-card.js';

/**
 * Brings a script into a frame, where it is not there yet.
 *
 * @returns whether it is there now: not where the frame has gone, the site was taken back, or a page lets no script in
 */
export async function injectInto(
  { tabId, frameId }: Required<FrameId>,
  file: typeof ON_DEMAND_FILE | typeof MARK_CARD_FILE,
): Promise<boolean> {
  return browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [file] }).then(
    () => true,
    () => false,
  );
}

/** Scans pages by themselves exactly where the user has granted access to sites, and nowhere else. */
export function startScriptRegistration(): void {
  const update = () => void register().catch(reportBug);
  browser.permissions.onAdded.addListener(() => void register().then(scanOpenTabs).catch(reportBug));
  browser.permissions.onRemoved.addListener(() => void register().then(stopOpenTabs).catch(reportBug));
  browser.runtime.onInstalled.addListener(() => void register().then(scanOpenTabs).catch(reportBug));
  browser.runtime.onStartup.addListener(update);
  autoScan.watch(
    (on) =>
      void register()
        .then(on ? scanOpenTabs : stopOpenTabs)
        .catch(reportBug),
  );
  void notePaused().catch(reportBug);
  pausedSites.watch(() => void register().then(followPauses).catch(reportBug));
  // Access for a list may be granted before the list is known.
  onChange(({ what }) => what === 'threatLists' && update(), new AbortController().signal);
}

/** The sites that the user granted for scanning; VirusTotal's own host is there for look-ups, those of threat lists for them. */
async function grantedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const lists = [...OFFERED_LISTS, ...(await allLists(await openListDatabase()))];
  const ofLists = new Set(lists.flatMap(({ url }) => (url === undefined ? [] : listAccess(url).origins)));
  return origins.filter((origin) => !origin.startsWith('https://www.virustotal.com') && !ofLists.has(origin));
}

// Registering twice at once would fail; events come in pairs.
let last: Promise<void> = Promise.resolve();

function register(): Promise<void> {
  last = last.catch(() => undefined).then(registerNow);
  return last;
}

async function registerNow(): Promise<void> {
  const matches = (await autoScan.getValue()) ? await grantedSites() : [];
  const ids = SCRIPTS.map(({ id }) => id);
  const registered = await browser.scripting.getRegisteredContentScripts({ ids });
  // Given even when there is none: what is left out of an update stays as it was.
  const sites = { matches, excludeMatches: await pausedPatterns() };
  const scripts = matches.length === 0 ? [] : SCRIPTS.map((script) => ({ ...COMMON, ...script, ...sites }));
  const known = new Set(registered.map(({ id }) => id));
  const [old, added] = [true, false].map((is) => scripts.filter(({ id }) => known.has(id) === is));
  if (scripts.length === 0 && known.size > 0)
    await browser.scripting.unregisterContentScripts({ ids: [...known] });
  if (old?.length) await browser.scripting.updateContentScripts(old);
  if (added?.length) await browser.scripting.registerContentScripts(added);
}

/** Tabs that were open before the grant are scanned too: the page that made the user grant it is one of them. */
async function scanOpenTabs(): Promise<void> {
  if (!(await autoScan.getValue()) || (await grantedSites()).length === 0) return;
  for (const { id, url } of await browser.tabs.query({ discarded: false })) {
    if (id === undefined || (await isPaused(url))) continue;
    // Refused for the browser's own pages and for sites that were not granted.
    await browser.scripting
      .executeScript({ target: { tabId: id, allFrames: true }, files: SCRIPT_FILES })
      .catch(() => undefined);
  }
}

/** How long a tab that sleeps may keep the others waiting, in milliseconds. */
const LONGEST_WAIT = 1000;

/** Has a page read no longer, before it may begin anew: a script that still runs would begin nothing. */
async function stopScanning(tabId: number): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT));
  await Promise.race([sendToTab(tabId, 'stopScanning', {}), late]);
}

/** Open pages must not be read on. Those that are still granted begin anew, if any are. */
async function stopOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => id !== undefined && stopScanning(id)));
  await scanOpenTabs();
}

const PAUSED_KEY = 'paused-sites';

/** Which sites were paused when it was last looked; the background may have slept since. */
async function pausedBefore(): Promise<string[] | undefined> {
  return (await browser.storage.session.get(PAUSED_KEY))[PAUSED_KEY] as string[] | undefined;
}

async function notePaused(): Promise<void> {
  if (await pausedBefore()) return;
  await browser.storage.session.set({ [PAUSED_KEY]: await pausedSites.getValue() });
}

/**
 * Pages of a site that was paused are not read on, and nothing of them is listed. Those of one that no longer is begin
 * anew: what ran in them meanwhile, such as in frames of other sites, was told of every picture that nothing is in it.
 */
async function followPauses(): Promise<void> {
  const [before = [], now] = await Promise.all([pausedBefore(), pausedSites.getValue()]);
  await browser.storage.session.set({ [PAUSED_KEY]: now });
  const stop = async ({ id, url }: Browser.tabs.Tab): Promise<void> => {
    const site = siteOf(url);
    if (id === undefined || site === undefined) return;
    if (now.includes(site) || before.includes(site)) await stopScanning(id);
    if (now.includes(site)) await updateSightings(id, () => []);
  };
  await Promise.all((await browser.tabs.query({})).map(stop));
  await scanOpenTabs();
}
