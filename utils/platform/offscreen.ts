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

/** Opens Chrome's offscreen document, which can have workers, unless it is open. */
export async function openOffscreen(): Promise<void> {
  const contexts = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (contexts.length > 0) return;
  await browser.offscreen.createDocument({
    url: OFFSCREEN,
    reasons: ['WORKERS', 'DOM_PARSER'],
    justification: 'Reads the QR codes of pictures on the device, without holding up the page.',
  });
}
