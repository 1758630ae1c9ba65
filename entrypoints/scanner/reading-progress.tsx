import { t } from '../../utils/words/translate';
import type { FileScan, ScanProgress } from './file-scan';

/** How far the reading is, and what can be done about it. */
export function ReadingProgress({ progress, scan }: { progress: ScanProgress; scan: FileScan }) {
  const { files, found, isPaused } = progress;
  const open = files.filter(({ state }) => state === 'waiting' || state === 'reading').length;
  const done = files.length - open;
  return (
    <section class="stack" data-open={open} data-found={found.length}>
      <p role="status" class="headline">
        {open > 0
          ? t('scanner-progress', { done, total: files.length })
          : `${t('scanner-finished-files', { files: files.length })} ${t('scanner-finished-codes', { codes: found.length })}`}
      </p>
      {open > 0 && (
        <div class="bar">
          <span style={{ width: `${(100 * done) / files.length}%` }} />
        </div>
      )}
      <div class="row">
        {open > 0 ? (
          <>
            <button type="button" onClick={() => scan.pause(!isPaused)}>
              {isPaused ? t('scanner-resume') : t('scanner-pause')}
            </button>
            <button type="button" onClick={() => scan.cancel()}>
              {t('scanner-cancel')}
            </button>
          </>
        ) : (
          <button type="button" onClick={() => scan.clear()}>
            {t('scanner-clear')}
          </button>
        )}
      </div>
    </section>
  );
}
