import { describe, expect, test } from 'vitest';
import { asciiFor, skeleton } from './skeleton';

describe('asciiFor', () => {
  test.each([
    ['а', 'a'],
    ['р', 'p'],
    ['ӏ', 'i'],
    ['ж', undefined],
    ['a', undefined],
    ['', undefined],
  ])('%j passes for %j', (char, ascii) => {
    expect(asciiFor(char)).toBe(ascii);
  });
});

describe('skeleton', () => {
  test.each([
    ['paypal', 'paypa1'],
    ['paypal', 'paypaI'],
    ['paypal', 'раураl'],
    ['paypal', 'pàypäl'],
    ['paypal', 'pa\u0301ypal'],
    ['google', 'g00gle'],
    ['google', 'GOOGLE'],
    ['amazon', 'arnazon'],
    ['wikipedia', 'vvikipedia'],
    ['apple', 'аррӏе'],
    ['mail', 'ma|l'],
    ['modern', 'rnodern'],
  ])('%s and %s are taken for each other', (a, b) => {
    expect(skeleton(b)).toBe(skeleton(a));
  });

  test.each([
    ['paypal', 'paypai2'],
    ['и', 'i'],
    ['й', 'n'],
    ['ж', 'x'],
  ])('%s and %s are not', (a, b) => {
    expect(skeleton(b)).not.toBe(skeleton(a));
  });

  test('is what the letters look like', () => {
    expect(skeleton('Rn1vv0|é-ж')).toBe('mlwole-ж');
    expect(skeleton('')).toBe('');
  });
});
