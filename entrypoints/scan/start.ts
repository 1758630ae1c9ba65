import { reportBug } from '../../utils/errors';
import { api, shadowOf } from '../../utils/extension-api';
import { createOverlay } from '../../utils/marks/overlay';
import {
  answer,
  type BackgroundToPage,
  fromExtension,
  type ScanAnswer,
  toBackground,
} from '../../utils/messages';
import type { ImageSource } from '../../utils/sources/image-source';
import { rememberPointer } from '../../utils/sources/page/pointer';
import { type Found, watchPage } from '../../utils/sources/page/watch';
import { linksOf } from './links';

/** Finds the pictures of one frame, has each read once by the background, and marks the codes in them. */
export function startScan(document: Document, since = Date.now() - performance.now()): void {
  const aborter = new AbortController();
  const { signal } = aborter;
  const handlesOf = new Map<number, string[]>();
  const overlay = createOverlay(
    document,
    (handle) => void toBackground('openDetails', { handle }).catch(reportBug),
  );

  async function scan(found: Found): Promise<void> {
    const asked = found.contentKey;
    const source = await found.source();
    if (!source || signal.aborted) return;
    let result = await ask(source);
    if (result && 'unreadable' in result && result.unreadable === 'refused') {
      const own = await found.fallback?.();
      if (own) result = await ask(own);
    }
    // The picture may have been swapped or taken away while it was read.
    if (!result || !('marks' in result) || result.marks.length === 0) return;
    const handles = result.marks.map((mark) => mark.handle);
    if (found.contentKey !== asked || signal.aborted)
      return void toBackground('gone', { handles }).catch(reportBug);
    handlesOf.set(found.id, handles);
    const { marks, width, height } = result;
    overlay.show(marks, {
      box: () => found.box({ width, height }),
      // Of a sprite or a background only a part may show; codes elsewhere in it are not on the page.
      frame: () => found.frame?.() ?? found.element.getBoundingClientRect(),
    });
  }

  function ask(source: ImageSource): Promise<ScanAnswer | undefined> {
    return toBackground('scan', { source }).catch((error) => {
      // After an update or removal of the extension this script has nobody to talk to any more.
      if (!api.runtime?.id) aborter.abort();
      reportBug(error);
      return undefined;
    });
  }

  function forget(found: Found): void {
    const handles = handlesOf.get(found.id);
    if (!handles) return;
    handlesOf.delete(found.id);
    overlay.remove(handles);
    if (!signal.aborted) void toBackground('gone', { handles }).catch(reportBug);
  }

  void toBackground('hello', { since }).catch(reportBug);
  const view = document.defaultView ?? window;
  view.addEventListener(
    'pagehide',
    () => {
      void toBackground('gone', { handles: [...handlesOf.values()].flat() }).catch(reportBug);
      aborter.abort();
    },
    { signal },
  );
  // A page that comes back from the browser's cache is read anew: what was known of its codes has been forgotten.
  view.addEventListener('pageshow', ({ persisted }) => persisted && startScan(document, Date.now()), {
    once: true,
  });
  watchPage(document, {
    signal,
    shadowOf,
    onFound: (found) => void scan(found).catch(reportBug),
    onChanged: (found) => {
      forget(found);
      void scan(found).catch(reportBug);
    },
    onGone: forget,
  });
  rememberPointer(document, signal);

  const stop = answer<BackgroundToPage>(
    'page',
    {
      marks: ({ states }) => overlay.setStates(states),
      links: () => linksOf(document),
      showMarks: ({ marks }) => overlay.show(marks, { box: pageAsItIs(document) }),
      drop: ({ handles }) => overlay.remove(handles),
    },
    (_, sender) => fromExtension(sender),
    reportBug,
  );
  signal.addEventListener('abort', () => {
    stop();
    overlay.close();
  });
}

/** The viewport as it is now, as a box that stays where it is on the page while the page scrolls. */
function pageAsItIs(document: Document): () => DOMRect {
  const view = document.defaultView ?? window;
  const { scrollX, scrollY, innerWidth, innerHeight } = view;
  return () => new DOMRect(scrollX - view.scrollX, scrollY - view.scrollY, innerWidth, innerHeight);
}
