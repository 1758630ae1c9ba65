import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { openReport } from '../../components/code/open-report';
import { useLoaded } from '../../components/hooks/use-live';
import { useRemoval } from '../../components/hooks/use-removal';
import { reportBug } from '../../utils/platform/errors';
import { PART } from '../../utils/store/history-row';
import { t } from '../../utils/words/translate';
import { textAsStix, textForTicket } from './hand-over';
import { HistoryEntry } from './history-entry';
import { HistoryFiles } from './history-files';
import { type FilterChoice, HistoryFilters, NO_FILTER, sortName } from './history-filters';
import { idsOfEngine, isEverything, isUnchanged, queryOf } from './history-query';
import { SelectionBar } from './selection-bar';
import { useDetails } from './use-details';
import type { LiveHistory } from './use-history';
import { useRowHeight } from './use-row-height';
import { type RowFocus, VirtualList } from './virtual-list';

interface Props {
  history: LiveHistory;
  data: NonNullable<LiveHistory['data']>;
}

/** The list with all that narrows it down, and what can be done with what is in it. */
export function HistoryBrowser({ history: { fresh, refresh, readIndex }, data }: Props) {
  const { totals, first, index, version } = data;
  const [choice, setChoice] = useState<FilterChoice>(NO_FILTER);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [visible, setVisible] = useState<readonly string[]>([]);
  const [focus, setFocus] = useState<RowFocus>();
  const [withSecrets, setSecrets] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const engineIds = useLoaded(() => idsOfEngine(choice.engine), [choice.engine, version]);
  const removal = useRemoval(refresh);
  const details = useDetails(visible);
  const rowHeight = useRowHeight();

  const ids = useMemo(() => {
    const now = Date.now();
    if (index) return index.find(queryOf(choice, engineIds, now), now);
    // What is looked for may stand anywhere: no row is shown that need not fit.
    return isUnchanged(choice) ? first : [];
  }, [index, version, choice, engineIds, first]);

  const isWanted = details.size > 0 || !isUnchanged(choice);
  useEffect(() => {
    if (isWanted) readIndex();
  }, [isWanted]);

  useEffect(() => {
    if (!index) return;
    setSelected((before) => new Set([...before].filter((id) => index.row(id) !== undefined)));
  }, [version]);

  /** The keyboard goes on in the list, or where there is none, in the search. */
  function focusOn(id: string | undefined): void {
    if (id === undefined) search.current?.focus();
    else setFocus({ id, part: 'open' });
  }

  async function remove(gone: readonly string[]): Promise<void> {
    const at = ids.indexOf(gone[0] ?? '');
    const away = new Set(gone);
    const left = ids.filter((id) => !away.has(id));
    await removal.remove(gone);
    focusOn(left[Math.min(Math.max(0, at), left.length - 1)]);
  }

  async function undo(): Promise<void> {
    const [back] = await removal.undo();
    focusOn(back);
  }

  async function copyTicket(): Promise<void> {
    const chosen = [...selected];
    await navigator.clipboard.writeText(await textForTicket(chosen, withSecrets));
    removal.say(() => t('history-copied-ticket', { count: chosen.length }));
  }

  async function copyStix(): Promise<void> {
    const { text, count } = await textAsStix([...selected], withSecrets);
    if (count > 0) await navigator.clipboard.writeText(text);
    removal.say(() => (count > 0 ? t('history-copied-stix', { count }) : t('history-copied-stix-none')));
  }

  const select = (id: string) =>
    setSelected((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });

  function onKey(event: KeyboardEvent, id: string): void {
    if (event.key === 'Delete') void remove(selected.has(id) ? [...selected] : [id]).catch(reportBug);
    else if (event.key === ' ' && (event.target as HTMLElement).dataset.part === 'open') {
      event.preventDefault();
      select(id);
    }
  }

  const domainOf = (id: string) => index?.row(id)?.text.split(PART, 1)[0] ?? '';
  const isAll = isEverything(choice);

  return (
    <>
      <HistoryFilters choice={choice} search={search} onChoose={setChoice} />
      <HistoryFiles
        count={totals.codes}
        withSecrets={withSecrets}
        onSecrets={setSecrets}
        onRead={() => refresh()}
      />
      <div class="history-bar" data-sticky>
        <div class="row">
          <p role="status" data-found>
            {!index
              ? t('history-reading')
              : isAll
                ? t('history-found-all', { count: ids.length })
                : t('history-found', { count: ids.length, total: totals.codes })}
          </p>
          {fresh.size > 0 && (
            <button type="button" class="link" onClick={() => void refresh([...fresh]).catch(reportBug)}>
              {t('history-new', { count: fresh.size })}
            </button>
          )}
          <span class="history-gap" />
          <p role="status" data-happened>
            {removal.note}
          </p>
          {removal.canUndo && (
            <button type="button" onClick={() => void undo().catch(reportBug)}>
              {t('history-undo')}
            </button>
          )}
        </div>
        {selected.size > 0 && (
          <SelectionBar
            selected={selected.size}
            found={ids.length}
            onSelectAll={() => setSelected(new Set(ids))}
            onSelectNone={() => setSelected(new Set())}
            onDelete={() => void remove([...selected]).catch(reportBug)}
            onTicket={() => void copyTicket().catch(reportBug)}
            onStix={() => void copyStix().catch(reportBug)}
          />
        )}
      </div>
      <p id="history-keys" class="only-spoken">
        {t('history-keys')}
      </p>
      {ids.length === 0 && !index && totals.codes > 0 ? null : ids.length === 0 ? (
        <Nothing isAll={isAll} onShowAll={() => setChoice({ ...NO_FILTER, sort: choice.sort })} />
      ) : (
        <VirtualList
          ids={ids}
          count={index ? ids.length : Math.max(ids.length, totals.codes)}
          rowHeight={rowHeight}
          label={t('history-list', { order: sortName(choice.sort) })}
          describedBy="history-keys"
          focus={focus}
          onFocused={() => setFocus(undefined)}
          onVisible={setVisible}
          onKey={onKey}
          row={(id, isTabStop) => (
            <HistoryEntry
              code={details.get(id)}
              domain={domainOf(id)}
              isSelected={selected.has(id)}
              isTabStop={isTabStop}
              onSelect={() => select(id)}
              onOpen={() => void openReport({ id, private: false }).catch(reportBug)}
              onDelete={() => void remove([id]).catch(reportBug)}
            />
          )}
        />
      )}
    </>
  );
}

function Nothing({ isAll, onShowAll }: { isAll: boolean; onShowAll(): void }) {
  return (
    <section class="card stack">
      <h2>{isAll ? t('history-empty-heading') : t('history-none-heading')}</h2>
      <p class="quiet">{isAll ? t('history-empty') : t('history-none')}</p>
      {!isAll && (
        <div class="row">
          <button type="button" onClick={onShowAll}>
            {t('history-show-all')}
          </button>
        </div>
      )}
    </section>
  );
}
