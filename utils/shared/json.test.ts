import { describe, expect, it } from 'vitest';
import {
  asCount,
  asInteger,
  asObject,
  asObjects,
  asSeconds,
  asText,
  asTextMap,
  asVisibleText,
  asVisibleTexts,
  asWebAddress,
  isObject,
} from './json';

const STRANGERS = [undefined, null, true, Number.NaN, Number.POSITIVE_INFINITY, () => 1, Symbol('s')];

describe('objects', () => {
  it('are neither lists nor null nor anything else', () => {
    const object = { a: 1 };
    expect(asObject(object)).toBe(object);
    for (const other of [...STRANGERS, [], [object], 'text', 1]) {
      expect(asObject(other)).toBeUndefined();
      expect(isObject(other)).toBe(false);
    }
    expect(isObject(object)).toBe(true);
  });

  it('in a list are at most so many', () => {
    expect(asObjects([{ a: 1 }, 'x', null, [{}], { b: 2 }])).toEqual([{ a: 1 }, { b: 2 }]);
    expect(asObjects([1, { a: 1 }, { b: 2 }], 2)).toEqual([{ a: 1 }]);
    expect(asObjects(Array.from({ length: 60 }, () => ({})))).toHaveLength(50);
    for (const other of [...STRANGERS, { length: 1, 0: {} }, 'text']) expect(asObjects(other)).toEqual([]);
  });
});

describe('texts', () => {
  it('are cut at their limit, and empty ones are none', () => {
    expect([asText('abc', 4), asText('abcd', 4), asText('abcde', 4)]).toEqual(['abc', 'abcd', 'abcd']);
    for (const other of [...STRANGERS, '', 1, ['a'], {}]) expect(asText(other, 4)).toBeUndefined();
  });

  it('in a map are at most so many, of at most so many characters, under names that are no longer', () => {
    expect(asTextMap({ a: 'xxxxx', bbbb: 'y', ccccc: 'z', '': 'e', d: 1, f: '' }, 9, 4)).toEqual({
      a: 'xxxx',
      bbbb: 'y',
    });
    expect(asTextMap({ a: '1', b: '2', c: '3' }, 2, 4)).toEqual({ a: '1', b: '2' });
    for (const other of STRANGERS) expect(asTextMap(other, 9, 4)).toEqual({});
  });

  it('keep no power over the map from the names they stand under', () => {
    const map = asTextMap(JSON.parse('{"__proto__": "evil"}'), 9, 20);
    expect(Object.getPrototypeOf(map)).toBe(Object.prototype);
    expect(Object.entries(map)).toEqual([['__proto__', 'evil']]);
  });
});

describe('numbers', () => {
  it('that count are whole and not negative', () => {
    expect([0, 1, Number.MAX_SAFE_INTEGER].map(asCount)).toEqual([0, 1, Number.MAX_SAFE_INTEGER]);
    for (const other of [...STRANGERS, -1, 1.5, 2 ** 53, '1']) expect(asCount(other)).toBeUndefined();
  });

  it('that may be negative are whole', () => {
    expect([-7, 0, 7].map(asInteger)).toEqual([-7, 0, 7]);
    for (const other of [...STRANGERS, 0.5, -(2 ** 53), '1', 1n]) expect(asInteger(other)).toBeUndefined();
  });

  it('that are times lie between 2000 and 2100, the ends left out', () => {
    const [from, to] = [Date.UTC(2000, 0, 1) / 1000, Date.UTC(2100, 0, 1) / 1000];
    expect(asSeconds(from + 1)).toBe(Date.UTC(2000, 0, 1, 0, 0, 1));
    expect(asSeconds(to - 1)).toBe(Date.UTC(2099, 11, 31, 23, 59, 59));
    for (const other of [...STRANGERS, from, to, 0, -1, from + 1.5, `${from + 1}`])
      expect(asSeconds(other)).toBeUndefined();
  });
});

describe('addresses', () => {
  it('are http or https, as they are written, and no longer than allowed', () => {
    for (const url of ['http://a.example', 'https://A.example/x?y#z'])
      expect(asWebAddress(url, 50)).toBe(url);
    expect(asWebAddress('https://a.example/', 18)).toBe('https://a.example/');
    expect(asWebAddress('https://a.example/', 17)).toBeUndefined();
    for (const other of [
      ...STRANGERS,
      '',
      'a.example',
      'javascript:alert(1)',
      'ftp://a/',
      'data:text/html,x',
    ])
      expect(asWebAddress(other, 50)).toBeUndefined();
  });
});

describe('texts as they may be shown', () => {
  it('have no invisible characters and one space at a time', () => {
    expect(asVisibleText('  a\u202e \t\n b\u200b\u0007c\ufeff ')).toBe('a bc');
    expect(asVisibleText('\ue000private\udc00')).toBe('private');
    for (const other of [...STRANGERS, '', ' \u200b\n', 1, ['a']])
      expect(asVisibleText(other)).toBeUndefined();
  });

  it('are cut at two hundred characters, none of them in half', () => {
    expect(asVisibleText('a'.repeat(200))).toHaveLength(200);
    expect(asVisibleText('a'.repeat(201))).toHaveLength(200);
    expect([...(asVisibleText('😀'.repeat(300)) ?? '')]).toHaveLength(200);
    expect(asVisibleText(`${'a'.repeat(199)} b`)).toBe('a'.repeat(199));
    // Invisible characters do not use up the limit, within reason.
    expect(asVisibleText(`${'\u200b'.repeat(700)}abc`)).toBe('abc');
    expect(asVisibleText(`${'\u200b'.repeat(800)}abc`)).toBeUndefined();
  });

  it('in a list are at most so many', () => {
    expect(asVisibleTexts(['a', 1, ' ', 'b\u200b'])).toEqual(['a', 'b']);
    expect(asVisibleTexts(['a', 'b', 'c'], 2)).toEqual(['a', 'b']);
    expect(asVisibleTexts(Array.from({ length: 60 }, () => 'a'))).toHaveLength(50);
    for (const other of [...STRANGERS, 'text', { 0: 'a', length: 1 }])
      expect(asVisibleTexts(other)).toEqual([]);
  });
});
