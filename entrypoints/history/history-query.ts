import { codesFlaggedBy } from '../../utils/history/flagged-by';
import type { HistoryQuery } from '../../utils/history/history-index';
import { openDatabase } from '../../utils/store/database';
import { type FilterChoice, NO_FILTER } from './history-filters';

const DAY = 24 * 3_600_000;
const TIMES = { day: DAY, week: 7 * DAY, month: 30 * DAY, year: 365 * DAY };

/** Whether nothing is left out, in whatever order. */
export function isEverything({ words, level, kind, checked, time, engine }: FilterChoice): boolean {
  return words.trim() === '' && [level, kind, checked, time, engine].every((one) => one === '');
}

/** Whether it is the list as it is before anybody chooses: everything, the newest first. */
export function isUnchanged(choice: FilterChoice): boolean {
  return isEverything(choice) && choice.sort === NO_FILTER.sort;
}

/** What the chosen engine flags; `undefined` where none is chosen. */
export async function idsOfEngine(engine: string): Promise<ReadonlySet<string> | undefined> {
  return engine === '' ? undefined : codesFlaggedBy(await openDatabase(), engine);
}

/** What is looked for, as the index takes it. */
export function queryOf(
  { words, level, kind, checked, time, sort }: FilterChoice,
  ids: ReadonlySet<string> | undefined,
  now: number,
): HistoryQuery {
  return {
    words,
    sort,
    ...(level !== '' && { level }),
    ...(kind !== '' && { kind }),
    ...(checked !== '' && { isChecked: checked === 'yes' }),
    ...(time !== '' && { since: now - TIMES[time] }),
    ...(ids && { ids }),
  };
}
