import { browser } from '#imports';
import type { DocumentJob, DocumentNews } from '../../files/pdf/document-job';
import { sendToOffscreen } from '../../platform/messages';
import { openOffscreen } from '../../platform/offscreen';
import { spawnFileWorker } from '../spawn-file-worker';
import { createDocumentReader, type DocumentReader } from './document-reader';

/** It closes when it is idle, perhaps just now. */
const MOST_TRIES = 3;

let reader: DocumentReader | undefined;

/**
 * Begins to read a document where this browser can have workers: below the offscreen document, whose messages bring the
 * news even when the background was ended meanwhile, or else below the background page itself.
 *
 * @param tell is told the news where no message brings them
 */
export async function readDocument(job: DocumentJob, tell: (news: DocumentNews) => void): Promise<void> {
  if (!browser.offscreen) {
    reader ??= createDocumentReader(spawnFileWorker, tell);
    void reader.read(job);
    return;
  }
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    await openOffscreen();
    if (await sendToOffscreen('readDocument', job)) return;
  }
  tell({ tabId: job.tabId, key: job.key, end: 'timeout' });
}

/** Whether a reading goes on where the background is ended. */
export const outlivesBackground = (): boolean => browser.offscreen !== undefined;

/** Gives up a tab's document. */
export async function cancelDocument(tabId: number): Promise<void> {
  reader?.cancel(tabId);
  // Nobody answers when there is no document, and then nothing is read.
  if (browser.offscreen) await sendToOffscreen('cancelDocument', { tabId });
}
