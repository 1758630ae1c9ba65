import { describe, expect, it } from 'vitest';
import { redact } from './redact';

const base64url = (text: string) => Buffer.from(text).toString('base64url');
const hex = (text: string) => Buffer.from(text).toString('hex');
const MAIL = 'reader@mail.example';
/** What is removed, as `part: what` and the text itself. */
const removedFrom = (url: string) =>
  redact(url).removed.map(({ part, what, start, end }) => [
    `${part}: ${what}`,
    new URL(url).href.slice(start, end),
  ]);

describe('what is removed, from where and why', () => {
  it.each([
    ['https://a.example/x?token=8f', 'query: secret parameter', '8f'],
    ['https://a.example/x;session=8f/y', 'path: secret parameter', '8f'],
    ['https://a.example/x?e=reader@mail.example', 'query: e-mail address', MAIL],
    [`https://a.example/x?e=${hex(MAIL)}`, 'query: e-mail address', hex(MAIL)],
    [`https://a.example/x?${hex(MAIL)}`, 'query: e-mail address', hex(MAIL)],
    [`https://a.example/${base64url(MAIL)}/x`, 'path: e-mail address', base64url(MAIL)],
    ['https://a.example/x?v=eyJhbGciOiJIUzI1', 'query: login token', 'eyJhbGciOiJIUzI1'],
    ['https://a.example/x?v=9f8a7b6c5d4e3f2a', 'query: long random text', '9f8a7b6c5d4e3f2a'],
    ['https://a.example/x?n=%2Fr%3Ftoken%3D8f', 'query: secret inside', '%2Fr%3Ftoken%3D8f'],
    ['https://a.example/x?n=https://me@nas/', 'query: secret inside', 'https://me@nas/'],
    ['https://a.example/x?n=https%3A%2F%2Fme%40b.x', 'query: secret inside', 'https%3A%2F%2Fme%40b.x'],
    ['https://a.example/x?n=a%26token%3D8f', 'query: secret inside', 'a%26token%3D8f'],
    ['https://a.example/reset/8fK2pq', 'path: token', '8fK2pq'],
    ['https://a.example/reset/step1/8fK2pq/x', 'path: token', '8fK2pq'],
    ['https://a.example/r%65set/8fK2p%71', 'path: token', '8fK2p%71'],
    [`https://a.example/${'ab-'.repeat(501)}`, 'path: long text', 'ab-'.repeat(501)],
    ['https://me:pw@a.example/', 'user: user name or password', 'me:pw@'],
    ['https://me@a.example/', 'user: user name or password', 'me@'],
    ['https://:pw@a.example/', 'user: user name or password', ':pw@'],
    ['https://a.example/#top', 'fragment: part after #', '#top'],
    ['https://a.example/?#', 'fragment: part after #', '#'],
  ])('%s', (url, what, text) => {
    expect(removedFrom(url)).toEqual([[what, text]]);
  });

  it('is a name and its value together where the name itself is a secret, or only both are', () => {
    const name = `https://a.example/?${MAIL}=1&x=2`;
    expect(removedFrom(name)).toEqual([['query: e-mail address', `${MAIL}=1`]]);
    // The `=` belongs to the base64.
    const padded = `https://a.example/?${Buffer.from(`${MAIL}!`).toString('base64')}`;
    expect(padded).toMatch(/[^=]=$/);
    expect(removedFrom(padded)).toHaveLength(1);
    expect(redact(padded).url).toBe('https://a.example/?');
  });

  it('is nothing of an address without secrets, whatever its shape', () => {
    for (const url of [
      'https://a.example/',
      'https://a.example/?',
      'https://a.example/?token=',
      'https://a.example/a;b/c;d=e?f&g=h;i=',
      'https://a.example/8fK2pq/reset',
      'https://a.example/reset/help',
      'https://a.example/?n=%2Fmenu%3Ftable%3D8f',
      'https://a.example/?n=mail%20to%20me@b',
      `https://a.example/${'ab-'.repeat(500)}`,
    ]) {
      expect(redact(url)).toEqual({ url, removed: [], segments: [{ text: url }] });
    }
  });

  it('leaves the rest as it was, in pieces that make up the whole', () => {
    expect(redact('https://me@a.example/reset/8fK2pq;x=1?a=1&token=8f2k9d#top')).toEqual({
      url: 'https://a.example/reset/;x=1?a=1&token=',
      removed: [
        { part: 'user', what: 'user name or password', start: 8, end: 11 },
        { part: 'path', what: 'token', start: 27, end: 33 },
        { part: 'query', what: 'secret parameter', start: 48, end: 54 },
        { part: 'fragment', what: 'part after #', start: 54, end: 58 },
      ],
      segments: [
        { text: 'https://' },
        { text: 'me@', removed: 'user name or password' },
        { text: 'a.example/reset/' },
        { text: '8fK2pq', removed: 'token' },
        { text: ';x=1?a=1&token=' },
        { text: '8f2k9d', removed: 'secret parameter' },
        { text: '#top', removed: 'part after #' },
      ],
    });
  });

  it('is all of what is no web address', () => {
    expect(redact('WIFI:S:x;;')).toEqual({
      url: '',
      removed: [{ part: 'whole', what: 'not a web address', start: 0, end: 10 }],
      segments: [{ text: 'WIFI:S:x;;', removed: 'not a web address' }],
    });
    expect(redact('xhttps://a.example/').url).toBe('');
  });
});

describe('a removed text that stands elsewhere, too', () => {
  it.each([
    ['as it is', 'https://a.example/p/8f2k9d?token=8f2k9d', 'https://a.example/p/?token='],
    ['in other letters', 'https://a.example/p/8F2K9D?token=8f2k9d', 'https://a.example/p/?token='],
    ['inside a longer one', 'https://a.example/p/x-8f2k9d-y?token=8f2k9d', 'https://a.example/p/?token='],
    ['in base64', `https://a.example/p/${base64url('8f2k9d')}?token=8f2k9d`, 'https://a.example/p/?token='],
    [
      'escaped where it was removed',
      'https://a.example/p/8f2k9d?token=8f2k9%64',
      'https://a.example/p/?token=',
    ],
    ['as user name', 'https://somebody:x@a.example/p/somebody', 'https://a.example/p/'],
    ['as password', 'https://x:hunter2@a.example/p/hunter2', 'https://a.example/p/'],
    ['as both', 'https://som:hun@a.example/p/som:hun', 'https://a.example/p/'],
    ['after #', 'https://a.example/p/8f2k9d#t=8f2k9d', 'https://a.example/p/8f2k9d'],
    ['as all of what is after #', 'https://a.example/p/t=8f2k9d#t=8f2k9d', 'https://a.example/p/'],
    [
      'as a random text after #',
      'https://a.example/p-9f8a7b6c5d4e3f2a#9f8a7b6c5d4e3f2a',
      'https://a.example/',
    ],
  ])('goes from there (%s)', (_, url, sent) => {
    expect(redact(url).url).toBe(sent);
  });

  it('says so', () => {
    expect(removedFrom('https://a.example/p/8f2k9d?token=8f2k9d')).toEqual([
      ['path: repeated secret', '8f2k9d'],
      ['query: secret parameter', '8f2k9d'],
    ]);
  });

  it.each([
    [
      'is shorter than six letters',
      'https://a.example/p/8f2k9?token=8f2k9',
      'https://a.example/p/8f2k9?token=',
    ],
    ['only names a place on the page', 'https://a.example/q/301287#301287', 'https://a.example/q/301287'],
    ['stands in the host', 'https://secrets.example/?token=secrets', 'https://secrets.example/?token='],
  ])('stays where it %s', (_, url, sent) => {
    expect(redact(url).url).toBe(sent);
  });
});

describe('what stands around a part', () => {
  const sent = (url: string) => redact(url).url;

  it('makes a long name public only next to the word, and only once', () => {
    const name = 'kQ8dFzWmXc7Lb2NvR5sTt4';
    expect(sent(`https://a.example/album/${name}`)).toBe(`https://a.example/album/${name}`);
    expect(sent(`https://a.example/album/x/${name}`)).toBe(`https://a.example/album/x/${name}`);
    expect(sent(`https://a.example/album/x/y/${name}`)).toBe('https://a.example/album/x/y/');
    expect(sent(`https://a.example/album/${name}/${name}x`)).toBe(`https://a.example/album/${name}/`);
    expect(sent(`https://a.example/invite/album/${name}`)).toBe('https://a.example/invite/album/');
    expect(sent(`https://a.example/orders/album/${name}`)).toBe('https://a.example/orders/album/');
    expect(sent(`https://a.example/album/${MAIL}`)).toBe('https://a.example/album/');
  });

  it('makes a public parameter a secret where the address acts', () => {
    const id = '0f8a3c1e-1234-4567-89ab-cdef01234567';
    expect(sent(`https://a.example/x?product_id=${id}`)).toBe(`https://a.example/x?product_id=${id}`);
    expect(sent(`https://a.example/cancel?product_id=${id}`)).toBe('https://a.example/cancel?product_id=');
  });

  it('makes a token of what is a word elsewhere', () => {
    expect(sent('https://a.example/x?u=jane')).toBe('https://a.example/x?u=jane');
    expect(sent('https://a.example/cancel?u=jane')).toBe('https://a.example/cancel?u=');
    expect(sent('https://a.example/cancel?u=yes')).toBe('https://a.example/cancel?u=yes');
    expect(sent('https://a.example/x?action=cancel&u=jane')).toBe('https://a.example/x?action=cancel&u=');
    expect(sent('https://a.example/cancel?colour=green&size=XXXXL')).toBe(
      'https://a.example/cancel?colour=green&size=',
    );
    expect(sent('https://a.example/x?name=Weaver')).toBe('https://a.example/x?name=Weaver');
    expect(sent('https://a.example/checkin?name=Weaver')).toBe('https://a.example/checkin?name=');
    expect(sent('https://a.example/x?guest=Weaver')).toBe('https://a.example/x?guest=');
  });

  it('tells numbers from codes', () => {
    expect(sent('https://a.example/x?p=1234567')).toBe('https://a.example/x?p=1234567');
    expect(sent('https://a.example/x?p=k7Qp2')).toBe('https://a.example/x?p=k7Qp2');
    expect(sent('https://a.example/x?p=k7Qp2x')).toBe('https://a.example/x?p=');
    expect(sent('https://a.example/x?page=k7Qp2x')).toBe('https://a.example/x?page=k7Qp2x');
    expect(sent('https://a.example/orders?colour=k7Qp2x99')).toBe('https://a.example/orders?colour=');
    expect(sent('https://login.a.example/x?colour=k7Qp2x99')).toBe('https://login.a.example/x?colour=');
    expect(sent('https://a.example/x?born=09.03.1984')).toBe('https://a.example/x?born=');
    expect(sent('https://a.example/x?date=09.03.1984')).toBe('https://a.example/x?date=09.03.1984');
  });

  it('is cut behind more parts than any ordinary address has', () => {
    const path = `https://a.example/${'a/'.repeat(59)}`;
    expect(sent(`${path}b`)).toBe(`${path}b`);
    expect(sent(`${path}a/b/c`)).toBe(`${path}a//`);
    const query = `https://a.example/?${'a=1&'.repeat(59)}`;
    expect(sent(`${query}b=2`)).toBe(`${query}b=2`);
    expect(sent(`${query}b=2&c=3`)).toBe(`${query}b=2&`);
    expect(sent(`https://a.example/x${';a=1'.repeat(61)}`)).toBe('https://a.example/');
    expect(sent(sent(`${path}a/b/c`))).toBe(`${path}a//`);
  });
});
