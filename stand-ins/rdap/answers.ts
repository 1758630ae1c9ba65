/**
 * Answers in the shapes that registries give, with invented contents. Each style keeps what is peculiar to it:
 * which parts are there, how they are nested, how names and dates are written. All people, companies, numbers and
 * addresses are invented.
 */

import { address, entityCard, event, fullName, nameserver, registrar } from './builders';

/** Verisign: thin. Upper-case name, registrar with abuse contact, no holder, a link to the registrar's record. */
export const verisign = {
  objectClassName: 'domain',
  handle: '2336799_DOMAIN_COM-VRSN',
  ldhName: 'EXAMPLE-SHOP.COM',
  links: [
    {
      value: 'https://rdap.verisign.com/com/v1/domain/EXAMPLE-SHOP.COM',
      rel: 'self',
      href: 'https://rdap.verisign.com/com/v1/domain/EXAMPLE-SHOP.COM',
      type: 'application/rdap+json',
    },
    {
      value: 'https://rdap.registrar.example/domain/EXAMPLE-SHOP.COM',
      rel: 'related',
      href: 'https://rdap.registrar.example/domain/EXAMPLE-SHOP.COM',
      type: 'application/rdap+json',
    },
  ],
  status: ['client delete prohibited', 'client transfer prohibited'],
  entities: [registrar('Example Registrar, Inc.', '9999')],
  events: [
    event('registration', '2026-11-17T04:00:00Z'),
    event('expiration', '2027-11-17T04:00:00Z'),
    event('last changed', '2026-11-18T09:18:39Z'),
    event('last update of RDAP database', '2026-11-23T07:00:00Z'),
  ],
  secureDNS: { delegationSigned: false },
  nameservers: [nameserver('NS1.DNS.EXAMPLE'), nameserver('NS2.DNS.EXAMPLE')],
  rdapConformance: ['rdap_level_0', 'icann_rdap_technical_implementation_guide_0'],
};

/** A registrar's own record of the same domain: the holder is an organisation; contacts are redacted. */
export const registrarRecord = {
  objectClassName: 'domain',
  handle: '2336799_DOMAIN_COM-VRSN',
  ldhName: 'example-shop.com',
  status: ['client transfer prohibited'],
  entities: [
    {
      objectClassName: 'entity',
      handle: 'C-1',
      roles: ['registrant'],
      vcardArray: entityCard(
        ['fn', {}, 'text', ''],
        ['org', { type: 'work' }, 'text', 'Example Trading GmbH'],
        address('Berlin', '', { cc: 'DE' }),
        ['email', {}, 'text', 'holder-contact-form@registrar.example'],
      ),
      remarks: [{ title: 'REDACTED FOR PRIVACY', type: 'object redacted due to authorization' }],
    },
    { objectClassName: 'entity', roles: ['technical'], vcardArray: entityCard(fullName('Terry Technician')) },
    registrar('Example Registrar, Inc.', '9999'),
  ],
  // A day apart from the registry's: the registry counts.
  events: [
    event('registration', '2026-11-16T20:00:00-08:00'),
    event('expiration', '2027-11-16T20:00:00-08:00'),
  ],
  nameservers: [nameserver('ns1.dns.example')],
  redacted: [{ name: { description: 'Registrant Name' }, method: 'emptyValue' }],
};

/** .kr: the holder's names stand open, company and person alike; Korean letters; the agency as registrar. */
export const kr = {
  objectClassName: 'domain',
  ldhName: 'xn--vv4b11d.kr',
  unicodeName: '예시.kr',
  status: ['active'],
  entities: [
    {
      objectClassName: 'entity',
      roles: ['registrant'],
      vcardArray: entityCard(['kind', {}, 'text', 'org'], fullName('(주)예시상사'), address('서울', 'KR'), [
        'email',
        {},
        'text',
        'webmaster@example.kr',
      ]),
    },
    { objectClassName: 'entity', roles: ['registrar'], vcardArray: entityCard(fullName('(주)예시도메인')) },
  ],
  events: [
    event('registration', '2009-03-11T00:00:00+09:00'),
    event('last changed', '2025-02-03T00:00:00+09:00'),
    event('expiration', '2027-03-11T00:00:00+09:00'),
  ],
  nameservers: [{ objectClassName: 'nameserver', unicodeName: 'NS.예시.kr', ldhName: 'ns.xn--vv4b11d.kr.' }],
};

/** .uk (Nominet): the holder of a private domain is redacted wholly; the registrar has a tag in its name. */
export const uk = {
  objectClassName: 'domain',
  handle: 'example-cafe.co.uk',
  ldhName: 'example-cafe.co.uk',
  unicodeName: 'example-cafe.co.uk',
  status: ['active'],
  entities: [
    {
      objectClassName: 'entity',
      handle: 'EXAMPLE',
      roles: ['registrar'],
      vcardArray: entityCard(fullName('Example Hosting Ltd t/a Example [Tag = EXAMPLE]'), [
        'url',
        {},
        'uri',
        'https://x.example',
      ]),
      entities: [
        {
          objectClassName: 'entity',
          roles: ['abuse'],
          vcardArray: entityCard(
            ['email', {}, 'text', 'abuse@hosting.example'],
            ['tel', { type: ['fax'] }, 'uri', 'tel:+44.1'],
          ),
        },
      ],
    },
    {
      objectClassName: 'entity',
      roles: ['registrant'],
      vcardArray: entityCard(fullName('REDACTED FOR PRIVACY'), address('REDACTED FOR PRIVACY', 'GB')),
    },
  ],
  events: [
    event('registration', '2001-02-20T00:00:00Z'),
    event('last changed', '2026-01-22T09:12:11Z'),
    event('expiration', '2027-02-20T00:00:00Z'),
  ],
  nameservers: [nameserver('ns1.hosting.example'), nameserver('ns2.hosting.example')],
};

/** .de (DENIC): neither registrar nor holder, no day of registration; one change date with an offset. */
export const de = {
  objectClassName: 'domain',
  handle: 'beispiel-laden.de',
  ldhName: 'beispiel-laden.de',
  status: ['active'],
  entities: [],
  events: [
    event('last changed', '2024-03-12T22:44:25+01:00'),
    event('last update of RDAP database', '2026-11-23T01:02:03+01:00'),
  ],
  nameservers: [nameserver('ns1.beispiel-laden.de'), nameserver('ns2.dns.example')],
  lang: 'en',
};

/** .рф, as an IDN registry answers: private person, kind given, name and address there all the same. */
export const rf = {
  objectClassName: 'domain',
  ldhName: 'XN--E1AFMKFD.XN--P1AI',
  unicodeName: 'пример.рф',
  status: ['active', 'associated'],
  entities: [
    {
      objectClassName: 'entity',
      roles: ['registrant'],
      vcardArray: entityCard(
        ['kind', {}, 'text', 'individual'],
        fullName('Private Person'),
        ['org', {}, 'text', ''],
        address('Москва', 'RU'),
        ['email', {}, 'text', 'person@mail.example'],
      ),
    },
    { objectClassName: 'entity', roles: ['registrar'], handle: 'EXAMPLE-RF' },
  ],
  events: [
    event('registration', '2010-11-11T11:30:00.123Z'),
    event('reregistration', '2026-10-10T10:00:00Z'),
    event('expiration', '2027-10-10'),
  ],
  nameservers: [nameserver('ns1.example.'), nameserver('NS1.EXAMPLE')],
};

/** Common behind gTLDs: a privacy service in the holder's place. */
export const proxied = {
  ...registrarRecord,
  ldhName: 'hidden-behind.com',
  entities: [
    {
      objectClassName: 'entity',
      roles: ['registrant'],
      vcardArray: entityCard(
        fullName('Registration Private'),
        ['org', {}, 'text', 'Domains By Proxy, LLC'],
        address('Tempe', 'US'),
        ['email', {}, 'text', 'hidden-behind.com@proxy.example'],
      ),
    },
    registrar('Example Registrar, Inc.', '9999'),
  ],
};

/** What IANA's list looks like, with these registries in it; one of them offers plain http as well. */
export const ianaList = {
  description: 'RDAP bootstrap file for Domain Name System registrations',
  publication: '2026-11-20T17:00:01Z',
  services: [
    [['com'], ['https://rdap.verisign.com/com/v1/']],
    [
      ['kr', 'xn--3e0b707e'],
      ['http://rdap.kr.example/', 'https://rdap.kr.example/'],
    ],
    [['uk'], ['https://rdap.nominet.uk/uk/']],
    [['de'], ['https://rdap.denic.de/']],
    [['xn--p1ai'], ['https://rdap.rf.example/v1']],
    [['moved'], ['https://rdap.moved.example/']],
    [['broken'], ['https://rdap.broken.example/']],
  ],
  version: '1.0',
};
