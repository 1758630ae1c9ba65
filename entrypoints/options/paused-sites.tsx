import { useState } from 'preact/hooks';
import { RevealedText } from '../../components/code/revealed-text';
import { Glyph } from '../../components/glyph';
import { useSetting } from '../../components/hooks/use-setting';
import { setPaused } from '../../utils/codes/site-pause';
import { reportBug } from '../../utils/platform/errors';
import { pausedSites } from '../../utils/platform/settings';
import { t } from '../../utils/words/translate';

/** The sites on which codes are not looked for. One that is taken off stays in the list meanwhile, to be put back. */
export function PausedSites() {
  const [paused] = useSetting(pausedSites);
  const [takenOff, setTakenOff] = useState<readonly string[]>([]);
  const sites = [...new Set([...(paused ?? []), ...takenOff])].sort();
  if (!paused || sites.length === 0) return null;
  const toggle = (site: string) => {
    setTakenOff([...takenOff, site]);
    void setPaused(site, paused.includes(site) ? 'looked-at' : 'paused').catch(reportBug);
  };
  return (
    <div class="stack" id="paused-sites">
      <p>{t('options-paused')}</p>
      <ul class="stack">
        {sites.map((site) => (
          <li key={site} class="row">
            <span class="grow" dir="ltr">
              <RevealedText text={site} />
            </span>
            <button
              type="button"
              aria-label={
                paused.includes(site)
                  ? t('options-paused-resume', { site })
                  : t('options-paused-undo', { site })
              }
              onClick={() => toggle(site)}
            >
              <Glyph name={paused.includes(site) ? 'resume' : 'pause'} />
              {paused.includes(site) ? t('popup-resume') : t('popup-pause')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
