import { coverDangerous } from '../utils/platform/settings';
import { t } from '../utils/words/translate';
import { CheckSetting } from './check-setting';

/** Whether dangerous codes are covered on the pages until they are pressed. */
export function CoverSetting() {
  return (
    <CheckSetting setting={coverDangerous} label={t('site-access-cover')}>
      {t('site-access-cover-hint')}
    </CheckSetting>
  );
}
