import { useState } from 'preact/hooks';
import { browser } from '#imports';
import { useStoredPreview } from '../../components/hooks/use-stored-preview';
import type { CodeDetails } from '../../utils/codes/code-details';
import { isPublicHost } from '../../utils/payload/url/public-host';
import { reportBug } from '../../utils/platform/errors';
import { hasAllSites } from '../../utils/platform/permissions';
import { autoScan } from '../../utils/platform/settings';
import type { PreviewResult } from '../../utils/preview/preview';
import { previewAllowed } from '../../utils/preview/preview-allowed';
import { beforePreview, NOT_ALLOWED } from '../../utils/preview/words';
import { t } from '../../utils/words/translate';
import { keepPreview, makePreview, PREVIEW_ACCESS } from './preview-client';
import { PreviewShown } from './preview-view';

/** What is said of every site where a proxy looks names up. */
const PROXY_LIKE: ReadonlySet<string> = new Set(['inside', 'unresolved']);

/** What the page behind the link looks like, without going there as a visitor. Only on request. */
export function PreviewSection({ code }: { code: CodeDetails }) {
  const [running, setRunning] = useState<{ stop: AbortController; asked: number }>();
  const [fresh, setFresh] = useState<PreviewResult>();
  const [refused, setRefused] = useState(false);
  const [stored, onStoredDrawn] = useStoredPreview(code, fresh);
  const allowed = previewAllowed({
    payloadKind: code.payload.kind,
    verdictLevel: code.verdict.level,
    host: code.address?.host ?? '',
    isPublicHost,
  });
  const url = code.payload.kind === 'web' ? code.payload.url : '';
  const result = fresh ?? stored;
  const onDrawn = () => {
    if (!fresh) onStoredDrawn();
    else if (code.record) keepPreview(code.id, fresh).catch(reportBug);
  };

  async function start(allowPrivateHosts: boolean): Promise<void> {
    // First thing after the click, or the browser does not ask.
    const had = hasAllSites();
    const granted = await browser.permissions.request(PREVIEW_ACCESS as never);
    setRefused(!granted);
    if (!granted) return;
    if (!(await had)) await autoScan.setValue(false);
    const stop = new AbortController();
    let asked = 0;
    setRunning({ stop, asked });
    const onRequest = () => setRunning({ stop, asked: ++asked });
    try {
      const request = { codeId: code.id, url, allowPrivateHosts, keep: code.record !== undefined };
      setFresh(await makePreview({ ...request, signal: stop.signal, onRequest }));
    } finally {
      setRunning(undefined);
    }
  }

  return (
    <section class="card stack" id="preview">
      <h2>{t('report-preview-heading')}</h2>
      {allowed !== true && <p class="quiet">{NOT_ALLOWED[allowed]}</p>}
      {allowed === true && running && (
        <div class="row">
          <p class="grow" role="status">
            {running.asked > 1
              ? t('report-preview-requests', { count: running.asked })
              : t('report-preview-looking')}
          </p>
          <button type="button" onClick={() => running.stop.abort()}>
            {t('report-preview-stop')}
          </button>
        </div>
      )}
      {allowed === true && !running && (
        <>
          {!result && <p class="quiet small">{beforePreview()}</p>}
          <div class="row">
            <button type="button" onClick={() => void start(false).catch(reportBug)}>
              {result ? t('report-preview-again') : t('report-preview-look')}
            </button>
            {result?.kind === 'failed' && PROXY_LIKE.has(result.reason) && (
              <button type="button" onClick={() => void start(true).catch(reportBug)}>
                {t('report-preview-proxy')}
              </button>
            )}
          </div>
        </>
      )}
      {refused && (
        <p class="note small" role="status">
          {t('report-preview-refused')}
        </p>
      )}
      {result && !running && <PreviewShown result={result} onDrawn={onDrawn} />}
    </section>
  );
}
