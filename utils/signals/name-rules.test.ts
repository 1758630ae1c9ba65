import { describe, expect, test } from 'vitest';
import { parsePayload } from '../payload/parse-payload';
import { findSignals } from './find-signals';
import { explainSignal } from './words';

const found = (rule: string, text: string) =>
  findSignals({ payload: parsePayload(text) }).filter((signal) => signal.rule === rule);

/** For each rule: texts that have it, with what its sentence names, and texts close by that have not. */
const RULES: [rule: string, level: string, has: [text: string, names: string][], hasNot: string[]][] = [
  [
    'hosted-brand',
    'medium',
    [
      ['https://spotify25.netlify.app/', 'spotify.com'],
      ['https://netflixcloned.vercel.app/', 'netflix.com'],
      ['https://my-coinbaes-pro.weebly.com/', 'coinbase.com'],
      ['https://dhl-post.weebly.com/', 'weebly.com'],
    ],
    [
      'https://spotify25.example/',
      'https://open.spotify.com/',
      'https://wordpressguides.bearblog.dev/',
      'https://feministconsciousnessrevolution.wordpress.com/',
      'https://goldhlands.weebly.com/',
      // Told already, in stronger words.
      'https://paypal-login.vercel.app/',
    ],
  ],
  [
    'near-miss-part',
    'medium',
    [
      ['https://sec-rakouten.example/', 'rakuten.co.jp'],
      ['https://whaatsapp.a.example/', 'whatsapp.com'],
    ],
    [
      'https://sec-rakuten.example/',
      'https://dischord.org/',
      'https://my-goggle.example/',
      'https://nader-street.example/',
    ],
  ],
  [
    'ending-as-label',
    'medium',
    [
      ['https://market.pl-offer4711.icu/', 'market.pl'],
      ['https://swiss.com-premium.example/', 'com-premium.example'],
      ['https://tax.gov-refund.example/', 'tax.gov'],
    ],
    [
      'https://blog.de-wit.example/',
      'https://www.com-online.example/',
      'https://anon.tu-dresden.de/',
      'https://shop.la-2000.example/',
      'https://a.xn--bcher-kva1234.example/',
    ],
  ],
  [
    'host-in-path',
    'medium',
    [
      ['https://a1.example.org.uk/www.bank.co.jp/login', 'www.bank.co.jp'],
      ['https://shop4u.net/paypal.com/signin', 'paypal.com'],
    ],
    [
      'https://shop4u.net/files/www.bank.co.jp',
      'https://shop4u.net/www.shop4u.com/',
      'https://web.archive.org/www.bank.co.jp/',
      'https://sitestats.net/paypal.com',
      'https://whois.example.net/www.paypal.com',
      'https://shop4u.net/index.html',
      'https://shop4u.net/paypal.html',
    ],
  ],
  [
    'user-page',
    'info',
    [
      ['https://docs.google.com/forms/d/e/1FAIpQ/viewform', 'docs.google.com'],
      ['https://sites.google.com/view/club', 'sites.google.com'],
    ],
    [
      'https://docs.google.com/',
      'https://www.google.com/forms/',
      'https://sites.google.com.evil.example/view/x',
    ],
  ],
  [
    'written-like-deceptions',
    'medium',
    [
      ['https://smbc-card.xqzwv.shop/login', 'smbc-card'],
      ['https://kxqvzwtr7.duckdns.org/', '.duckdns.org'],
    ],
    [
      'https://anna-schneider.ch/',
      'https://www.krankenhaus-nord.de/anfahrt',
      'https://login.mit.edu/',
      'https://github.com/login',
      'http://192.0.2.7/login',
      'https://tanaka.github.io/',
    ],
  ],
];

describe('rules about names', () => {
  test.each(RULES)('%s (%s)', (rule, level, has, hasNot) => {
    for (const [text, names] of has) {
      const signals = found(rule, text);
      expect(signals, text).toEqual([expect.objectContaining({ rule, level })]);
      expect(signals.map(explainSignal).join(), text).toContain(names);
    }
    for (const text of hasNot) expect(found(rule, text), text).toEqual([]);
  });

  test('what stands under a hosting service’s name is not the service', () => {
    const rules = (text: string) => findSignals({ payload: parsePayload(text) }).map(({ rule }) => rule);
    expect(rules('https://www.weebly.com/')).toEqual([]);
    expect(rules('https://paypal-login.weebly.com/')).toEqual(
      expect.arrayContaining(['added-word', 'free-hosting']),
    );
    expect(rules('https://garden-club.weebly.com/')).toEqual(['free-hosting']);
  });

  test('the model names the parts that weighed most, in the order of reading', () => {
    const [signal] = found('written-like-deceptions', 'https://kxqvzwtr7.duckdns.org/');
    expect(signal?.evidence.parts).toMatch(/^kxqvzwtr7 … \.duckdns\.org$/);
  });
});
