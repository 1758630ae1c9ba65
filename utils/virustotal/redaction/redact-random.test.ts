import { describe, expect, it } from 'vitest';
import { isCodeLike, isJwt, isRandom, isRecordId, isTokenLike } from './redact-random';

describe('a JSON Web Token', () => {
  it.each([
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln',
    'eyJhbGciOiJIUz',
    'x=eyJhbGciOiJIUz',
    '/eyJ0123456789',
  ])('is %s', (text) => expect(isJwt(text)).toBe(true));
  it.each(['eyJ012345678', 'heyJhbGciOiJIUzI1NiJ9', '-eyJhbGciOiJIUzI1NiJ9', 'ey', ''])('is not %s', (text) =>
    expect(isJwt(text)).toBe(false),
  );
});

describe('a text drawn at random', () => {
  it.each([
    ['a UUID', '3f2504e0-4f89-11d3-9a0c-0305e82c3301'],
    ['a UUID among other text', 'cart-3F2504E0-4F89-11D3-9A0C-0305E82C3301.json'],
    ['sixteen hex digits', '9f8a7b6c5d4e3f2a'],
    ['hex digits in capitals', '9F8A7B6C5D4E3F2A'],
    ['hex digits behind a letter', 'm9f8a7b6c5d4e3f2a'],
    ['a number of twenty digits', '00340434161094042557'],
    ['letters and digits by turns', 'a1b2c3zzzzzzzzzz'],
    ['capitals in the middle', 'abCdeFghIjkLmnOp'],
    ['rare pairs with a digit', 'xqzkvjwqpxzkvjw7'],
    ['rare pairs with capitals', 'xqzkvjXqpxzkVjwq'],
    ['twenty letters of rare pairs', 'xqzkvjwqpxzkvjwqxzkv'],
    ['base64url, cut by its own dash', 'Xk29-sLq8dm_Wp3Zr7Hq-4kP'],
    ['one word among ordinary ones', 'menu.9f8a7b6c5d4e3f2a.html'],
  ])('is %s', (_, text) => expect(isRandom(text)).toBe(true));

  it.each([
    ['nothing', ''],
    ['fifteen hex digits', '9f8a7b6c5d4e3f2'],
    ['sixteen letters that are hex digits', 'deadbeefdeadbeef'],
    ['a post’s number of nineteen digits', '7301234567890123456'],
    ['a long word', 'Donaudampfschifffahrtsgesellschaft'],
    ['a title in capitals', 'INTERNATIONALIZATIONGUIDE'],
    ['a camel-case name', 'QuickStartGuideForBeginners'],
    ['a product with numbers', 'iphone-15-pro-max-256gb'],
    ['nineteen letters of rare pairs', 'xqzkvjwqpxzkvjwqxzk'],
    ['a date and time', 'IMG_20261123_081500'],
    ['a slug', 'how-qr-codes-work-in-2026-a-gentle-introduction'],
  ])('is not %s', (_, text) => expect(isRandom(text)).toBe(false));
});

describe('what may be a token where one is expected', () => {
  it.each([
    '4829',
    '482913',
    'k7Qp2x',
    'QZ82-KD93',
    'A1B-C2D-E3F',
    '12fe98ab',
    'kQdFz',
    'aBcDe',
    'xkcdqzrt',
    'one.k7Qp2x',
    'WRKQTM',
    'ABCD-EFGH',
    'wrkqtm',
    'AbCdEf12',
  ])('is %s', (text) => expect(isTokenLike(text)).toBe(true));

  it.each([
    '482',
    'k7Q',
    'help',
    'friends',
    'v2beta',
    'step1',
    'step12',
    '2factor',
    '12months',
    'v2',
    'v12alpha',
    'AB-CD',
    'ABC-DEF',
    'Xkcdq',
    'forgotten',
    'iPhone',
    'ABCDE',
    'rhythm',
    'wrkqt',
    '',
  ])('is not %s', (text) => expect(isTokenLike(text)).toBe(false));
});

describe('the number of a record', () => {
  it.each(['65f1c2d3a4b5c6d7e8f90a1b', '4b3d3b000000000000000000'])('is %s', (text) =>
    expect(isRecordId(text)).toBe(true),
  );
  it.each([
    '9f8a7b6c5d4e3f2a1b0c9d8e',
    '70dbd8800000000000000000',
    '65f1c2d3a4b5c6d7e8f90a1',
    '65F1C2D3A4B5C6D7E8F90A1B',
    '',
  ])('is not %s', (text) => expect(isRecordId(text)).toBe(false));
});

describe('a code', () => {
  it.each(['482913', 'KQ7ZPX', 'KQZPXM', '9f8a7b6c', 'x-482913', 'kQdFzWm'])('is %s', (text) =>
    expect(isCodeLike(text)).toBe(true),
  );
  it.each([
    '4829',
    'summer2026',
    '3rdfloor',
    'status',
    'iPhone',
    'KQZ7',
    'brochure2026.pdf',
    'INTERNATIONAL',
    '',
  ])('is not %s', (text) => expect(isCodeLike(text)).toBe(false));
  it('has as many characters as are asked for', () => {
    expect(isCodeLike('9f8a7b6', 8)).toBe(false);
    expect(isCodeLike('9f8a7b6c', 8)).toBe(true);
    expect(isCodeLike('KQZPXMAB', 8)).toBe(false);
  });
});
