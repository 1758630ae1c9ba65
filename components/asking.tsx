import { useState } from 'preact/hooks';
import { browser } from '#imports';
import { reportBug } from '../utils/errors';
import { toBackground } from '../utils/messages';
import { apiKey, apiVersion, defaultStep } from '../utils/settings';
import type { CodeView } from '../utils/view';
import { disclosure } from '../utils/virustotal/disclosure';
import type { FailureReason, Step } from '../utils/virustotal/look-up';
import { REASON_WORDS, STEP_WORDS } from '../utils/virustotal/words';
import { Disclosed } from './disclosed';
import { useLoaded } from './use-live';

const STEPS: Step[] = ['id', 'redacted', 'whole'];

/** The question to VirusTotal: one button, and before it, for whoever wants to see it, exactly what will be sent. */
export function Asking({ view, label = 'Ask VirusTotal' }: { view: CodeView; label?: string }) {
  const settings = useLoaded(async () => ({
    step: await defaultStep.getValue(),
    api: await apiVersion.getValue(),
    hasKey: (await apiKey.getValue()) !== '',
  }));
  const [chosen, setChosen] = useState<Step>();
  const [refused, setRefused] = useState<FailureReason>();
  if (!settings || !('url' in view.checkable)) return null;
  const step = chosen ?? settings.step;
  if (!settings.hasKey) {
    return (
      <p class="small quiet">
        <button type="button" class="link" onClick={() => void browser.runtime.openOptionsPage()}>
          Add a VirusTotal key
        </button>{' '}
        to ask some ninety security engines about this link.
      </p>
    );
  }
  // Asking once more goes past what is stored; a first question is answered from there if it can be.
  const act = view.lookUp ? 'again' : 'check';
  const ask = () =>
    void toBackground(act, { codeId: view.id, step }).then((asked) => setRefused(asked.refused), reportBug);
  return (
    <div class="stack">
      <div class="row">
        <button type="button" class="primary" onClick={ask}>
          {label}
        </button>
        <span class="small quiet grow">Sends {STEP_WORDS[step].toLowerCase()}.</span>
      </div>
      {refused && (
        <p class="note warn small" role="status">
          {REASON_WORDS[refused]}
        </p>
      )}
      <details class="small">
        <summary>What exactly is sent?</summary>
        <div class="stack">
          <label class="row">
            <span>Send</span>
            <select value={step} onChange={(event) => setChosen(event.currentTarget.value as Step)}>
              {STEPS.map((one) => (
                <option key={one} value={one}>
                  {STEP_WORDS[one].toLowerCase()}
                </option>
              ))}
            </select>
          </label>
          <Preview url={view.checkable.url} step={step} api={settings.api} />
        </div>
      </details>
    </div>
  );
}

function Preview({ url, step, api }: { url: string; step: Step; api: 'v3' | 'v2' }) {
  const shown = useLoaded(async () => ({ value: await disclosure(url, step, { api }) }), [url, step, api]);
  if (!shown) return null;
  if (!shown.value) return <p>Version 2 cannot be asked with a fingerprint. Choose a further step.</p>;
  return <Disclosed what={shown.value} />;
}
