import { reportBug } from '../utils/platform/errors';
import { coverDangerous } from '../utils/platform/settings';
import { t } from '../utils/words/translate';
import { useSetting } from './hooks/use-setting';

/** Whether dangerous codes are covered on the pages until they are pressed. */
export function CoverSetting() {
  const [on, setOn] = useSetting(coverDangerous);
  if (on === undefined) return null;
  return (
    <label class="check">
      <input
        type="checkbox"
        name="cover"
        checked={on}
        onChange={(event) => void setOn(event.currentTarget.checked).catch(reportBug)}
      />
      <span>
        {t('site-access-cover')}
        <br />
        <span class="small quiet">{t('site-access-cover-hint')}</span>
      </span>
    </label>
  );
}
