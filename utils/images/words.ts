import { t } from '../words/translate';
import { wordTable } from '../words/word-table';
import type { UnreadableImageReason } from './image-source';

const WORDS = wordTable<UnreadableImageReason>({
  'too-large': () => t('picture-too-large'),
  undrawn: () => t('picture-undrawn'),
  broken: () => t('picture-broken'),
  timeout: () => t('picture-timeout'),
  refused: () => t('picture-refused'),
  redirected: () => t('picture-redirected'),
  offline: () => t('picture-offline'),
  'forbidden-address': () => t('picture-forbidden-address'),
  empty: () => t('picture-empty'),
});

/** Why an image could not be read, in one plain sentence. */
export function unreadableWords(reason: UnreadableImageReason): string {
  return WORDS[reason];
}
