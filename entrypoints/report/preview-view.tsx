import { RevealedText } from '../../components/code/revealed-text';
import { PreviewFrame } from '../../components/preview-frame';
import { Words } from '../../components/words';
import type { PreviewHop, PreviewResult } from '../../utils/preview/preview';
import { FAILED, FINDINGS, fileWords, pageWords, requestedWords } from '../../utils/preview/words';
import { ago } from '../../utils/shared/time-words';
import type { Signal } from '../../utils/signals/signal';
import { explainSignal } from '../../utils/signals/words';
import { t } from '../../utils/words/translate';

/** The site that a finding is about: of a form the one that gets what is typed. */
const seenAt = ({ rule, evidence }: Signal): string =>
  (rule === 'form-elsewhere' ? evidence.target : evidence.host) ?? '';

/** A preview: every step of the way, what was asked of whom, and the inert page. */
export function PreviewShown({ result, onDrawn }: { result: PreviewResult; onDrawn: () => void }) {
  return (
    <div class="stack">
      {result.kind === 'failed' && (
        <p class="note warn" role="status">
          {FAILED[result.reason]}
          {result.where && (
            <span class="raw">
              {' '}
              <RevealedText text={result.where} />
            </span>
          )}
        </p>
      )}
      {result.kind === 'file' && (
        <p class="note warn" role="status">
          <RevealedText text={fileWords(result)} />
        </p>
      )}
      {result.hops.length > 1 && <Way hops={result.hops} />}
      {result.kind === 'page' && (
        <>
          {result.findings.map((finding) => (
            <p key={finding.rule} class="note warn small">
              <FindingWords finding={finding} />
            </p>
          ))}
          {pageWords(result).map((words) => (
            <p key={words} class="small quiet">
              {words}
            </p>
          ))}
          {result.title && (
            <p class="small quiet">
              <Words
                id="report-preview-title"
                vars={{
                  title: (
                    <q dir="auto">
                      <RevealedText text={result.title} />
                    </q>
                  ),
                }}
              />
            </p>
          )}
          <PreviewFrame html={result.html} title={t('report-preview-frame')} onDrawn={onDrawn} />
        </>
      )}
      <p class="small quiet">
        {requestedWords(result.asked)} {t('report-preview-made', { ago: ago(result.at, Date.now()) })}
      </p>
    </div>
  );
}

/** What was found in the page, and about which site. */
function FindingWords({ finding }: { finding: Signal }) {
  const words = FINDINGS[finding.rule] ?? '';
  const where = seenAt(finding);
  if (!where) return <>{t('report-preview-finding', { finding: words })}</>;
  return (
    <Words id="report-preview-finding-at" vars={{ finding: words, where: <RevealedText text={where} /> }} />
  );
}

function Way({ hops }: { hops: PreviewHop[] }) {
  return (
    <ol class="small chain">
      {hops.map((hop, i) => (
        <li key={`${i} ${hop.url}`}>
          <span class="raw">
            <RevealedText text={hop.url} />
          </span>
          {hop.signals
            .filter(({ level }) => level !== 'good' && level !== 'info')
            .map((signal) => (
              <p key={signal.rule} class="quiet">
                {explainSignal(signal)}
              </p>
            ))}
        </li>
      ))}
    </ol>
  );
}
