import type { Ref } from 'preact';
import { useLoaded } from '../../components/hooks/use-live';
import { flaggingEngines } from '../../utils/history/flagged-by';
import type { HistorySort } from '../../utils/history/sort-rows';
import type { Payload } from '../../utils/payload/payload';
import { openDatabase } from '../../utils/store/database';
import type { VerdictLevel } from '../../utils/verdict/verdict';
import { t } from '../../utils/words/translate';

/** What the user chose; empty where it is left open. */
export interface FilterChoice {
  words: string;
  level: VerdictLevel | '';
  kind: Payload['kind'] | '';
  checked: 'yes' | 'no' | '';
  time: 'day' | 'week' | 'month' | 'year' | '';
  engine: string;
  sort: HistorySort;
}

export const NO_FILTER: FilterChoice = {
  words: '',
  level: '',
  kind: '',
  checked: '',
  time: '',
  engine: '',
  sort: 'last-seen',
};

const KINDS: Payload['kind'][] = [
  'web',
  'wifi',
  'contact',
  'event',
  'mail',
  'phone',
  'sms',
  'geo',
  'otp',
  'otp-migration',
  'payment',
  'device-link',
  'esim',
  'fido',
  'dpp',
  'secret',
  'app',
  'intent',
  'script',
  'text',
];

/** How the list is sorted, in words. */
export function sortName(sort: HistorySort): string {
  switch (sort) {
    case 'last-seen':
      return t('history-sort-last-seen');
    case 'first-seen':
      return t('history-sort-first-seen');
    case 'domain':
      return t('history-sort-domain');
    case 'verdict':
      return t('history-sort-verdict');
  }
}

const SORTS: HistorySort[] = ['last-seen', 'first-seen', 'domain', 'verdict'];

interface Props {
  choice: FilterChoice;
  search: Ref<HTMLInputElement>;
  onChoose(choice: FilterChoice): void;
}

/** Search, filters and order. */
export function HistoryFilters({ choice, search, onChoose }: Props) {
  const engines = useLoaded(async () => flaggingEngines(await openDatabase())) ?? [];
  const set = (change: Partial<FilterChoice>) => onChoose({ ...choice, ...change });
  const isNarrow = choice.kind !== '' || choice.checked !== '' || choice.engine !== '';
  return (
    <search class="card stack">
      <label class="field">
        <span>{t('history-search')}</span>
        <input
          ref={search}
          type="search"
          name="words"
          spellcheck={false}
          autocomplete="off"
          placeholder={t('history-search-hint')}
          value={choice.words}
          onInput={(event) => set({ words: event.currentTarget.value })}
        />
      </label>
      <div class="history-filters">
        <Choice
          name="level"
          label={t('history-level')}
          value={choice.level}
          options={[
            ['', t('history-level-any')],
            ['malicious', t('history-level-malicious')],
            ['suspicious', t('history-level-suspicious')],
            ['unknown', t('history-level-unknown')],
            ['nothing-found', t('history-level-nothing-found')],
          ]}
          onChoose={(level) => set({ level })}
        />
        <Choice
          name="time"
          label={t('history-time')}
          value={choice.time}
          options={[
            ['', t('history-time-any')],
            ['day', t('history-time-day')],
            ['week', t('history-time-week')],
            ['month', t('history-time-month')],
            ['year', t('history-time-year')],
          ]}
          onChoose={(time) => set({ time })}
        />
        <Choice
          name="sort"
          label={t('history-sort')}
          value={choice.sort}
          options={SORTS.map((sort) => [sort, sortName(sort)])}
          onChoose={(sort) => set({ sort })}
        />
      </div>
      <details open={isNarrow}>
        <summary>{t('history-more-filters')}</summary>
        <div class="history-filters">
          <Choice
            name="kind"
            label={t('history-kind')}
            value={choice.kind}
            options={[
              ['', t('history-kind-any')],
              ...KINDS.map((kind) => [kind, t('history-kind-name', { kind })] as const),
            ]}
            onChoose={(kind) => set({ kind })}
          />
          <Choice
            name="checked"
            label={t('history-checked')}
            value={choice.checked}
            options={[
              ['', t('history-checked-any')],
              ['yes', t('history-checked-yes')],
              ['no', t('history-checked-no')],
            ]}
            onChoose={(checked) => set({ checked })}
          />
          {engines.length > 0 && (
            <Choice
              name="engine"
              label={t('history-engine')}
              value={choice.engine}
              options={[['', t('history-engine-any')], ...engines.map((one) => [one, one] as const)]}
              onChoose={(engine) => set({ engine })}
            />
          )}
        </div>
      </details>
    </search>
  );
}

interface ChoiceProps<T extends string> {
  name: string;
  label: string;
  value: T;
  options: readonly (readonly [value: T, label: string])[];
  onChoose(value: T): void;
}

function Choice<T extends string>({ name, label, value, options, onChoose }: ChoiceProps<T>) {
  return (
    <label class="field">
      <span class="small">{label}</span>
      <select
        name={name}
        value={value}
        onChange={(event) => {
          const chosen = options.find(([one]) => one === event.currentTarget.value);
          if (chosen) onChoose(chosen[0]);
        }}
      >
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
