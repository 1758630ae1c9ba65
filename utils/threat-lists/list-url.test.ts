import { describe, expect, it } from 'vitest';
import { listAccess, listNameOf, readListUrl } from './list-url';
import { OFFERED_LISTS } from './offered-lists';

describe('readListUrl', () => {
  it.each([
    [' https://Lists.example:8443/a/hosts.txt?x=1#top ', 'https://lists.example:8443/a/hosts.txt?x=1'],
    ['http://lists.example/hosts.txt', undefined],
    ['https://name:word@lists.example/', undefined],
    ['lists.example/hosts.txt', undefined],
    ['file:///etc/hosts', undefined],
    ['', undefined],
    [`https://lists.example/${'x'.repeat(3000)}`, undefined],
  ])('takes https alone: %s', (text, url) => {
    expect(readListUrl(text)).toBe(url);
  });
});

it('needs access to one host, and names it', () => {
  expect(listAccess('https://lists.example:8443/a/hosts.txt')).toEqual({
    origins: ['https://lists.example/*'],
  });
  expect(listNameOf('https://lists.example:8443/a/hosts.txt')).toBe('lists.example:8443 hosts.txt');
  expect(listNameOf('https://lists.example/')).toBe('lists.example');
});

it('offers lists with address, licence and terms, each once', () => {
  for (const { url, licence, terms } of OFFERED_LISTS) {
    expect(readListUrl(url)).toBe(url);
    expect(licence).not.toBe('');
    expect(terms).toMatch(/^https:/);
  }
  expect(new Set(OFFERED_LISTS.map(({ id }) => id)).size).toBe(OFFERED_LISTS.length);
});
