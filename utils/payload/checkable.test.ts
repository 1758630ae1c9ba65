import { expect, test } from 'vitest';
import { checkableUrl } from './checkable';
import { parsePayload } from './parse-payload';

test.each([
  ['https://example.com/x', 'https://example.com/x'],
  ['EXAMPLE.COM', 'https://example.com/'],
  ['http://8.8.8.8/', 'http://8.8.8.8/'],
  ['https://shop.test/a', 'https://shop.test/a'],
  ['https://пример.рф', 'https://xn--e1afmkfd.xn--p1ai/'],
  // Decoy, secret and fragment are the redaction's matter; the gate only judges where it would go.
  ['https://paypal.com@evil.example/', 'https://paypal.com@evil.example/'],
])('%s may be asked about', (text, url) => {
  expect(checkableUrl(parsePayload(text))).toEqual({ url });
});

test.each([
  ['http://localhost/', 'private-host'],
  ['http://127.1/', 'private-host'],
  ['http://2130706433/', 'private-host'],
  ['http://[::ffff:10.0.0.1]/', 'private-host'],
  ['http://169.254.169.254/latest/meta-data/', 'private-host'],
  ['http://router/admin', 'private-host'],
  ['http://nas.local:5000', 'private-host'],
  ['https://x.onion/', 'overlay-host'],
  ['https://shop.i2p/', 'overlay-host'],
  ['https://a.example/r?to=tg%3A%2F%2Flogin%3Ftoken%3Dx', 'log-in'],
  ['https://a.example/#otpauth%3A%2F%2Ftotp%2Fx%3Fsecret%3DJBSWY3DP', 'log-in'],
  ['http://public.example@192.168.0.1/', 'private-host'],
  ['http://１２７.0.0.1/', 'private-host'],
  ['https://discord.com/ra/abc', 'log-in'],
  ['discord.com/ra/abc', 'log-in'],
  ['tg://login?token=x', 'log-in'],
  ['https://www.google.com/url?q=https%3A%2F%2Fdiscord.com%2Fra%2Fx', 'log-in'],
  ['https://a.example/go/https%253A%252F%252Fdiscord.com%252Fra%252Fx', 'log-in'],
  ['javascript:alert(1)', 'not-web'],
  ['WIFI:S:a;P:b;;', 'not-web'],
  ['otpauth://totp/x?secret=ABC', 'not-web'],
  ['ftp://example.com/', 'not-web'],
  ['See https://example.com', 'not-web'],
  ['', 'not-web'],
])('%s may not: %s', (text, refused) => {
  expect(checkableUrl(parsePayload(text))).toEqual({ refused });
});

test('a payload that lies about its address does not get through', () => {
  const lie = (url: string) => checkableUrl({ kind: 'web', text: 'x', written: 'x', form: 'plain', url });
  expect(lie('javascript:alert(1)')).toEqual({ refused: 'not-web' });
  expect(lie('not an address')).toEqual({ refused: 'not-web' });
  expect(lie('ftp://example.com/')).toEqual({ refused: 'not-web' });
});
