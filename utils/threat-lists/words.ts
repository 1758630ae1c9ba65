import { currentLanguage, t } from '../words/translate';
import { wordTable } from '../words/word-table';
import type { OfferedListId } from './offered-lists';
import type { ListHit, ListTrouble } from './threat-list';

/** Why a list was not brought up to date, in words. */
export const LIST_TROUBLE_WORDS = wordTable<ListTrouble>({
  offline: () => t('list-trouble-offline'),
  refused: () => t('list-trouble-refused'),
  moved: () => t('list-trouble-moved'),
  'no-permission': () => t('list-trouble-no-permission'),
  broken: () => t('list-trouble-broken'),
  cut: () => t('list-trouble-cut'),
  empty: () => t('list-trouble-empty'),
  'too-long': () => t('list-trouble-too-long'),
  'no-room': () => t('list-trouble-no-room'),
});

const ABOUT = wordTable<OfferedListId>({
  'phishing-database': () => t('list-about-phishing-domains'),
  'phishing-database-links': () => t('list-about-phishing-links'),
  'urlhaus-filter': () => t('list-about-malware'),
  phishunt: () => t('list-about-imitations'),
});

/** What an offered list holds, in a few words. */
export function listAbout(id: OfferedListId): string {
  return ABOUT[id];
}

/** A day in words: "3 May 2026". */
export function dayInWords(time: number): string {
  // English as in Britain: the day first, so that nobody takes it for the month.
  const language = currentLanguage() === 'en' ? 'en-GB' : currentLanguage();
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(time);
}

/** What a list says of a code, in one sentence that names the list and its day. */
export function listReason({ list, date, isOld, part, host }: ListHit): string {
  const vars = { list, host, day: dayInWords(date) };
  switch (part) {
    case 'address':
      return isOld ? t('list-names-address-old', vars) : t('list-names-address', vars);
    case 'host':
      return isOld ? t('list-names-host-old', vars) : t('list-names-host', vars);
    default:
      return isOld ? t('list-names-domain-old', vars) : t('list-names-domain', vars);
  }
}
