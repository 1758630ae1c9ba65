import { describe, expect, it } from 'vitest';
import { readAddress } from './address';
import { readablePath } from './readable-path';

const pathOf = (text: string) => readablePath(readAddress(`https://a.example/${text}`).path.slice(1));

describe('a path for the eye', () => {
  it.each(['한국어/안내', '東京ガイド', 'ひらがな', 'ภาษาไทย', 'हिन्दी', 'café', 'русский/язык', '한글2025'])(
    'has the letters of %s',
    (text) => expect(pathOf(text)).toBe(text),
  );

  it.each([
    ['a direction that is turned', '%E2%80%AE'],
    ['no width', '%E2%80%8B'],
    ['a filler', '%E3%85%A4'],
    ['a wide blank', '%E3%80%80'],
    ['a control', '%C2%85'],
    ['a slash of its own', '%E2%81%84'],
    ['a wide slash', '%EF%BC%8F'],
    ['a solidus over a letter', '%CC%B8'],
    ['a wide letter', '%EF%BD%81'],
    ['an Arabic letter, which turns what stands around it', '%D8%A8'],
    ['a Hebrew letter', '%D7%90'],
    ['a letter from outside the first plane', '%F0%9D%90%9A'],
    ['bytes that are no UTF-8', '%C7%D1%B1%DB'],
    ['a cut letter', '%ED%95'],
    ['a surrogate', '%ED%A0%80'],
    ['a slash too many', '%C0%AF'],
    ['ASCII', '%2F%00%20%25'],
  ])('keeps %s as it is', (_, text) => expect(readablePath(text)).toBe(text));

  it('keeps the one and shows the other where both stand together', () =>
    expect(readablePath('/%ED%95%9C%E2%80%AE%EA%B8%80')).toBe('/한%E2%80%AE글'));

  it('shows no letter that looks like another in one of its words', () => {
    expect(readablePath('p%D0%B0ypal')).toBe('p%D0%B0ypal');
    expect(readablePath('/%D0%BE/')).toBe('/о/');
  });
});
