import { describe, expect, it } from 'vitest';
import type { CodeRecord } from '../store/schema';
import { idOf } from '../virustotal/report.testing';
import { textWithoutSecrets } from './exported-code';
import { stixBundle } from './stix';
import { defanged, type TicketCode, ticketText } from './ticket';

const coded = (text: string, more: Partial<CodeRecord> = {}): TicketCode => ({
  code: {
    id: idOf(text),
    text,
    how: [],
    otherTexts: [],
    nested: false,
    signals: [],
    firstSeen: 0,
    lastSeen: 1000,
    ...more,
  },
  level: 'malicious',
  headline: 'Many services call it malicious',
});

const words = {
  withheld: (kind: string) => `A code of kind ${kind}`,
  seen: (first: string, last: string) => `Seen ${first} to ${last}`,
  page: (page: string) => `On ${page}`,
};

describe('a text for a ticket', () => {
  it.each([
    ['https://example.com/a.b?c=d.e', 'hxxps://example[.]com/a.b?c=d.e'],
    ['HTTP://A.B.EXAMPLE', 'HxxP://A[.]B[.]EXAMPLE'],
    ['https://user@evil.example:8443/', 'hxxps://user[@]evil[.]example:8443/'],
    ['http://192.168.1.1#x', 'hxxp://192[.]168[.]1[.]1#x'],
    ['WIFI:S:x;;', 'WIFI:S:x;;'],
  ])('has %s as %s', (text, expected) => {
    expect(defanged(text)).toBe(expected);
  });

  it('has an entry for each, without secrets unless they are asked for', () => {
    const codes = [
      coded('https://evil.example/r?token=8fK2pqLx81ZtQw3v', { page: 'https://mail.example/' }),
      coded('WIFI:T:WPA;S:cafe;P:hunter2;;'),
    ];
    const text = ticketText(codes, { withSecrets: false, words });
    expect(text).toBe(
      [
        'hxxps://evil[.]example/r?token=',
        'Many services call it malicious',
        'Seen 1970-01-01T00:00:00.000Z to 1970-01-01T00:00:01.000Z',
        'On hxxps://mail[.]example/',
        '',
        'A code of kind wifi',
        'Many services call it malicious',
        'Seen 1970-01-01T00:00:00.000Z to 1970-01-01T00:00:01.000Z',
      ].join('\n'),
    );
    expect(ticketText(codes, { withSecrets: true, words })).toContain('P:hunter2');
  });

  it('names the page without its secrets, too', () => {
    const page = 'https://mail.example/reset/8fK2pqLx81ZtQw3v8fK2pqLx81ZtQw3v';
    const codes = [coded('https://evil.example/', { page })];
    expect(ticketText(codes, { withSecrets: false, words })).not.toContain('8fK2pqLx81ZtQw3v');
    expect(ticketText(codes, { withSecrets: true, words })).toContain('8fK2pqLx81ZtQw3v');
  });
});

describe('STIX', () => {
  it('has no indicator of an address that lets its reader in, unless secrets are asked for', async () => {
    const codes = [coded('https://a.example/r?to=tg%3A%2F%2Flogin%3Ftoken%3Dx')];
    expect(textWithoutSecrets({ text: codes[0]?.code.text ?? '' }).withheld).toBe('it lets its reader in');
    expect((await stixBundle(codes, { withSecrets: false })).objects).toEqual([]);
    expect((await stixBundle(codes, { withSecrets: true })).objects).toHaveLength(1);
  });

  it('has an indicator for each web address, the same each time', async () => {
    const codes = [
      coded("https://evil.example/it's?a=\\"),
      coded('WIFI:S:x;;'),
      coded("https://evil.example/it's?a=\\", { lastSeen: 5000 }),
      coded('https://other.example/?token=8fK2pqLx81ZtQw3v'),
    ];
    const bundle = await stixBundle(codes, { withSecrets: false });
    expect(bundle).toEqual(await stixBundle(codes, { withSecrets: false }));
    expect(bundle.objects).toHaveLength(2);
    const [first, second] = bundle.objects;
    expect(first).toMatchObject({
      type: 'indicator',
      spec_version: '2.1',
      created: '1970-01-01T00:00:00.000Z',
      modified: '1970-01-01T00:00:05.000Z',
      valid_from: '1970-01-01T00:00:00.000Z',
      pattern_type: 'stix',
      indicator_types: ['malicious-activity'],
    });
    // As the patterning language writes a string: the backslash and the quote escaped.
    expect(first?.pattern).toBe("[url:value = 'https://evil.example/it\\'s?a=\\\\']");
    expect(second?.pattern).toBe("[url:value = 'https://other.example/?token=']");
    const v4 = /^[a-z]+--[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    for (const { id } of [bundle, ...bundle.objects]) expect(id).toMatch(v4);
    const whole = await stixBundle(codes, { withSecrets: true });
    expect(whole.objects[1]?.pattern).toContain('8fK2pqLx81ZtQw3v');
  });
});
