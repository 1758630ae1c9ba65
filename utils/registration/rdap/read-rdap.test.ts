import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as answers from '../../../stand-ins/rdap/answers';
import { readDate, readRdap } from './read-rdap';

const read = (json: unknown, domain: string) => {
  const result = readRdap(json, domain, 'rdap.example');
  if (!result.ok) throw new Error(result.reason);
  return result.registration;
};
const day = (time: number | undefined) => (time === undefined ? undefined : new Date(time).toISOString());

describe('each style of registry gives the right dates and names', () => {
  test('a thin gTLD registry', () => {
    const found = read(answers.verisign, 'example-shop.com');
    expect(found).toEqual({
      domain: 'example-shop.com',
      registrar: 'Example Registrar, Inc.',
      holderHidden: false,
      created: Date.UTC(2026, 10, 17, 4),
      changed: Date.UTC(2026, 10, 18, 9, 18, 39),
      expires: Date.UTC(2027, 10, 17, 4),
      status: ['client delete prohibited', 'client transfer prohibited'],
      nameServers: ['ns1.dns.example', 'ns2.dns.example'],
      abuse: { email: 'abuse@registrar.example', phone: '+1.5555550100' },
      source: 'rdap.example',
    });
  });

  test('a registrar: the organisation is shown, contacts and technicians are not', () => {
    const found = read(answers.registrarRecord, 'example-shop.com');
    expect(found).toMatchObject({
      organisation: 'Example Trading GmbH',
      city: 'Berlin',
      country: 'DE',
      holderHidden: false,
    });
    expect(day(found.created)).toBe('2026-11-17T04:00:00.000Z');
    expect(JSON.stringify(found)).not.toMatch(/Terry|holder-contact|street|12345/);
  });

  test('.kr: an organisation named by its formatted name, times of day in Seoul', () => {
    const found = read(answers.kr, 'xn--vv4b11d.kr');
    expect(found).toMatchObject({
      organisation: '(주)예시상사',
      city: '서울',
      country: 'KR',
      registrar: '(주)예시도메인',
      nameServers: ['ns.xn--vv4b11d.kr'],
    });
    expect([day(found.created), day(found.changed), day(found.expires)]).toEqual([
      '2009-03-10T15:00:00.000Z',
      '2025-02-02T15:00:00.000Z',
      '2027-03-10T15:00:00.000Z',
    ]);
    expect(JSON.stringify(found)).not.toContain('webmaster');
  });

  test('.uk: a redacted registrant keeps the country; a fax number is no phone', () => {
    const found = read(answers.uk, 'example-cafe.co.uk');
    expect(found).toMatchObject({
      registrar: 'Example Hosting Ltd t/a Example [Tag = EXAMPLE]',
      holderHidden: true,
      country: 'GB',
      created: Date.UTC(2001, 1, 20),
    });
    expect(found).not.toHaveProperty('organisation');
    expect(found).not.toHaveProperty('city');
    expect(found.abuse).toEqual({ email: 'abuse@hosting.example' });
  });

  test('.de: thin, without a day of registration', () => {
    expect(read(answers.de, 'beispiel-laden.de')).toEqual({
      domain: 'beispiel-laden.de',
      holderHidden: false,
      changed: Date.UTC(2024, 2, 12, 21, 44, 25),
      status: ['active'],
      nameServers: ['ns1.beispiel-laden.de', 'ns2.dns.example'],
      source: 'rdap.example',
    });
  });

  test('.рф: a private person is not shown at all; a domain taken again is as young as that', () => {
    const found = read(answers.rf, 'xn--e1afmkfd.xn--p1ai');
    expect(found).toEqual({
      domain: 'xn--e1afmkfd.xn--p1ai',
      registrar: 'EXAMPLE-RF',
      holderHidden: true,
      created: Date.UTC(2026, 9, 10, 10),
      expires: Date.UTC(2027, 9, 10),
      status: ['active', 'associated'],
      nameServers: ['ns1.example'],
      source: 'rdap.example',
    });
  });

  test('a privacy service stands for a hidden registrant, and its country is not the registrant’s', () => {
    const found = read(answers.proxied, 'hidden-behind.com');
    expect(found.holderHidden).toBe(true);
    expect(JSON.stringify(found)).not.toMatch(/Proxy|Tempe|"US"|Private/);
  });
});

const registrant = (...properties: unknown[][]) => ({
  ldhName: 'a.example',
  objectClassName: 'domain',
  entities: [{ roles: ['registrant'], vcardArray: ['vcard', properties] }],
});

test.each([
  ['Data Protected'],
  ['REDACTED FOR PRIVACY'],
  ['Privacy service provided by Withheld for Privacy ehf'],
  ['Whois Privacy Corp.'],
  ['GDPR Masked'],
  ['Not Disclosed'],
  ['Statutory Masking Enabled'],
  ['Identity Protection Service'],
  ['N/A'],
  ['-'],
  ['**********'],
])('%s is no organisation', (org) => {
  const found = read(registrant(['org', {}, 'text', org]), 'a.example');
  expect(found).not.toHaveProperty('organisation');
  expect(found.holderHidden).toBe(true);
});

test('a name without organisation may be a person’s and is not shown', () => {
  const found = read(
    registrant(['fn', {}, 'text', 'Jo Doe'], ['adr', {}, 'text', ['', '', '', 'Oslo', '', '', 'NO']]),
    'a.example',
  );
  expect(found).toMatchObject({ holderHidden: true, country: 'NO' });
  expect(JSON.stringify(found)).not.toMatch(/Jo|Oslo/);
});

test('a person and an organisation both hold it: only the organisation is shown', () => {
  const person = registrant(['kind', {}, 'text', 'individual'], ['org', {}, 'text', 'Jo Doe']).entities;
  const company = registrant(['org', {}, 'text', 'Example Ltd']).entities;
  const found = read({ ldhName: 'a.example', entities: [...person, ...company] }, 'a.example');
  expect(found).toMatchObject({ organisation: 'Example Ltd', holderHidden: false });
  expect(JSON.stringify(found)).not.toContain('Jo');
});

test.each([
  [null, 'not-an-object'],
  [[], 'not-an-object'],
  ['text', 'not-an-object'],
  [{}, 'not-a-domain'],
  [{ errorCode: 404, title: 'x' }, 'error-answer'],
  [{ objectClassName: 'entity', ldhName: 'a.example' }, 'not-a-domain'],
  [{ objectClassName: 'domain', ldhName: 'b.example' }, 'other-domain'],
  [{ objectClassName: 'domain' }, 'other-domain'],
])('%j is refused: %s', (json, reason) => {
  expect(readRdap(json, 'a.example')).toEqual({ ok: false, reason });
});

test('texts are cut and made visible', () => {
  const found = read(registrant(['org', {}, 'text', `Evil\u202e\u0000 \n ${'x'.repeat(5000)}`]), 'a.example');
  expect(found.organisation).toMatch(/^Evil x+$/);
  expect(found.organisation).toHaveLength(200);
});

test.each([
  ['2001-02-20T00:00:00Z', '2001-02-20T00:00:00.000Z'],
  ['2001-02-20T01:00:00+0100', '2001-02-20T00:00:00.000Z'],
  ['2001-02-20 00:00:00', '2001-02-20T00:00:00.000Z'],
  ['2001-02-20', '2001-02-20T00:00:00.000Z'],
  ['2001-02-20T01:30:00.5-02:30', '2001-02-20T04:00:00.000Z'],
  ['2001-02-20T12:34', '2001-02-20T12:34:00.000Z'],
  [' 2001-02-20T12:34:56z ', '2001-02-20T12:34:56.000Z'],
  ['1985-01-01', '1985-01-01T00:00:00.000Z'],
  ['1984-12-31T23:59:59Z', undefined],
  ['2200-12-31', '2200-12-31T00:00:00.000Z'],
  ['2201-01-01', undefined],
  ['2001-02-20T25:00:00Z', undefined],
  ['x2001-02-20', undefined],
  ['2001-02-20x', undefined],
  ['0001-01-01T00:00:00Z', undefined],
  ['20010220', undefined],
  ['2001-13-40', undefined],
  [1_000_000, undefined],
])('date %j is %j', (value, iso) => expect(day(readDate(value))).toBe(iso));

test('no answer makes it throw, and what it keeps is small', () => {
  const names = fc.constantFrom(
    ...Object.keys(answers.verisign),
    'fn',
    'org',
    'adr',
    'registrant',
    'kind',
    'roles',
  );
  const json = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 6 },
      fc.string(),
      fc.constantFrom(null, 1, true, 'domain', 'a.example', 'registrant', 'registrar', 'abuse', 'vcard'),
      fc.array(tie('node'), { maxLength: 5 }),
      fc.dictionary(names, tie('node'), { maxKeys: 6 }),
    ),
  })).node;
  fc.assert(
    fc.property(json, json, json, (entities, events, rest) => {
      const shaped = {
        objectClassName: 'domain',
        ldhName: 'a.example',
        entities,
        events,
        nameservers: rest,
        status: rest,
      };
      expect(readRdap(rest, 'a.example').ok).toBeTypeOf('boolean');
      const result = readRdap(shaped, 'a.example');
      expect(result.ok).toBe(true);
      expect(JSON.stringify(result).length).toBeLessThan(20_000);
    }),
    { numRuns: 2000 },
  );
});

test('personal data of a private person never comes through, wherever in the card it stands', () => {
  const secret = 'Zaphod-Secret';
  const field = fc.constantFrom('fn', 'n', 'org', 'adr', 'email', 'tel', 'title', 'note');
  const value = fc.constantFrom<unknown>(secret, [secret], ['', '', secret, secret, secret, secret, secret]);
  const property = fc.tuple(field, fc.constant({}), fc.constant('text'), value);
  fc.assert(
    fc.property(fc.array(property, { maxLength: 8 }), fc.nat(8), (properties, place) => {
      const card: unknown[][] = [...properties];
      card.splice(place, 0, ['kind', {}, 'text', 'individual']);
      expect(JSON.stringify(read(registrant(...card), 'a.example'))).not.toContain(secret);
    }),
  );
});
