import { type Browser, browser } from '#imports';
import { type InspectedCode, type InspectionResult, inspectImage } from '../codes/inspect';
import { forgetLostMarks } from '../codes/lost-marks';
import { reportAddress } from '../codes/report-address';
import {
  idOfSighting,
  type Sighting,
  sightingsIn,
  symbolOf,
  toSeenCode,
  updateSightings,
} from '../codes/sightings';
import { forgetUnread, noteReading } from '../codes/unread-pictures';
import { type ImageSource, isAsked } from '../images/image-source';
import type { ReadRequest } from '../images/read-request';
import { browserDisplay } from '../platform/browser-display';
import { reportBug } from '../platform/errors';
import { followLanguage } from '../platform/language';
import { type Mark, type ScanAnswer, sendToFrame } from '../platform/messages';
import { keepHistory } from '../platform/settings';
import { cancelFrame, readImage } from '../reader-pool/reader-client';
import { rememberSeen } from '../store/codes';
import { openDatabase } from '../store/database';
import { askFrame } from './ask-frame';
import {
  documentIn,
  type FrameContext,
  frameOf,
  hasLeft,
  noteDocumentStart,
  noteTabClosed,
  sinceDocument,
} from './frames';
import { afterOtherParts, joinInTab } from './join-in-tab';
import { askAutomatically } from './look-up-handlers';
import { coverDangerousCodes } from './marks/mark-cards';
import { markOf } from './marks/mark-of';
import { toSighting } from './to-sighting';
import { trimHistory } from './upkeep/trim-history';

/**
 * A content script starts in a frame: what the frame showed before is gone, for the top frame what all frames showed.
 * Frames of the new document may have spoken first, so the time decides.
 */
export async function documentStarted(
  { since }: { since: number },
  sender: Browser.runtime.MessageSender,
): Promise<void> {
  const { tabId, frameId } = frameOf(sender);
  const isOfNow = sinceDocument(since);
  noteDocumentStart({ tabId, frameId }, since);
  // At once, before the new document asks for anything.
  void cancelFrame({ tabId, frameId }).catch(reportBug);
  const cleared = updateSightings(tabId, (sightings) =>
    sightings.filter((one) => isOfNow(one) || (frameId !== 0 && one.frameId !== frameId)),
  );
  if (frameId === 0) await Promise.all([forgetUnread(tabId), forgetLostMarks(tabId)]);
  await cleared;
}

/** Reads a picture for a content script and says what to mark, without saying what the codes say. */
export async function scan(
  { source, embedded, since, ask }: { source: ImageSource; embedded: boolean; since?: number; ask?: number },
  sender: Browser.runtime.MessageSender,
): Promise<ScanAnswer> {
  const when = { asked: Date.now(), askedTick: performance.now() };
  const about = { indirect: embedded, secondCopy: isAsked(source), ...(ask !== undefined && { ask }) };
  const frame: FrameContext = { ...frameOf(sender), ...when, ...about };
  // A page asks until the next one has come, which has begun long before.
  if (since !== undefined && frame.frameId === 0) frame.began = Math.min(since, when.asked);
  const inspection = await inspectInFrame(frame, { source, pageUrl: frame.pageUrl }).catch(async (error) => {
    await noteReading(frame.tabId, source, { unreadable: 'timeout' });
    throw error;
  });
  // Read for a page that has been left in the meantime.
  if (hasLeft(frame)) return { unreadable: 'timeout' };
  await noteReading(frame.tabId, source, inspection);
  if ('unreadable' in inspection) return inspection;
  const { width, height } = inspection;
  return { marks: await recordSightings(frame, inspection), width, height };
}

/** Runs the pipeline for a picture in a frame. */
export async function inspectInFrame(frame: FrameContext, request: ReadRequest): Promise<InspectionResult> {
  const { tabId, frameId } = frame;
  const page = documentIn(tabId);
  const mayNote = !frame.private && (await keepHistory.getValue());
  const asker = { tabId, frameId, ...(page !== undefined && { document: page }) };
  return inspectImage(
    { ...request, mayNote, ...(tabId >= 0 && { frame: asker }) },
    {
      read: readImage,
      // Without them one signal less is found.
      links: async () => (await askFrame(tabId, frameId, 'getLinks')) ?? [],
      display: browserDisplay,
    },
  );
}

/** Adds codes to their tab's list and to the store, and returns their marks. */
export async function recordSightings(
  frame: FrameContext,
  { found, width, height }: Exclude<InspectionResult, { unreadable: string }>,
): Promise<Mark[]> {
  if (found.length === 0) return [];
  const all = await Promise.all(found.map((one) => toSighting(one, frame)));
  let sightings = all;
  const replaced: Sighting[] = [];
  let listedBefore: Sighting[] = [];
  const kept = await updateSightings(frame.tabId, (listed) => {
    // The page was left while its codes were prepared.
    if (hasLeft(frame)) {
      sightings = [];
      return listed;
    }
    // Written down, but the background was ended before it answered.
    const before = listed.filter((old) => !isAnswerTo(frame, old));
    listedBefore = before;
    const isIn = (list: Sighting[]) => (sighting: Sighting) =>
      list.some((one) => symbolOf(one).codeId === symbolOf(sighting).codeId);
    if (frame.indirect) sightings = all.filter((sighting) => !isIn(before)(sighting));
    const isReplaced = (old: Sighting) => old.indirect === true && isIn(sightings)(old);
    replaced.push(...before.filter(isReplaced));
    const shown = new Set(replaced.filter((old) => old.onScreen).map((old) => symbolOf(old).codeId));
    sightings = sightings.map((one) => (shown.has(symbolOf(one).codeId) ? { ...one, onScreen: true } : one));
    return [...before.filter((old) => !isReplaced(old)), ...sightings];
  });
  const left = new Set([...kept, ...replaced].map(({ handle }) => handle));
  const gone = listedBefore.filter(({ handle }) => !left.has(handle));
  for (const { frameId, handle } of [...replaced, ...gone])
    await sendToFrame(frame.tabId, frameId, 'removeMarks', { handles: [handle] }).catch(reportBug);
  const remember = async () => {
    sightings = await joinInTab(frame, sightings);
    // A database that is full or broken costs the history, not the marks.
    if (!frame.private) await rememberSightings(sightings).catch(reportBug);
  };
  await (sightings.some(({ part }) => part) ? afterOtherParts(remember) : remember());
  await askAutomatically(sightings).catch(reportBug);
  await followLanguage().catch(reportBug);
  const marks = await Promise.all(
    sightings.map(async (sighting) => {
      const inspected = found[all.findIndex(({ handle }) => handle === sighting.handle)] as InspectedCode;
      return markOf(sighting, inspected.code, { width, height });
    }),
  );
  // A mark without an entry could not be opened. The page around it may have read the same in the meantime.
  const now = frame.indirect ? await sightingsIn(frame.tabId) : kept;
  const listed = new Set(now.map(({ handle }) => handle));
  void coverDangerousCodes(frame, marks).catch(reportBug);
  return marks.filter(({ handle }) => listed.has(handle));
}

/** Whether a sighting was written down for the same asking of the same document. */
function isAnswerTo({ frameId, ask, began }: FrameContext, old: Sighting): boolean {
  return ask !== undefined && old.ask === ask && old.frameId === frameId && old.began === began;
}

/** Keeps codes in the history, or brings what it says of them up to date. */
export async function rememberSightings(sightings: Sighting[]): Promise<void> {
  if (!(await keepHistory.getValue())) return;
  const db = await openDatabase();
  await rememberSeen(db, ...sightings.map(toSeenCode));
  await trimHistory();
}

/** Takes sightings off their tab's list: the picture has left the page or shows something else. */
export async function imagesRemoved(
  { handles }: { handles: string[] },
  sender: Browser.runtime.MessageSender,
): Promise<void> {
  const away = new Set(handles);
  const frame = frameOf(sender);
  await updateSightings(frame.tabId, (sightings) =>
    sightings.filter(({ handle, frameId }) => frameId !== frame.frameId || !away.has(handle)),
  );
}

export async function forgetTab(tabId: number): Promise<void> {
  noteTabClosed(tabId);
  void cancelFrame({ tabId }).catch(reportBug);
  await Promise.all([forgetUnread(tabId), forgetLostMarks(tabId), updateSightings(tabId, () => [])]);
}

/** A tab goes on under another id, as Chromium's do that were put to sleep: what it shows goes with it. */
export async function moveTab(from: number, to: number): Promise<void> {
  const moved = await sightingsIn(from);
  await forgetTab(from);
  await updateSightings(to, (sightings) => [...moved, ...sightings]);
}

/** The user activated a mark: the popup where the browser opens it for us, else the report in a tab. */
export async function openDetails(
  { handle }: { handle: string },
  sender: Browser.runtime.MessageSender,
): Promise<void> {
  const { tabId, frameId } = frameOf(sender);
  const sighting = (await sightingsIn(tabId)).find((one) => one.handle === handle && one.frameId === frameId);
  if (sighting) await openReport(idOfSighting(sighting), sender.tab);
}

/**
 * Opens the report page of a code next to the tab it was found in. In private windows Chromium shows of the extension
 * only its popup; where that does not open, the page is in an ordinary window, under an address that says nothing.
 */
export async function openReport(id: string, tab?: Browser.tabs.Tab): Promise<void> {
  const url = await reportAddress(id);
  if (tab?.incognito && !import.meta.env.FIREFOX) {
    const { windowId } = tab;
    const opened = await browser.action.openPopup({ windowId }).then(
      () => true,
      () => false,
    );
    if (!opened) await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.create({ url, ...(tab && { index: tab.index + 1, windowId: tab.windowId }) });
}
