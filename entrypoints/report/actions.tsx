import { useEffect, useState } from 'preact/hooks';
import { browser } from '#imports';
import { CopyButton } from '../../components/code/copy-button';
import type { CodeDetails } from '../../utils/codes/code-details';
import { reportBug } from '../../utils/platform/errors';
import { deleteCode } from '../../utils/store/codes';
import { openDatabase } from '../../utils/store/database';

/** Time to read the name of the site; studies of link warnings found that three seconds make people look. */
const PAUSE_S = 3;

/** Open, copy, delete. Opening is not offered for what is called malicious, and takes a moment where there is doubt. */
export function Actions({ view }: { view: CodeDetails }) {
  const mayOpen = view.payload.kind === 'web' && view.verdict.level !== 'malicious';
  return (
    <div class="row">
      {mayOpen && <OpenButton view={view} />}
      <CopyButton text={view.text} label="Copy the code’s text" />
      {view.record && <DeleteButton id={view.id} />}
    </div>
  );
}

function OpenButton({ view }: { view: CodeDetails }) {
  const [left, setLeft] = useState<number>();
  const doubtful = view.verdict.level === 'suspicious';
  const url = view.payload.kind === 'web' ? view.payload.url : '';
  useEffect(() => {
    if (!left) return;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  const open = () => void browser.tabs.create({ url }).catch(reportBug);
  if (!doubtful) {
    return (
      <button type="button" onClick={open}>
        Open {view.address?.registrable}
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
        ? `You would go to ${view.address?.registrable} (${left})`
        : `Go to ${view.address?.registrable}`}
    </button>
  );
}

function DeleteButton({ id }: { id: string }) {
  const [sure, setSure] = useState(false);
  const remove = () =>
    void openDatabase()
      .then((db) => deleteCode(db, id))
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
