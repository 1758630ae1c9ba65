import { reportBug } from '../../utils/platform/errors';
import { type BackgroundToOffscreen, handleMessages, isFromExtension } from '../../utils/platform/messages';
import { spawnReaderWorker } from '../../utils/reader-pool/spawn-worker';
import { createWorkerPool } from '../../utils/reader-pool/worker-pool';

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
    cancelFrame: (frame) => pool.cancelFrame(frame),
    ping: () => undefined,
  },
  // Content scripts speak to the background only.
  isFromExtension,
  reportBug,
);

function closeIfIdle(): void {
  if (!pool.busy) close();
}
