import { CoverSetting } from '../../components/cover-setting';
import { SiteAccess } from '../../components/site-access';
import { isPrivatePage } from '../../utils/platform/private-page';
import { t } from '../../utils/words/translate';
import { HistorySection } from './history-section';
import { KeySection } from './key-section';
import { LanguageSection } from './language-section';
import { PausedSites } from './paused-sites';
import { PolicyNote } from './policy-note';
import { PrivacySection } from './privacy-section';
import { ScreenSetting } from './screen-setting';
import { SettingsFinder, type SettingsPart } from './settings-finder';
import { DefaultsSection } from './stored/defaults-section';
import { SentSection } from './stored/sent-section';
import { StoredSection } from './stored/stored-section';
import { ThreatListsSection } from './threat-lists-section';

/** What needs a database, which Firefox gives to no page in a private window. */
const STORED: readonly string[] = ['threat-lists', 'sent', 'stored'];

/** In the order in which they stand. */
const allParts = (): SettingsPart[] => [
  { id: 'looking', heading: t('options-scan-heading') },
  { id: 'virustotal', heading: 'VirusTotal' },
  { id: 'threat-lists', heading: t('options-lists-heading') },
  { id: 'sends', heading: t('options-sends-heading') },
  { id: 'history', heading: t('history-heading') },
  { id: 'sent', heading: t('sent-heading') },
  { id: 'stored', heading: t('stored-heading') },
  { id: 'language', heading: t('options-language-heading') },
  { id: 'defaults', heading: t('stored-defaults-heading') },
];

/** All settings on one page, the most asked for first. */
export function Options() {
  return (
    <>
      <header>
        <img src="/icon/96.png" alt="" />
        <h1>{t('options-title')}</h1>
      </header>
      <SettingsFinder parts={allParts().filter(({ id }) => !isPrivatePage() || !STORED.includes(id))} />
      <PolicyNote />
      <section class="card stack" id="looking">
        <h2>{t('options-scan-heading')}</h2>
        <p class="quiet">{t('options-scan-hint')}</p>
        <SiteAccess />
        <ScreenSetting />
        <CoverSetting />
        <PausedSites />
      </section>
      <KeySection />
      <ThreatListsSection />
      <PrivacySection />
      <HistorySection />
      <SentSection />
      <StoredSection />
      <LanguageSection />
      <DefaultsSection />
    </>
  );
}
