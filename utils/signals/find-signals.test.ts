import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { KNOWN, TARGETS, WORDS } from '../payload/data/well-known-sites';
import { fixtureLines, unescapeFixture } from '../payload/fixtures/read-fixtures';
import { parsePayload } from '../payload/parse-payload';
import { QR_SHORTENERS, SHORTENERS } from './data/shorteners';
import { findSignals } from './find-signals';
import type { SignalContext } from './rule';
import { RULE_CASES } from './rule-cases.testing';
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

const PLAIN = { how: [], otherTexts: [], nested: false };

const ALL_CASES = Object.entries(RULE_CASES);

describe('each rule', () => {
  test.each(ALL_CASES.flatMap(([rule, cases]) => cases.for.map((one) => ({ rule, ...one }))))(
    '$rule ($level) is found in $text',
    ({ rule, level, text, ...surroundings }) => {
      expect(signalsOf(text, surroundings).filter((signal) => signal.rule === rule)).toEqual([
        expect.objectContaining({ level }),
      ]);
    },
  );

  test.each(
    ALL_CASES.flatMap(([rule, cases]) =>
      cases.against.map((one) => ({ rule, ...(typeof one === 'string' ? { text: one } : one) })),
    ),
  )('$rule is not found in $text', ({ rule, text, ...surroundings }) => {
    expect(signalsOf(text, surroundings).map((signal) => signal.rule)).not.toContain(rule);
  });

  test.each([
    [{ ...PLAIN, nested: true }, 'nested-code'],
    [{ ...PLAIN, otherTexts: ['https://b.example'] }, 'ambiguous-code'],
    [{ ...PLAIN, how: ['stitched' as const] }, 'assembled-code'],
    [{ ...PLAIN, how: ['drawn-from-text' as const] }, 'drawn-from-text'],
    [{ ...PLAIN, how: ['drawn-from-boxes' as const] }, 'drawn-from-boxes'],
  ])('how a code was drawn is said once: %j', (code, rule) => {
    expect(signalsOf('Hello', { code }).map((signal) => signal.rule)).toEqual([rule]);
    const ordinary = { ...PLAIN, how: ['inverted' as const, 'resized' as const, 'low-contrast' as const] };
    expect(signalsOf('Hello', { code: ordinary })).toEqual([]);
  });

  test('a log-in code is the first thing that is said', () => {
    const page = { url: 'https://shop.example/' };
    expect(signalsOf('tg://login?token=x', { page })[0]).toMatchObject({ rule: 'device-link' });
    const wrapped = 'https://www.google.com/url?q=https%3A%2F%2Fdiscord.com%2Fra%2Fx';
    expect(signalsOf(wrapped, { page })[0]).toMatchObject({ rule: 'device-link', level: 'high' });
  });

  test('what the page says itself is no witness: an ordinary link to the same address does not reassure', () => {
    const page = { url: 'https://mail.example/', links: ['https://partner.example/x'] };
    expect(signalsOf('https://partner.example/x', { page })).toEqual([
      { rule: 'same-link-on-page', level: 'info', evidence: { host: 'partner.example' } },
    ]);
  });

  test('the page’s own site and its links are told, unless the address sends on elsewhere', () => {
    const page = { url: 'https://shop.example/', links: ['https://partner.example/x#part'] };
    const rules = (text: string) => signalsOf(text, { page }).map((signal) => signal.rule);
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
