import type { Browser } from '#imports';
import type { FoundCode } from '../files/found-in';
import type { DocumentNews } from '../files/pdf/document-job';
import type { ImageSource, UnreadableImageReason } from '../images/image-source';
import type { Corners } from '../reader/code';
import type { DisclosureLevel, FailureReason } from '../virustotal/look-up';
import type { QuotaUsage } from '../virustotal/quota/quota';
import type { FrameOnScreen, HeldFile, HeldFileRequest, ImageAnswer, PageBox, Scroll } from './capture';
import { api } from './extension-api';
import type { BackgroundToOffscreen } from './offscreen';

/** What a mark on the page may show. It never carries the decoded text: a page must not learn it from us. */
export type MarkState = 'unchecked' | 'checking' | 'unknown' | 'nothing-found' | 'suspicious' | 'malicious';

/**
 * Paths in a 24 × 24 box, the sign inside the shape: the state is told by shape as well as by colour. `fill` is the shape's
 * colour, `stroke` the sign's.
 */
export type StateIcon = Record<'shape' | 'fill' | 'sign' | 'stroke', string>;

/** How a mark shows a state. All of it comes from the background: every frame of every page pays for the content script. */
export type MarkFace = { state: MarkState; label: string; icon: StateIcon };

export interface Mark extends MarkFace {
  /** Random, good for one sighting; says nothing about the code. */
  handle: string;
  /** Corners as fractions of the picture, so that they fit whatever size it is shown at. */
  corners: Corners;
}

/** What to mark, and the size in pixels of the picture that was read. */
export type ScanAnswer =
  | { marks: Mark[]; width: number; height: number; unreadable?: undefined }
  | { marks?: undefined; unreadable: UnreadableImageReason };

/** From the content script of a page. The page may be hostile: nothing here acts beyond reading and showing. */
export interface PageToBackground {
  /** A document has begun at this time: what was found in this frame before is no longer there. */
  documentStarted(request: { since: number }): void;
  /** `embedded`: a picture's own document in a page, which may read it too. `since`: when it began. `ask`: counts its askings. */
  scan(request: { source: ImageSource; embedded: boolean; since?: number; ask?: number }): ScanAnswer;
  imagesRemoved(request: { handles: string[] }): void;
  openDetails(request: { handle: string }): void;
  markPointedAt(request: { handle: string }): void;
  describeMark(request: { handle: string }): unknown;
  /** The page has taken this frame's marks away, or made them dead, again and again. */
  marksLost(request: Record<string, never>): void;
  /** The frame looks otherwise, and rests or is `moving`. Answers how many milliseconds the screen is not looked at again. */
  screenChanged(request: { moving: boolean }): number;
}

/** From the extension's own pages only; the background checks the sender. */
export interface ExtensionPageToBackground
  extends Record<'scanTab' | 'followTab' | 'scanVisible', LookAtTab> {
  lookUp(request: { codeId: string; step?: DisclosureLevel }): LookUpAccepted;
  refresh(request: { codeId: string; step?: DisclosureLevel }): LookUpAccepted;
  submit(request: { codeId: string; step: 'redacted' | 'whole' }): LookUpAccepted;
  rescan(request: { codeId: string }): LookUpAccepted;
  cancel(request: { codeId: string }): void;
  /** Asks VirusTotal for the key's real limits; one request. The answer lands in the database. */
  readLimits(request: Record<string, never>): { kind: string };
  selectArea(request: { tabId: number }): { problem?: ScanProblem };
  pointAt(request: { tabId: number; codeId?: string }): void;
  /** Before a page changes the database itself: the store's broadcasts reach nobody who sleeps. */
  wake(request: Record<string, never>): void;
  /** Fetches these threat lists now where they have changed, and from now on as often as the user has set. */
  updateThreatLists(request: { ids: string[] }): void;
  /** For pages in private windows, to which Firefox gives an IndexedDB of their own. */
  readSetting(request: { name: string }): unknown;
  writeSetting(request: { name: string; value?: unknown }): void;
  /** Wakes the background for a setting that a page has set. */
  settingChanged(request: { name: string }): void;
  /** All that is known of a code, `CodeDetails`, for the same pages. */
  describeCode(request: { id: string }): unknown;
  quotaUsage(request: Record<string, never>): QuotaUsage | undefined;
  // Gives their ids, in the same order. What was read for a private window is `private`; `replaced`: ids of parts of it.
  rememberCodes(request: { found: FoundCode[]; replaced?: string[]; private?: boolean }): string[];
  documentNews(request: DocumentNews): void;
}

/** How a question was taken: into the queue, or refused at once for a reason. */
export type LookUpAccepted = { refused?: FailureReason };

/** `followTab`, for one that nobody clicked for, reads only where pages are looked at by themselves. */
type LookAtTab = (request: { tabId: number }) => { found: number; problem?: ScanProblem };
export type ScanProblem = 'tab-closed' | 'browser-page' | 'no-access' | 'not-allowed-here' | 'not-asked';

/** From the background to the content script of one frame. */
export interface BackgroundToPage {
  updateMarks(request: { faces: Record<string, MarkFace> }): void;
  isScanned(request: Record<string, never>): boolean;
  removeMarks(request: { handles: string[] }): void;
  /** The user has turned scanning off, or withdrawn the permission for it. */
  stopScanning(request: Record<string, never>): void;
}

/** From the background to a frame that the user is doing something in (`entrypoints/on-demand`). */
export interface OnDemand {
  imageAtPointer(request: { srcUrl?: string }): ImageAnswer;
  /** Says something in the page's corner, where no popup is open to say it. */
  showNotice(request: { text: string }): void;
  /** Where the codes of this frame's marks are now, as fractions of its viewport. */
  getCodePlaces(request: Record<string, never>): FrameOnScreen;
  /** The web addresses that the frame itself links to. */
  getLinks(request: Record<string, never>): string[];
  /** Marks for codes that a capture showed, each tied to the element that holds it; `scroll` is of that moment. */
  showScreenMarks(request: { marks: Mark[]; scroll?: Scroll }): void;
  selectAreaInFrame(request: { hint: string }): PageBox | null;
  ringCode(request: { handles: string[] }): boolean;
  readHeldFile(request: HeldFileRequest): HeldFile;
}

type Protocol = PageToBackground &
  ExtensionPageToBackground &
  BackgroundToPage &
  OnDemand &
  BackgroundToOffscreen;
type Name = keyof Protocol;
type Request<N extends Name> = Parameters<Protocol[N]>[0];
type Answer<N extends Name> = ReturnType<Protocol[N]>;
export type Handlers<P> = {
  [N in keyof P]: P[N] extends (request: infer Q) => infer A
    ? (request: Q, sender: Browser.runtime.MessageSender) => A | Promise<A>
    : never;
};

/** What goes over the wire. Of an error only that there was one: its words may hold what a page must not learn. */
type Reply = { value?: unknown; error?: undefined } | { error: true };

function valueIn<N extends Name>(name: N, reply: Reply | undefined): Answer<N> {
  if (reply && !reply.error) return reply.value as Answer<N>;
  throw new Error(name + (reply ? ' failed there' : ': no answer'));
}

/**
 * Sends a message to the background (from a content script or an own page) and returns its answer.
 *
 * @throws {Error} where nobody answers, or where the handler failed, which was reported there
 */
export async function sendToBackground<N extends keyof (PageToBackground & ExtensionPageToBackground)>(
  name: N,
  request: Request<N>,
): Promise<Answer<N>> {
  return valueIn(name, await api.runtime.sendMessage({ to: 'background', name, request }));
}

/** Awaits the reply of somebody who may not be there; then it is `undefined`. */
async function replyOf<N extends Name>(
  name: N,
  sent: Promise<Reply | undefined>,
): Promise<Answer<N> | undefined> {
  const reply = await sent.catch(() => undefined);
  return reply && valueIn(name, reply);
}

/**
 * Sends a message to the content script of a frame; `undefined` when none of ours is there.
 *
 * @throws {Error} where the handler failed, which was reported there
 */
export function sendToFrame<N extends keyof BackgroundToPage>(
  tabId: number,
  frameId: number,
  name: N,
  request: Request<N>,
): Promise<Answer<N> | undefined> {
  return replyOf(name, api.tabs.sendMessage(tabId, { to: 'page', name, request }, { frameId }));
}

/** Sends a message to the content scripts of all frames of a tab, and waits until one has answered, if any does. */
export async function sendToTab<N extends keyof BackgroundToPage>(
  tabId: number,
  name: N,
  request: Request<N>,
): Promise<void> {
  await api.tabs.sendMessage(tabId, { to: 'page', name, request }).catch(() => undefined);
}

/**
 * Asks a frame for something that the user wants there; `undefined` when the script for it is not there.
 *
 * @throws {Error} where the handler failed, which was reported there
 */
export function sendOnDemand<N extends keyof OnDemand>(
  tabId: number,
  frameId: number,
  name: N,
  request: Request<N>,
): Promise<Answer<N> | undefined> {
  return replyOf(name, api.tabs.sendMessage(tabId, { to: 'on-demand', name, request }, { frameId }));
}

/**
 * Sends a message to the offscreen document; `undefined` when there is none.
 *
 * @throws {Error} where the handler failed, which was reported there
 */
export function sendToOffscreen<N extends keyof BackgroundToOffscreen>(
  name: N,
  request: Request<N>,
): Promise<Answer<N> | undefined> {
  return replyOf(name, api.runtime.sendMessage({ to: 'offscreen', name, request }));
}

/** True for the extension itself, not a content script: those cannot speak to each other. */
export function isFromExtension(sender: Browser.runtime.MessageSender): boolean {
  return sender.id === api.runtime.id && !sender.tab;
}

/** True for a sender that is a page of this extension, not a content script inside somebody's page. */
export function isExtensionPage(sender: Browser.runtime.MessageSender): boolean {
  return sender.id === api.runtime.id && (sender.url ?? '').startsWith(api.runtime.getURL('/'));
}

type ByName = Record<string, (request: unknown, sender: Browser.runtime.MessageSender) => unknown>;

/**
 * Answers messages for one receiver. It decides synchronously whether a message is its own (an `async` listener
 * would answer everybody's messages with `undefined`). A failing handler is reported here and rejects at the sender.
 */
export function handleMessages<P>(
  to: 'background' | 'page' | 'on-demand' | 'mark-card' | 'offscreen',
  handlers: Handlers<P>,
  mayCall: (sender: Browser.runtime.MessageSender, name: string) => boolean,
  report: (error: unknown) => void,
): () => void {
  const listener = (
    message: { to?: string; name?: string; request?: unknown },
    sender: Browser.runtime.MessageSender,
    sendResponse: (reply: Reply) => void,
  ): boolean | undefined => {
    const name = message?.to === to && message.name;
    if (typeof name !== 'string' || !Object.hasOwn(handlers as object, name) || !mayCall(sender, name))
      return undefined;
    // In an async function, so that what a handler throws at once rejects, too.
    (async () => (handlers as ByName)[name]?.(message.request, sender))()
      .then(
        (value): Reply => ({ value }),
        (error): Reply => {
          report(error);
          return { error: true };
        },
      )
      .then(sendResponse);
    return true;
  };
  api.runtime.onMessage.addListener(listener);
  // There is nothing left to listen to where the extension has ended under a content script.
  return () => api.runtime?.onMessage?.removeListener(listener);
}
