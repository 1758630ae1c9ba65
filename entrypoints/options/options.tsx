import { SiteAccess } from '../../components/site-access';
import { t } from '../../utils/words/translate';
import { HistorySection } from './history-section';
import { KeySection } from './key-section';
import { LanguageSection } from './language-section';
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
        <h2>Look for codes by itself</h2>
        <p class="quiet">
          Needs access to the pages you visit. Without it codes are read when you ask: with the toolbar
          button, or with a right-click on a picture.
        </p>
        <SiteAccess />
        <ScreenSetting />
      </section>
      <KeySection />
      <ThreatListsSection />
      <PrivacySection />
      <HistorySection />
      <LanguageSection />
    </>
  );
}
