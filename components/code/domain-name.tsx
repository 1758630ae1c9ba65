import { RevealedText } from './revealed-text';

/** Letters of these scripts are drawn as wide as two others: Hangul, Kana, Han and full-width forms. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f000}-\u{3ffff}]/u;
/** With more columns a name does not fit into a narrow popup in letters that can be read, and may be broken. */
const MOST_COLUMNS = 48;

/** How many columns of a font with even widths a text takes; what is made visible in place of nothing is counted short. */
function columnsOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (WIDE.test(char) ? 2 : 1), 0);
}

/** The part of an address that somebody registered: whole and on one line, in smaller letters where it is long. */
export function DomainName({ name }: { name: string }) {
  const columns = Math.max(1, columnsOf(name));
  return (
    <span class={columns > MOST_COLUMNS ? 'domain long' : 'domain'} style={{ '--columns': columns }}>
      <RevealedText text={name} />
    </span>
  );
}
