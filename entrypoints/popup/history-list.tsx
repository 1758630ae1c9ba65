import { useState } from 'preact/hooks';
import { CodeCard } from '../../components/code/code-card';
import { useLive } from '../../components/hooks/use-live';
import { codeDetails } from '../../utils/codes/code-details';
import { isPrivatePage } from '../../utils/platform/private-page';
import { listHistory } from '../../utils/store/codes';
import { openDatabase } from '../../utils/store/database';
import { Panel } from './tab-list';

const PAGE = 20;

/** What was checked, newest first. Read a page at a time: a long history must not slow the popup down. */
export function HistoryList() {
  const [limit, setLimit] = useState(PAGE);
  const list = useLive(async () => {
    if (isPrivatePage()) return { codes: [], more: false };
    const records = await listHistory(await openDatabase(), { limit: limit + 1 });
    const codes = records.slice(0, limit).map((record) => codeDetails(record, { record, private: false }));
    return { codes: await Promise.all(codes), more: records.length > limit };
  }, [limit]);
  if (!list) return <Panel tab="history" />;
  if (list.codes.length === 0) {
    return (
      <Panel tab="history">
        <div class="empty">
          <h2>{isPrivatePage() ? 'A private window' : 'Nothing checked yet'}</h2>
          <p class="quiet">
            {isPrivatePage()
              ? 'The history is shown in ordinary windows. What you check here is not kept.'
              : 'Every code that you check is kept here, on this device only.'}
          </p>
        </div>
      </Panel>
    );
  }
  return (
    <Panel tab="history">
      {list.codes.map((code) => (
        <CodeCard key={code.id} code={code} />
      ))}
      {list.more && (
        <button type="button" onClick={() => setLimit(limit + PAGE)}>
          Show more
        </button>
      )}
    </Panel>
  );
}
