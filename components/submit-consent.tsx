import { useState } from 'preact/hooks';
import { reportBug } from '../utils/errors';
import { toBackground } from '../utils/messages';
import type { CodeView } from '../utils/view';
import { disclosure } from '../utils/virustotal/disclosure';
import { Disclosed } from './disclosed';
import { useLoaded } from './use-live';

/** Publishing an address is a second, separate consent, with a plain warning and a button of its own. */
export function SubmitConsent({ view }: { view: CodeView }) {
  const [whole, setWhole] = useState(false);
  const step = whole ? 'whole' : 'redacted';
  const url = 'url' in view.checkable ? view.checkable.url : '';
  const what = useLoaded(() => disclosure(url, step, { act: 'submit' }), [url, step]);
  if (!what) return null;
  const submit = () => void toBackground('submit', { codeId: view.id, step }).catch(reportBug);
  return (
    <div class="note bad stack small">
      <b>This publishes the address.</b>
      <Disclosed what={what} />
      <label class="check">
        <input type="checkbox" checked={whole} onChange={(event) => setWhole(event.currentTarget.checked)} />
        <span>Publish it with everything in it. Needed when the shortened address leads elsewhere.</span>
      </label>
      <div class="row">
        <button type="button" class="danger" onClick={submit}>
          Publish it and have it examined
        </button>
      </div>
    </div>
  );
}
