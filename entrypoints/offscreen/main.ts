import { browser } from '#imports';
import { createPool } from '../../utils/pool/pool';
import type { Frame, ReadRequest } from '../../utils/pool/protocol';
import { spawnReader } from '../../utils/pool/spawn';

/** Nothing to read for this long: the document closes and its memory with it. */
const IDLE_MS = 60_000;

const pool = createPool(spawnReader);
let closing = setTimeout(close, IDLE_MS);

browser.runtime.onMessage.addListener(
  (
    message: { to?: string } & ({ request: ReadRequest } | { drop: Frame } | { ping: true }),
    sender,
    sendResponse: (answer: unknown) => void,
  ) => {
    // Content scripts speak to the background only.
    if (message?.to !== 'offscreen' || sender.tab) return undefined;
    if ('ping' in message) {
      sendResponse(true);
      return undefined;
    }
    if ('drop' in message) {
      pool.drop(message.drop);
      return undefined;
    }
    clearTimeout(closing);
    void pool.read(message.request).then((answer) => {
      sendResponse(answer);
      clearTimeout(closing);
      closing = setTimeout(closeIfIdle, IDLE_MS);
    });
    return true;
  },
);

function closeIfIdle(): void {
  if (!pool.busy) close();
}
