import type { FileScan, ScanProgress } from './file-scan';
import { WORDS } from './words';

/** How far the reading is, and what can be done about it. */
export function ReadingProgress({ progress, scan }: { progress: ScanProgress; scan: FileScan }) {
  const { files, found, isPaused } = progress;
  const open = files.filter(({ state }) => state === 'waiting' || state === 'reading').length;
  const done = files.length - open;
  return (
    <section class="stack" data-open={open}>
      <p role="status" class="headline">
        {open > 0 ? WORDS.progress(done, files.length) : WORDS.finished(files.length, found.length)}
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
              {isPaused ? WORDS.resume : WORDS.pause}
            </button>
            <button type="button" onClick={() => scan.cancel()}>
              {WORDS.cancel}
            </button>
          </>
        ) : (
          <button type="button" onClick={() => scan.clear()}>
            {WORDS.clear}
          </button>
        )}
      </div>
    </section>
  );
}
