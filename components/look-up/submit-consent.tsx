import { useState } from 'preact/hooks';
import type { CodeDetails } from '../../utils/codes/code-details';
import { reportBug } from '../../utils/platform/errors';
import { sendToBackground } from '../../utils/platform/messages';
import { t } from '../../utils/words/translate';
import { DisclosureView } from './disclosure-view';
import { useDisclosure } from './use-disclosure';

/** Publishing an address is a second, separate consent, with a plain warning and a button of its own. */
export function SubmitConsent({ code }: { code: CodeDetails }) {
  const [whole, setWhole] = useState(false);
  const step = whole ? 'whole' : 'redacted';
  const url = 'url' in code.checkable ? code.checkable.url : '';
  const what = useDisclosure(url, step, { act: 'submit' });
  if (!what) return null;
  const submit = () => void sendToBackground('submit', { codeId: code.id, step }).catch(reportBug);
  return (
    <div class="note bad stack small">
      <b>{t('look-up-publishes')}</b>
      <DisclosureView disclosure={what} />
      <label class="check">
        <input type="checkbox" checked={whole} onChange={(event) => setWhole(event.currentTarget.checked)} />
        <span>{t('look-up-publish-whole')}</span>
      </label>
      <div class="row">
        <button type="button" class="danger" onClick={submit}>
          {t('look-up-publish')}
        </button>
      </div>
    </div>
  );
}
