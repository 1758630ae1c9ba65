import { t } from '../words/translate';
import { wordTable } from '../words/word-table';
import type { SentPurpose, SentReason } from './sent-request';

/** What was sent, as one sentence. */
export function sentWords(purpose: SentPurpose, about: string): string {
  switch (purpose) {
    case 'fingerprint':
      return t('sent-fingerprint', { about });
    case 'redacted':
      return t('sent-redacted', { about });
    case 'whole':
      return t('sent-whole', { about });
    case 'submit':
      return t('sent-submit', { about });
    case 'rescan':
      return t('sent-rescan', { about });
    case 'analysis':
      return t('sent-analysis', { about });
    case 'limits':
      return t('sent-limits', { about });
    case 'key-test':
      return t('sent-key-test');
    case 'registries':
      return t('sent-registries');
    case 'registration':
      return t('sent-registration', { about });
    case 'picture':
      return t('sent-picture', { about });
    case 'file':
      return t('sent-file', { about });
    case 'preview-page':
      return t('sent-preview-page', { about });
    case 'preview-picture':
      return t('sent-preview-picture', { about });
    case 'preview-style':
      return t('sent-preview-style', { about });
    case 'list':
      return t('sent-list', { about });
  }
}

/** Why it was sent. */
export const SENT_WHY = wordTable<SentReason>({
  asked: () => t('sent-why-asked'),
  setting: () => t('sent-why-setting'),
  reading: () => t('sent-why-reading'),
});
