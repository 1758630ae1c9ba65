import { Glyph } from '../../components/glyph';
import { Words } from '../../components/words';
import { setPaused } from '../../utils/codes/site-pause';
import { reportBug } from '../../utils/platform/errors';
import { t } from '../../utils/words/translate';
import type { TabSite } from './tab/use-tab-site';

/** Has codes on this site not looked for, where they are by themselves. The site is kept among the settings. */
export function PauseButton({ where: { site, automatic, paused, isPrivate } }: { where: TabSite }) {
  if (!site || !automatic || paused || isPrivate) return null;
  return (
    <button type="button" class="link small" onClick={() => void setPaused(site, 'paused').catch(reportBug)}>
      <Glyph name="pause" />
      {t('popup-pause')}
    </button>
  );
}

/** Says that a site is paused, in the place where its codes would stand, and takes it back. */
export function PausedNote({ site }: { site: string }) {
  return (
    <div class="note row">
      <p class="grow" role="status">
        <Words id="popup-paused" vars={{ site }} />
      </p>
      <button type="button" onClick={() => void setPaused(site, 'looked-at').catch(reportBug)}>
        <Glyph name="resume" />
        {t('popup-resume')}
      </button>
    </div>
  );
}
