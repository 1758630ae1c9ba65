import { setTabDocument, type TabDocument, tabDocument } from '../../codes/documents/tab-documents';
import { inspectCodes } from '../../codes/inspect';
import { symbolOf, updateSightings } from '../../codes/sightings';
import type { DocumentNews } from '../../files/pdf/document-job';
import { browserDisplay } from '../../platform/browser-display';
import type { FrameContext } from '../frames';
import { recordSightings } from '../scans';
import { inTurn } from './in-turn';
import { pageOfDocument } from './shown-document';

/** Changes what is known of a document, unless its tab shows another one by now. */
export async function updateDocument(
  { tabId, key }: Pick<DocumentNews, 'tabId' | 'key'>,
  change: (known: TabDocument) => Partial<TabDocument>,
): Promise<void> {
  const known = await tabDocument(tabId);
  if (known?.key === key) await setTabDocument(tabId, { ...known, ...change(known) });
}

/** Something was read of a document, or no more of it is. */
export function noteDocumentNews(news: DocumentNews): Promise<void> {
  return inTurn(news.tabId, async () => {
    if ('end' in news) return updateDocument(news, () => ({ state: news.end }));
    if ('problem' in news) return updateDocument(news, ({ unread }) => ({ unread: unread + 1 }));
    const { page = 0 } = news.place;
    await updateDocument(news, ({ pages }) => ({ pages: Math.max(pages, page) }));
    if (news.codes.length > 0) await record(news);
  });
}

async function record({
  tabId,
  key,
  codes,
  place,
}: Extract<DocumentNews, { codes: unknown }>): Promise<void> {
  const known = await tabDocument(tabId);
  if (known?.key !== key) return;
  const { url, began, at, private: isPrivate, secondCopy } = known;
  const fresh = new Map(codes.map((code) => [code.text, code]));
  // A code in the same place of each page is one code.
  await updateSightings(tabId, (all) =>
    all.map((one) => {
      if (one.foundIn === undefined || !fresh.delete(symbolOf(one).text)) return one;
      const { pages = [] } = one;
      const isNew = place.page !== undefined && !pages.includes(place.page);
      return isNew ? { ...one, pages: [...pages, place.page as number] } : one;
    }),
  );
  const frame: FrameContext = {
    tabId,
    frameId: 0,
    pageUrl: pageOfDocument({ url }),
    private: isPrivate,
    asked: at,
    ...(began !== undefined && { began }),
    ...(secondCopy && { secondCopy }),
    place,
  };
  const found = inspectCodes([...fresh.values()], { display: browserDisplay });
  // Where it lies in its page is nothing to mark: browsers let nobody into their viewers.
  await recordSightings(frame, { found, width: 1, height: 1 });
}
