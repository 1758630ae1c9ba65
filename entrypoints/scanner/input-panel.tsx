import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { reportBug } from '../../utils/platform/errors';
import { t } from '../../utils/words/translate';
import { chosenFiles, type DroppedFiles, filesIn } from './dropped-files';

interface Props {
  onFiles(dropped: DroppedFiles): void;
  onText(text: string): void;
}

/** Where files come in: dropped anywhere on the page, chosen, or pasted. */
export function InputPanel({ onFiles, onText }: Props) {
  const [isOver, setOver] = useState(false);
  const [note, setNote] = useState('');
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement | null>(null);
  const takeFolder = useCallback((input: HTMLInputElement | null) => {
    folder.current = input;
    if (input) input.webkitdirectory = true;
  }, []);

  useEffect(() => {
    const aborter = new AbortController();
    const { signal } = aborter;
    const take = async (transfer: DataTransfer | null) => {
      if (!transfer) return;
      const text = transfer.getData('text/plain').trim();
      const all = await filesIn(transfer);
      const isEmpty = all.files.length + all.unread.length === 0;
      if (isEmpty && text === '') setNote(t('scanner-nothing-dropped'));
      else setNote(all.isCut ? t('scanner-files-left-out', { count: all.files.length }) : '');
      if (!isEmpty) onFiles(all);
      else if (text !== '') onText(text);
    };
    const isField = (target: EventTarget | null) =>
      target instanceof HTMLInputElement && target.type !== 'file';
    document.addEventListener(
      'paste',
      (event) => {
        if (isField(event.target)) return;
        event.preventDefault();
        void take(event.clipboardData).catch(reportBug);
      },
      { signal },
    );
    document.addEventListener(
      'dragover',
      (event) => {
        event.preventDefault();
        setOver(true);
      },
      { signal },
    );
    document.addEventListener('dragleave', (event) => setOver(event.relatedTarget !== null), { signal });
    document.addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer).catch(reportBug);
      },
      { signal },
    );
    return () => aborter.abort();
  }, [onFiles, onText]);

  function chosen(event: Event): void {
    if (!(event.currentTarget instanceof HTMLInputElement)) return;
    const all = chosenFiles([...(event.currentTarget.files ?? [])]);
    setNote(all.isCut ? t('scanner-files-left-out', { count: all.files.length }) : '');
    onFiles(all);
    // The same file may be chosen once more.
    event.currentTarget.value = '';
  }

  return (
    <section class={`card stack drop-zone ${isOver ? 'over' : ''}`}>
      <h2>{t('scanner-drop')}</h2>
      <p class="quiet">{t('scanner-paste')}</p>
      <div class="row">
        <button type="button" class="primary" onClick={() => files.current?.click()}>
          {t('scanner-choose-files')}
        </button>
        <button type="button" onClick={() => folder.current?.click()}>
          {t('scanner-choose-folder')}
        </button>
      </div>
      <input ref={files} type="file" multiple hidden data-input="files" onChange={chosen} />
      <input ref={takeFolder} type="file" multiple hidden data-input="folder" onChange={chosen} />
      <p class="small quiet">{t('scanner-kinds')}</p>
      {note && (
        <p class="small" role="status">
          {note}
        </p>
      )}
    </section>
  );
}
