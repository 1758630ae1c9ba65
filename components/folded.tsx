import type { ComponentChildren } from 'preact';

interface Props {
  title: string;
  /** From the start; only the reader folds it afterwards. */
  open?: boolean;
  children: ComponentChildren;
}

/** A part of the report that few need: folded, under its heading. */
export function Folded({ title, open = false, children }: Props) {
  return (
    <section class="card folded">
      <details open={open}>
        <summary>
          <h2>{title}</h2>
        </summary>
        <div class="stack">{children}</div>
      </details>
    </section>
  );
}
