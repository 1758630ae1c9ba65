import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { CodeDetails } from '../../utils/codes/code-details';
import { reportBug } from '../../utils/platform/errors';
import { sendToBackground } from '../../utils/platform/messages';
import { apiKey, apiVersion, defaultDisclosure, neverSend } from '../../utils/platform/settings';
import type { DisclosureLevel, FailureReason } from '../../utils/virustotal/look-up';
import { isNeverSent } from '../../utils/virustotal/never-send';
import { disclosure } from '../../utils/virustotal/redaction/disclosure';
import { DISCLOSURE_WORDS, noFingerprint, REASON_WORDS } from '../../utils/virustotal/words';
import { t } from '../../utils/words/translate';
import { wordTable } from '../../utils/words/word-table';
import { useLoaded } from '../hooks/use-live';
import { DisclosureView } from './disclosure-view';

const STEPS: DisclosureLevel[] = ['id', 'redacted', 'whole'];

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
  const settings = useLoaded(async () => ({
    step: await defaultDisclosure.getValue(),
    api: await apiVersion.getValue(),
    hasKey: (await apiKey.getValue()) !== '',
    never: await neverSend.getValue(),
  }));
  const [chosen, setChosen] = useState<DisclosureLevel>();
  const [refused, setRefused] = useState<FailureReason>();
  if (!settings || !('url' in code.checkable)) return null;
  if (isNeverSent(code.checkable.url, settings.never)) return <NeverSent />;
  // What cannot be sent is not offered: version 2 has no question by fingerprint.
  const steps = settings.api === 'v2' ? STEPS.filter((one) => one !== 'id') : STEPS;
  const wanted = chosen ?? first ?? settings.step;
  const step = steps.includes(wanted) ? wanted : 'redacted';
  if (!settings.hasKey) return <>{keyOffer}</>;
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
              {steps.map((one) => (
                <option key={one} value={one}>
                  {DISCLOSURE_WORDS[one].toLowerCase()}
                </option>
              ))}
            </select>
          </label>
          <DisclosurePreview url={code.checkable.url} step={step} api={settings.api} />
        </div>
      </details>
    </div>
  );
}

function NeverSent() {
  return <p class="note small">{t('look-up-never-sent')}</p>;
}

function DisclosurePreview({ url, step, api }: { url: string; step: DisclosureLevel; api: 'v3' | 'v2' }) {
  const shown = useLoaded(async () => ({ value: await disclosure(url, step, { api }) }), [url, step, api]);
  return shown?.value ? <DisclosureView disclosure={shown.value} /> : null;
}
