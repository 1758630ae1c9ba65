import { useState } from 'preact/hooks';
import { SureButton } from '../../../components/sure-button';
import { reportBug } from '../../../utils/platform/errors';
import { t } from '../../../utils/words/translate';
import { restoreDefaults } from './default-settings';

/** All settings as they were at first, on two presses, and back again. */
export function DefaultsSection() {
  const [withKey, setWithKey] = useState(false);
  const [note, setNote] = useState('');
  const [undo, setUndo] = useState<{ run(): Promise<void> }>();

  async function restore(): Promise<void> {
    const run = await restoreDefaults(withKey ? 'settings-and-key' : 'settings');
    setUndo({ run });
    setNote(withKey ? t('stored-defaults-done-key') : t('stored-defaults-done'));
  }

  async function takeBack(): Promise<void> {
    setUndo(undefined);
    await undo?.run();
    setNote(t('stored-defaults-undone'));
  }

  return (
    <section class="card stack" id="defaults">
      <h2>{t('stored-defaults-heading')}</h2>
      <p class="quiet">{t('stored-defaults-hint')}</p>
      <label class="check">
        <input
          type="checkbox"
          checked={withKey}
          onChange={(event) => setWithKey(event.currentTarget.checked)}
        />
        <span>{t('stored-defaults-key')}</span>
      </label>
      <div class="row">
        <SureButton label={t('stored-defaults')} sure={t('stored-defaults-sure')} onSure={restore} />
        <p class="grow" role="status">
          {note}
        </p>
        {undo && (
          <button type="button" onClick={() => void takeBack().catch(reportBug)}>
            {t('stored-defaults-undo')}
          </button>
        )}
      </div>
    </section>
  );
}
