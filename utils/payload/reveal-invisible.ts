interface Segment {
  text: string;
  /** True when the segment stands for a character that the eye would not see. */
  hidden: boolean;
}

/** Controls, formats (bidi, zero width), odd blanks, fillers, variation selectors: what is not seen or misleads. */
const HIDDEN =
  /\p{C}|\p{Zl}|\p{Zp}|\p{Variation_Selector}|\p{Default_Ignorable_Code_Point}|[\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000]/u;
const ALL_HIDDEN = new RegExp(HIDDEN, 'gu');

/**
 * A text in segments, so that the interface can make visible what the eye would miss: each hidden character
 * becomes a segment such as ‹U+202E›. Joined, the segments that are not hidden are the rest of the text.
 */
export function revealInvisible(text: string): Segment[] {
  const segments: Segment[] = [];
  let plain = '';
  for (const char of text) {
    if (!HIDDEN.test(char)) {
      plain += char;
      continue;
    }
    if (plain) segments.push({ text: plain, hidden: false });
    plain = '';
    const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    segments.push({ text: `‹U+${code}›`, hidden: true });
  }
  if (plain) segments.push({ text: plain, hidden: false });
  return segments;
}

/**
 * JSON text with every such character written as an escape, so that no viewer hides it or turns the line around;
 * parsed, it is the same. Line breaks between the values stay.
 */
export function escapeInvisible(json: string): string {
  return json.replace(ALL_HIDDEN, (char) =>
    char === '\n'
      ? char
      : [...Array(char.length).keys()]
          .map((i) => `\\u${char.charCodeAt(i).toString(16).padStart(4, '0')}`)
          .join(''),
  );
}
