import { reportBug } from '../../utils/platform/errors';
import { answer, type BackgroundToOffscreen, fromExtension } from '../../utils/platform/messages';
import { spawnReader } from '../../utils/reader-pool/spawn-worker';
import { createPool } from '../../utils/reader-pool/worker-pool';

/** Nothing to read for this long: the document closes and its memory with it. */
const IDLE_MS = 60_000;

const pool = createPool(spawnReader);
let closing = setTimeout(close, IDLE_MS);

answer<BackgroundToOffscreen>(
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
    cancelFrame: (frame) => pool.drop(frame),
    ping: () => undefined,
  },
  // Content scripts speak to the background only.
  fromExtension,
  reportBug,
);

function closeIfIdle(): void {
  if (!pool.busy) close();
}
