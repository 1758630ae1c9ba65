import { reportBug } from '../../utils/errors';
import { api } from '../../utils/extension-api';
import { createOverlay } from '../../utils/marks/overlay';
import {
  answer,
  type BackgroundToPage,
  type PageBox,
  type ScanAnswer,
  toBackground,
} from '../../utils/messages';
import type { ImageSource } from '../../utils/sources/image-source';
import { pictureAt, rememberPointer } from '../../utils/sources/page/picture-at';
import { type Found, watchPage } from '../../utils/sources/page/watch';
import { linksOf } from './links';
import { showNotice } from './notice';
import { pickArea } from './pick-area';

/** Finds the pictures of one frame, has each read once by the background, and marks the codes in them. */
export function startScan(document: Document): void {
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
    overlay.show(result.marks, () => found.box());
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

  void toBackground('hello', {}).catch(reportBug);
  document.defaultView?.addEventListener(
    'pagehide',
    () => void toBackground('gone', { handles: [...handlesOf.values()].flat() }).catch(reportBug),
    { signal },
  );
  watchPage(document, {
    signal,
    shadowOf: (element) => api.dom?.openOrClosedShadowRoot(element as HTMLElement) ?? element.shadowRoot,
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
      pictureAt: ({ srcUrl }) => pictureAt(document, srcUrl),
      showMarks: ({ marks, box }) => overlay.show(marks, fixedBox(document, box)),
      drop: ({ handles }) => overlay.remove(handles),
      notice: ({ text }) => showNotice(document, text),
      pickArea: () => pickArea(document),
    },
    // From the extension itself; other content scripts cannot reach this one.
    (_, sender) => sender.id === api.runtime.id && !sender.tab,
    reportBug,
  );
  signal.addEventListener('abort', () => {
    stop();
    overlay.close();
  });
}

/** A box that stays where it is on the page while the page scrolls. */
function fixedBox(document: Document, box: PageBox): () => DOMRect {
  const view = document.defaultView ?? window;
  const scaleX = view.innerWidth / box.viewportWidth;
  const scaleY = view.innerHeight / box.viewportHeight;
  const left = box.x * scaleX + view.scrollX;
  const top = box.y * scaleY + view.scrollY;
  return () => new DOMRect(left - view.scrollX, top - view.scrollY, box.width * scaleX, box.height * scaleY);
}
