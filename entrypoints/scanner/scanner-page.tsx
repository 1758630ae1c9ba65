import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { reportBug } from '../../utils/platform/errors';
import { t } from '../../utils/words/translate';
import type { DroppedFiles } from './dropped-files';
import { FileList } from './file-list';
import { createFileScan, type ScanProgress } from './file-scan';
import { FoundCodes } from './found-codes';
import { InputPanel } from './input-panel';
import { LivePanel } from './live/live-panel';
import { ReadingProgress } from './reading-progress';
import { takeRequested } from './requested-file';
import { textAsCode } from './typed-text';

/** The most characters of a pasted text that are looked at: no code holds more. */
const MAX_TEXT = 7_100;

/** Reads codes that stand on no web page. */
export function ScannerPage() {
  const [progress, setProgress] = useState<ScanProgress>({ files: [], found: [], isPaused: false });
  const scan = useMemo(() => createFileScan(setProgress), []);
  const onFiles = useCallback(
    ({ files, unread }: DroppedFiles) => {
      scan.add(files);
      for (const name of unread) scan.addProblem(name, 'no-access');
    },
    [scan],
  );
  const onText = useCallback(
    (text: string) =>
      scan.remember([{ code: textAsCode(text.slice(0, MAX_TEXT)), foundIn: { kind: 'text' } }]),
    [scan],
  );
  const [isLoading, setLoading] = useState(location.search !== '');
  useEffect(() => {
    if (location.search === '') return;
    takeRequested(location.search)
      .then((requested) => {
        if (!requested) return;
        if (requested.private) scan.keepPrivate();
        if ('text' in requested) onText(requested.text);
        else if ('file' in requested) scan.add([requested]);
        else scan.addProblem(requested.name, requested.problem);
      })
      .catch(reportBug)
      .finally(() => setLoading(false));
  }, [onText, scan]);
  return (
    <>
      <header>
        <img src="/icon/96.png" alt="" />
        <h1>{t('scanner-title')}</h1>
      </header>
      <main class="stack">
        <InputPanel onFiles={onFiles} onText={onText} />
        <LivePanel remember={scan.remember} />
        {isLoading && <p role="status">{t('scanner-loading')}</p>}
        {progress.files.length > 0 && <ReadingProgress progress={progress} scan={scan} />}
        {progress.found.length > 0 && <FoundCodes found={progress.found} />}
        {progress.files.length > 0 && <FileList files={progress.files} scan={scan} />}
      </main>
    </>
  );
}
