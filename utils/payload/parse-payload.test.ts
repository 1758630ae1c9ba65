import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkableUrl } from './checkable';
import { describePayload } from './describe/describe-payload';
import { fixtureLines, unescapeFixture } from './fixtures/read-fixtures';
import { parseCode, parsePayload } from './parse-payload';
import type { Payload } from './payload';

const EXAMPLES = fixtureLines(new URL('./fixtures/examples.txt', import.meta.url)).map((line) => {
  const [kind = '', text = ''] = line.split('\t');
  return { kind, raw: text, text: unescapeFixture(text) };
});

test('there are at least 250 examples, of every kind', () => {
  expect(EXAMPLES.length).toBeGreaterThanOrEqual(250);
  expect(new Set(EXAMPLES.map((example) => example.kind)).size).toBe(20);
});

test.each(EXAMPLES)('$kind: $raw', ({ kind, text }) => {
  const payload = parsePayload(text);
  expect(payload.kind).toBe(kind);
  expect(payload.text).toBe(text);
  const description = describePayload(payload);
  expect(description.title).not.toBe('');
  expect(description.does).toMatch(/\.$/);
  // The gate opens for public web addresses only.
  if (kind !== 'web') expect(checkableUrl(payload)).toHaveProperty('refused');
});

describe('what is in it', () => {
  test.each([
    ['HTTPS://EXAMPLE.COM/Path', { url: 'https://example.com/Path', form: 'plain' }],
    ['example.com/menu', { url: 'https://example.com/menu', form: 'bare' }],
    ['URL:http://a.example', { url: 'http://a.example/', form: 'url-prefix', written: 'http://a.example' }],
    [
      'MEBKM:TITLE:A\\;b;URL:http\\://a.example;;',
      { url: 'http://a.example/', form: 'bookmark', title: 'A;b' },
    ],
    [
      'WIFI:T:WPA;S:a\\;b;P:c\\\\d;H:true;;',
      { network: 'a;b', password: 'c\\d', hidden: true, security: 'wpa' },
    ],
    ['WIFI:S:Free;;', { security: 'open', hidden: false }],
    ['BEGIN:VCARD\nN:Muster;Erika\nTEL:1\nEND:VCARD', { name: 'Erika Muster', phones: ['1'] }],
    ['BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:M=C3=BCller\nEND:VCARD', { name: 'Müller' }],
    ['BEGIN:VCARD\nFN:a very lo\n ng name\nEND:VCARD', { name: 'a very long name' }],
    [
      'MECARD:N:Muster,Erika;URL:https\\://a.example;;',
      { name: 'Erika Muster', links: ['https://a.example'] },
    ],
    [
      'BEGIN:VEVENT\nSUMMARY:a\\, b\nDTSTART:20260301T180000Z\nEND:VEVENT',
      { summary: 'a, b', start: '2026-03-01 18:00 UTC' },
    ],
    ['mailto:a@b.example,c@d.example?subject=x%20y', { to: ['a@b.example', 'c@d.example'], subject: 'x y' }],
    ['MATMSG:TO:a@b.example;SUB:x;BODY:y\\;z;;', { to: ['a@b.example'], subject: 'x', body: 'y;z' }],
    ['tel:+43900123', { premium: { where: 'AT', range: '+43 900' }, control: false }],
    ['tel:*21*1%23', { number: '*21*1#', control: true }],
    ['smsto:123:Hello: there', { numbers: ['123'], body: 'Hello: there' }],
    ['sms:1,2&body=Hi', { numbers: ['1', '2'], body: 'Hi' }],
    ['geo:48.2,16.3?q=x', { latitude: 48.2, longitude: 16.3, query: 'x' }],
    ['otpauth://totp/A:b?secret=S', { type: 'totp', issuer: 'A', account: 'b', secret: 'S' }],
    [
      'BCD\n002\n1\nSCT\n\nX\nDE89370400440532013000\nEUR1.5',
      { scheme: 'sepa', payee: 'X', amount: '1.5', currency: 'EUR', intact: true },
    ],
    ['BCD\n002\n1\nSCT\n\nX\nDE89370400440532013001\nEUR1.5', { intact: false }],
    [
      'upi://pay?pa=a@b&pn=Shop&am=10',
      { scheme: 'upi', payee: 'Shop', account: 'a@b', amount: '10', currency: 'INR' },
    ],
    ['bitcoin:abc?amount=1&label=x', { scheme: 'bitcoin', account: 'abc', amount: '1', payee: 'x' }],
    ['tg://login?token=x', { service: 'telegram' }],
    ['discord.com/ra/x', { service: 'discord', url: 'https://discord.com/ra/x' }],
    ['LPA:1$a.example$B', { server: 'a.example', code: 'B' }],
    ['market://details?id=a.b', { store: { name: 'Google Play', id: 'a.b' } }],
    [
      'intent://x#Intent;package=a.b;S.browser_fallback_url=https%3A%2F%2Fc.example;end',
      { package: 'a.b', fallback: 'https://c.example/' },
    ],
    ['See (https://a.example/x), or b.example.', { links: ['https://a.example/x', 'https://b.example/'] }],
    ['java\tscript:alert(1)', { scheme: 'javascript' }],
  ])('%j', (text, parts) => {
    expect(parsePayload(text)).toMatchObject(parts);
  });

  test('a fallback that is no web address is not kept', () => {
    const payload = parsePayload('intent://x#Intent;S.browser_fallback_url=javascript%3Aalert(1);end');
    expect(payload).not.toHaveProperty('fallback');
  });

  test('a real Pix code has its checksum right, and a changed one has not', () => {
    const code =
      '00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR5913Fulano de Tal6008BRASILIA62070503***63041D3D';
    expect(parsePayload(code)).toMatchObject({
      scheme: 'pix',
      payee: 'Fulano de Tal',
      currency: 'BRL',
      intact: true,
    });
    expect(parsePayload(code.replace('Fulano', 'Fulana'))).toMatchObject({ intact: false });
  });

  test.each([
    ['WIFI:S:a;P:secret;;', 'secret'],
    ['otpauth://totp/x?secret=ABC', 'ABC'],
    ['otpauth-migration://offline?data=abc', 'abc'],
    ['tg://login?token=x', 'tg://login?token=x'],
    ['LPA:1$a.example$B', 'B'],
  ])('the secret of %s is marked', (text, value) => {
    const fields = describePayload(parsePayload(text)).fields;
    expect(fields.filter((field) => field.value === value)).toEqual([
      expect.objectContaining({ secret: true }),
    ]);
  });
});

describe('hostile texts', () => {
  /** Each with what has to follow, or a browser runs and opens nothing: "Data: 5 GB" is a label. */
  const SCHEMES = [
    ['javascript', 'x('],
    ['data', 'text/html,'],
    ['data', ','],
    ['vbscript', 'x('],
    ['file', '//'],
    ['blob', 'https://a.example/'],
    ['content', '//'],
  ] as const;
  const unseen = fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\u0001',
    '\t',
    '\n',
    '\r',
    '\u001f',
    '\u200b',
    '\ufeff',
    '\u202e',
    '\u00a0',
  );
  /** The scheme in any case, unseen characters in front and browsers' own between its letters. */
  const executable = fc
    .tuple(
      fc.array(unseen, { maxLength: 6 }),
      fc.constantFrom(...SCHEMES),
      fc.array(fc.tuple(fc.boolean(), fc.constantFrom('', '', '\t', '\n', '\r')), {
        minLength: 10,
        maxLength: 10,
      }),
      fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.constant('//example.com/%0aalert(1)')),
    )
    .map(([front, [scheme, begin], disguise, rest]) => {
      const letters = [...scheme].map((char, at) => {
        const [isUpper, gap] = disguise[at] ?? [false, ''];
        return (isUpper ? char.toUpperCase() : char) + gap;
      });
      return `${front.join('')}${letters.join('')}:${begin}${rest}`;
    });

  test('an executable scheme is never anything else', () => {
    fc.assert(
      fc.property(executable, (text) => {
        expect(parsePayload(text).kind).toBe('script');
      }),
      { numRuns: 30_000 },
    );
  }, 60_000);

  test('an executable scheme behind a wrapping is never a web address', () => {
    const wrapped = fc.tuple(fc.constantFrom('URL:', 'uri:', 'URLTO:t:', 'MEBKM:URL:', 'url: '), executable);
    fc.assert(
      fc.property(wrapped, ([front, inner]) => {
        const payload = parsePayload(front + inner);
        if (payload.kind === 'web') expect(new URL(payload.url).protocol).toMatch(/^https?:$/);
        if (front !== 'MEBKM:URL:' && front !== 'URLTO:t:') expect(payload.kind).toBe('script');
      }),
      { numRuns: 5_000 },
    );
  });

  const PREFIXES = EXAMPLES.map((example) => example.text.slice(0, 24));
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc
      .tuple(fc.constantFrom(...PREFIXES), fc.string({ unit: 'binary', maxLength: 60 }))
      .map(([a, b]) => a + b),
    fc
      .tuple(
        fc.constantFrom(...EXAMPLES.map((example) => example.text)),
        fc.nat(),
        fc.string({ maxLength: 3 }),
      )
      .map(
        ([text, at, more]) =>
          text.slice(0, at % (text.length + 1)) + more + text.slice(at % (text.length + 1)),
      ),
  );

  const linksOf = (payload: Payload) =>
    payload.kind === 'web' ? [payload.url] : payload.kind === 'text' ? payload.links : [];

  test('no text throws, and every link in the result is http or https', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const payload = parsePayload(text);
        describePayload(payload);
        for (const link of linksOf(payload)) {
          const url = new URL(link);
          if (url.href !== link || !/^https?:$/.test(url.protocol)) throw new Error(link);
        }
        if (
          /^[\u0000-\u0020]*(?:javascript:|vbscript:|data:,|file:\/|blob:https:\/|content:\/\/)\S/i.test(text)
        ) {
          expect(payload.kind).toBe('script');
        }
      }),
      { numRuns: 70_000 },
    );
  }, 60_000);

  test('a text that is too long for any code is not taken apart, and a script in it is seen all the same', () => {
    expect(parsePayload(`https://example.com/${'a'.repeat(9000)}`)).toMatchObject({
      kind: 'text',
      links: [],
    });
    expect(parsePayload(`javascript:${'a'.repeat(9000)}`).kind).toBe('script');
  });
});

describe('a code that holds a part of a text', () => {
  const part = { number: 1, of: 2 };

  test.each(['https://a.example/', 'WIFI:T:WPA;S:net;P:secret;;', 'otpauth://totp/x?secret=JBSWY3DP'])(
    'is no more than that, however it begins: %s',
    (text) => {
      expect(parseCode({ text, part })).toEqual({ kind: 'text', text, links: [], part });
      expect(parseCode({ text })).toEqual(parsePayload(text));
    },
  );

  test('is a program at once where it begins like one', () => {
    expect(parseCode({ text: 'javascript:alert(', part })).toMatchObject({ kind: 'script' });
  });
});
