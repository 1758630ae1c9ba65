import { HiddenText } from './revealed-text';

/** Named facts, one a line; those without a value are left out. Values are strangers' texts, shown as text. */
export function Facts({ rows, small = false, raw = false }: FactsProps) {
  const shown = rows.filter(([, value]) => value);
  return (
    <dl class={small ? 'facts small' : 'facts'}>
      {shown.flatMap(([label, value]) => [
        <dt key={label}>{label}</dt>,
        <dd key={`${label} value`} class={raw ? 'raw' : undefined}>
          <HiddenText text={value ?? ''} />
        </dd>,
      ])}
    </dl>
  );
}

interface FactsProps {
  rows: readonly (readonly [string, string | undefined])[];
  small?: boolean;
  /** Letters as they are: for parts of addresses. */
  raw?: boolean;
}
