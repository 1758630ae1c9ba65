import { useEffect, useState } from 'preact/hooks';
import { browser } from '#imports';
import { CopyButton } from '../../components/code/copy-button';
import type { CodeDetails } from '../../utils/codes/code-details';
import { reportBug } from '../../utils/platform/errors';
import { openDatabase } from '../../utils/store/database';
import { deleteCodes } from '../../utils/store/delete-codes';

/** Time to read the name of the site; studies of link warnings found that three seconds make people look. */
const PAUSE_S = 3;

/** Copy, open, delete. Opening is never the first; it is not offered for what is called malicious, and takes a moment where there is doubt. */
export function Actions({ code }: { code: CodeDetails }) {
  const mayOpen = code.payload.kind === 'web' && code.verdict.level !== 'malicious';
  return (
    <div class="row">
      <CopyButton text={code.text} label="Copy the code’s text" />
      {mayOpen && <OpenButton code={code} />}
      {code.record && <DeleteButton id={code.id} />}
    </div>
  );
}

function OpenButton({ code }: { code: CodeDetails }) {
  const [left, setLeft] = useState<number>();
  const doubtful = code.verdict.level === 'suspicious';
  const url = code.payload.kind === 'web' ? code.payload.url : '';
  useEffect(() => {
    if (!left) return;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  const open = () => void browser.tabs.create({ url }).catch(reportBug);
  if (!doubtful) {
    return (
      <button type="button" onClick={open}>
        Open {code.address?.registrable}
      </button>
    );
  }
  if (left === undefined) {
    return (
      <button type="button" onClick={() => setLeft(PAUSE_S)}>
        Open in spite of the doubt …
      </button>
    );
  }
  return (
    <button type="button" class="danger" disabled={left > 0} onClick={open}>
      {left > 0
        ? `You would go to ${code.address?.registrable} (${left})`
        : `Go to ${code.address?.registrable}`}
    </button>
  );
}

function DeleteButton({ id }: { id: string }) {
  const [sure, setSure] = useState(false);
  const remove = () =>
    void openDatabase()
      .then((db) => deleteCodes(db, [id]))
      .catch(reportBug);
  return (
    <button
      type="button"
      class="danger"
      onClick={sure ? remove : () => setSure(true)}
      onBlur={() => setSure(false)}
    >
      {sure ? 'Really delete it?' : 'Delete from the history'}
    </button>
  );
}
