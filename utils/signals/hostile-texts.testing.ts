import { fixtureLines, unescapeFixture } from '../payload/fixtures/read-fixtures';

/** What texts of each kind begin with. */
export const FRONTS: readonly string[] = [
  '',
  'https://',
  'https://a.example/',
  'https://a.example/?u=',
  'https://a.example/#',
  'www.',
  'a@',
  'BEGIN:VCARD\nN;ENCODING=QUOTED-PRINTABLE:',
  'BEGIN:VEVENT\n',
  'MECARD:',
  'WIFI:',
  'MATMSG:',
  'MEBKM:',
  'URLTO:',
  'mailto:',
  'smsto:1:',
  'tel:',
  'geo:1,2?q=',
  'otpauth://totp/',
  'upi://pay?',
  'bitcoin:',
  'ethereum:0x1/',
  'lnurl1',
  'SPD*1.0*',
  'K:PR|V:01|',
  'BCD\n002\n',
  '000201',
  'intent://',
  'tg://',
  'myapp://x?',
  'data:',
  'javascript:',
  'client\n',
  '[Interface]\nPrivateKey=',
  'M1',
];

/** What a hostile text repeats, to make a parser go over it again and again. */
export const UNITS: readonly string[] = [
  ...' \n\t\r.,a1@:;/\\?&=%#()-+|*"\'[]{}<>~_$',
  '\u0000',
  '\u200b',
  '\u202e',
  '\ud800',
  'é',
  '一',
  '😀',
  'a\u0301',
  'a.',
  'a@',
  'a b',
  'a@b.c ',
  '?a=',
  '&a=b',
  ';a:b',
  'a:b\n',
  'a=\n',
  '=\n',
  '=3D',
  'BEGIN:VEVENT\n',
  'https://',
  'https://a.example/ ',
  'https://a.example/?',
  'http:',
  'www.',
  'xn--',
  '+49900123456 ',
  '+1 ',
  '00.',
  '\\;',
  '%25',
  '%3A%2F%2F',
  'aHR0c',
  'a.b/',
  '.x?',
  '0x',
  '26',
  '2604',
  'the ',
  '/v3/__',
  '___',
  'remote a\n',
  '-----BEGIN ',
  'ac1',
  'LPA:1$',
  'user_code=',
  '&url=https://a.example/?url=',
];

const EXAMPLES = fixtureLines(new URL('../payload/fixtures/examples.txt', import.meta.url)).map((line) =>
  unescapeFixture(line.split('\t')[1] ?? ''),
);

/** Numbers from 0 to 1, the same for the same seed (xorshift). */
function randomFrom(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Any number of texts, most of them nearly of some kind; the same for the same seed. */
export function* hostileTexts(count: number, seed: number): Generator<string> {
  const random = randomFrom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = (list: readonly string[]) => list[below(list.length)] ?? '';
  const character = () => String.fromCharCode(below(random() < 0.7 ? 0x80 : 0x10000));
  const piece = (): string => {
    const kind = random();
    if (kind < 0.25) return pick(FRONTS);
    if (kind < 0.5) return pick(UNITS);
    if (kind < 0.6) return pick(UNITS).repeat(below(30));
    if (kind < 0.8) return pick(EXAMPLES);
    return Array.from({ length: below(12) }, character).join('');
  };
  for (let made = 0; made < count; made += 1) {
    let text = random() < 0.6 ? pick(EXAMPLES) : '';
    for (let step = below(5); step > 0; step -= 1) {
      const at = below(text.length + 1);
      const end = Math.min(text.length, at + (random() < 0.5 ? 0 : below(6)));
      text = text.slice(0, at) + piece() + text.slice(end);
    }
    // Some as long as a code can be.
    if (made % 500 === 0) text = text.repeat(Math.ceil(8192 / Math.max(text.length, 1)));
    yield text.slice(0, 8192);
  }
}
