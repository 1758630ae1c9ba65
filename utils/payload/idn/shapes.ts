/**
 * Characters of East Asia that pass for a stroke, a dash, a slash or a letter beside Latin ones: `google一com`,
 * `七witter`. Own compilation.
 */
const STROKE_LIKE =
  /[一丨丶丿乀乁乙乚亅丄丅丆丩丷二三七十丁了卜厂口囗工土凵匚匸冂勹几人入八乂丫亠冖厶匕乃又卩〇ㄧㄐㄴㄱㅡㅣㅏㅓㅗㅜㅇㅅㅁ]/u;
const EAST_ASIAN = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Bopo}ー々]/u;

/** A stroke-like character with nothing of its own script beside it, in a label that has ASCII letters. */
export function hasLoneStroke(label: string): boolean {
  if (!/[a-z]/.test(label)) return false;
  const chars = [...label];
  return chars.some((char, at) => {
    if (!STROKE_LIKE.test(char)) return false;
    const beside = [chars[at - 1] ?? '', chars[at + 1] ?? ''];
    // Strokes in a row are no word either.
    return !beside.some((other) => EAST_ASIAN.test(other) && !STROKE_LIKE.test(other));
  });
}

/** Letters beside which others of the same label are hard to tell apart (Chromium's dangerous patterns). */
const MIXED_SHAPES: readonly RegExp[] = [
  // Hiragana and Katakana "he" are one shape: alone among letters of the other kind.
  /^\p{sc=Kana}+[へべぺ]\p{sc=Kana}+$/u,
  /^\p{sc=Hira}+[ヘベペ]\p{sc=Hira}+$/u,
  // Two Thai or Lao vowel signs that together look like one.
  /เเ|\u0e4d\u0e32|ເເ|\u0ecd\u0eb2/u,
];

/** Letters that few countries have, and that pass for others elsewhere. */
const REGIONAL: readonly (readonly [letters: RegExp, tlds: readonly string[]])[] = [
  [/[þð]/u, ['is', 'fo']], // pass for p, b and o
  [/ə/u, ['az']], // passes for e
];

/** Whether a label has shapes that do not go together, or not under this top-level domain. */
export function mixesShapes(label: string, tld: string): boolean {
  if (MIXED_SHAPES.some((pattern) => pattern.test(label))) return true;
  return REGIONAL.some(([letters, tlds]) => letters.test(label) && !tlds.includes(tld));
}

/** Marks on letters of scripts that do not have them (applied to a decomposed label). */
const FOREIGN_MARKS: readonly RegExp[] = [
  /[^\p{scx=Latin}\p{scx=Greek}\p{scx=Cyrillic}\p{M}][\u0300-\u036f]/u,
  /[^\p{scx=Arabic}\p{scx=Syriac}\p{M}][\u064b-\u0655\u0670]/u,
  /[^\p{scx=Hebrew}\p{M}][\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]/u,
  // A letter without a dot, or with one, under a mark that takes the dot's place.
  /ı[\u0300-\u0339]/u,
];

/** Whether a decomposed label has a mark on a letter that cannot have it. */
export function hasForeignMark(decomposed: string): boolean {
  return FOREIGN_MARKS.some((pattern) => pattern.test(decomposed));
}
