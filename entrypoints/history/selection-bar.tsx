import { t } from '../../utils/words/translate';

interface Props {
  selected: number;
  found: number;
  onSelectAll(): void;
  onSelectNone(): void;
  onDelete(): void;
  onTicket(): void;
  onStix(): void;
}

/** What can be done with the selected codes. */
export function SelectionBar({
  selected,
  found,
  onSelectAll,
  onSelectNone,
  onDelete,
  onTicket,
  onStix,
}: Props) {
  return (
    <div class="row" data-selection>
      <b>{t('history-selected', { count: selected })}</b>
      {found > selected && (
        <button type="button" class="link" onClick={onSelectAll}>
          {t('history-select-all', { count: found })}
        </button>
      )}
      <button type="button" class="link" onClick={onSelectNone}>
        {t('history-select-none')}
      </button>
      <span class="history-gap" />
      <button type="button" onClick={onTicket}>
        {t('history-copy-ticket')}
      </button>
      <button type="button" onClick={onStix}>
        {t('history-copy-stix')}
      </button>
      <button type="button" class="danger" onClick={onDelete}>
        {t('history-delete-selected')}
      </button>
    </div>
  );
}
