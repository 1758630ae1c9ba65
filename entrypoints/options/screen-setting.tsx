import { CheckSetting } from '../../components/check-setting';
import { screenWitness } from '../../utils/platform/settings';
import { t } from '../../utils/words/translate';

/** Whether the visible part of the tab is looked at as well, as a phone's camera would. */
export function ScreenSetting() {
  return (
    <CheckSetting setting={screenWitness} label={t('options-screen')}>
      {t('options-screen-hint')}
    </CheckSetting>
  );
}
