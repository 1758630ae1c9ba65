/** What bytes without a stated encoding most likely say. */
export interface GuessedText {
  text: string;
  /** A label of the Encoding Standard. */
  encoding: string;
}

/** An encoding in which a character takes two bytes, and which of its pairs are in daily use. */
interface TwoByteEncoding {
  label: string;
  isFrequent: (lead: number, trail: number) => boolean;
  /** Bytes above ASCII that stand for themselves and tell nothing: half-width katakana. */
  isSingle?: (byte: number) => boolean;
}

const within = (value: number, low: number, high: number) => value >= low && value <= high;

/** When two fit alike the first is taken. The ranges are those of the standards' first levels, JIS X 0208 to KS X 1001. */
const twoByteEncodings: TwoByteEncoding[] = [
  {
    label: 'shift_jis',
    isFrequent: (lead) => within(lead, 0x81, 0x83) || within(lead, 0x88, 0x97),
    isSingle: (byte) => within(byte, 0xa1, 0xdf),
  },
  { label: 'euc-kr', isFrequent: (lead, trail) => within(lead, 0xb0, 0xc8) && trail >= 0xa1 },
  {
    label: 'gbk',
    isFrequent: (lead, trail) => (within(lead, 0xb0, 0xd7) || within(lead, 0xa1, 0xa3)) && trail >= 0xa1,
  },
  { label: 'big5', isFrequent: (lead) => within(lead, 0xa4, 0xc6) || lead === 0xa1 },
];

// Fewer characters than this in daily use, and the bytes are those of another encoding.
const leastFrequent = 0.8;

/**
 * The text of bytes for which a symbol names no encoding and which are not UTF-8: by which of their characters are in
 * daily use in each encoding, else Cyrillic words, else Latin-1, the standard's own default (ISO/IEC 18004, 7.3.2).
 * Nothing when the bytes are ASCII or UTF-8, where there is nothing to guess.
 *
 * @param likely the encoding that is taken without a guess where the bytes can be of it
 */
export function guessEncoding(bytes: Uint8Array, likely?: string): GuessedText | undefined {
  if (decodeStrictly(bytes, 'utf-8') !== undefined) return undefined;
  const text = likely && decode(bytes, likely);
  if (likely && text !== undefined) return { text, encoding: likely };
  if (isHalfWidthKana(bytes)) return { text: decode(bytes, 'shift_jis') ?? '', encoding: 'shift_jis' };
  let best = { share: leastFrequent, label: '' };
  const isShort = bytes.filter((byte) => byte >= 0x80).length < 6;
  for (const encoding of twoByteEncodings) {
    const { label } = encoding;
    // Every syllable of Korean is a Chinese character too, and one or two of them prove nothing.
    if (isShort && label === 'euc-kr') continue;
    if (decode(bytes, label) === undefined) continue;
    const share = frequentShare(bytes, encoding);
    if (share > best.share || (best.label === '' && share === best.share)) best = { share, label };
  }
  const encoding = best.label || (hasCyrillicWords(bytes) ? 'windows-1251' : 'windows-1252');
  return { text: decode(bytes, encoding) ?? '', encoding };
}

/** The text in an encoding, or nothing when the bytes are not of it. */
function decodeStrictly(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The text in an encoding that is only a guess: none where it holds private characters, which bytes of another encoding become. */
function decode(bytes: Uint8Array, label: string): string | undefined {
  const text = decodeStrictly(bytes, label);
  return text === undefined || /\p{Co}/u.test(text) ? undefined : text;
}

/** Whether all above ASCII is half-width katakana, in which a sound mark follows a letter that can take one. */
function isHalfWidthKana(bytes: Uint8Array): boolean {
  const text = decode(bytes, 'shift_jis') ?? '';
  return (
    /^[\0-\x7f\uff61-\uff9f]*$/.test(text) &&
    /[ｶ-ﾄﾊ-ﾎ]ﾞ|[ﾊ-ﾎ]ﾟ/.test(text) &&
    !/(?<![ｳｶ-ﾄﾊ-ﾎ])ﾞ|(?<![ﾊ-ﾎ])ﾟ/.test(text)
  );
}

/** Of the pairs that begin above ASCII, the share in daily use. */
function frequentShare(bytes: Uint8Array, { isFrequent, isSingle }: TwoByteEncoding): number {
  let pairs = 0;
  let frequent = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80 || isSingle?.(lead)) continue;
    pairs++;
    if (!isFrequent(lead, bytes[at + 1] ?? 0)) continue;
    frequent++;
    at++;
  }
  return pairs === 0 ? 0 : frequent / pairs;
}

/** Whether most letters above ASCII stand in words of at least three of them and no other letter, as Cyrillic ones do and accented ones do not. */
function hasCyrillicWords(bytes: Uint8Array): boolean {
  const text = decode(bytes, 'windows-1251') ?? '';
  const letters = text.match(/[\u0400-\u04ff]/g)?.length ?? 0;
  const words = text.match(/(?<!\p{L})[\u0400-\u04ff]{3,}(?!\p{L})/gu) ?? [];
  return letters > 0 && words.join('').length * 2 > letters;
}
