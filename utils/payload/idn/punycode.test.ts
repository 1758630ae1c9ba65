import { domainToUnicode } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostToUnicode, labelToUnicode } from './punycode';

describe('labelToUnicode', () => {
  // The first are from RFC 3492, section 7.1.
  test.each([
    ['xn--egbpdaj6bu4bxfgehfvwxn', 'ليهمابتكلموشعربي؟'],
    ['xn--ihqwcrb4cv8a8dqg056pqjye', '他们为什么不说中文'],
    ['xn--ihqwctvzc91f659drss3x8bo0yb', '他們爲什麽不說中文'],
    ['xn--proprostnemluvesky-uyb24dma41a', 'pročprostěnemluvíčesky'],
    ['xn--4dbcagdahymbxekheh6e0a7fei0b', 'למההםפשוטלאמדבריםעברית'],
    ['xn--b1abfaaepdrnnbgefbadotcwatmq2g4l', 'почемужеонинеговорятпорусски'],
    ['xn--bcher-kva', 'bücher'],
    ['xn--80ak6aa92e', 'аррӏе'],
    ['xn--e28h', '😀'],
    ['xn--9ca07883t', 'é\u{10ffff}'],
    ['example', 'example'],
    ['xn-bcher-kva', 'xn-bcher-kva'],
  ])('%s is %s', (label, unicode) => {
    expect(labelToUnicode(label)).toBe(unicode);
  });

  test.each([
    'xn--a-é', // no digit
    'xn--x-qc4g', // a lone surrogate
    'xn--99999999', // a number too large
    'xn--bcher-kva9', // ends in the middle of a number
    'xn--a-9',
    'xn--4yb9999',
    'xn--B', // an upper-case letter, which no host from a URL has
    'xn--0000h', // beyond the last code point
    `xn--${'z'.repeat(60)}`,
  ])('%s is no punycode and stays', (label) => {
    expect(labelToUnicode(label)).toBe(label);
  });
});

test('a host is read label by label, as Node reads it', () => {
  expect(hostToUnicode('www.xn--bcher-kva.xn--p1ai')).toBe('www.bücher.рф');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (label) => {
      if (!URL.canParse(`https://${label}.example/`)) return;
      const { hostname } = new URL(`https://${label}.example/`);
      expect(hostToUnicode(hostname)).toBe(domainToUnicode(hostname));
    }),
    { numRuns: 2000 },
  );
}, 30_000);
