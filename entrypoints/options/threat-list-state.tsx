import { useNow } from '../../components/hooks/use-now';
import { ago } from '../../utils/shared/time-words';
import type { StoredList } from '../../utils/threat-list-store/list-database';
import { isOldList } from '../../utils/threat-lists/threat-list';
import { dayInWords, LIST_TROUBLE_WORDS } from '../../utils/threat-lists/words';

/** What a list holds, of which day it is, and why it is not newer. */
export function ThreatListState({ list }: { list: StoredList }) {
  const now = useNow();
  const { current, trouble, unfinished, checkedAt } = list;
  const state = trouble ? 'trouble' : unfinished || !current ? 'busy' : 'ready';
  return (
    <p class={`small ${trouble ? 'note warn' : 'quiet'}`} data-list-state={state}>
      {trouble && `${LIST_TROUBLE_WORDS[trouble]} `}
      {current
        ? `${current.entries.toLocaleString('en')} entries, of ${dayInWords(current.date)}${isOldList(current.date, now) ? ', which is old' : ''}.`
        : trouble
          ? 'There is nothing to compare with yet.'
          : 'Being fetched …'}
      {current &&
        !trouble &&
        (unfinished ? ' Looking for a new one …' : checkedAt && ` Looked ${ago(checkedAt, now)}.`)}
      {current && trouble && ' This one stays in use.'}
    </p>
  );
}
