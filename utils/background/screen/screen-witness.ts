import { type Browser, browser } from '#imports';
import type { InspectionResult } from '../../codes/inspect';
import type { Sighting } from '../../codes/sightings';
import { isPaused } from '../../codes/site-pause';
import type { CaptureRead } from '../../images/read-request';
import { reportBug } from '../../platform/errors';
import { mayCapture } from '../../platform/permissions';
import { autoScan, screenWitness } from '../../platform/settings';
import { sha256 } from '../../shared/sha256';
import { documentIn, type FrameContext, hasLeft, noteDocumentStart, noteLoading } from '../frames';
import { inspectInFrame } from '../scans';
import { captureDocument, isShapedAs, isStillThere } from './document-capture';
import { agreeWithScreen, forgetScreen } from './screen-agreement';
import {
  newWitness,
  nextLook,
  noteChange,
  noteDocument,
  noteRead,
  noteScrolled,
  noteStill,
  PAUSES,
  UNSETTLED,
  type Witness,
} from './screen-pace';
import { onePerCode, onScreen } from './shown-codes';

/** What is known of the tabs in front; lost with the worker, and then the screen is read anew. */
const witnesses = new Map<number, Witness>();
/** Tabs of which a capture is being read, whatever page they show by now. */
const running = new Set<number>();

function witnessOf(tabId: number): Witness {
  const known = witnesses.get(tabId) ?? newWitness();
  witnesses.set(tabId, known);
  return known;
}

/** Looks at the screen when a tab comes to the front, has loaded, or tells that it looks otherwise. */
export function startScreenWitness(): void {
  browser.tabs.onActivated.addListener(({ tabId }) => begin(tabId));
  browser.tabs.onUpdated.addListener((tabId, { status, url }) => {
    if (status === 'loading') noteLoading(tabId);
    if (status === 'complete' || url) goOn(tabId);
  });
  browser.tabs.onRemoved.addListener((tabId) => forget(tabId));
  browser.tabs.onReplaced?.addListener((to, from) => {
    forget(from);
    begin(to);
  });
  const follow = (on: boolean) => void (on ? beginInFront() : stop()).catch(reportBug);
  screenWitness.watch(follow);
  autoScan.watch(follow);
  browser.permissions.onAdded.addListener(() => follow(true));
  browser.permissions.onRemoved.addListener(
    () => void mayCapture().then((may) => (may ? undefined : stop()), reportBug),
  );
  browser.windows?.onFocusChanged.addListener((windowId) => {
    if (windowId === browser.windows.WINDOW_ID_NONE) return;
    void browser.tabs
      .query({ active: true, windowId })
      .then(([tab]) => tab?.id !== undefined && schedule(tab.id))
      .catch(reportBug);
  });
  // A code that was read from its source is looked for on the screen.
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'session') return;
    for (const [key, { oldValue, newValue }] of Object.entries(changes)) {
      if (!key.startsWith('tab:')) continue;
      const before = new Set(((oldValue ?? []) as Sighting[]).map(({ handle }) => handle));
      const isNew = ({ handle, onScreen }: Sighting) => !onScreen && !before.has(handle);
      if (((newValue ?? []) as Sighting[]).some(isNew)) schedule(Number(key.slice(4)));
    }
  });
}

/**
 * A frame tells that it looks otherwise than before.
 *
 * @returns how many milliseconds at least lie between two looks at its tab by now
 */
export function screenChanged(
  { moving }: { moving: boolean },
  sender: Browser.runtime.MessageSender,
): number {
  const tabId = sender.tab?.id;
  if (tabId === undefined || !sender.tab?.active) return PAUSES.least;
  const witness = witnessOf(tabId);
  noteChange(witness, moving);
  schedule(tabId);
  return witness.pause;
}

/** Another page, or another tab: nothing of what was seen holds. */
function begin(tabId: number): void {
  forget(tabId);
  witnessOf(tabId).document = documentIn(tabId);
  schedule(tabId);
}

/** A tab has loaded, or its page has given itself another address, which browsers tell alike. */
function goOn(tabId: number): void {
  const witness = witnesses.get(tabId);
  if (witness?.document === undefined || witness.document !== documentIn(tabId)) begin(tabId);
  else {
    witness.updates++;
    noteChange(witness, false);
    schedule(tabId);
  }
}

async function beginInFront(): Promise<void> {
  for (const { id } of await browser.tabs.query({ active: true })) if (id !== undefined) begin(id);
}

/** Turned off, or no longer allowed: nothing is looked at, and what only the screen said is taken off the lists. */
async function stop(): Promise<void> {
  for (const tabId of [...witnesses.keys()]) forget(tabId);
  for (const { id } of await browser.tabs.query({})) if (id !== undefined) await forgetScreen(id);
}

function forget(tabId: number): void {
  clearTimeout(witnesses.get(tabId)?.timer);
  witnesses.delete(tabId);
}

function schedule(tabId: number, pause = 0): void {
  const witness = witnessOf(tabId);
  if (running.has(tabId)) {
    witness.again = true;
    return;
  }
  const due = Math.max(Date.now() + Math.max(pause, 200), witness.at + Math.max(witness.pause, witness.rest));
  // A page that goes on telling of changes must not put it off again and again.
  if (witness.timer !== undefined && witness.due <= due) return;
  clearTimeout(witness.timer);
  witness.due = due;
  witness.timer = setTimeout(() => void look(tabId).catch(reportBug), due - Date.now());
}

async function look(tabId: number): Promise<void> {
  const witness = witnessOf(tabId);
  if (running.has(tabId)) return;
  running.add(tabId);
  witness.again = false;
  witness.timer = undefined;
  let next: number | undefined;
  try {
    next = await capture(tabId, witness);
  } finally {
    running.delete(tabId);
  }
  // Another page may have begun meanwhile: what it asked for is waiting.
  const now = witnesses.get(tabId);
  if (now?.again) schedule(tabId);
  else if (now === witness && next !== undefined) schedule(tabId, next);
}

/** How the last capture that was read looked, of whichever tab, and what would be read of the same once more: nothing new. */
let last:
  | { looks: string; inspection: { capture: CaptureRead } & Extract<InspectionResult, { found: unknown }> }
  | undefined;

/** A page at rest gives the same picture again. */
function unchanged({ tiles }: Witness, looks: string): InspectionResult | undefined {
  return last?.looks === looks && last.inspection.capture.tiles === tiles ? last.inspection : undefined;
}

/** @returns in how many milliseconds to look again by oneself, where nobody tells of changes */
async function capture(tabId: number, witness: Witness): Promise<number | undefined> {
  if (!(await screenWitness.getValue()) || !(await autoScan.getValue()) || !(await mayCapture()))
    return undefined;
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (!tab?.active || tab.url?.startsWith(browser.runtime.getURL('/'))) return undefined;
  if (await isPaused(tab.url)) return undefined;
  const { updates } = witness;
  const captured = await captureDocument(tab);
  witness.at = Date.now();
  if (captured === 'unsettled') return UNSETTLED[witness.unsettled++];
  if (!captured) return undefined;
  noteDocument(witness, captured.shows.began);
  learnDocument(tabId, witness);
  const { picture, isUntold, places, shows, shape, scroll } = captured;
  const who = { tabId, frameId: 0, pageUrl: tab.url ?? '', private: tab.incognito };
  const frame: FrameContext = { ...who, indirect: true, onScreen: true, ...shows };
  const looks = await sha256(picture);
  const inspection =
    unchanged(witness, looks) ??
    (await inspectInFrame(frame, {
      source: { kind: 'data', url: picture },
      capture: witness.tiles ? { before: witness.tiles } : {},
    }));
  const next = nextLook(witness, isUntold);
  if ('unreadable' in inspection || !inspection.capture) {
    // A reader that was lost, or a browser that was too busy: the same is read next time.
    return next ?? PAUSES.restless;
  }
  if (await isLate(frame, witness, updates)) return undefined;
  // Paused meanwhile: its list was emptied, and nothing would empty it again.
  if (await isPaused(tab.url)) return undefined;
  // A window that is being resized, or that the page is told another size of.
  if (!isShapedAs(shape, inspection)) return UNSETTLED[witness.unsettled++];
  witness.unsettled = 0;
  const { width, height } = inspection;
  const { tiles, part } = inspection.capture;
  witness.tiles = tiles;
  last = { looks, inspection: { found: [], width, height, capture: { tiles } } };
  let isCut = false;
  if (part) {
    const read = await Promise.all(inspection.found.map((one) => onScreen(one, inspection)));
    isCut = noteRead(witness, read, part);
    if (isUntold) noteScrolled(witness);
  } else if (!isUntold) noteStill(witness);
  const isOpen = await agreeWithScreen(frame, {
    shown: isUntold ? onePerCode(witness.shown) : witness.shown,
    places,
    size: inspection,
    ...(!isUntold && { scroll }),
  });
  return isOpen || isCut ? PAUSES.least : next;
}

/** What a page says only once, when it begins, is lost with the worker, and known again from what was captured. */
function learnDocument(tabId: number, witness: Witness): void {
  if (witness.began === undefined || documentIn(tabId) !== undefined) return;
  noteDocumentStart({ tabId, frameId: 0 }, witness.began);
  witness.document = documentIn(tabId);
}

/** Whether a tab shows another page by now than the one that was captured, or none. */
async function isLate(frame: FrameContext, witness: Witness, updates: number): Promise<boolean> {
  const { tabId, began } = frame;
  if (witnesses.get(tabId) !== witness || hasLeft(frame)) return true;
  return witness.updates !== updates && !(await isStillThere(tabId, began));
}
