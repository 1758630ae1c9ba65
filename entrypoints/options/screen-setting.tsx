import { useSetting } from '../../components/hooks/use-setting';
import { reportBug } from '../../utils/platform/errors';
import { screenWitness } from '../../utils/platform/settings';
import { t } from '../../utils/words/translate';

/** Whether the visible part of the tab is looked at as well, as a phone's camera would. */
export function ScreenSetting() {
  const [on, setOn] = useSetting(screenWitness);
  if (on === undefined) return null;
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => void setOn(event.currentTarget.checked).catch(reportBug)}
      />
      <span>
        {t('options-screen')}
        <br />
        <span class="small quiet">{t('options-screen-hint')}</span>
      </span>
    </label>
  );
}
