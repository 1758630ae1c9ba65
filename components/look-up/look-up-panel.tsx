import { useState } from 'preact/hooks';
import type { CodeDetails } from '../../utils/codes/code-details';
import { reportBug } from '../../utils/platform/errors';
import { sendToBackground } from '../../utils/platform/messages';
import { reportPage } from '../../utils/virustotal/api/url-id';
import type { DisclosureLevel } from '../../utils/virustotal/look-up';
import { isFinished } from '../../utils/virustotal/transitions';
import { REASON_WORDS } from '../../utils/virustotal/words';
import { t } from '../../utils/words/translate';
import { Words } from '../words';
import { KeyOffer } from './key-offer';
import { LookUpForm } from './look-up-form';
import { LookUpProgress } from './look-up-progress';
import { ReportLine } from './report-line';
import { SubmitConsent } from './submit-consent';
import { useAnnouncement } from './use-announcement';

/** What VirusTotal says of a link, and the next thing that can be asked of it. `full` offers the rarer acts too. */
export function LookUpPanel({ code, full = false }: { code: CodeDetails; full?: boolean }) {
  const { lookUp, report, caveats } = code;
  const codeId = code.id;
  const busy = lookUp !== undefined && !isFinished(lookUp);
  const isDoubtful = caveats.stale || caveats.analysisOutdated || caveats.analysisInFuture;
  const said = useAnnouncement(code);
  const offer = full ? { keyOffer: <KeyOffer /> } : {};
  return (
    <div class="stack look-up" data-look-up={lookUp?.state ?? 'none'}>
      <p class="only-spoken" role="status">
        {said}
      </p>
      {report && <ReportLine record={report} caveats={caveats} busy={busy} />}
      {busy && <LookUpProgress codeId={codeId} lookUp={lookUp} />}
      {!busy && lookUp?.state === 'unknown' && <Unknown code={code} step={lookUp.step} />}
      {!busy && lookUp?.state === 'failed' && <Failed code={code} />}
      {!lookUp && !report && <LookUpForm code={code} {...offer} />}
      {!busy && report && (full || isDoubtful) && <More codeId={codeId} step={report.step} />}
      {!busy && report && caveats.redactedOnly && <WholeAddress code={code} />}
    </div>
  );
}

function Unknown({ code, step }: { code: CodeDetails; step: DisclosureLevel }) {
  const [consent, setConsent] = useState(false);
  return (
    <div class="stack">
      <p class="note small">
        {step === 'id' ? (
          <Words id="look-up-unknown-fingerprint" parts={{ b: (inside) => <b>{inside}</b> }} />
        ) : (
          <Words id="look-up-unknown-address" parts={{ b: (inside) => <b>{inside}</b> }} />
        )}
      </p>
      {step === 'id' && <LookUpForm code={code} label={t('look-up-ask-address')} first="redacted" />}
      <div class="row">
        <button type="button" onClick={() => setConsent(!consent)} aria-expanded={consent}>
          {t('look-up-examine')}
        </button>
      </div>
      {consent && <SubmitConsent code={code} />}
    </div>
  );
}

function Failed({ code }: { code: CodeDetails }) {
  const reason = code.lookUp?.reason ?? 'nonsense';
  const id = code.lookUp?.vtId;
  return (
    <div class="stack">
      <p class="note warn small" role="status">
        <Words
          id="look-up-not-checked"
          vars={{ why: REASON_WORDS[reason] }}
          parts={{ b: (inside) => <b>{inside}</b> }}
        />
      </p>
      {reason === 'still-analysing' && id && (
        <a class="small" href={reportPage(id)} target="_blank" rel="noreferrer noopener">
          {t('look-up-open-there')}
        </a>
      )}
      <LookUpForm code={code} label={t('look-up-try-again')} />
    </div>
  );
}

/** A report on the shortened address does not answer for the whole one, which can be asked about in the same ways. */
function WholeAddress({ code }: { code: CodeDetails }) {
  return (
    <details class="small">
      <summary>{t('look-up-ask-whole')}</summary>
      <LookUpForm code={code} label={t('look-up-ask-short')} first="id" />
    </details>
  );
}

/** The same question once more: it discloses no more than the first one did. */
function More({ codeId, step }: { codeId: string; step: DisclosureLevel }) {
  return (
    <div class="row">
      <button
        type="button"
        onClick={() => void sendToBackground('refresh', { codeId, step }).catch(reportBug)}
      >
        {t('look-up-ask-again')}
      </button>
      <button type="button" onClick={() => void sendToBackground('rescan', { codeId }).catch(reportBug)}>
        {t('look-up-examine-again')}
      </button>
    </div>
  );
}
