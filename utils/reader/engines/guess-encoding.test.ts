import { describe, expect, it } from 'vitest';
import { guessEncoding } from './guess-encoding';

const guess = (hex: string) => guessEncoding(Uint8Array.from(Buffer.from(hex, 'hex')));

describe('guessEncoding', () => {
  it('has nothing to guess where the bytes are ASCII or UTF-8', () => {
    expect(guess('68656c6c6f')).toBeUndefined();
    expect(guess('c3a9')).toBeUndefined();
    // Characters of private use, which makers of phones gave pictures before there was a standard for them.
    expect(guess('efa3bf')).toBeUndefined();
    expect(guess('e4bda0e5a5bdee98be')).toBeUndefined();
  });

  it.each([
    ['日本のコード', 'shift_jis', '93fa967b82cc8352815b8368'],
    ['外側 ﾀﾞﾌﾞﾙ', 'shift_jis', '8a4f91a420c0deccded9'],
    ['*ﾃﾞｻﾞｲﾝ*', 'shift_jis', '2ac3debbdeb2dd2a'],
    ['阿', 'gbk', 'b0a2'],
    ['中文网站', 'gbk', 'd6d0cec4cdf8d5be'],
    ['房租 12', 'gbk', 'b7bfd7e2203132'],
    ['안녕하세요', 'euc-kr', 'bec8b3e7c7cfbcbcbfe4'],
    ['台灣網站', 'big5', 'a578c657baf4afb8'],
    ['Привет, мир', 'windows-1251', 'cff0e8e2e5f22c20ece8f0'],
    ['Grüße aus Köln', 'windows-1252', '4772fcdf6520617573204bf66c6e'],
    ['été à là', 'windows-1252', 'e974e920e0206ce0'],
  ])('reads %s as %s', (text, encoding, hex) => {
    expect(guess(hex)).toEqual({ text, encoding });
  });

  it('takes a joined letter of French for no lead byte of a rare character of Japanese', () => {
    expect(guess('639c75722c209c75767265')?.encoding).toBe('windows-1252'); // cœur, œuvre
  });
});
