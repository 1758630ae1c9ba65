import { t } from '../../words/translate';
import { wordTable } from '../../words/word-table';

/** What a payload's own details are called, by the label that the parsers give them. */
const LABELS = wordTable({
  Address: () => t('field-address'),
  'Amount by Lightning': () => t('field-amount-lightning'),
  'Another way': () => t('field-another-way'),
  Bank: () => t('field-bank'),
  City: () => t('field-city'),
  Flight: () => t('field-flight'),
  Function: () => t('field-function'),
  Information: () => t('field-information'),
  Link: () => t('field-link'),
  Message: () => t('field-message'),
  Network: () => t('field-network'),
  'Or by Lightning to': () => t('field-or-lightning'),
  'Or to the Lightning offer': () => t('field-or-offer'),
  'Or to the account': () => t('field-or-account'),
  'Or to the silent payment address': () => t('field-or-silent'),
  Route: () => t('field-route'),
  Scheme: () => t('field-scheme'),
  Server: () => t('field-server'),
  Service: () => t('field-service'),
  Token: () => t('field-token'),
  'Token contract': () => t('field-token-contract'),
  Viewer: () => t('field-viewer'),
});

/** The label of a detail in words; as it is where there are none. */
export function labelWords(label: string): string {
  return (Object.hasOwn(LABELS, label) && LABELS[label as keyof typeof LABELS]) || label;
}
