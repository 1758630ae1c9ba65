/**
 * A text without the characters of a set that it ends with. A regular expression for that tries each run of them anew
 * from each of its characters.
 */
export function withoutTrailing(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
