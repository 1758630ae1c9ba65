import type { JSX } from 'preact';
import { RevealedText } from './revealed-text';

/** Named facts, one a line; those without a value are left out. Values are strangers' texts, shown as text. */
export function DefinitionList({ rows, small = false, raw = false }: FactsProps) {
  const shown = rows.filter(([, value]) => value);
  return (
    <dl class={small ? 'facts small' : 'facts'}>
      {shown.flatMap(([label, value]) => [
        <dt key={label}>{label}</dt>,
        <dd key={`${label} value`} class={raw ? 'raw' : undefined}>
          {typeof value === 'string' ? <RevealedText text={value} /> : value}
        </dd>,
      ])}
    </dl>
  );
}

interface FactsProps {
  rows: readonly (readonly [string, string | JSX.Element | undefined])[];
  small?: boolean;
  /** Letters as they are: for parts of addresses. */
  raw?: boolean;
}
