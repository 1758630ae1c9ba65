import { Glyph } from '../../../components/glyph';
import type { TabDocument } from '../../../utils/codes/documents/tab-documents';
import { scannerAddress } from '../../../utils/codes/scanner-request';
import { t } from '../../../utils/words/translate';
import { openBeside } from './open-beside';
import type { TabSite } from './use-tab-site';

interface Props {
  tabId: number;
  where: TabSite;
  /** What was read of it by itself. */
  known: TabDocument | undefined;
}

type Act = 'read-all' | 'choose';

/** Says how much of the document that a tab shows was read, and offers to have the rest read. */
export function DocumentNote({ tabId, where: { url: shown, isPrivate }, known }: Props) {
  const url = known?.url ?? shown;
  const note = known ? noteOf(known) : noteWithout(url);
  if (!note || url === undefined) return null;
  const from = known?.holder ?? { tabId, frameId: 0 };
  const request = {
    url,
    pageUrl: url,
    from,
    isShown: true as const,
    ...(isPrivate && { private: true as const }),
  };
  return (
    <div class="note row">
      <p class="grow" role="status">
        {note.text}
      </p>
      {note.act && (
        <button
          type="button"
          onClick={() => openBeside(note.act === 'choose' ? scannerAddress() : scannerAddress(request))}
        >
          <Glyph name="file" />
          {note.act === 'choose' ? t('scanner-choose-files') : t('popup-read-document')}
        </button>
      )}
    </div>
  );
}

/** Of a document that nobody has begun to read. */
function noteWithout(url: string | undefined): { text: string; act: Act } | undefined {
  if (!isDocument(url)) return undefined;
  if (url.startsWith('file:')) return { text: t('popup-local-document'), act: 'choose' };
  return { text: t('popup-document'), act: 'read-all' };
}

function noteOf({ state, pages, unread, began, url }: TabDocument): { text: string; act?: Act } {
  switch (state) {
    case 'reading':
      return { text: t('popup-document-reading') };
    case 'read':
      return unread === 0
        ? { text: t('popup-document-read', { pages }) }
        : { text: t('popup-document-unread'), act: 'read-all' };
    case 'needs-password':
    case 'wrong-password':
      return { text: t('popup-document-password'), act: 'read-all' };
    case 'too-large':
    case 'took-too-long':
    case 'timeout':
    case 'unpacks-too-large':
      return pages > 0
        ? { text: t('popup-document-long', { pages }), act: 'read-all' }
        : { text: t('popup-document-large'), act: 'read-all' };
    case 'refused':
    case 'redirected':
    case 'forbidden-address':
      if (url.startsWith('blob:')) return { text: t('popup-document-gone'), act: 'choose' };
      // Where a script of ours may be in it, the page itself asks for it when the user wants that.
      return { text: t('popup-document-refused'), act: began === undefined ? 'choose' : 'read-all' };
    default:
      return { text: t('popup-document-unread'), act: 'read-all' };
  }
}

/** What browsers show themselves and let nobody look into. */
function isDocument(url: string | undefined): url is string {
  return url !== undefined && URL.canParse(url) && /\.pdf$/i.test(new URL(url).pathname);
}
