import { t } from '../../words/translate';
import { wordTable } from '../../words/word-table';

const WORDS: Readonly<Record<string, string>> = wordTable({
  'user name or password': () => t('redaction-user'),
  'part after #': () => t('redaction-fragment'),
  'long text': () => t('redaction-long'),
  'long random text': () => t('redaction-random'),
  'number of a booking or a bill': () => t('redaction-number'),
  'secret parameter': () => t('redaction-parameter'),
  'name of a person': () => t('redaction-person'),
  'date of birth': () => t('redaction-birth'),
  'e-mail address': () => t('redaction-mail'),
  'login token': () => t('redaction-login'),
  token: () => t('redaction-token'),
  'secret inside': () => t('redaction-inside'),
  'repeated secret': () => t('redaction-repeated'),
  'not a web address': () => t('redaction-whole'),
});

/** Why a part of an address stays on the device, for whoever asks to see it. @param what as `redact` names it */
export function removedWords(what: string): string {
  return (Object.hasOwn(WORDS, what) && WORDS[what]) || what;
}
