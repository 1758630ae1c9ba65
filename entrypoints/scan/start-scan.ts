import type { ImageSource } from '../../utils/images/image-source';
import { createOverlay } from '../../utils/marks/overlay';
import { rememberPointer } from '../../utils/page-images/watch/pointer';
import { type TrackedImage, watchPage } from '../../utils/page-images/watch/watch-page';
import { reportBug } from '../../utils/platform/errors';
import { api, shadowOf } from '../../utils/platform/extension-api';
import {
  type BackgroundToPage,
  handleMessages,
  isFromExtension,
  type ScanAnswer,
  sendToBackground,
} from '../../utils/platform/messages';
import { linksOf } from './page-links';

/** Finds the pictures of one frame, has each read once by the background, and marks the codes in them. */
export function startScan(document: Document, since = Date.now() - performance.now()): void {
  const aborter = new AbortController();
  const { signal } = aborter;
  const view = document.defaultView ?? window;
  const handlesOf = new Map<number, string[]>();
  const overlay = createOverlay(
    document,
    (handle) => void sendToBackground('openDetails', { handle }).catch(reportBug),
  );
  const tellGone = (handles: string[]) =>
    void sendToBackground('imagesRemoved', { handles }).catch(reportBug);

  async function scan(found: TrackedImage): Promise<void> {
    const asked = found.contentKey;
    const source = await found.source();
    if (!source || signal.aborted) return;
    let result = await ask(source);
    if (result?.unreadable === 'refused') {
      const own = await found.fallback?.();
      if (own) result = await ask(own);
    }
    // The picture may have been swapped or taken away while it was read.
    if (!result?.marks?.length) return;
    const handles = result.marks.map((mark) => mark.handle);
    if (found.contentKey !== asked || signal.aborted) return tellGone(handles);
    handlesOf.set(found.id, handles);
    const { marks, width, height } = result;
    overlay.show(marks, {
      box: () => found.box({ width, height }),
      // Of a sprite or a background only a part may show; codes elsewhere in it are not on the page.
      frame: () => found.frame?.() ?? found.element.getBoundingClientRect(),
    });
  }

  function ask(source: ImageSource): Promise<ScanAnswer | undefined> {
    return sendToBackground('scan', { source, embedded: isEmbedded(view) }).catch((error) => {
      reportBug(error);
      return undefined;
    });
  }

  function forget(found: TrackedImage): void {
    const handles = handlesOf.get(found.id);
    if (!handles) return;
    handlesOf.delete(found.id);
    overlay.remove(handles);
    if (!signal.aborted) tellGone(handles);
  }

  void sendToBackground('documentStarted', { since }).catch(reportBug);
  const stop = () => {
    tellGone([...handlesOf.values()].flat());
    aborter.abort();
  };
  view.addEventListener(
    'pagehide',
    () => {
      stop();
      // A page that comes back from the browser's cache is read anew: what was known of its codes has been forgotten.
      view.addEventListener('pageshow', () => startScan(document, Date.now()), { once: true });
    },
    { signal },
  );
  const onFound = (found: TrackedImage) => void scan(found).catch(reportBug);
  watchPage(document, {
    signal,
    shadowOf(element) {
      // An update or removal of the extension tells nobody; this is asked for as long as the page is watched.
      if (api.runtime?.id) return shadowOf(element);
      aborter.abort();
      return null;
    },
    onFound,
    onChanged(found) {
      forget(found);
      onFound(found);
    },
    onGone: forget,
  });
  rememberPointer(document, signal);

  const unlisten = handleMessages<BackgroundToPage>(
    'page',
    {
      updateMarks: ({ states }) => overlay.setStates(states),
      getLinks: () => linksOf(document),
      showMarks: ({ marks }) => overlay.show(marks, { box: pageAsItIs(view) }),
      removeMarks: ({ handles }) => overlay.remove(handles),
      stopScanning() {
        stop();
        globalThis.qrCodePreviewerRuns = false;
      },
    },
    isFromExtension,
    reportBug,
  );
  signal.addEventListener('abort', () => {
    unlisten();
    overlay.close();
  });
}

/** Whether this document is a picture inside an `<object>` or `<embed>`: the page around it reads those as well. */
function isEmbedded({ document, parent, self, frameElement }: Window): boolean {
  // Another site's document is not told what holds it.
  return parent !== self && /^image/.test(document.contentType) && frameElement?.localName !== 'iframe';
}

/** The viewport as it is now, as a box that stays where it is on the page while the page scrolls. */
function pageAsItIs(view: Window): () => DOMRect {
  const { scrollX, scrollY, innerWidth, innerHeight } = view;
  return () => new DOMRect(scrollX - view.scrollX, scrollY - view.scrollY, innerWidth, innerHeight);
}
