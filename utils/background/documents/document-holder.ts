import { browser } from '#imports';
import type { FrameId } from '../../images/read-request';
import { lookAtDocument } from '../../page-images/look-at-document';
import { withoutFragment } from '../../shared/parse-url';

/** A document that has not answered after so long is being left, or hangs. In milliseconds. */
const ANSWER_MS = 5000;

/** What a document in a frame says of itself. */
type SaidDocument = ReturnType<typeof lookAtDocument> & { frameId: number };

/**
 * What the documents in a tab say of themselves, those of all its frames or of some.
 *
 * @returns nothing of those that let no script in (the browser's own pages, shops for extensions, Firefox's PDF viewer), and
 *   of none where one does not answer: the tab goes on to another page just now
 */
export async function documentsIn(tabId: number, frameIds?: number[]): Promise<SaidDocument[]> {
  const target = frameIds ? { tabId, frameIds } : { tabId, allFrames: true };
  const ask = async () =>
    (await browser.scripting.executeScript({ target, func: lookAtDocument })).flatMap(
      ({ frameId, result }) => (result ? [{ ...result, frameId }] : []),
    );
  // Who is let in and gets no answer has asked the document before: it was just being left.
  const asked = ask()
    .then((first) => (first.length > 0 ? first : ask()))
    .catch(() => []);
  const late = new Promise<[]>((resolve) => setTimeout(resolve, ANSWER_MS, []));
  return Promise.race([asked, late]);
}

/**
 * The frame that can hand over a document which the browser shows: Chromium's viewer, which lets scripts in, or else a page
 * of the document's own origin, which has it in its cache or has made it (`blob:`); none
 * of a document without an origin, as of a file of this computer.
 *
 * @param tabIds where it is looked for, first things first
 */
export async function documentHolder(
  url: string,
  tabIds: readonly (number | undefined)[],
): Promise<Required<FrameId> | undefined> {
  const wanted = withoutFragment(url);
  const { origin } = new URL(url);
  if (origin === 'null') return undefined;
  for (const tabId of tabIds) {
    const documents = tabId === undefined ? [] : await documentsIn(tabId);
    const holder =
      documents.find((one) => isPdf(one) && withoutFragment(one.url) === wanted) ??
      documents.find((one) => new URL(one.url).origin === origin);
    if (tabId !== undefined && holder) return { tabId, frameId: holder.frameId };
  }
  return undefined;
}

/** Whether a document is a PDF, which the browser shows in its viewer. */
export function isPdf({ type }: Pick<SaidDocument, 'type'>): boolean {
  return type === 'application/pdf';
}
