/** Characters that the eye takes for a slash, a backslash, `?`, `#`, `@` or a colon, and that end no host. */
export const SEPARATOR_LIKE =
  /[\u2044\u2215\u29f8\u29f5\u29f9\u2571\u2572\u3033\u3035\u02d0\ua789\u2236\u05c3\u0589]/u;

/** Characters that nobody sees, blanks aside: controls, formats, fillers. */
export const INVISIBLE =
  /[\p{Default_Ignorable_Code_Point}\p{Cf}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u;

const FRONT = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Z}\u0000-\u0020]/u;

/** Where a text begins to be seen: what stands before it is dropped by scanner apps. */
export function startOfVisible(text: string): number {
  let at = 0;
  for (const char of text) {
    if (!FRONT.test(char)) break;
    at += char.length;
  }
  return at;
}

/** Where a text ends without the blanks and controls behind it, which browsers drop; hand-written, so that a hostile text costs linear time. */
export function endOfVisible(text: string): number {
  let end = text.length;
  while (end > 0 && /[\u0000-\u0020\u00a0\u2000-\u200a\u3000]/.test(text[end - 1] ?? '')) end -= 1;
  return end;
}
