import { browser } from '#imports';
import type { DocumentJob } from '../files/pdf/document-job';
import type { FrameId, ReadRequest, ReadResult } from '../images/read-request';
import type { ListOutcome } from '../threat-lists/threat-list';

/** From the background to the offscreen document, which has the workers that a Chrome service worker cannot have. */
export interface BackgroundToOffscreen {
  readImage(request: ReadRequest): ReadResult;
  /** A frame has gone away: what it still waits for is not read. */
  cancelFrame(request: FrameId): void;
  /** Begins to read the document that a tab is; what becomes of it is told by messages. Tells that it does. */
  readDocument(request: DocumentJob): true;
  cancelDocument(request: { tabId: number }): void;
  updateThreatList(request: { id: string }): ListOutcome;
  /** Answered as long as the document does not hang. */
  ping(request: Record<string, never>): void;
}

const OFFSCREEN = '/offscreen.html';

/** Who waits longer for it to open, in milliseconds, has it opened anew: that hangs. */
const LONGEST_OPENING_MS = 15_000;

let opening: { began: number; done: Promise<void> } | undefined;

/**
 * Opens Chrome's offscreen document, which can have workers, unless it is open. Chrome refuses a second one also while the
 * first is being made, so whoever asks meanwhile waits for that one.
 */
export function openOffscreen(): Promise<void> {
  if (opening && Math.abs(Date.now() - opening.began) < LONGEST_OPENING_MS) return opening.done;
  const mine = { began: Date.now(), done: open() };
  opening = mine;
  const end = () => {
    if (opening === mine) opening = undefined;
  };
  mine.done.then(end, end);
  return mine.done;
}

async function open(): Promise<void> {
  if (await isOpen()) return;
  try {
    await browser.offscreen.createDocument({
      url: OFFSCREEN,
      reasons: ['WORKERS', 'DOM_PARSER'],
      justification: 'Reads the QR codes of pictures on the device, without holding up the page.',
    });
  } catch (error) {
    // A background that was ended meanwhile may have had it made.
    if (!(await isOpen())) throw error;
  }
}

async function isOpen(): Promise<boolean> {
  const contexts = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  return contexts.length > 0;
}
