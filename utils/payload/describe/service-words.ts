import { t } from '../../words/translate';
import { wordTable } from '../../words/word-table';

/** Services that are a kind and have no name of their own, by what `LOG_IN_SERVICES` calls them. */
const KINDS = wordTable({
  'a streaming service': () => t('payload-service-streaming'),
  'a game store': () => t('payload-service-games'),
  'that site': () => t('payload-service-site'),
  'identity wallet': () => t('payload-service-identity'),
  'Lightning wallet': () => t('payload-service-lightning'),
  passkey: () => t('payload-service-passkey'),
  'crypto wallet': () => t('payload-service-wallet'),
  'an authenticator app': () => t('payload-service-authenticator'),
  'Android debugging': () => t('payload-service-debugger'),
});

/** A log-in service in words: its name, or what kind it is. Takes any text, also one that was stored. */
export function serviceWords(name: string): string {
  return (Object.hasOwn(KINDS, name) && KINDS[name as keyof typeof KINDS]) || name;
}
