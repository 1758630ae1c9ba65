import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { CodeDetails } from '../../utils/codes/code-details';
import { reportBug } from '../../utils/platform/errors';
import { sendToBackground } from '../../utils/platform/messages';
import type { DisclosureLevel, FailureReason } from '../../utils/virustotal/look-up';
import { isNeverSent } from '../../utils/virustotal/never-send';
import { DISCLOSURE_WORDS, noFingerprint, REASON_WORDS } from '../../utils/virustotal/words';
import { t } from '../../utils/words/translate';
import { wordTable } from '../../utils/words/word-table';
import { DisclosureView } from './disclosure-view';
import { type Asking, stepFor, stepsOf, useAsking } from './use-asking';
import { useDisclosure } from './use-disclosure';

const SENDS = wordTable<DisclosureLevel>({
  id: () => t('look-up-sends-id'),
  redacted: () => t('look-up-sends-redacted'),
  whole: () => t('look-up-sends-whole'),
});

interface Props {
  code: CodeDetails;
  label?: string;
  /** The step to begin with; the setting's unless told. */
  first?: DisclosureLevel;
  /** What stands here while there is no key; a page with many codes says it once, elsewhere. */
  keyOffer?: ComponentChildren;
}

/** The question to VirusTotal: one button, and before it, for whoever wants to see it, exactly what will be sent. */
export function LookUpForm({ code, label = t('look-up-ask'), first, keyOffer }: Props) {
  const asking = useAsking();
  const [chosen, setChosen] = useState<DisclosureLevel>();
  const [refused, setRefused] = useState<FailureReason>();
  if (!asking || !('url' in code.checkable)) return null;
  if (isNeverSent(code.checkable.url, asking.never)) return <NeverSent />;
  const wanted = chosen ?? first ?? asking.wanted;
  const step = stepFor(wanted, asking.api);
  if (!asking.hasKey) return <>{keyOffer}</>;
  // Asking once more goes past what is stored; a first question is answered from there if it can be.
  const act = code.lookUp ? 'refresh' : 'lookUp';
  const ask = () =>
    void sendToBackground(act, { codeId: code.id, step }).then(
      (asked) => setRefused(asked.refused),
      reportBug,
    );
  return (
    <div class="stack">
      <div class="row">
        <button type="button" class="primary" onClick={ask}>
          {label}
        </button>
        <span class="small quiet grow">{SENDS[step]}</span>
      </div>
      {step !== wanted && <p class="small quiet">{noFingerprint()}</p>}
      {refused && (
        <p class="note warn small" role="status">
          {REASON_WORDS[refused]}
        </p>
      )}
      <details class="small">
        <summary>{t('look-up-what-exactly')}</summary>
        <div class="stack">
          <label class="row">
            <span>{t('look-up-send')}</span>
            <select
              value={step}
              onChange={(event) => setChosen(event.currentTarget.value as DisclosureLevel)}
            >
              {stepsOf(asking.api).map((one) => (
                <option key={one} value={one}>
                  {DISCLOSURE_WORDS[one].toLowerCase()}
                </option>
              ))}
            </select>
          </label>
          <DisclosurePreview url={code.checkable.url} step={step} api={asking.api} />
        </div>
      </details>
    </div>
  );
}

function NeverSent() {
  return <p class="note small">{t('look-up-never-sent')}</p>;
}

function DisclosurePreview({ url, step, api }: { url: string; step: DisclosureLevel; api: Asking['api'] }) {
  const shown = useDisclosure(url, step, { api });
  return shown ? <DisclosureView disclosure={shown} /> : null;
}
