import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { KNOWN, TARGETS, WORDS } from '../payload/data/well-known-sites';
import { fixtureLines, unescapeFixture } from '../payload/fixtures/read-fixtures';
import { parsePayload } from '../payload/parse-payload';
import { QR_SHORTENERS, SHORTENERS } from './data/shorteners';
import { findSignals } from './find-signals';
import type { SignalContext } from './rule';
import type { Signal } from './signal';

const fixture = (name: string) => fixtureLines(new URL(`./fixtures/${name}.txt`, import.meta.url));

function signalsOf(text: string, more: Omit<SignalContext, 'payload'> = {}): Signal[] {
  return findSignals({ payload: parsePayload(text), ...more });
}

const isDoubt = ({ level }: Signal) => level !== 'info' && level !== 'good';
const isFlagged = (text: string) =>
  signalsOf(text).some(({ level }) => level === 'high' || level === 'medium');

// None of this may ask anyone.
beforeEach(() => {
  vi.stubGlobal('fetch', () => {
    throw new Error('asked the network');
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('no alarm without reason', () => {
  test('the home pages of the well-known sites', () => {
    const sites = `${TARGETS} ${WORDS} ${KNOWN}`.trim().split(/\s+/);
    expect(sites.length).toBeGreaterThanOrEqual(1000);
    const loud = sites
      .flatMap((site) => [`https://${site}/`, `https://www.${site}/`])
      .filter((url) => signalsOf(url).some(isDoubt));
    expect(loud).toEqual([]);
  });

  test('ordinary deep links', () => {
    expect(fixture('ordinary-links').filter((url) => signalsOf(url).some(isDoubt))).toEqual([]);
  });

  test('ordinary paths on well-known sites', () => {
    const paths = [
      '/news/2026/03/secure-login-update?utm_source=qr',
      '/p/@someone/1',
      '/shop/item/123456?ref=a.b-c',
      '/#/account/verify',
    ];
    const sites = `${TARGETS} ${KNOWN}`.trim().split(/\s+/);
    // Whatever the shorteners among them are followed by hides a destination.
    const short = new Set(`${SHORTENERS} ${QR_SHORTENERS}`.split(/\s+/));
    const links = sites
      .filter((site) => !short.has(site))
      .flatMap((site) => paths.map((path) => `https://${site}${path}`));
    expect(links.length).toBeGreaterThan(5000);
    expect(links.filter((url) => signalsOf(url).some(isDoubt))).toEqual([]);
  });
});

describe('attacks', () => {
  test.each(['homographs', 'decoys', 'look-alikes'])('%s are flagged', (name) => {
    const lines = fixture(name);
    const missed = lines.filter((line) => !isFlagged(line));
    expect(lines.length).toBeGreaterThanOrEqual(60);
    expect(missed.length / lines.length, missed.join(' ')).toBeLessThanOrEqual(0.05);
  });

  test('redirects are unwrapped to where they lead', () => {
    const lines = fixture('redirects').map((line) => line.split(/ (?=\S+$)/));
    const missed = lines.filter(
      ([url = '', host]) =>
        !signalsOf(url).some((signal) => signal.rule === 'redirector' && signal.evidence.host === host),
    );
    expect(lines.length).toBeGreaterThanOrEqual(60);
    expect(missed.length / lines.length, missed.join(' ')).toBeLessThanOrEqual(0.05);
  });
});

const ON_PAGE = { page: { url: 'https://shop.example/', links: ['https://partner.example/x#part'] } };
const PLAIN = { how: [], otherTexts: [], nested: false };

/** For each rule: a text that has it, its level, and texts close by that have not. */
const RULES: [rule: string, level: string, text: string, against: string[]][] = [
  [
    'device-link',
    'medium',
    'tg://login?token=x',
    ['tg://resolve?domain=x', 'https://discord.com/channels/1/2'],
  ],
  [
    'dangerous-scheme',
    'high',
    'javascript:alert(1)',
    ['https://example.com/javascript:alert(1)', 'Note: data'],
  ],
  [
    'dangerous-scheme',
    'high',
    'https://www.google.com/url?q=javascript:alert(1)',
    ['https://example.com/?q=javascript:alert(1)'],
  ],
  [
    'decoy-user-info',
    'high',
    'https://paypal.com@evil.example/',
    ['https://medium.com/@x', 'https://www.google.com/maps/@48.2,16.3,12z'],
  ],
  [
    'parser-disagreement',
    'high',
    'https://a.example\\@b.example/',
    ['https://a.example/@b.example', 'https://a@b.example/'],
  ],
  [
    'disguised-address',
    'medium',
    'https:\\\\a.example',
    ['HTTPS://A.EXAMPLE', 'a.example', 'https://bücher.ch'],
  ],
  ['spoofed-letters', 'high', 'https://раypal.com/', ['https://bücher.ch/', 'https://пример.рф/']],
  [
    'look-alike',
    'high',
    'https://paypa1.com/',
    ['https://paypal.com/', 'https://paypal.shop/', 'https://zürich.ch/'],
  ],
  [
    'near-miss',
    'medium',
    'https://gooogle.com/',
    ['https://goggle.com/', 'https://insult.com/', 'https://google.com.mx/'],
  ],
  [
    'embedded-name',
    'high',
    'https://paypal.com.evil.example/',
    ['https://web.de.company.example/', 'https://www-nature-com.ezproxy.uni.edu/'],
  ],
  [
    'added-word',
    'medium',
    'https://paypal-login.com/',
    ['https://github-login.company.example/', 'https://my-login.com/', 'https://login.paypal.com/'],
  ],
  ['names-another-site', 'info', 'https://paypal-fans.example/', ['https://fans.example/']],
  [
    'redirector',
    'medium',
    'https://www.google.com/url?q=https://a.example',
    ['https://www.google.com/search?q=https://a.example', 'https://a.example/?ref=https://b.example'],
  ],
  [
    'redirector',
    'info',
    'https://www.google.com/url?q=https://maps.google.com/',
    ['https://www.google.com/url?q=maps'],
  ],
  ['shortener', 'medium', 'https://bit.ly/abc', ['https://bit.ly/', 'https://youtu.be/abc']],
  ['qr-shortener', 'medium', 'https://qrco.de/abc', ['https://qrco.de/']],
  [
    'carries-mail-address',
    'medium',
    'https://a.example/#dmljdGltQGNvcnAuZXhhbXBsZQ==',
    [
      'https://a.example/?mail=info@a.example',
      'https://m.example/@a@b.example',
      'https://unpkg.com/x@1.0.0/y',
    ],
  ],
  [
    'carries-mail-address',
    'medium',
    'https://a.example/76696374696d40636f72702e6578616d706c65',
    ['https://a.example/0123456789abcdef0123456789abcdef'],
  ],
  [
    'carries-mail-address',
    'medium',
    'https://a.example/?e=victim%2540corp.example',
    ['https://a.example/?e=victim'],
  ],
  ['ip-host', 'medium', 'https://8.8.8.8/', ['https://dns.google/']],
  ['disguised-ip', 'high', 'http://0x08080808/', ['http://8.8.8.8/']],
  ['private-host', 'low', 'http://192.168.0.1/', ['https://a.example/']],
  ['odd-port', 'medium', 'https://a.example:4444/', ['https://a.example:443/', 'https://a.example/']],
  ['odd-port', 'low', 'https://a.example:8443/', ['https://a.example/']],
  ['free-hosting', 'info', 'https://a.vercel.app/', ['https://a.example/']],
  ['unusual-ending', 'info', 'https://a.xyz/', ['https://a.example/']],
  ['plain-http', 'info', 'http://a.example/', ['https://a.example/']],
  ['no-scheme', 'info', 'a.example/login', ['https://a.example/login', 'Hello a.example']],
  [
    'app-fallback',
    'info',
    'intent://x#Intent;S.browser_fallback_url=https%3A%2F%2Fa.example;end',
    ['intent://x#Intent;end'],
  ],
  ['premium-number', 'medium', 'tel:+1900555', ['tel:+1212555']],
  ['premium-number', 'medium', 'sms:+43930123', ['sms:+43664123']],
  ['phone-command', 'medium', 'tel:*21*1%23', ['tel:123']],
  [
    'altered-payment',
    'medium',
    'BCD\n002\n1\nSCT\n\nX\nDE89370400440532013001\nEUR1',
    ['BCD\n002\n1\nSCT\n\nX\nDE89370400440532013000\nEUR1'],
  ],
  ['open-wifi', 'info', 'WIFI:S:a;;', ['WIFI:S:a;P:b;;']],
];

describe('each rule', () => {
  test.each(RULES)('%s (%s): %j', (rule, level, text, against) => {
    expect(signalsOf(text).filter((signal) => signal.rule === rule)).toEqual([
      expect.objectContaining({ level }),
    ]);
    for (const other of against) {
      const same = signalsOf(other).filter((signal) => signal.rule === rule && signal.level === level);
      expect(same, other).toEqual([]);
    }
  });

  test('a log-in code weighs by where it stands', () => {
    const at = (url: string) => signalsOf('tg://login?token=x', { page: { url } })[0];
    expect(at('https://web.telegram.org/k/')).toMatchObject({ rule: 'device-link', level: 'info' });
    expect(at('https://telegram.org.evil.example/')).toMatchObject({ rule: 'device-link', level: 'high' });
    const wrapped = 'https://www.google.com/url?q=https%3A%2F%2Fdiscord.com%2Fra%2Fx';
    expect(signalsOf(wrapped, ON_PAGE)[0]).toMatchObject({ rule: 'device-link', level: 'high' });
  });

  test.each([
    [{ ...PLAIN, nested: true }, 'nested-code', 'high'],
    [{ ...PLAIN, otherTexts: ['https://b.example'] }, 'ambiguous-code', 'high'],
    [{ ...PLAIN, how: ['stitched' as const] }, 'assembled-code', 'medium'],
    [{ ...PLAIN, how: ['drawn-from-text' as const] }, 'drawn-from-text', 'medium'],
    [{ ...PLAIN, how: ['drawn-from-boxes' as const] }, 'drawn-from-boxes', 'low'],
  ])('how a code was drawn: %j', (code, rule, level) => {
    expect(signalsOf('Hello', { code })).toEqual([expect.objectContaining({ rule, level })]);
    expect(signalsOf('Hello', { code: { ...PLAIN, how: ['inverted', 'resized', 'low-contrast'] } })).toEqual(
      [],
    );
  });

  test('what the page says itself reassures, unless it sends on elsewhere', () => {
    const rules = (text: string) => signalsOf(text, ON_PAGE).map((signal) => signal.rule);
    expect(rules('https://partner.example/x')).toEqual(['same-link-on-page']);
    expect(rules('https://partner.example/y')).toEqual([]);
    expect(rules('https://www.shop.example/x')).toEqual(['same-site-as-page']);
    expect(rules('https://www.shop.example/go?url=https://b.example')).toEqual(['redirector']);
    const hosted = { page: { url: 'https://a.github.io/' } };
    expect(signalsOf('https://b.github.io/', hosted).map((signal) => signal.rule)).toEqual(['free-hosting']);
  });

  test('what an address sends on to, and links in a text, are judged too', () => {
    const inner = signalsOf('https://www.google.com/url?q=https://paypal.com.evil.example/');
    expect(inner.map((signal) => signal.rule)).toEqual(['embedded-name', 'redirector']);
    expect(signalsOf('Pay at https://paypa1.com now')[0]).toMatchObject({
      rule: 'look-alike',
      level: 'high',
    });
  });

  test('a chain of redirects ends after five hops', () => {
    let url = 'https://end.example/';
    for (let hop = 0; hop < 8; hop += 1) url = `https://www.google.com/url?q=${encodeURIComponent(url)}`;
    const found = signalsOf(url).find((signal) => signal.rule === 'redirector');
    expect(found?.evidence.host).toBe('www.google.com');
  });

  test('where the browser itself shows the letters, they are no reason', () => {
    const display = () => 'i❤.ws';
    expect(signalsOf('https://i❤.ws/').map((signal) => signal.rule)).toEqual(['spoofed-letters']);
    expect(signalsOf('https://i❤.ws/', { display })).toEqual([]);
  });
});

test('nothing makes it throw', () => {
  const words = fc.constantFrom(
    'paypal',
    'com',
    'xn--',
    'https://',
    '@',
    '%',
    '%00',
    '\\',
    '//',
    '?url=',
    '#',
    'a1aHR0c',
    '-',
    '.',
    ':',
  );
  const text = fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 12 });
  fc.assert(
    fc.property(text, fc.boolean(), (parts, isUrl) => {
      const made = (isUrl ? 'https://a.example/' : '') + parts.join('');
      signalsOf(made, { page: { url: made, links: [made] }, display: () => made });
    }),
    { numRuns: 1500 },
  );
}, 30_000);

test('fixtures are read with their unseen characters', () => {
  expect(fixture('decoys').some((line) => line.includes('\u200b'))).toBe(true);
  expect(unescapeFixture('\\u200b\\n')).toBe('\u200b\n');
});
