import { RevealedText } from '../../components/code/revealed-text';
import { PreviewFrame } from '../../components/preview-frame';
import type { PreviewHop, PreviewResult } from '../../utils/preview/preview';
import { FAILED, FINDINGS, fileWords, pageWords, requestedWords } from '../../utils/preview/words';
import { ago } from '../../utils/shared/time-words';
import type { Signal } from '../../utils/signals/signal';
import { explainSignal } from '../../utils/signals/words';

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
              {FINDINGS[finding.rule]}
              {seenAt(finding) && (
                <>
                  {': '}
                  <RevealedText text={seenAt(finding)} />
                </>
              )}
              .
            </p>
          ))}
          {pageWords(result).map((words) => (
            <p key={words} class="small quiet">
              {words}
            </p>
          ))}
          {result.title && (
            <p class="small quiet">
              The page calls itself{' '}
              <q dir="auto">
                <RevealedText text={result.title} />
              </q>
              . These are its own words.
            </p>
          )}
          <PreviewFrame
            html={result.html}
            title="A still picture of the page; nothing in it works"
            onDrawn={onDrawn}
          />
        </>
      )}
      <p class="small quiet">
        {requestedWords(result.asked)} Made {ago(result.at, Date.now())}.
      </p>
    </div>
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
