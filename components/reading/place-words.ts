import type { FoundIn } from '../../utils/files/found-in';
import { t } from '../../utils/words/translate';

/** Where a code was found: "mail.eml › invoice.pdf, page 3". */
export function placeWords(place: FoundIn): string {
  if (place.kind === 'camera') return t('scanner-place-camera');
  if (place.kind === 'screen') return t('scanner-place-screen');
  if (place.kind === 'text') return t('scanner-place-text');
  const { path, page, frame } = place;
  const file = path.join(' › ');
  if (page !== undefined) return t('scanner-place-page', { file, page });
  return frame === undefined ? file : t('scanner-place-frame', { file, number: frame });
}
