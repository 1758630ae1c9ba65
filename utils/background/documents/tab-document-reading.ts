import { browser } from '#imports';
import {
  documentTabs,
  setTabDocument,
  type TabDocument,
  tabDocument,
  withoutFragment,
} from '../../codes/documents/tab-documents';
import { inspectCodes } from '../../codes/inspect';
import { updateSightings } from '../../codes/sightings';
import { isPaused } from '../../codes/site-pause';
import { shortName } from '../../files/found-in';
import type { DocumentJob, DocumentNews } from '../../files/pdf/document-job';
import { mayFetch } from '../../images/fetch-image';
import { browserDisplay } from '../../platform/browser-display';
import { reportBug } from '../../platform/errors';
import { sendOnDemand } from '../../platform/messages';
import { hasAllSites } from '../../platform/permissions';
import { autoScan, keepHistory, pausedSites } from '../../platform/settings';
import { cancelDocument, readDocument } from '../../reader-pool/documents/document-client';
import { leadsInside } from '../../reader-pool/leads-inside';
import { requestFor } from '../../sent-requests/sent-request';
import { noteSent } from '../../sent-requests/sent-store';
import type { FrameContext } from '../frames';
import { recordSightings } from '../scans';
import { injectInto, ON_DEMAND_FILE } from '../script-registration';
import { pageOfDocument, type ShownDocument, shownDocument } from './shown-document';

/** More does not travel from a page in one message. */
const MOST_HELD_BYTES = 32_000_000;
/** A reading of which nothing was heard for so long has ended with the background, in milliseconds. */
const LOST_MS = 75_000;

/** When tabs began to load something, in milliseconds since 1970. */
const loadStarts = new Map<number, number>();
/** Tabs that somebody looked at, to be considered wherever they are. */
const askedFor = new Set<number>();
/** What is being done for each tab, one after the other. */
const queues = new Map<number, Promise<void>>();

/** Reads a document whole when its tab is in front, has loaded, and pages are read by themselves. */
export function startDocumentReading(): void {
  browser.tabs.onActivated.addListener(({ tabId }) => considerDocument(tabId));
  browser.tabs.onUpdated.addListener((tabId, { status, url }) => {
    if (status === 'loading') loadStarts.set(tabId, Date.now());
    if (url) inTurn(tabId, () => leaveDocument(tabId, url));
    if (status === 'complete') considerDocument(tabId);
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    loadStarts.delete(tabId);
    askedFor.delete(tabId);
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
  if (isAsked) askedFor.add(tabId);
  inTurn(tabId, () => consider(tabId));
}

function inTurn(tabId: number, act: () => Promise<void>): void {
  const done = (queues.get(tabId) ?? Promise.resolve()).then(act).catch(reportBug);
  queues.set(tabId, done);
  void done.then(() => queues.get(tabId) === done && queues.delete(tabId));
}

async function considerAll(): Promise<void> {
  const inFront = (await browser.tabs.query({ active: true })).map(({ id }) => id ?? -1);
  for (const tabId of new Set([...(await documentTabs()), ...inFront])) considerDocument(tabId);
}

async function consider(tabId: number): Promise<void> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (tab?.status !== 'complete') return;
  // Somebody may have looked while it was loaded.
  const isAsked = askedFor.delete(tabId);
  const known = await tabDocument(tabId);
  const isWanted = (await autoScan.getValue()) && (await hasAllSites());
  const mayBegin = tab.active || isAsked;
  const shown = isWanted && (mayBegin || known) ? await shownDocument(tab) : undefined;
  if (!shown || (await isPaused(pageOfDocument(shown)))) {
    if (known) await forgetDocument(tabId);
    return;
  }
  if (known && isSame(known, shown, loadStarts.get(tabId) ?? 0)) return;
  if (known) await forgetDocument(tabId);
  if (mayBegin) await begin(tabId, shown, tab.incognito);
}

/** Whether what was read is what a tab shows still. */
function isSame(known: TabDocument, shown: ShownDocument, loaded: number): boolean {
  if (known.url !== shown.url || known.began !== shown.began) return false;
  if (shown.began === undefined && loaded > known.at) return false;
  return known.state !== 'reading' || Math.abs(Date.now() - known.at) < LOST_MS;
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

/** Has its bytes read: those that its own page has, for which nobody is asked, or those that its server gives once more. */
async function obtain(tabId: number, known: TabDocument) {
  const { key, url, began, private: isPrivate } = known;
  const held = began === undefined ? undefined : await heldBytes(tabId, url);
  const job = { tabId, key, name: nameIn(url) };
  if (held) return readWhole({ ...job, from: { data: held } });
  if (url.startsWith('blob:')) return 'refused' as const;
  if (!mayFetch(url, url) || (await leadsInside({ kind: 'url', url }, url)))
    return 'forbidden-address' as const;
  inTurn(tabId, () => update({ tabId, key }, () => ({ secondCopy: true })));
  if (!isPrivate && (await keepHistory.getValue()))
    await noteSent(requestFor(url, { purpose: 'file', why: 'setting' }));
  return readWhole({ ...job, from: { url } });
}

async function readWhole(job: DocumentJob): Promise<undefined> {
  // Its tab shows something else by now.
  if ((await tabDocument(job.tabId))?.key !== job.key) return;
  await readDocument(job, (news) => void noteDocumentNews(news).catch(reportBug));
}

async function heldBytes(tabId: number, url: string): Promise<string | undefined> {
  if (!(await injectInto({ tabId, frameId: 0 }, ON_DEMAND_FILE))) return undefined;
  const request = { url, maxBytes: MOST_HELD_BYTES };
  const isMade = url.startsWith('blob:');
  const held = await sendOnDemand(
    tabId,
    0,
    'readHeldFile',
    isMade ? request : { ...request, cachedOnly: true },
  );
  return held && 'data' in held ? held.data : undefined;
}

async function update(
  { tabId, key }: Pick<DocumentNews, 'tabId' | 'key'>,
  change: (known: TabDocument) => Partial<TabDocument>,
): Promise<void> {
  const known = await tabDocument(tabId);
  if (known?.key === key) await setTabDocument(tabId, { ...known, ...change(known) });
}

/** Something was read of a document, or no more of it is. */
export async function noteDocumentNews(news: DocumentNews): Promise<void> {
  inTurn(news.tabId, async () => {
    if ('end' in news) return update(news, () => ({ state: news.end }));
    if ('problem' in news) return update(news, ({ unread }) => ({ unread: unread + 1 }));
    const { page = 0 } = news.place;
    await update(news, ({ pages }) => ({ pages: Math.max(pages, page) }));
    if (news.codes.length > 0) await record(news);
  });
}

async function record({
  tabId,
  key,
  codes,
  place,
}: Extract<DocumentNews, { codes: unknown }>): Promise<void> {
  const known = await tabDocument(tabId);
  if (known?.key !== key) return;
  const { url, began, at, private: isPrivate, secondCopy } = known;
  const fresh = new Map(codes.map((code) => [code.text, code]));
  // A code in the same place of each page is one code.
  await updateSightings(tabId, (all) =>
    all.map((one) => {
      if (one.foundIn === undefined || !fresh.delete(one.text)) return one;
      const { pages = [] } = one;
      const isNew = place.page !== undefined && !pages.includes(place.page);
      return isNew ? { ...one, pages: [...pages, place.page as number] } : one;
    }),
  );
  const frame: FrameContext = {
    tabId,
    frameId: 0,
    pageUrl: pageOfDocument({ url }),
    private: isPrivate,
    asked: at,
    ...(began !== undefined && { began }),
    ...(secondCopy && { secondCopy }),
    place,
  };
  const found = inspectCodes([...fresh.values()], { display: browserDisplay });
  // Where it lies in its page is nothing to mark: browsers let nobody into their viewers.
  await recordSightings(frame, { found, width: 1, height: 1 });
}

/** The last part of a document's address, or its host. */
function nameIn(url: string): string {
  const { pathname, hostname } = new URL(url);
  const last = url.startsWith('blob:') ? '' : (pathname.split('/').at(-1) ?? '');
  try {
    return shortName(decodeURIComponent(last) || hostname || 'PDF');
  } catch {
    return shortName(last);
  }
}
