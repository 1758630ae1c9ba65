import { describe, expect, it } from 'vitest';
import { hasSecretForm, isBirthDate, isPersonName } from './redact-forms';

describe('a secret by its form', () => {
  it.each([
    ['an eSIM', 'LPA:1$smdp.example$KQ7'],
    ['an eSIM in small letters', 'x lpa:1$smdp.example$'],
    ['a one-time password', 'otpauth://totp/x'],
    ['several one-time passwords', 'otpauth-migration://offline?data=x'],
    ['the pairing of a messenger', 'sgnl://linkdevice?uuid=x'],
    ['a log-in of a messenger', 'tg://login?token=x'],
    ['a passkey', 'FIDO:/0123'],
    ['the pairing of a wallet', 'wc:7f6e504bfad60b48@1'],
    ['a boarding pass', 'M1WEAVER/MARY KQZPXM'],
    ['a boarding pass cut off', 'M2WEAVER/MARY'],
    ['a private key', '-----BEGIN RSA PRIVATE KEY-----'],
    ['a key with its maker’s mark', 'x.ghp_kQ8'],
    ['an account at a payment service', 'acct_1Q'],
    ['an account’s number', 'to DE89370400440532013000 now'],
    ['another account’s number', 'GB82WEST12345698765432'],
    ['a voucher', 'A1B2-C3D4-ZZZZ'],
  ])('is %s', (_, text) => expect(hasSecretForm(text)).toBe(true));

  it.each([
    ['an account’s number with a wrong digit', 'DE89370400440532013001'],
    ['an account’s number within a word', 'xDE89370400440532013000'],
    ['a product', 'SM-S918B-256'],
    ['a date', '2026-11-23'],
    ['words in capitals', 'OPEN-AIR-CINEMA'],
    ['a word with a colon', 'wc:open'],
    ['a word that ends like a mark', 'Laxghp_kQ8'],
    ['a size', 'M1/10'],
    ['a name of a file', 'README/M1'],
  ])('is not %s', (_, text) => expect(hasSecretForm(text)).toBe(false));
});

describe('a date of birth', () => {
  it.each(['1984-03-09', '19840309', '9.3.1984', '09/03/1984', '2015-01-01', '1910.01.01'])('is %s', (text) =>
    expect(isBirthDate(text)).toBe(true),
  );
  it.each(['2026-11-23', '1909-01-01', '2016-01-01', '1984', '1984-03/09', '1984-03-09T10', ''])(
    'is not %s',
    (text) => expect(isBirthDate(text)).toBe(false),
  );
});

describe('a person’s name', () => {
  it.each(['Mary Weaver', 'Mary+Weaver', 'Mary J. Weaver', 'Åsa Öst', ' Mary Weaver '])('is %s', (text) => {
    expect(isPersonName(text, 2)).toBe(true);
    expect(isPersonName(text, 1)).toBe(true);
  });
  it('may be one word', () => {
    expect(isPersonName('Weaver', 1)).toBe(true);
    expect(isPersonName('Weaver', 2)).toBe(false);
  });
  it.each(['espresso', 'green tea', 'Green tea', 'Mary Weaver 2', 'A B C D E', `Mary ${'W'.repeat(90)}`, ''])(
    'is not %s',
    (text) => expect(isPersonName(text, 1)).toBe(false),
  );
});
