import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixtureLines } from '../fixtures/read-fixtures';
import { parsePayload } from '../parse-payload';
import { revealInvisible } from '../reveal-invisible';
import { readAddress } from './address';

function read(text: string, display?: (host: string) => string | undefined) {
  const payload = parsePayload(text);
  if (payload.kind !== 'web') throw new Error(`${text} is ${payload.kind}`);
  return readAddress(payload.url, { written: payload.written, ...(display && { display }) });
}

describe('the parts of an address', () => {
  test.each([
    [
      'https://www.example.co.uk/a?b#c',
      {
        scheme: 'https',
        registrable: 'example.co.uk',
        before: 'www.',
        path: '/a',
        query: '?b',
        fragment: '#c',
      },
    ],
    ['https://example.com', { registrable: 'example.com', before: '', port: '', path: '/' }],
    ['https://a.b.github.io/', { registrable: 'b.github.io', before: 'a.', privateSuffix: 'github.io' }],
    ['https://github.io/', { registrable: 'github.io', before: '' }],
    ['https://paypal.com.evil.example/', { registrable: 'evil.example', before: 'paypal.com.' }],
    [
      'https://paypal.com@evil.example:8443/',
      { registrable: 'evil.example', decoy: 'paypal.com', port: '8443' },
    ],
    ['https://user:pw@evil.example/', { decoy: 'user:pw', host: 'evil.example' }],
    ['http://0x7f.1/', { isIp: true, host: '127.0.0.1', registrable: '127.0.0.1', before: '' }],
    ['http://[2001:db8::0:1]/', { isIp: true, host: '[2001:db8::1]', registrable: '[2001:db8::1]' }],
    ['http://router/x', { registrable: 'router', before: '' }],
    ['https://www.öbb.at/', { hostDisplay: 'www.öbb.at', registrable: 'öbb.at', host: 'www.xn--bb-eka.at' }],
    ['https://аррӏе.com/', { hostDisplay: 'xn--80ak6aa92e.com', registrable: 'xn--80ak6aa92e.com' }],
    ['https://www.пример.рф/', { registrable: 'пример.рф', before: 'www.' }],
  ])('%s', (text, parts) => {
    expect(read(text)).toMatchObject(parts);
  });

  test('what is no web address has no host', () => {
    expect(readAddress('javascript:alert(1)')).toMatchObject({
      scheme: '',
      host: '',
      path: 'javascript:alert(1)',
    });
  });

  test('the browser decides how a host is shown, unless its answer leads elsewhere', () => {
    expect(read('https://öbb.at/', (host) => host).hostDisplay).toBe('xn--bb-eka.at');
    expect(read('https://xn--bb-eka.at/', () => 'öbb.at').hostDisplay).toBe('öbb.at');
    expect(read('https://evil.example/', () => 'paypal.com').hostDisplay).toBe('evil.example');
    expect(read('https://evil.example/', () => undefined).hostDisplay).toBe('evil.example');
  });

  test('what is shown always leads back to the same host', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }), (label) => {
        if (!URL.canParse(`https://${label}.example/`)) return;
        const address = readAddress(`https://${label}.example/`);
        if (address.scheme === '') return;
        expect(new URL(`https://${address.hostDisplay}/`).hostname).toBe(address.host);
        expect(address.before + address.registrable).toBe(address.hostDisplay);
      }),
      { numRuns: 500 },
    );
  }, 30_000);
});

describe('Unicode only where it is harmless', () => {
  const lines = fixtureLines(new URL('../../signals/fixtures/homographs.txt', import.meta.url));
  test.each(lines.filter((line) => !/^[\u0000-\u007f]*$/.test(line)))('%s is shown in punycode', (text) => {
    expect(read(text).hostDisplay).toMatch(/xn--/);
  });

  test.each([
    'münchen.de',
    '日本語.jp',
    '한국.kr',
    'ελλάδα.gr',
    'paral·lel.cat',
    'zürich.ch',
    'ヤフー.jp',
    'москва.ru',
    'straße.de',
  ])('%s is shown as it is written', (host) => {
    expect(read(`https://${host}/`).hostDisplay).toBe(host);
  });

  test.each(['l·l·.com', 'a\u0307\u0307b.com', 'ɡ.com', '১२.com', 'ノa.com', 'i❤.ws'])(
    '%s is not',
    (host) => {
      expect(read(`https://${host}/`).hostDisplay).toMatch(/xn--/);
    },
  );
});

describe('differences', () => {
  test.each([
    ['https://example.com/a?b=c#d', []],
    ['https://example.com', []],
    ['https://example.com?x', []],
    ['https://example.com/%C3%A4', []],
    ['https://example.com/ä', []],
    ['HTTPS://example.com/', ['upper-case']],
    ['https://Example.com/', ['upper-case']],
    ['example.com', ['scheme-added']],
    ['example.com:8080/x', ['scheme-added']],
    ['https:example.com', ['slashes']],
    ['https:////example.com', ['slashes']],
    ['https:\\\\example.com', ['backslash']],
    ['https://example.com\\x', ['backslash']],
    ['https://exa\tmple.com/', ['line-break']],
    ['https://exam\u200bple.com/', ['invisible']],
    ['https://ｅxample.com/', ['look-alike-character']],
    ['https://example。com/', ['dots']],
    ['https://ex%61mple.com/', ['escaped-host']],
    ['https://bücher.ch/', ['unicode-host']],
    ['http://2130706433/', ['ip-form']],
    ['http://127.0.0.1/', []],
    ['https://example.com:443/', ['default-port']],
    ['https://a@example.com/', ['user-info']],
    ['https://example.com/a/../b', ['path']],
    ['https://example.com/a\u202eb', ['invisible']],
  ])('%j: %j', (text, kinds) => {
    expect(read(text).differences.map((difference) => difference.kind)).toEqual(kinds);
  });
});

describe('revealInvisible', () => {
  test('makes what is not seen visible, and loses nothing', () => {
    expect(revealInvisible('a\u202eb\u200bc')).toEqual([
      { text: 'a', hidden: false },
      { text: '‹U+202E›', hidden: true },
      { text: 'b', hidden: false },
      { text: '‹U+200B›', hidden: true },
      { text: 'c', hidden: false },
    ]);
    expect(revealInvisible('plain text, ä, 日本')).toEqual([{ text: 'plain text, ä, 日本', hidden: false }]);
    expect(revealInvisible('')).toEqual([]);
  });

  test.each([
    '\u0000',
    '\n',
    '\u00ad',
    '\u061c',
    '\u200d',
    '\u2066',
    '\u3164',
    '\ufeff',
    '\ufe0f',
    '\u{e0041}',
    '\u00a0',
  ])('%j is revealed', (char) => {
    expect(revealInvisible(char)).toEqual([expect.objectContaining({ hidden: true })]);
  });
});
