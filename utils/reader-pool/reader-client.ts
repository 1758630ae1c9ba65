import { browser } from '#imports';
import type { FrameId, ReadRequest, ReadResult } from '../images/read-request';
import { sendToOffscreen } from '../platform/messages';
import { openOffscreen } from '../platform/offscreen';
import { leadsInside } from './leads-inside';
import { spawnReaderWorker } from './spawn-worker';
import { createWatchdog } from './watchdog';
import { createWorkerPool, type ReaderPool } from './worker-pool';

/**
 * Reads an image wherever this browser can have workers: an offscreen document where there is that API (a Chrome
 * service worker has no `Worker`), else the background page itself. The only module that knows the difference.
 */
export function readImage(request: ReadRequest): Promise<ReadResult> {
  return browser.offscreen ? readOffscreen(request) : readHere(request);
}

/** Takes back what a frame that has gone away still waits for. */
export async function cancelFrame(frame: FrameId): Promise<void> {
  pool?.cancelFrame(frame);
  // Nobody answers when there is no document, and then nothing waits.
  if (browser.offscreen) await sendToOffscreen('cancelFrame', frame);
}

let pool: ReaderPool | undefined;

async function readHere(request: ReadRequest): Promise<ReadResult> {
  pool ??= createWorkerPool(spawnReaderWorker);
  if (await leadsInside(request.source, request.pageUrl)) return { unreadable: 'forbidden-address' };
  return pool.read(request);
}

/** A document that hangs is closed; the next image opens another one. */
const watchdog = createWatchdog(
  () => sendToOffscreen('ping', {}),
  () => browser.offscreen.closeDocument(),
);

async function readOffscreen(request: ReadRequest): Promise<ReadResult> {
  for (let attempt = 0; ; attempt++) {
    if (!(await watchdog(openOffscreen().then(() => true)))) return { unreadable: 'timeout' };
    const reply = await watchdog(sendToOffscreen('readImage', request).then((result) => ({ result })));
    if (!reply) return { unreadable: 'timeout' };
    if (reply.result) return reply.result;
    // It closes when idle, perhaps just now: open it again.
    if (attempt === 2) return { unreadable: 'timeout' };
  }
}
