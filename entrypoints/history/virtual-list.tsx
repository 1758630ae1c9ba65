import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** So many rows more than there is room for, so that scrolling does not outrun them. */
const SPARE = 6;
/** However high the window is. */
const MOST_ROWS = 200;

/** Where the keyboard is: in which row, on which part of it. */
export interface RowFocus {
  id: string;
  part: string;
}

interface Props {
  ids: readonly string[];
  /** How many rows there are, also those whose ids are not known yet: there is room for them from the start. */
  count: number;
  /** Of every row, in pixels. */
  rowHeight: number;
  label: string;
  describedBy: string;
  /** Where the keyboard goes as soon as the row is there. */
  focus: RowFocus | undefined;
  onFocused(): void;
  onVisible(ids: readonly string[]): void;
  /** A key that the list itself has no use for. */
  onKey(event: KeyboardEvent, id: string): void;
  row(id: string, isTabStop: boolean): JSX.Element;
}

/** Rows that the arrow keys go by from the one at `index`; `undefined` for other keys. */
function target(key: string, index: number, { count, page }: { count: number; page: number }) {
  const to = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + page,
    PageUp: index - page,
    Home: 0,
    End: count - 1,
  }[key];
  return to === undefined ? undefined : Math.max(0, Math.min(count - 1, to));
}

/**
 * A list of equal rows, of which only those are in the document that the window has room for, and the one that has the
 * keyboard: a row that is scrolled away keeps it. One row is a stop of the tab key; arrow keys go on from there.
 */
export function VirtualList({
  ids,
  count,
  rowHeight,
  label,
  describedBy,
  focus,
  onFocused,
  onVisible,
  onKey,
  row,
}: Props) {
  const list = useRef<HTMLUListElement>(null);
  const [range, setRange] = useState({ from: 0, to: 30 });
  const [held, setHeld] = useState<string>();
  const wanted = useRef<RowFocus>();

  useEffect(() => {
    const measure = () => {
      const top = -(list.current?.getBoundingClientRect().top ?? 0);
      const from = Math.max(0, Math.floor(top / rowHeight) - SPARE);
      const room = Math.min(MOST_ROWS, Math.ceil(innerHeight / rowHeight) + 2 * SPARE);
      setRange((before) =>
        before.from === from && before.to === from + room ? before : { from, to: from + room },
      );
    };
    measure();
    addEventListener('scroll', measure, { passive: true });
    addEventListener('resize', measure);
    return () => {
      removeEventListener('scroll', measure);
      removeEventListener('resize', measure);
    };
  }, [rowHeight, ids]);

  useEffect(() => {
    if (!focus) return;
    wanted.current = focus;
    setHeld(focus.id);
    bringIntoView(ids.indexOf(focus.id));
  }, [focus]);

  useLayoutEffect(() => {
    if (!wanted.current) return;
    const { id, part } = wanted.current;
    const element = list.current?.querySelector<HTMLElement>(`[data-id="${id}"] [data-part="${part}"]`);
    if (!element) return;
    wanted.current = undefined;
    element.focus({ preventScroll: true });
    onFocused();
  });

  const visible = ids.slice(range.from, range.to);
  useEffect(() => onVisible(visible), [visible.join()]);

  function bringIntoView(index: number): void {
    const box = list.current?.getBoundingClientRect();
    if (!box || index < 0) return;
    const top = box.top + index * rowHeight;
    // What sticks to the window's upper edge lies over the rows.
    const covered = document.querySelector<HTMLElement>('[data-sticky]')?.offsetHeight ?? 0;
    if (top < covered) scrollBy(0, top - covered);
    else if (top + rowHeight > innerHeight) scrollBy(0, top + rowHeight - innerHeight);
  }

  const heldIndex = held === undefined ? -1 : ids.indexOf(held);
  const isHeldVisible = heldIndex >= range.from && heldIndex < range.to;
  const shown = visible.map((id, i) => ({ id, index: range.from + i }));
  if (held !== undefined && heldIndex >= 0 && !isHeldVisible) {
    const one = { id: held, index: heldIndex };
    if (heldIndex < range.from) shown.unshift(one);
    else shown.push(one);
  }
  const stop = heldIndex >= 0 ? held : visible[Math.min(SPARE, range.from)];

  function onKeyDown(event: JSX.TargetedKeyboardEvent<HTMLUListElement>): void {
    const from = event.target as HTMLElement;
    const id = from.closest<HTMLElement>('[data-id]')?.dataset.id;
    if (id === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const page = Math.max(1, Math.floor(innerHeight / rowHeight) - 2);
    const index = target(event.key, ids.indexOf(id), { count: ids.length, page });
    const next = index === undefined ? undefined : ids[index];
    if (index === undefined || next === undefined) {
      onKey(event, id);
      return;
    }
    event.preventDefault();
    wanted.current = { id: next, part: from.dataset.part ?? 'open' };
    setHeld(next);
    bringIntoView(index);
  }

  return (
    <ul
      ref={list}
      class="history-list"
      aria-label={label}
      aria-describedby={describedBy}
      style={{ height: count * rowHeight }}
      onKeyDown={onKeyDown}
      onFocusIn={(event) =>
        setHeld((event.target as HTMLElement).closest<HTMLElement>('[data-id]')?.dataset.id)
      }
      onFocusOut={(event) => {
        const next = event.relatedTarget;
        if (next instanceof Node && !list.current?.contains(next)) setHeld(undefined);
      }}
    >
      {shown.map(({ id, index }) => (
        <li
          key={id}
          data-id={id}
          aria-setsize={count}
          aria-posinset={index + 1}
          style={{ height: rowHeight, top: index * rowHeight }}
        >
          {row(id, id === stop)}
        </li>
      ))}
    </ul>
  );
}
