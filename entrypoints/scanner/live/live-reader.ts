import type { LiveKind } from '../../../utils/files/found-in';
import type { FrameRead } from '../../../utils/files/read-frame';
import type { FromFileWorker, ToFileWorker } from '../../../utils/reader-pool/file-protocol';
import { spawnFileWorker } from '../../../utils/reader-pool/spawn-file-worker';

/** Pictures are not read more often than this, in milliseconds: cameras give thirty a second. */
const LEAST_GAP_MS = 33;
/** How often a picture is searched as one that stands alone, while none shows a code: a screen's stands still. */
const THOROUGH_MS: Record<LiveKind, number> = { camera: 3_000, screen: 1_000 };
/** A worker that has not answered for so long is replaced. */
const SILENT_MS = 10_000;

/**
 * Reads what a video shows until it is told to stop. Driven by a timer: browsers announce new pictures of a camera
 * unreliably. No picture is kept.
 *
 * @returns ends the reading
 */
export function readLive(
  video: HTMLVideoElement,
  kind: LiveKind,
  onRead: (read: FrameRead) => void,
): () => void {
  let worker = spawnFileWorker('files');
  let lastId = 0;
  let isEnded = false;
  let lastCode = Number.NEGATIVE_INFINITY;
  let lastThorough = performance.now();

  /** One picture, or none where the worker hangs. */
  function read(frame: ImageBitmap, thorough: boolean): Promise<FrameRead | undefined> {
    const id = ++lastId;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        worker.terminate();
        if (!isEnded) worker = spawnFileWorker('files');
        resolve(undefined);
      }, SILENT_MS);
      worker.onmessage = ({ data }: MessageEvent<FromFileWorker>) => {
        if (data.id !== id || !('frame' in data)) return;
        clearTimeout(timer);
        resolve(data.frame);
      };
      worker.postMessage({ id, frame, thorough } satisfies ToFileWorker, [frame]);
    });
  }

  async function readNow(): Promise<void> {
    if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || video.videoWidth === 0 || video.paused)
      return;
    const now = performance.now();
    const thorough = now - Math.max(lastCode, lastThorough) > THOROUGH_MS[kind];
    if (thorough) lastThorough = now;
    const result = await read(await createImageBitmap(video), thorough);
    if (!result || isEnded || video.paused) return;
    if (result.codes.length > 0) lastCode = performance.now();
    onRead(result);
  }

  async function run(): Promise<void> {
    while (!isEnded) {
      const began = performance.now();
      // A picture that cannot be had now may be had in a moment.
      await readNow().catch(() => undefined);
      const rest = LEAST_GAP_MS - (performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, Math.max(rest, video.paused ? 200 : 0)));
    }
  }
  void run();
  return () => {
    isEnded = true;
    worker.terminate();
  };
}
