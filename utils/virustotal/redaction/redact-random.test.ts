import { describe, expect, it } from 'vitest';
import { isJwt, isRandom, isTokenLike } from './redact-random';

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
    '',
  ])('is not %s', (text) => expect(isTokenLike(text)).toBe(false));
});
