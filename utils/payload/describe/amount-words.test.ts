import { afterEach, expect, it } from 'vitest';
import { setLanguage } from '../../words/translate';
import { amountWords } from './amount-words';

afterEach(() => setLanguage('en'));

it.each([
  ['25 smallest units of the token', '토큰의 최소 단위로 25'],
  ['2 of the token', '토큰 2개'],
  ['12.5 EUR', '12.5 EUR'],
])('%s', (english, korean) => {
  expect(amountWords(english)).toBe(english);
  setLanguage('ko');
  expect(amountWords(english)).toBe(korean);
});
