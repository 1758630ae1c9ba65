import { type Browser, browser } from '#imports';
import type { Sighting } from '../../codes/sightings';
import { isPaused } from '../../codes/site-pause';
import type { Crop } from '../../images/crop';
import type { TileHashes } from '../../images/tiles';
import { reportBug } from '../../platform/errors';
import { mayCapture } from '../../platform/permissions';
import { autoScan, screenWitness } from '../../platform/settings';
import { type FrameContext, hasLeft, noteLoading } from '../frames';
import { inspectInFrame } from '../scans';
import { captureDocument } from './document-capture';
import { agreeWithScreen, forgetScreen } from './screen-agreement';
import { onePerCode, onScreen, type ShownCode, withPart } from './shown-codes';

/** The longest pauses between two captures of a tab, in milliseconds. */
const PAUSES = {
  /** Chromium refuses more than two a second. */
  least: 1000,
  /** A code that is shown for two seconds is found. */
  moving: 1800,
  /** On a page that never rests although nothing new is to be seen. */
  restless: 10_000,
};
/** A capture that took long to read is followed by a pause of so many times as long: the pictures' own readings come first. */
const REST_FACTOR = 4;
/**
 * Nobody tells of changes where no content script runs, as in a PDF viewer: looked at anew after so long, for a minute so
 * often that a page which is scrolled to is seen at once, then rarer and rarer.
 */
const UNTOLD = [1000, 1000, 1500, 2000, ...Array<number>(24).fill(2500), 5000, 5000, 10_000, 20_000];
const ONCE_SHOWN = 4;
/** After the last change that was told of: servers replace pictures without a word. */
const AFTERWARDS = [2500, 7500];
/** After captures of which it was not certain what they show; a page that never draws is left alone at last. */
const UNSETTLED = [1000, 1000, 1000, 1000, 2000, 2000, 5000, 10_000, 20_000];
/** After so long without a change a page counts as one that rests. */
const RESTED_MS = 4000;

interface Witness {
  /** When it was captured last, and how long to wait after that at least. */
  at: number;
  pause: number;
  /** How long to wait after that because reading it took long, or the readers had enough to do. */
  rest: number;
  changedAt: number;
  timer?: ReturnType<typeof setTimeout> | undefined;
  /** Something changed while a capture was read. */
  again: boolean;
  /** How many captures nobody has told of changes. */
  untold: number;
  /** How many captures in a row were of a document that is not certain. */
  unsettled: number;
  /** When the document began of which the rest is known. */
  began?: number | undefined;
  tiles?: TileHashes | undefined;
  /** What the tab shows as far as it was read. */
  shown: ShownCode[];
}

/** What is known of the tabs in front; lost with the worker, and then the screen is read anew. */
const witnesses = new Map<number, Witness>();
/** Tabs of which a capture is being read, whatever page they show by now. */
const running = new Set<number>();

function witnessOf(tabId: number): Witness {
  const known = witnesses.get(tabId);
  if (known) return known;
  const created = {
    at: 0,
    pause: PAUSES.least,
    rest: 0,
    changedAt: 0,
    again: false,
    untold: 0,
    unsettled: 0,
    shown: [],
  };
  witnesses.set(tabId, created);
  return created;
}

/** Looks at the screen when a tab comes to the front, has loaded, or tells that it looks otherwise. */
export function startScreenWitness(): void {
  browser.tabs.onActivated.addListener(({ tabId }) => begin(tabId));
  browser.tabs.onUpdated.addListener((tabId, { status, url }) => {
    if (status === 'loading') noteLoading(tabId);
    if (status === 'complete' || url) begin(tabId);
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

/** A frame tells that it looks otherwise than before. */
export function screenChanged({ moving }: { moving: boolean }, sender: Browser.runtime.MessageSender): void {
  const tabId = sender.tab?.id;
  if (tabId === undefined || !sender.tab?.active) return;
  const witness = witnessOf(tabId);
  const now = Date.now();
  if (now - witness.changedAt > RESTED_MS) witness.pause = PAUSES.least;
  if (moving) witness.pause = Math.min(witness.pause, PAUSES.moving);
  witness.changedAt = now;
  witness.untold = 0;
  witness.unsettled = 0;
  schedule(tabId);
}

/** Another page, or another tab: nothing of what was seen holds. */
function begin(tabId: number): void {
  forget(tabId);
  schedule(tabId);
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
  const wait = Math.max(pause, witness.at + Math.max(witness.pause, witness.rest) - Date.now(), 200);
  clearTimeout(witness.timer);
  witness.timer = setTimeout(() => void look(tabId).catch(reportBug), wait);
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

/** @returns in how many milliseconds to look again by oneself, where nobody tells of changes */
async function capture(tabId: number, witness: Witness): Promise<number | undefined> {
  if (!(await screenWitness.getValue()) || !(await autoScan.getValue()) || !(await mayCapture()))
    return undefined;
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (!tab?.active || tab.url?.startsWith(browser.runtime.getURL('/'))) return undefined;
  if (await isPaused(tab.url)) return undefined;
  const captured = await captureDocument(tab);
  witness.at = Date.now();
  if (captured === 'unsettled') return UNSETTLED[witness.unsettled++];
  if (!captured) return undefined;
  witness.unsettled = 0;
  if (witness.began !== captured.shows.began)
    Object.assign(witness, { began: captured.shows.began, tiles: undefined, shown: [] });
  const { picture, isUntold, places, shows } = captured;
  const who = { tabId, frameId: 0, pageUrl: tab.url ?? '', private: tab.incognito };
  const frame: FrameContext = { ...who, indirect: true, onScreen: true, ...shows };
  const inspection = await inspectInFrame(frame, {
    source: { kind: 'data', url: picture },
    capture: witness.tiles ? { before: witness.tiles } : {},
  });
  const turn = witness.untold++;
  const next = isUntold ? UNTOLD[Math.min(turn, UNTOLD.length - 1)] : AFTERWARDS[turn];
  witness.rest = isUntold ? 0 : (Date.now() - witness.at) * REST_FACTOR;
  if ('unreadable' in inspection || !inspection.capture) {
    // A reader that was lost, or a browser that was too busy: the same is read next time.
    return next ?? PAUSES.restless;
  }
  // Another page by now, or none.
  if (witnesses.get(tabId) !== witness || hasLeft(frame)) return undefined;
  const { tiles, part } = inspection.capture;
  witness.tiles = tiles;
  let isCut = false;
  if (part) {
    const read = await Promise.all(inspection.found.map((one) => onScreen(one, inspection)));
    isCut = noteRead(witness, read, part);
    // It is scrolled: who does that goes on with it.
    if (isUntold) witness.untold = Math.min(turn + 1, ONCE_SHOWN);
  }
  const isOpen = await agreeWithScreen(frame, {
    shown: isUntold ? onePerCode(witness.shown) : witness.shown,
    places,
    size: inspection,
  });
  return isOpen || isCut ? PAUSES.least : next;
}

/** @returns whether all of the next capture has to be read, since the part that was read cut a code */
function noteRead(witness: Witness, read: ShownCode[], part: Crop): boolean {
  const known = new Set(witness.shown.map((one) => one.codeId));
  witness.pause = read.every((one) => known.has(one.codeId))
    ? Math.min(witness.pause * 1.5, PAUSES.restless)
    : PAUSES.least;
  const { shown, isCut } = withPart(witness.shown, read, part);
  witness.shown = shown;
  if (isCut) witness.tiles = undefined;
  return isCut;
}
