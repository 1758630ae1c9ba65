import type { GuessedEncoding, SymbolContent } from '../code';
import { guessEncoding } from './guess-encoding';

/** A text, and how it was guessed from its bytes where the symbol does not say; absent where there was nothing to guess. */
interface SymbolText {
  text: string;
  guessed?: GuessedEncoding;
}

/**
 * What a symbol says by its own word stays: an ECI, and Kanji segments, which are Shift-JIS (ISO/IEC 18004, 7.4.6). The
 * text of its other bytes is guessed; beside Kanji they are Shift-JIS too, unless they are UTF-8.
 */
export function textOfSymbol({ text, hasECI, bytes: given }: SymbolContent): SymbolText {
  if (hasECI) return { text };
  const bytes = Uint8Array.from(given);
  const parts = segmentsOf(text, bytes);
  if (!parts) return { text };
  const hasKanji = parts.some((part) => typeof part === 'string');
  let guessed: GuessedEncoding | undefined;
  const texts = parts.map((part) => {
    if (typeof part === 'string') return part;
    const guess = guessEncoding(part, hasKanji ? 'shift_jis' : undefined);
    if (guess) guessed = { encoding: guess.encoding, bytes: [...part] };
    return guess?.text ?? new TextDecoder().decode(part);
  });
  return { text: texts.join(''), ...(guessed && { guessed }) };
}

/**
 * A symbol's bytes, and between them the text of its Kanji segments, which take two bytes a character. The two cannot be
 * mistaken: no such character has the number of its own first byte.
 *
 * @param text with one character below 256 for each byte of any other segment
 * @returns nothing where the two do not go together
 */
function segmentsOf(text: string, bytes: Uint8Array): (string | Uint8Array)[] | undefined {
  const segments: (string | Uint8Array)[] = [];
  let kanji = '';
  let at = 0;
  let plainFrom = 0;
  const endKanji = () => {
    if (kanji !== '') segments.push(kanji);
    kanji = '';
  };
  for (const character of text) {
    if (character.codePointAt(0) === bytes[at]) {
      endKanji();
      at++;
      continue;
    }
    if (plainFrom < at) segments.push(bytes.slice(plainFrom, at));
    kanji += character;
    at += 2;
    plainFrom = at;
  }
  endKanji();
  if (plainFrom < at) segments.push(bytes.slice(plainFrom, at));
  return at === bytes.length ? segments : undefined;
}
