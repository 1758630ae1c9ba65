import { CoverSetting } from '../../components/cover-setting';
import { SiteAccess } from '../../components/site-access';
import { t } from '../../utils/words/translate';
import { HistorySection } from './history-section';
import { KeySection } from './key-section';
import { LanguageSection } from './language-section';
import { PausedSites } from './paused-sites';
import { PrivacySection } from './privacy-section';
import { ScreenSetting } from './screen-setting';
import { ThreatListsSection } from './threat-lists-section';

/** All settings on one page, the most asked for first. */
export function Options() {
  return (
    <>
      <header>
        <img src="/icon/96.png" alt="" />
        <h1>{t('options-title')}</h1>
      </header>
      <section class="card stack">
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
      <LanguageSection />
    </>
  );
}
