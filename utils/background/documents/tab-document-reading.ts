import { type Browser, browser } from '#imports';
import {
  documentTabs,
  setTabDocument,
  type TabDocument,
  tabDocument,
} from '../../codes/documents/tab-documents';
import { updateSightings } from '../../codes/sightings';
import { isPaused } from '../../codes/site-pause';
import { shortName } from '../../files/found-in';
import type { DocumentJob } from '../../files/pdf/document-job';
import { mayFetch } from '../../images/fetch-image';
import { reportBug } from '../../platform/errors';
import { sendOnDemand } from '../../platform/messages';
import { hasAllSites } from '../../platform/permissions';
import { autoScan, keepHistory, pausedSites } from '../../platform/settings';
import {
  cancelDocument,
  outlivesBackground,
  readDocument,
} from '../../reader-pool/documents/document-client';
import { leadsInside } from '../../reader-pool/leads-inside';
import { requestFor } from '../../sent-requests/sent-request';
import { noteSent } from '../../sent-requests/sent-store';
import { fileNameIn, withoutFragment } from '../../shared/parse-url';
import { injectInto, ON_DEMAND_FILE } from '../script-registration';
import { documentHolder } from './document-holder';
import { noteDocumentNews, updateDocument } from './document-news';
import { inTurn } from './in-turn';
import { pageOfDocument, type ShownDocument, shownDocument } from './shown-document';

/** A reading of which the end was not told for so long has gone, in milliseconds; longer than any takes. */
const LOST_MS = 75_000;
/** One that had so much time before it went took too long, and is not begun again. */
const ENOUGH_MS = 20_000;

/** When tabs began to load something, in milliseconds since 1970. */
const loadStarts = new Map<number, number>();
/** Readings that this background has begun. */
const begunHere = new Set<string>();
/** When somebody looked at what a tab has; for so long it is considered wherever it is, in milliseconds. */
const askedAt = new Map<number, number>();
const ASKED_MS = 60_000;
/** Chromium may tell of a PDF that it has loaded while it still loads, and then no more: how often it is asked, in milliseconds. */
const STILL_LOADING_MS = 1000;
/** For so long, in milliseconds. */
const MOST_LOADING_MS = 60_000;
const stillLoading = new Map<number, ReturnType<typeof setTimeout>>();

/** Reads a document whole when its tab is in front, has loaded, and pages are read by themselves. */
export function startDocumentReading(): void {
  browser.tabs.onActivated.addListener(({ tabId }) => considerDocument(tabId));
  browser.tabs.onUpdated.addListener((tabId, { status, url }) => {
    if (status === 'loading') loadStarts.set(tabId, Date.now());
    if (url) inTurn(tabId, () => leaveDocument(tabId, url));
    if (status === 'complete') considerOnceLoaded(tabId, Date.now() + MOST_LOADING_MS);
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    loadStarts.delete(tabId);
    askedAt.delete(tabId);
    clearTimeout(stillLoading.get(tabId));
    stillLoading.delete(tabId);
    inTurn(tabId, () => forgetDocument(tabId));
  });
  browser.tabs.onReplaced?.addListener((_, from) => inTurn(from, () => forgetDocument(from)));
  const follow = () => void considerAll().catch(reportBug);
  autoScan.watch(follow);
  pausedSites.watch(follow);
  browser.permissions.onAdded.addListener(follow);
  browser.permissions.onRemoved.addListener(follow);
}

/**
 * Has the document that a tab is read, if it is one and is to be read; what was read of another one goes.
 *
 * @param isAsked somebody looks at what the tab has, wherever the tab itself is
 */
export function considerDocument(tabId: number, isAsked = false): void {
  if (isAsked) askedAt.set(tabId, Date.now());
  inTurn(tabId, async () => void (await consider(tabId)));
}

/** @param until when to give it up where the tab still loads, whatever was told, in milliseconds since 1970 */
function considerOnceLoaded(tabId: number, until: number): void {
  clearTimeout(stillLoading.get(tabId));
  stillLoading.delete(tabId);
  inTurn(tabId, async () => {
    if ((await consider(tabId)) || Date.now() > until) return;
    const again = setTimeout(() => considerOnceLoaded(tabId, until), STILL_LOADING_MS);
    stillLoading.set(tabId, again);
  });
}

async function considerAll(): Promise<void> {
  const inFront = (await browser.tabs.query({ active: true })).map(({ id }) => id ?? -1);
  for (const tabId of new Set([...(await documentTabs()), ...inFront])) considerDocument(tabId);
}

/** @returns whether its tab has loaded, as it must have; one that has gone, too */
async function consider(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (tab?.status === 'complete') await considerLoaded(tabId, tab);
  return tab?.status !== 'loading';
}

async function considerLoaded(tabId: number, tab: Browser.tabs.Tab): Promise<void> {
  const known = await tabDocument(tabId);
  const isWanted = (await autoScan.getValue()) && (await hasAllSites());
  // Somebody may have looked while it was still being loaded.
  const mayBegin = tab.active || Date.now() - (askedAt.get(tabId) ?? 0) < ASKED_MS;
  const shown = isWanted && (mayBegin || known) ? await shownDocument(tab) : undefined;
  if (!shown || (await isPaused(pageOfDocument(shown)))) {
    if (known) await forgetDocument(tabId);
    return;
  }
  if (known && isSame(known, shown, loadStarts.get(tabId) ?? 0)) {
    if (!isLost(known)) return;
    if (Date.now() - known.at > ENOUGH_MS) return setTabDocument(tabId, { ...known, state: 'took-too-long' });
  }
  if (known) await forgetDocument(tabId);
  if (mayBegin) await begin(tabId, shown, tab.incognito);
}

/** Whether what was read is what a tab shows still. */
function isSame(known: TabDocument, shown: ShownDocument, loaded: number): boolean {
  if (known.url !== shown.url || known.began !== shown.began) return false;
  return shown.began !== undefined || loaded <= known.at;
}

/** Whether a reading has gone without a word, as where the background was ended over it. */
function isLost({ key, state, at }: TabDocument): boolean {
  if (state !== 'reading') return false;
  return (!outlivesBackground() && !begunHere.has(key)) || Math.abs(Date.now() - at) > LOST_MS;
}

/** A tab comes to an address. */
async function leaveDocument(tabId: number, url: string): Promise<void> {
  const known = await tabDocument(tabId);
  if (known && known.url !== withoutFragment(url)) await forgetDocument(tabId);
}

async function forgetDocument(tabId: number): Promise<void> {
  if (!(await tabDocument(tabId))) return;
  await setTabDocument(tabId, undefined);
  void cancelDocument(tabId).catch(reportBug);
  await updateSightings(tabId, (all) => all.filter(({ foundIn }) => foundIn === undefined));
}

async function begin(tabId: number, shown: ShownDocument, isPrivate: boolean): Promise<void> {
  const key = crypto.randomUUID();
  begunHere.add(key);
  const known: TabDocument = {
    key,
    ...shown,
    at: Date.now(),
    private: isPrivate,
    state: 'reading',
    pages: 0,
    unread: 0,
  };
  await setTabDocument(tabId, known);
  // Not waited for: the tab may be left meanwhile.
  void obtain(tabId, known)
    .catch((error: unknown) => {
      reportBug(error);
      return 'broken' as const;
    })
    .then((problem) => problem && noteDocumentNews({ tabId, key, end: problem }))
    .catch(reportBug);
}

/** Has its bytes read: those that a page has, for which nobody is asked, or those that its server gives once more. */
async function obtain(tabId: number, known: TabDocument) {
  const { key, url, private: isPrivate } = known;
  const held = await heldBytes(tabId, known);
  const job = { tabId, key, name: shortName(fileNameIn(url)) };
  if (held) return readWhole({ ...job, from: { data: held } });
  if (url.startsWith('blob:')) return 'refused' as const;
  if (!mayFetch(url, url) || (await leadsInside({ kind: 'url', url }, url)))
    return 'forbidden-address' as const;
  await inTurn(tabId, () => updateDocument({ tabId, key }, () => ({ secondCopy: true })));
  if (!isPrivate && (await keepHistory.getValue()))
    await noteSent(requestFor(url, { purpose: 'file', why: 'setting' }));
  return readWhole({ ...job, from: { url } });
}

async function readWhole(job: DocumentJob): Promise<undefined> {
  // Its tab shows something else by now.
  if ((await tabDocument(job.tabId))?.key !== job.key) return;
  await readDocument(job, (news) => void noteDocumentNews(news));
}

async function heldBytes(tabId: number, known: TabDocument): Promise<string | undefined> {
  const { key, url } = known;
  const holder = await holderOf(tabId, known);
  if (!holder || !(await injectInto(holder, ON_DEMAND_FILE))) return undefined;
  await inTurn(tabId, () => updateDocument({ tabId, key }, () => ({ holder })));
  const isMade = url.startsWith('blob:');
  const request = { url, ...(!isMade && { cachedOnly: true as const }) };
  const held = await sendOnDemand(holder.tabId, holder.frameId, 'readHeldFile', request);
  return held && 'data' in held ? held.data : undefined;
}

/** Its own page, or, where no script may be in that, the page that opened it: of the same origin, it has the same files. */
async function holderOf(tabId: number, { url, began }: TabDocument) {
  if (began !== undefined) return { tabId, frameId: 0 };
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return documentHolder(url, [tab?.openerTabId]);
}
