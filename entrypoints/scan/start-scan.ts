import type { ImageSource } from '../../utils/images/image-source';
import { createOverlay, type Overlay } from '../../utils/marks/overlay';
import { clock } from '../../utils/page-images/clock';
import { boxOf } from '../../utils/page-images/element-boxes';
import { listen } from '../../utils/page-images/listen';
import type { TrackedImage } from '../../utils/page-images/page-image';
import { plain } from '../../utils/page-images/plain-node';
import { type Beat, startPulse } from '../../utils/page-images/pulse';
import { rememberPointer } from '../../utils/page-images/watch/pointer';
import { watchPage } from '../../utils/page-images/watch/watch-page';
import { reportBug } from '../../utils/platform/errors';
import { api, shadowOf } from '../../utils/platform/extension-api';
import {
  type BackgroundToPage,
  handleMessages,
  isFromExtension,
  type ScanAnswer,
  sendToBackground,
} from '../../utils/platform/messages';
import { followScreen } from './screen-changes';

declare global {
  /** For what is injected on demand: both run in the extension's own world of the frame. */
  var qrCodePreviewerOverlay: Overlay | undefined;
  /** When this document began, as the background was told. */
  var qrCodePreviewerBegan: number | undefined;
}

/** After so long a picture is asked about again whose reading was lost, in milliseconds. */
const RETRY_MS = 1000;
/** How often a picture is asked about whose reading was lost while nothing else was answered. */
const MOST_TRIES = 6;
/** For so long what has left the page may come back in another place, in milliseconds. */
const LEAVING_MS = 1000;
/** For so long an address is as good as what it leads to: servers give another picture without a word. In milliseconds. */
const KNOWN_MS = 10_000;

/** What was read of a picture that has an address. */
interface KnownImage {
  key: string;
  answer: Extract<ScanAnswer, { width: number }>;
  /** How often marks had changed by then: what was read before does not hold. */
  changes: number;
  /** Until then it is believed, in milliseconds as `clock` counts. */
  until: number;
}

/**
 * Finds the images of one frame, has each read once by the background, and marks the codes in them.
 *
 * @param since when this document began, in milliseconds since 1970
 */
export function startScan(document: Document, since = Date.now() - performance.now()): void {
  const aborter = new AbortController();
  const { signal } = aborter;
  const view = plain(document).defaultView ?? window;
  const shown = new Map<number, KnownImage>();
  /**
   * By their keys, pictures that have just left. Pages put the same ones elsewhere, or build all of themselves anew: those
   * are not read again, and nobody is told that they were away.
   */
  const leaving = new Map<string, KnownImage>();
  let changes = 0;
  const overlay = createOverlay(
    document,
    (handle) => void sendToBackground('openDetails', { handle }).catch(reportBug),
    () => void sendToBackground('marksLost', {}).catch(reportBug),
  );
  globalThis.qrCodePreviewerOverlay = overlay;
  globalThis.qrCodePreviewerBegan = since;
  function reportRemoved(...images: KnownImage[]): void {
    const handles = images.flatMap(handlesOf);
    if (handles[0]) void sendToBackground('imagesRemoved', { handles }).catch(reportBug);
  }

  async function scan(image: TrackedImage): Promise<void> {
    const key = image.contentKey;
    let known = leaving.get(key);
    if (known?.changes === changes && known.until > clock()) leaving.delete(key);
    else known = await inspect(image);
    if (!known) return;
    // The image may have been swapped or taken away while it was read.
    if (image.contentKey !== key || signal.aborted) return reportRemoved(known);
    shown.set(image.id, known);
    const { marks, width, height } = known.answer;
    if (!marks[0]) return;
    overlay.show(marks, {
      element: image.element,
      box: () => image.box({ width, height }),
      // Of a sprite or a background only a part may show; codes elsewhere in it are not on the page.
      frame: () => image.frame?.() ?? boxOf(image.element),
    });
  }

  async function inspect(image: TrackedImage): Promise<KnownImage | undefined> {
    const { contentKey: key } = image;
    const until = clock() + KNOWN_MS;
    const source = await image.source();
    if (!source || signal.aborted) return undefined;
    let answer = await read(source);
    if (/^(refused|undrawn|too-large)$/.test(answer?.unreadable ?? '')) {
      const own = await image.fallback?.();
      if (own) answer = await read(own);
    }
    return answer?.marks && { key, answer, changes, until };
  }

  let asks = 0;
  let answers = 0;
  /**
   * Asked again where the background was ended meanwhile: the next message starts it anew. Of many pictures it may read
   * only some before it is ended again; it is not the others that end it.
   */
  async function read(
    source: ImageSource,
    tries = MOST_TRIES,
    ask = ++asks,
  ): Promise<ScanAnswer | undefined> {
    const before = answers;
    try {
      const answer = await sendToBackground('scan', { source, embedded: isEmbedded(view), since, ask });
      answers++;
      return answer;
    } catch (error) {
      if (tries > 1 && !signal.aborted) {
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
        return read(source, tries - Number(answers === before), ask);
      }
      reportBug(error);
      return undefined;
    }
  }

  function forget({ id }: TrackedImage): void {
    const known = shown.get(id);
    if (!known) return;
    shown.delete(id);
    overlay.remove(handlesOf(known));
    const { key } = known;
    // Nothing but an address tells one picture from another for certain.
    if (leaving.has(key) || !/^http/.test(key)) {
      reportRemoved(known);
      return;
    }
    leaving.set(key, known);
    setTimeout(() => {
      if (leaving.get(key) === known && leaving.delete(key)) reportRemoved(known);
    }, LEAVING_MS);
  }

  void sendToBackground('documentStarted', { since }).catch(reportBug);
  const stop = () => {
    reportRemoved(...shown.values(), ...leaving.values());
    aborter.abort();
  };
  const onHide = () => {
    stop();
    // A page that comes back from the browser's cache is read anew: what was known of its codes has been forgotten.
    view.addEventListener('pageshow', () => startScan(document, Date.now()), { once: true });
  };
  listen(view, 'pagehide', onHide, signal);
  const onAdded = (image: TrackedImage) => void scan(image).catch(reportBug);
  const beats: Beat[] = [
    // First: an update or removal of the extension tells nobody, and what is asked of the browser after it throws.
    () => {
      if (!api.runtime?.id) aborter.abort();
      return undefined;
    },
  ];
  const quicken = startPulse(plain(document), beats, signal);
  const screenChanged = followScreen(view, beats, quicken, signal);
  watchPage(document, {
    signal,
    beats,
    shadowOf,
    onMutation() {
      overlay.follow();
      screenChanged();
    },
    onAdded,
    onChanged(image) {
      forget(image);
      onAdded(image);
    },
    onRemoved: forget,
  });
  rememberPointer(document, signal);

  const unlisten = handleMessages<BackgroundToPage>(
    'page',
    {
      updateMarks({ faces }) {
        changes++;
        overlay.setFaces(faces);
      },
      isScanned: () => true,
      removeMarks({ handles }) {
        changes++;
        overlay.remove(handles);
      },
      stopScanning() {
        stop();
        globalThis.qrCodePreviewerRuns = false;
      },
    },
    isFromExtension,
    reportBug,
  );
  listen(signal, 'abort', () => {
    overlay.close();
    unlisten();
  });
}

const handlesOf = ({ answer }: KnownImage) => answer.marks.map(({ handle }) => handle);

/** Whether this document is an image inside an `<object>` or `<embed>`: the page around it reads those as well. */
function isEmbedded({ document, parent, self, frameElement }: Window): boolean {
  // Another site's document is not told what holds it.
  return (
    parent !== self && /^image/.test(plain(document).contentType) && frameElement?.localName !== 'iframe'
  );
}
