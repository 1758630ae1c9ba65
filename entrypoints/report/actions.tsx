import { useEffect, useState } from 'preact/hooks';
import { browser } from '#imports';
import { CopyButton } from '../../components/code/copy-button';
import { SureButton } from '../../components/sure-button';
import type { CodeDetails } from '../../utils/codes/code-details';
import { reportBug } from '../../utils/platform/errors';
import { wakeBackground } from '../../utils/platform/wake-background';
import { openDatabase } from '../../utils/store/database';
import { deleteCodes } from '../../utils/store/delete-codes';
import { t } from '../../utils/words/translate';

/** Time to read the name of the site; studies of link warnings found that three seconds make people look. */
const PAUSE_S = 3;

/** Copy, open, delete. Opening is never the first; it is not offered for what is called malicious, and takes a moment where there is doubt. */
export function Actions({ code }: { code: CodeDetails }) {
  const mayOpen = code.payload.kind === 'web' && code.verdict.level !== 'malicious';
  return (
    <div class="row">
      <CopyButton text={code.text} label={t('report-copy')} />
      {mayOpen && <OpenButton code={code} />}
      {code.record && <DeleteButton id={code.id} />}
    </div>
  );
}

function OpenButton({ code }: { code: CodeDetails }) {
  const [left, setLeft] = useState<number>();
  const doubtful = code.verdict.level === 'suspicious';
  const url = code.payload.kind === 'web' ? code.payload.url : '';
  const site = code.address?.registrable ?? '';
  useEffect(() => {
    if (!left) return;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  const open = () => void browser.tabs.create({ url }).catch(reportBug);
  if (!doubtful) {
    return (
      <button type="button" onClick={open}>
        {t('report-open', { site })}
      </button>
    );
  }
  if (left === undefined) {
    return (
      <button type="button" onClick={() => setLeft(PAUSE_S)}>
        {t('report-open-doubt')}
      </button>
    );
  }
  return (
    // Not disabled, for that would take the keyboard away from it.
    <button type="button" class="danger" aria-disabled={left > 0} onClick={left > 0 ? undefined : open}>
      {left > 0 ? t('report-go-wait', { site, seconds: left }) : t('report-go', { site })}
    </button>
  );
}

function DeleteButton({ id }: { id: string }) {
  return (
    <SureButton
      label={t('report-delete')}
      sure={t('report-delete-sure')}
      onSure={async () => {
        await wakeBackground();
        await deleteCodes(await openDatabase(), [id]);
      }}
    />
  );
}
