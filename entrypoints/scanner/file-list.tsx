import { useState } from 'preact/hooks';
import { placeWords } from '../../components/reading/place-words';
import { t } from '../../utils/words/translate';
import type { FileScan, ScannedFile } from './file-scan';
import { textAsCode } from './typed-text';
import { problemWords } from './words';

const SHOWN = 100;
const LINKS = 20;

/** Every file and what became of it; what needs the user comes first. */
export function FileList({ files, scan }: { files: ScannedFile[]; scan: FileScan }) {
  const [limit, setLimit] = useState(SHOWN);
  const sorted = [...files].sort((a, b) => rank(a) - rank(b) || a.id - b.id);
  return (
    <section class="stack" aria-labelledby="files">
      <h2 id="files">{t('scanner-files')}</h2>
      <ul class="file-list">
        {sorted.slice(0, limit).map((file) => (
          <FileRow key={file.id} file={file} scan={scan} />
        ))}
      </ul>
      {files.length > limit && (
        <button type="button" onClick={() => setLimit(limit + SHOWN)}>
          {t('scanner-show-more')}
        </button>
      )}
    </section>
  );
}

const isLocked = ({ state }: ScannedFile) => state === 'needs-password' || state === 'wrong-password';

function rank(file: ScannedFile): number {
  if (isLocked(file)) return 0;
  return file.state === 'reading' ? 1 : 2;
}

function FileRow({ file, scan }: { file: ScannedFile; scan: FileScan }) {
  return (
    <li class="file-row" data-file={file.name} data-state={file.state} data-codes={file.codes}>
      <bdi class="file-name">{file.name}</bdi>
      <span class="small quiet">{stateWords(file)}</span>
      {isLocked(file) && <PasswordForm file={file} scan={scan} />}
      {file.problems.map(({ problem, place }, i) => (
        <span key={`${i} ${problem}`} class="small" data-problem={problem}>
          <bdi>
            {t('scanner-problem-in', {
              place: placeWords({ kind: 'file', ...place }),
              problem: problemWords(problem),
            })}
          </bdi>
        </span>
      ))}
      {file.links.length > 0 && <LinkList file={file} scan={scan} />}
    </li>
  );
}

function stateWords({ state, codes }: ScannedFile): string {
  const found = codes > 0 ? t('scanner-codes-in-file', { count: codes }) : '';
  if (state === 'read') return found || t('scanner-no-code');
  if (state === 'waiting') return t('scanner-waiting');
  if (state === 'reading') return found || t('scanner-reading');
  if (state === 'cancelled') return found || t('scanner-cancelled');
  return `${found} ${problemWords(state)}`.trim();
}

function PasswordForm({ file, scan }: { file: ScannedFile; scan: FileScan }) {
  const [password, setPassword] = useState('');
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault();
        scan.unlock(file.id, password);
      }}
    >
      <label class="field">
        <span class="small">{t('scanner-password')}</span>
        <input
          type="password"
          autocomplete="off"
          value={password}
          onInput={({ currentTarget }) => setPassword(currentTarget.value)}
        />
      </label>
      <button type="submit">{t('scanner-unlock')}</button>
    </form>
  );
}

function LinkList({ file, scan }: { file: ScannedFile; scan: FileScan }) {
  const [limit, setLimit] = useState(LINKS);
  return (
    <details class="small">
      <summary>{t('scanner-links', { count: file.links.length })}</summary>
      <ul class="stack">
        {file.links.slice(0, limit).map(({ url, place }) => (
          <li key={`${place.page} ${url}`} class="row link-row">
            <bdi dir="ltr" class="grow">
              {url}
            </bdi>
            <button
              type="button"
              onClick={() => scan.remember([{ code: textAsCode(url), foundIn: { kind: 'file', ...place } }])}
            >
              {t('scanner-check-link')}
            </button>
          </li>
        ))}
      </ul>
      {file.links.length > limit && (
        <button type="button" onClick={() => setLimit(limit + LINKS)}>
          {t('scanner-show-more')}
        </button>
      )}
    </details>
  );
}
