import type { ComponentChildren } from 'preact';
import { t } from '../../utils/words/translate';

export type TabName = 'page' | 'history';

const NAMES: TabName[] = ['page', 'history'];

interface Props {
  chosen: TabName;
  labels: Record<TabName, string>;
  choose(tab: TabName): void;
}

/** The popup's tabs, by the pattern that screen readers know: arrow keys move, only the chosen one is a stop. */
export function Tabs({ chosen, labels, choose }: Props) {
  function move(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const next = NAMES[(NAMES.indexOf(chosen) + step + NAMES.length) % NAMES.length] ?? chosen;
    choose(next);
    document.getElementById(`tab-${next}`)?.focus();
  }
  return (
    <div class="tabs" role="tablist" aria-label={t('popup-tabs')} onKeyDown={move}>
      {NAMES.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          aria-selected={name === chosen}
          aria-controls="panel"
          tabIndex={name === chosen ? 0 : -1}
          onClick={() => choose(name)}
        >
          {labels[name]}
        </button>
      ))}
    </div>
  );
}

/** What the chosen tab shows: the main part of the page. */
export function Panel({ tab, children }: { tab: TabName; children?: ComponentChildren }) {
  return (
    <main>
      <div id="panel" class="panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {children}
      </div>
    </main>
  );
}
