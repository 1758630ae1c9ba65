import { t } from '../words/translate';
import { wordTable } from '../words/word-table';

/** What the registries' status values (RFC 8056) mean to a person. Locks are ordinary and good practice. */
const WORDS: Readonly<Record<string, string>> = wordTable({
  active: () => t('registration-status-active'),
  ok: () => t('registration-status-active'),
  inactive: () => t('registration-status-inactive'),
  'add period': () => t('registration-status-new'),
  'auto renew period': () => t('registration-status-auto-renewed'),
  'renew period': () => t('registration-status-renewed'),
  'transfer period': () => t('registration-status-moved'),
  'client hold': () => t('registration-status-off-registrar'),
  'server hold': () => t('registration-status-off-registry'),
  'client transfer prohibited': () => t('registration-status-lock-move'),
  'server transfer prohibited': () => t('registration-status-lock-move'),
  'client update prohibited': () => t('registration-status-lock-change'),
  'server update prohibited': () => t('registration-status-lock-change'),
  'client delete prohibited': () => t('registration-status-lock-delete'),
  'server delete prohibited': () => t('registration-status-lock-delete'),
  'client renew prohibited': () => t('registration-status-lock-renew'),
  'server renew prohibited': () => t('registration-status-lock-renew'),
  'redemption period': () => t('registration-status-expired'),
  'pending delete': () => t('registration-status-deleting'),
  'pending create': () => t('registration-status-creating'),
  'pending transfer': () => t('registration-status-moving'),
  'pending update': () => t('registration-status-changing'),
  'pending renew': () => t('registration-status-renewing'),
  'pending restore': () => t('registration-status-rescuing'),
  locked: () => t('registration-status-locked'),
});

/**
 * The status of a domain in plain words, each said once, in the registry's order. A value that is not known stays as
 * the registry wrote it; `associated` says nothing and is left out.
 */
export function statusWords(status: readonly string[]): string[] {
  const known = status.map((value) => value.toLowerCase()).filter((value) => value !== 'associated');
  return [...new Set(known.map((value) => (Object.hasOwn(WORDS, value) ? (WORDS[value] ?? value) : value)))];
}
