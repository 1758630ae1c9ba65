import { useNow } from '../../components/hooks/use-now';
import { ago } from '../../utils/shared/time-words';
import type { StoredList } from '../../utils/threat-list-store/list-database';
import { isOldList } from '../../utils/threat-lists/threat-list';
import { dayInWords, LIST_TROUBLE_WORDS } from '../../utils/threat-lists/words';
import { t } from '../../utils/words/translate';

/** What a list holds, of which day it is, and why it is not newer. */
export function ThreatListState({ list }: { list: StoredList }) {
  const now = useNow();
  const { current, trouble, unfinished } = list;
  const state = trouble ? 'trouble' : unfinished || !current ? 'busy' : 'ready';
  return (
    <p class={`small ${trouble ? 'note warn' : 'quiet'}`} data-list-state={state}>
      {stateWords(list, now).join(' ')}
    </p>
  );
}

/** Whole sentences, in the order in which they are read. */
function stateWords({ current, trouble, unfinished, checkedAt }: StoredList, now: number): string[] {
  const problem = trouble ? [LIST_TROUBLE_WORDS[trouble]] : [];
  if (!current) {
    return [...problem, trouble ? t('options-lists-holds-nothing') : t('options-lists-fetching')];
  }
  const vars = { count: current.entries, day: dayInWords(current.date) };
  const holds = isOldList(current.date, now)
    ? t('options-lists-holds-old', vars)
    : t('options-lists-holds', vars);
  if (trouble) return [...problem, holds, t('options-lists-stays')];
  if (unfinished) return [holds, t('options-lists-looking')];
  return checkedAt ? [holds, t('options-lists-looked', { when: ago(checkedAt, now) })] : [holds];
}
