import { describe, expect, it } from 'vitest';
import { listedNames } from './listed-name';

describe('listedNames', () => {
  const of = (url: string) => listedNames(url).map(({ name, part }) => `${part} ${name}`);

  it('are the host, the domains above it, the address, and the address without its query', () => {
    expect(of('https://user@A.b.evil.co.uk:8443/x?id=1#top')).toEqual([
      'host a.b.evil.co.uk',
      'address a.b.evil.co.uk:8443/x?id=1',
      'address a.b.evil.co.uk:8443/x',
      'parent b.evil.co.uk',
      'parent evil.co.uk',
    ]);
  });

  it.each([
    ['a hosting service', 'https://shop.vercel.app/', ['host shop.vercel.app', 'address shop.vercel.app/']],
    ['an IPv4 address', 'http://198.51.100.7/', ['host 198.51.100.7', 'address 198.51.100.7/']],
    ['an IPv6 address', 'http://[2001:db8::1]/', ['host [2001:db8::1]', 'address [2001:db8::1]/']],
    ['a suffix', 'https://github.io/', ['host github.io', 'address github.io/']],
    ['a dot at the end', 'https://evil.example./', ['host evil.example', 'address evil.example/']],
    ['a name without dots', 'http://router/', []],
  ])('stop below what anybody can register under: %s', (_, url, names) => {
    expect(of(url)).toEqual(names);
  });

  it('is quick for a host of many parts', () => {
    const names = listedNames(`https://${'a.'.repeat(100)}evil.example/`);
    expect(names).toHaveLength(102);
  });
});
