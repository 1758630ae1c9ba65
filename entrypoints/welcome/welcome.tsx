import { browser } from '#imports';
import { StateIcon } from '../../components/code/state-icon';
import { CoverSetting } from '../../components/cover-setting';
import { SiteAccess } from '../../components/site-access';
import { stateLabel } from '../../utils/marks/words';
import type { MarkState } from '../../utils/platform/messages';
import { t } from '../../utils/words/translate';

/** The first page: what it does, what it does not, and one button. */
export function Welcome() {
  return (
    <>
      <header>
        <img src="/icon/96.png" alt="" />
        <h1>{t('welcome-heading')}</h1>
      </header>
      <section class="card stack">
        <h2>{t('welcome-scan-heading')}</h2>
        <p>{t('welcome-scan')}</p>
        <SiteAccess />
        <p class="small quiet">{t('welcome-scan-refuse')}</p>
        <CoverSetting />
      </section>
      <section class="card stack">
        <h2>{t('welcome-leaves-heading')}</h2>
        <ul class="reasons">
          <li>{t('welcome-leaves-codes')}</li>
          <li>{t('welcome-leaves-pictures')}</li>
          <li>{t('welcome-leaves-key')}</li>
          <li>{t('welcome-leaves-nothing-else')}</li>
        </ul>
        <div class="row">
          <button type="button" onClick={() => void browser.runtime.openOptionsPage()}>
            {t('welcome-enter-key')}
          </button>
        </div>
      </section>
      <section class="card stack">
        <h2>{t('welcome-signs-heading')}</h2>
        <SignList />
        <p class="small quiet">{t('welcome-signs-hint')}</p>
      </section>
    </>
  );
}

const STATES: MarkState[] = ['unchecked', 'nothing-found', 'unknown', 'suspicious', 'malicious'];

function SignList() {
  return (
    <ul class="stack">
      {STATES.map((state) => (
        <li key={state} class="row">
          <StateIcon state={state} />
          <span>{stateLabel(state)}</span>
        </li>
      ))}
    </ul>
  );
}
