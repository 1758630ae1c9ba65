import { useEffect, useRef, useState } from 'preact/hooks';
import { CodeRow } from '../../../components/code/code-row';
import { Glyph } from '../../../components/glyph';
import { useAsking } from '../../../components/look-up/use-asking';
import type { CodeDetails } from '../../../utils/codes/code-details';
import { codeName } from '../../../utils/codes/code-summary';
import { t } from '../../../utils/words/translate';
import type { Day } from './steady-days';

interface Props {
  /** Newest first. */
  days: Day<CodeDetails>[];
  /** The id of the code whose row is to take the keyboard, once it is there. */
  wanted: string | undefined;
  onFocused(): void;
  onDelete(id: string): void;
}

/** Codes under the days on which they were seen last, one row each, of which one at a time is open. */
export function SeenCodes({ days, wanted, onFocused, onDelete }: Props) {
  const [open, setOpen] = useState<string>();
  const asking = useAsking();
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!wanted || !days.some(({ codes }) => codes.some(({ id }) => id === wanted))) return;
    list.current?.querySelector<HTMLElement>(`[data-code="${wanted}"] .toggle`)?.focus();
    onFocused();
  }, [days, wanted]);

  return (
    <div class="codes" ref={list}>
      {days.map(({ heading, codes }) => (
        <section key={heading}>
          <p class="day small quiet">{heading}</p>
          {codes.map((code) => (
            <CodeRow
              key={code.id}
              code={code}
              hasKey={asking?.hasKey ?? false}
              open={code.id === open}
              toggle={() => setOpen(code.id === open ? undefined : code.id)}
              act={<DeleteButton code={code} onDelete={() => onDelete(code.id)} />}
            />
          ))}
        </section>
      ))}
    </div>
  );
}

function DeleteButton({ code, onDelete }: { code: CodeDetails; onDelete(): void }) {
  const label = t('history-row-delete', { name: codeName(code) });
  return (
    <button type="button" class="icon" aria-label={label} title={label} onClick={onDelete}>
      <Glyph name="remove" />
    </button>
  );
}
