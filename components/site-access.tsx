import { useEffect, useState } from 'preact/hooks';
import { browser } from '#imports';
import { reportBug } from '../utils/platform/errors';
import { hasAllSites, removeAllSites, requestAllSites } from '../utils/platform/permissions';
import { autoScan } from '../utils/platform/settings';
import { t } from '../utils/words/translate';
import { useSetting } from './hooks/use-setting';
import { ManagedNote } from './managed-note';
import { Words } from './words';

/** Turns scanning pages by itself on and off, with the access that it needs. The browser asks the user again. */
export function SiteAccess() {
  const [state, setState] = useState<{ granted: boolean; wanted: boolean }>();
  const [, , isManaged] = useSetting(autoScan);
  const [refused, setRefused] = useState(false);

  useEffect(() => {
    const update = () =>
      void Promise.all([hasAllSites(), autoScan.getValue()]).then(
        ([granted, wanted]) => setState({ granted, wanted }),
        reportBug,
      );
    browser.permissions.onAdded.addListener(update);
    browser.permissions.onRemoved.addListener(update);
    const unwatch = autoScan.watch(update);
    update();
    return () => {
      browser.permissions.onAdded.removeListener(update);
      browser.permissions.onRemoved.removeListener(update);
      unwatch();
    };
  }, []);

  async function turnOff(): Promise<void> {
    await autoScan.setValue(false);
    // Sites that the browser's own settings grant stay granted; they are not scanned either way.
    await removeAllSites();
  }

  if (!state) return null;
  if (isManaged && !state.wanted) {
    return (
      <p>
        {t('site-access-managed-off')} <ManagedNote of />
      </p>
    );
  }
  if (state.granted && state.wanted) {
    return (
      <div class="row">
        <p class="grow">
          <Words id="site-access-on" parts={{ b: (inside) => <b>{inside}</b> }} />
        </p>
        {isManaged ? (
          <ManagedNote of />
        ) : (
          <button type="button" onClick={() => void turnOff().catch(reportBug)}>
            {t('site-access-turn-off')}
          </button>
        )}
      </div>
    );
  }
  return (
    <div class="stack">
      <div class="row">
        <button
          type="button"
          class="primary"
          onClick={() => void requestAllSites('scan').then((yes) => setRefused(!yes), reportBug)}
        >
          {t('site-access-turn-on')}
        </button>
      </div>
      {refused && <p class="small">{t('site-access-refused')}</p>}
    </div>
  );
}
