import { t } from '../words/translate';
import { wordTable } from '../words/word-table';
import type { RegistrationResultKind } from './registration';

/** What a person reads when the registration was asked for; `found` is shown as the record itself. */
export const OUTCOME_WORDS = wordTable<RegistrationResultKind>({
  found: () => t('registration-found'),
  'not-found': () => t('registration-not-found'),
  'no-rdap': () => t('registration-no-rdap'),
  'no-list': () => t('registration-no-list'),
  'no-domain': () => t('registration-no-domain'),
  'over-limit': () => t('registration-over-limit'),
  refused: () => t('registration-refused'),
  'server-error': () => t('registration-server-error'),
  offline: () => t('registration-offline'),
  timeout: () => t('registration-timeout'),
  nonsense: () => t('registration-nonsense'),
});
