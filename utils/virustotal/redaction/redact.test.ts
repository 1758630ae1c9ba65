import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from './redact';
import { lines, ORDINARY, SECRET } from './redact.fixtures';
import { decodedForms } from './redact-encodings';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const base64url = (text: string) => Buffer.from(text).toString('base64url');
const hex = (text: string) => Buffer.from(text).toString('hex');
const ENCODINGS: Record<string, (text: string) => string> = {
  b64: base64,
  b64u: base64url,
  'u-b64u': (text) => `u-${base64url(text)}`,
  b64pct: (text) => encodeURIComponent(base64(text)),
  b64twice: (text) => base64url(base64url(text)),
  hex,
  HEX: (text) => hex(text).toUpperCase(),
  pct: encodeURIComponent,
  pct2: (text) => encodeURIComponent(encodeURIComponent(text)),
};

/** A line of the table → the address, the encoded secrets, and their plain texts. */
function read(line: string) {
  const secrets: string[] = [];
  const plain: string[] = [];
  const url = line.replace(/⟦(?:([\w-]+):)?([^⟧]*)⟧/g, (whole, name: string | undefined, text: string) => {
    const encode = name === undefined ? undefined : ENCODINGS[name];
    const secret = encode ? encode(text) : whole.slice(1, -1);
    secrets.push(secret);
    if (encode) plain.push(text);
    return secret;
  });
  return { url, secrets, plain };
}

describe('addresses with secrets', () => {
  const table = lines(SECRET);
  it('has at least 150 of them', () => expect(table.length).toBeGreaterThanOrEqual(150));

  it.each(table)('%s', (line) => {
    const { url, secrets, plain } = read(line);
    const { url: sent, removed, segments } = redact(url);
    expect(removed.length).toBeGreaterThan(0);
    const kept = new URL(sent);
    const rest = sent.slice(kept.origin.length);
    for (const secret of secrets) if (secret.length > 4) expect(rest).not.toContain(secret);
    for (const form of decodedForms(rest)) for (const secret of plain) expect(form).not.toContain(secret);
    expect(kept.host).toBe(new URL(url).host);
    expect(segments.map((one) => one.text).join('')).toBe(new URL(url).href);
    for (const { start, end, what } of removed) {
      expect(what).not.toBe('');
      expect(new URL(url).href.slice(start, end)).not.toBe('');
    }
  });

  it.each(table)('loses nothing but its secrets: %s', (line) => {
    // What stands before the first secret stays, so that the question is still about the same page.
    const before = line.slice(0, line.indexOf('⟦'));
    const path = before.replace(/[^/?&;=]*$/, '');
    const { url: sent } = redact(read(line).url);
    expect(sent.startsWith(path.replace(/\?[^/]*$/, ''))).toBe(true);
  });
});

describe('ordinary addresses', () => {
  const table = lines(ORDINARY);
  it('has at least 100 of them', () => expect(table.length).toBeGreaterThanOrEqual(100));
  it.each(table)('%s', (line) => {
    const whole = new URL(line);
    whole.hash = '';
    expect(redact(line).url).toBe(whole.href);
  });
});

describe('any address', { timeout: 60_000 }, () => {
  const letters = fc.stringMatching(/^[a-z][a-z0-9.]{2,12}[a-z0-9]$/).filter((text) => !text.includes('..'));
  const email = fc.tuple(letters, letters).map(([user, host]) => `${user}@${host}.example.org`);
  const token = fc
    .uint8Array({ minLength: 18, maxLength: 40 })
    .map((bytes) => Buffer.from(bytes).toString('hex'));
  const encoding = fc.constantFrom(...Object.values(ENCODINGS), (text: string) => text);
  const place = fc.constantFrom(
    (secret: string) => `https://example.com/a/${secret}/b?c=1`,
    (secret: string) => `https://example.com/a?x=${secret}&c=1`,
    (secret: string) => `https://example.com/a?${secret}`,
    (secret: string) => `https://example.com/a;x=${secret}/c`,
    (secret: string) => `https://example.com/a?x=1#${secret}`,
    (secret: string) => `https://${encodeURIComponent(secret)}@example.com/a?x=1`,
    (secret: string) => `https://example.com/?x=pre.${secret}.post&y=${secret}`,
  );

  it('never sends an e-mail address or a token, however encoded', () => {
    fc.assert(
      fc.property(fc.oneof(email, token), encoding, place, (secret, encode, put) => {
        const { url: sent } = redact(put(encode(secret)));
        const rest = sent.slice(new URL(sent).origin.length);
        for (const form of decodedForms(rest)) expect(form.toLowerCase()).not.toContain(secret.toLowerCase());
      }),
      { numRuns: 300 },
    );
  });

  it('never sends a secret parameter, nor the same text elsewhere in any encoding', () => {
    const value = fc.stringMatching(/^[a-z]{4}[A-Za-z0-9]{5,14}$/);
    const name = fc.constantFrom(
      'token',
      'code',
      'sig',
      'key',
      'password',
      'X-Amz-Signature',
      'user[token]',
      'inviteCode',
    );
    fc.assert(
      fc.property(value, name, encoding, (secret, parameter, encode) => {
        const { url: sent } = redact(
          `https://example.com/p/${encode(secret)}?${parameter}=${secret}&z=${encode(secret)}`,
        );
        for (const form of decodedForms(sent.slice(19))) expect(form).not.toContain(secret);
      }),
      { numRuns: 300 },
    );
  });

  it('parses, keeps its host, and has nothing left to remove', () => {
    const part = fc.oneof(fc.string({ maxLength: 30 }), fc.webFragments(), token, email, letters);
    const url = fc
      .tuple(fc.domain(), fc.array(part, { maxLength: 4 }), fc.array(fc.tuple(part, part), { maxLength: 4 }))
      .map(
        ([host, path, query]) =>
          `https://${host}/${path.join('/')}?${query.map((pair) => pair.join('=')).join('&')}`,
      )
      .filter((text) => URL.canParse(text));
    fc.assert(
      fc.property(fc.oneof(url, fc.webUrl({ withFragments: true, withQueryParameters: true })), (text) => {
        const { url: sent, segments } = redact(text);
        expect(new URL(sent).href).toBe(sent);
        expect(new URL(sent).host).toBe(new URL(text).host);
        expect(redact(sent)).toMatchObject({ url: sent, removed: [] });
        expect(segments.map((one) => one.text).join('')).toBe(new URL(text).href);
      }),
      { numRuns: 300 },
    );
  });

  it('sends nothing of what is no web address', () => {
    for (const text of [
      '',
      'javascript:alert(1)',
      'WIFI:S:x;P:secret;;',
      'ftp://a/b',
      'mailto:a@b.example',
    ]) {
      expect(redact(text).url).toBe('');
    }
  });
});
