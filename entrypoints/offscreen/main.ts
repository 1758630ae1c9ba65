import { reportBug } from '../../utils/platform/errors';
import {
  type BackgroundToOffscreen,
  handleMessages,
  isFromExtension,
  sendToBackground,
} from '../../utils/platform/messages';
import { spawnListWorker } from '../../utils/platform/spawn-list-worker';
import { spawnReaderWorker } from '../../utils/reader-pool/spawn-worker';
import { createWorkerPool } from '../../utils/reader-pool/worker-pool';
import { broadcastChange } from '../../utils/store/broadcast';
import { runListJob } from '../../utils/threat-list-store/list-job';
import type { ListOutcome } from '../../utils/threat-lists/threat-list';

/** Nothing to read for this long: the document closes and its memory with it. In milliseconds. */
const IDLE_MS = 60_000;

const pool = createWorkerPool(spawnReaderWorker);
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
    updateThreatList: ({ id }) => updateThreatList(id),
    cancelFrame: (frame) => pool.cancelFrame(frame),
    ping: () => undefined,
  },
  // Content scripts speak to the background only.
  isFromExtension,
  reportBug,
);

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
  if (!pool.busy && updates.size === 0) close();
}
