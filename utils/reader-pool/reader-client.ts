import { browser } from '#imports';
import { namesToLookUp } from '../images/fetch-image';
import type { FrameId, ReadRequest, ReadResult } from '../images/read-request';
import { isPublicHost } from '../payload/url/public-host';
import { sendToOffscreen } from '../platform/messages';
import { openOffscreen } from '../platform/offscreen';
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
  for (const name of namesToLookUp(request.source, request.pageUrl))
    if (await leadsInside(name)) return { unreadable: 'forbidden-address' };
  return pool.read(request);
}

/** Only Firefox has it; Chromium is told where it may connect. */
interface NameLookUp {
  dns?: { resolve(host: string): Promise<{ addresses: string[] }> };
}

/**
 * Whether a name leads to a private address. One of which that cannot be told, as behind a proxy, counts as public: the
 * browser connects by the same answer, and a name without one it reaches no more than we do.
 */
async function leadsInside(name: string): Promise<boolean> {
  const { dns } = browser as unknown as NameLookUp;
  const answer = await dns?.resolve(name).catch(() => undefined);
  return answer?.addresses.some((ip) => !isPublicHost(ip.includes(':') ? `[${ip}]` : ip)) ?? false;
}

/** A document that hangs is closed; the next image opens another one. */
const watchdog = createWatchdog(
  () => sendToOffscreen('ping', {}),
  () => browser.offscreen.closeDocument(),
);

let opening: Promise<void> | undefined;

async function readOffscreen(request: ReadRequest): Promise<ReadResult> {
  for (let attempt = 0; ; attempt++) {
    opening ??= openOffscreen().finally(() => {
      opening = undefined;
    });
    if (!(await watchdog(opening.then(() => true)))) {
      opening = undefined;
      return { unreadable: 'timeout' };
    }
    const reply = await watchdog(sendToOffscreen('readImage', request).then((result) => ({ result })));
    if (!reply) return { unreadable: 'timeout' };
    if (reply.result) return reply.result;
    // It closes when idle, perhaps just now: open it again.
    if (attempt === 2) return { unreadable: 'timeout' };
  }
}
