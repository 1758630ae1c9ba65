import { describe, expect, it } from 'vitest';
import { decodedForms, hasEmail, percentDecode } from './redact-encodings';

const MAIL = 'reader@mail.example';
const base64 = (text: string) => Buffer.from(text).toString('base64');
const base64url = (text: string) => Buffer.from(text).toString('base64url');
const hex = (text: string) => Buffer.from(text).toString('hex');
const times = (n: number, encode: (text: string) => string, text: string): string =>
  n === 0 ? text : times(n - 1, encode, encode(text));
/** True when one of a text's forms holds the mail address. */
const shows = (text: string, wanted = MAIL) => decodedForms(text).some((form) => form.includes(wanted));

describe('what a piece of an address may stand for', () => {
  it.each([
    ['itself', MAIL],
    ['percent escapes', encodeURIComponent(MAIL)],
    ['escapes of every letter', Array.from(hex(MAIL).match(/../g) ?? [], (pair) => `%${pair}`).join('')],
    ['full-width letters', 'ｒｅａｄｅｒ＠ｍａｉｌ．ｅｘａｍｐｌｅ'],
    ['base64', base64(MAIL)],
    ['base64 for URLs', base64url(MAIL)],
    ['base64 behind one letter', `x${base64url(MAIL)}`],
    ['base64 behind two letters', `xy${base64url(MAIL)}`],
    ['base64 behind three letters', `xyz${base64url(MAIL)}`],
    ['base64 with another letter behind it', `${base64url(`${MAIL}!!`)}A`],
    ['base64 among other text', `a.${base64url(MAIL)}.b`],
    ['hex', hex(MAIL)],
    ['hex in capitals', hex(MAIL).toUpperCase()],
    ['hex behind one digit', `0${hex(MAIL)}`],
    ['hex with half a byte behind it', `${hex(MAIL)}7`],
    ['hex among other text', `id-${hex(MAIL)}.gif`],
    ['hex of two bytes a letter', Buffer.from(MAIL, 'utf16le').toString('hex')],
    ['hex in base64', base64(hex(MAIL))],
    ['base64 in hex', hex(base64(MAIL))],
  ])('is the mail address in %s', (_, text) => expect(shows(text)).toBe(true));

  it('has a plus for a space, in either reading', () => {
    expect(decodedForms('a+b+c')).toEqual(['a+b+c', 'a b c']);
  });

  it('reads both alphabets of base64', () => {
    const text = 'subjects?>>~~~ÿÿ';
    expect(base64(text)).toMatch(/[+/]/);
    expect(shows(base64(text), text)).toBe(true);
    expect(shows(base64url(text), text)).toBe(true);
  });

  it('goes four layers deep, and no further', () => {
    for (const depth of [1, 2, 3, 4])
      expect(shows(times(depth, encodeURIComponent, 'a%b'), 'a%b')).toBe(true);
    expect(decodedForms(times(4, encodeURIComponent, '@'))).toContain('@');
    expect(decodedForms(times(5, encodeURIComponent, '@'))).not.toContain('@');
  });

  it('is never more than two hundred forms', () => {
    const nested = Array.from({ length: 120 }, (_, n) =>
      base64url(base64url(`some readable text ${n}`)),
    ).join('.');
    expect(decodedForms(nested)).toHaveLength(200);
  });

  it('is only itself for short and for unreadable texts', () => {
    for (const text of ['YWJjZGV', 'menu', '']) expect(decodedForms(text)).toEqual([text]);
    expect(decodedForms(hex('abcdef'))).toContain('abcdef');
    expect(decodedForms(`00${hex('abcde')}00`)).not.toContain('abcde');
  });
});

describe('percent escapes', () => {
  it.each([
    ['a%20b', 'a b'],
    ['%e2%82%ac%E2%82%AC', '€€'],
    ['100%', '100%'],
    ['%zz%4', '%zz%4'],
    ['%41%zz', 'A%zz'],
    // No UTF-8: one character for each byte.
    ['%ff%41', 'ÿA'],
    ['plain', 'plain'],
  ])('%s are %s', (text, plain) => expect(percentDecode(text)).toBe(plain));
});

describe('e-mail addresses', () => {
  it.each([
    MAIL,
    'write to reader@mail.example today',
    'mailto:reader@mail.example',
    '<reader@mail.example>',
    'a=1&e=reader@mail.example&b=2',
    'r+list@sub.mail.example',
    'leser@müller.example',
    'a@b@mail.example',
    'reader@mail.example.',
    'reader@mail-1.example-2.info',
    'x@1.example',
  ])('stand in %s', (text) => expect(hasEmail(text)).toBe(true));

  it.each([
    'reader',
    '@mail.example',
    '/@writer/how-it-works',
    'maps/@37.5665,126.9780,15z',
    'react@18.2.0',
    'vue@3.4.21/dist/vue.global.js',
    'logo@2x.png',
    'reader@mail',
    'reader@',
    'reader@.example',
    'reader@mail..example',
    'reader@mail.e',
    'reader@mail.42',
    'user @mail.example',
    'a:@mail.example',
  ])('do not stand in %s', (text) => expect(hasEmail(text)).toBe(false));
});
