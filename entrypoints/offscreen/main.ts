import type { DocumentJob } from '../../utils/files/pdf/document-job';
import { reportBug } from '../../utils/platform/errors';
import { handleMessages, isFromExtension, sendToBackground } from '../../utils/platform/messages';
import type { BackgroundToOffscreen } from '../../utils/platform/offscreen';
import { spawnListWorker } from '../../utils/platform/spawn-workers';
import { createDocumentReader } from '../../utils/reader-pool/documents/document-reader';
import { spawnFileWorker } from '../../utils/reader-pool/spawn-file-worker';
import { spawnReaderWorker } from '../../utils/reader-pool/spawn-worker';
import { createWorkerPool } from '../../utils/reader-pool/worker-pool';
import { broadcastChange } from '../../utils/store/broadcast';
import { runListJob } from '../../utils/threat-list-store/list-job';
import type { ListOutcome } from '../../utils/threat-lists/threat-list';

/** Nothing to read for this long: the document closes and its memory with it. In milliseconds. */
const IDLE_MS = 60_000;

const pool = createWorkerPool(spawnReaderWorker);
const documents = createDocumentReader(
  spawnFileWorker,
  (news) => void sendToBackground('documentNews', news).catch(reportBug),
);
let closing = setTimeout(close, IDLE_MS);

handleMessages<BackgroundToOffscreen>(
  'offscreen',
  {
    async readImage(request) {
      clearTimeout(closing);
      try {
        return await pool.read(request);
      } finally {
        clearTimeout(closing);
        closing = setTimeout(closeIfIdle, IDLE_MS);
      }
    },
    readDocument(job) {
      void readDocument(job);
      return true;
    },
    cancelDocument: ({ tabId }) => documents.cancel(tabId),
    updateThreatList: ({ id }) => updateThreatList(id),
    cancelFrame: (frame) => pool.cancelFrame(frame),
    ping: () => undefined,
  },
  // Content scripts speak to the background only.
  isFromExtension,
  reportBug,
);

async function readDocument(job: DocumentJob): Promise<void> {
  clearTimeout(closing);
  await documents.read(job);
  clearTimeout(closing);
  closing = setTimeout(closeIfIdle, IDLE_MS);
}

/** Updates under way, by list: one that the background asks for again, after it was ended, is the same. */
const updates = new Map<string, Promise<ListOutcome>>();

async function updateThreatList(id: string): Promise<ListOutcome> {
  clearTimeout(closing);
  const running = updates.get(id) ?? runListJob(spawnListWorker, { id });
  updates.set(id, running);
  try {
    return await running;
  } finally {
    updates.delete(id);
    // The background may have been ended meanwhile; broadcasts reach nobody who sleeps.
    await sendToBackground('wake', {}).catch(reportBug);
    broadcastChange({ what: 'threatLists', key: id });
    clearTimeout(closing);
    closing = setTimeout(closeIfIdle, IDLE_MS);
  }
}

function closeIfIdle(): void {
  if (!pool.busy && !documents.busy && updates.size === 0) close();
}
