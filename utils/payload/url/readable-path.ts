/** Bytes beyond ASCII, as an address has to write them. */
const ENCODED = /(?:%[89a-f][0-9a-f])+/gi;

/** Letters of these scripts are unlike anything that has a meaning in an address, and run from left to right. */
const PLAIN =
  /[\p{sc=Hangul}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Devanagari}\p{sc=Bengali}\p{sc=Tamil}\p{sc=Telugu}\p{sc=Georgian}\u30fc]/u;
/** These have letters that look like those from a to z: they are shown only in words of their own. */
const LATIN_LIKE = /[\p{sc=Cyrillic}\p{sc=Greek}]/u;
/** Ordinary letters with an accent: é, ü, ł. */
const ACCENTED = /[\u00c0-\u024f\u1e00-\u1eff]/;
const LETTER = /[\p{Lu}\p{Ll}\p{Lo}\p{Mn}\p{Mc}\u30fc]/u;
/** Fillers count as letters of Hangul. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;

function isReadable(char: string, isOwnWord: boolean): boolean {
  if (!LETTER.test(char) || UNSEEN.test(char)) return false;
  return PLAIN.test(char) || ACCENTED.test(char) || (isOwnWord && LATIN_LIKE.test(char));
}

/**
 * A part of an address for the eye: "%ED%95%9C" as the letter that it stands for. Only letters that cannot deceive are
 * shown so; controls, blanks, signs, what is not seen or turns the direction, and what is no UTF-8 stay as they are.
 *
 * @param part a path, query or fragment in canonical form
 * @returns text to be shown, never to be opened
 */
export function readablePath(part: string): string {
  return part.replace(ENCODED, (run, at: number) => {
    const text = decoded(run);
    if (text === undefined) return run;
    const isOwnWord = !/[a-z0-9]/i.test(`${part[at - 1] ?? ''}${part[at + run.length] ?? ''}`);
    return [...text].map((char) => (isReadable(char, isOwnWord) ? char : encodeURIComponent(char))).join('');
  });
}

function decoded(run: string): string | undefined {
  try {
    return decodeURIComponent(run);
  } catch {
    return undefined;
  }
}
