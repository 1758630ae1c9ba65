import { describe, expect, test } from 'vitest';
import { isOneLanguage, scriptsIn } from './scripts';

describe('scriptsIn', () => {
  test.each([
    ['paypal', ['Latin']],
    ['a1-2', ['Latin']],
    ['123-4', []],
    ['пример', ['Cyrillic']],
    ['aп', ['Latin', 'Cyrillic']],
    ['日本語', ['Han']],
    ['ヤフー', ['Katakana']],
    ['ᚠ', ['other']],
    ['aᚠ', ['Latin', 'other']],
    ['', []],
  ])('%j: %j', (label, scripts) => {
    expect([...scriptsIn(label)]).toEqual(scripts);
  });

  /** The first letters of each script, some with the marks that go with them. */
  test.each([
    ['Arabic', 'بب'],
    ['Armenian', 'աբ'],
    ['Bengali', 'কখ'],
    ['Bopomofo', 'ㄅㄆ'],
    ['Cyrillic', 'аб'],
    ['Devanagari', 'कख'],
    ['Ethiopic', 'ሀለ'],
    ['Georgian', 'აბ'],
    ['Greek', 'αβ'],
    ['Gujarati', 'કખ'],
    ['Gurmukhi', 'ਕਖ'],
    ['Han', '中国'],
    ['Hangul', '한국'],
    ['Hebrew', 'אב'],
    ['Hiragana', 'あい'],
    ['Kannada', 'ಕಖ'],
    ['Katakana', 'アイ'],
    ['Khmer', 'កខ'],
    ['Lao', 'ກຂ'],
    ['Latin', 'ab'],
    ['Malayalam', 'കഖ'],
    ['Myanmar', 'ကခ'],
    ['Oriya', 'କଖ'],
    ['Sinhala', 'කඛ'],
    ['Tamil', 'கங'],
    ['Telugu', 'కఖ'],
    ['Thaana', 'ހށ'],
    ['Thai', 'กข'],
    ['Tibetan', 'ཀཁ'],
  ])('%s is recommended and a language of its own', (script, letters) => {
    expect([...scriptsIn(letters)]).toEqual([script]);
    expect(isOneLanguage(letters)).toBe(true);
    // Only East Asia's go together with Latin letters.
    const isEastAsian = ['Bopomofo', 'Han', 'Hangul', 'Hiragana', 'Katakana', 'Latin'].includes(script);
    expect(isOneLanguage(`${letters}a`)).toBe(isEastAsian);
    expect(isOneLanguage(`${letters}1`)).toBe(true);
  });
});

describe('isOneLanguage', () => {
  test.each([
    '',
    '123',
    'a-1',
    '東京tokyo',
    'ひらがなカタカナ漢字abc',
    '中文ㄅabc',
    '漢字한글abc',
    'ヤフー',
    'ー',
  ])('%j is', (label) => {
    expect(isOneLanguage(label)).toBe(true);
  });

  test.each([
    'aп', // Cyrillic
    'aα',
    'пα',
    '한あ', // Hangul and Hiragana
    'ㄅあ',
    'ㄅ한',
    'ア한',
    'คa',
    '中п',
    'aᚠ', // Runic is not recommended
    'ᚠ',
  ])('%j is not', (label) => {
    expect(isOneLanguage(label)).toBe(false);
  });
});
