import qrcode from 'qrcode-generator';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareReaders } from '../../../bench/corpus/readers';
import { toLuminance } from '../image/luminance';
import { matrixPixels } from '../sample/matrix';
import { readZxing } from './zxing';

beforeAll(prepareReaders);

type Segment = { bytes: string } | { kanji: string };

/** The symbol that zxing reads in a picture of these segments: bytes in hexadecimal, Kanji as pairs of Shift-JIS. */
function readSegments(...segments: Segment[]) {
  const symbol = qrcode(0, 'M');
  const { stringToBytes } = qrcode;
  // Asked by the encoder whether it knows Shift-JIS at all.
  qrcode.stringToBytes = (hex) => (hex === '友' ? [0x97, 0x46] : [...Buffer.from(hex, 'hex')]);
  try {
    for (const segment of segments)
      if ('kanji' in segment) symbol.addData(segment.kanji, 'Kanji');
      else symbol.addData(segment.bytes, 'Byte');
    symbol.make();
  } finally {
    qrcode.stringToBytes = stringToBytes;
  }
  const side = symbol.getModuleCount();
  const places = Array.from({ length: side }, (_, at) => at);
  const rows = places.map((row) => places.map((column) => (symbol.isDark(row, column) ? '1' : '0')).join(''));
  const { text, guessed } = readZxing(toLuminance(matrixPixels(rows))).symbols[0] ?? {};
  return { text, guessed: guessed?.encoding };
}

describe('the text of a symbol', () => {
  it.each([
    ['蠅螂', 'e5a2e5a5'],
    ['彌榮±×°÷´¨§¶', '9c5c9ec4817d817e818b8180814c814e819881f7'],
  ])('is that of its Kanji segments, of which nothing is guessed: %s', (text, kanji) => {
    expect(readSegments({ kanji })).toEqual({ text, guessed: undefined });
  });

  it.each([
    ['https://a.example/鶯谷', undefined, '68747470733a2f2f612e6578616d706c652f', 'e9f2924a'],
    ['Grüße 日本', undefined, '4772c3bcc39f6520', '93fa967b'],
    ['ｱ 日本', 'shift_jis', 'b120', '93fa967b'],
    ['ﾃﾞｻﾞ日本', 'shift_jis', 'c3debbde', '93fa967b'],
  ])('is that of its bytes beside Kanji segments: %s', (text, guessed, bytes, kanji) => {
    expect(readSegments({ bytes }, { kanji })).toEqual({ text, guessed });
    const [, plain = '', pairs = ''] = /^([^一-龠]*)(.*)$/u.exec(text) ?? [];
    expect(readSegments({ kanji }, { bytes })).toEqual({ text: pairs + plain, guessed });
  });

  it.each([
    ['日本のコード', 'shift_jis', '93fa967b82cc8352815b8368'],
    ['中文网站', 'gbk', 'd6d0cec4cdf8d5be'],
    ['Grüße', 'windows-1252', '4772fcdf65'],
    ['Grüße \u0080', undefined, '4772c3bcc39f6520c280'],
    ['友 1', undefined, 'e58f8b2031'],
    ['https://é.example', undefined, 'efbbbf68747470733a2f2fc3a92e6578616d706c65'],
  ])('is guessed where it has only bytes, but for UTF-8: %s', (text, guessed, bytes) => {
    expect(readSegments({ bytes })).toEqual({ text, guessed });
  });
});
