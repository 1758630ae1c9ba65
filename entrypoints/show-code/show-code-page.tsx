import { useEffect, useMemo, useState } from 'preact/hooks';
import { useCopied } from '../../components/code/copy-button';
import { RevealedText } from '../../components/code/revealed-text';
import { saveBlob } from '../../components/save-blob';
import { takeScannerRequest } from '../../utils/codes/scanner-request';
import { reportBug } from '../../utils/platform/errors';
import { t } from '../../utils/words/translate';
import { codePng, codeSvg } from './code-picture';
import { bytesIn, encodeText, MAX_CODE_BYTES } from './encode-text';

/** Shows the text that this page was opened for as a QR code. It is made here and sent nowhere. */
export function ShowCodePage() {
  const [text, setText] = useState<string>();
  useEffect(() => {
    takeScannerRequest(location.search)
      .then((request) => setText(request && 'text' in request ? request.text : ''))
      .catch(reportBug);
  }, []);
  return (
    <>
      <header>
        <img src="/icon/96.png" alt="" />
        <h1>{t('show-code-title')}</h1>
      </header>
      <main class="stack">{text !== undefined && <Shown text={text} />}</main>
    </>
  );
}

function Shown({ text }: { text: string }) {
  const modules = useMemo(() => encodeText(text), [text]);
  // A new page has no text any more once it is loaded again: it was kept nowhere.
  if (text === '') return <p role="status">{t('show-code-gone')}</p>;
  return (
    <section class="card stack">
      {modules ? (
        <Picture modules={modules} />
      ) : (
        <p role="status" data-too-long>
          {t('show-code-too-long', { bytes: bytesIn(text), most: MAX_CODE_BYTES })}
        </p>
      )}
      <p class="shown-text">
        <bdi>
          <RevealedText text={text} />
        </bdi>
      </p>
      <p class="small quiet">{t('show-code-private')}</p>
    </section>
  );
}

function Picture({ modules }: { modules: boolean[][] }) {
  const svg = useMemo(() => codeSvg(modules), [modules]);
  const [isCopied, copy] = useCopied(() =>
    // Given as a promise: the right to write ends with the click.
    navigator.clipboard.write([new ClipboardItem({ 'image/png': codePng(modules) })]),
  );
  return (
    <>
      <img
        class="made-code"
        src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
        alt={t('show-code-picture')}
      />
      <div class="row">
        <button type="button" class="primary" onClick={copy}>
          {isCopied ? t('code-copied') : t('show-code-copy')}
        </button>
        <button
          type="button"
          onClick={() =>
            void codePng(modules)
              .then((png) => saveBlob(png, 'qr-code.png'))
              .catch(reportBug)
          }
        >
          {t('show-code-save-png')}
        </button>
        <button
          type="button"
          onClick={() => saveBlob(new Blob([svg], { type: 'image/svg+xml' }), 'qr-code.svg')}
        >
          {t('show-code-save-svg')}
        </button>
      </div>
    </>
  );
}
