import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readListLine } from './list-line';

describe('readListLine', () => {
  it.each([
    ['a hosts file', '0.0.0.0 evil.example', ['evil.example']],
    [
      'several names',
      '127.0.0.1\tevil.example  www.evil.example # since May',
      ['evil.example', 'www.evil.example'],
    ],
    ['IPv6 in a hosts file', ':: evil.example', ['evil.example']],
    ['the computer itself', '127.0.0.1 localhost localhost.localdomain', []],
    ['the computer itself by IPv6', 'fe80::1%lo0 localhost', []],
    ['nowhere', '0.0.0.0 0.0.0.0', []],
    ['a domain', 'evil.example', ['evil.example']],
    ['a domain in capitals with a dot', 'Evil.Example.', ['evil.example']],
    ['a domain and all below it', '*.evil.example', ['evil.example']],
    ['the same with a dot', '.evil.example', ['evil.example']],
    ['a name of another script', 'пример.example', ['xn--e1afmkfd.example']],
    ['an IPv4 address', '198.51.100.7', ['198.51.100.7']],
    ['an IPv4 address in octal', '0306.063.0144.07', ['198.51.100.7']],
    ['an IPv6 address', '[2001:DB8::7]', ['[2001:db8::7]']],
    ['a web address', 'https://evil.example/Log/in?a=B#top', ['evil.example/Log/in?a=B']],
    ['an address of a host alone', 'http://evil.example', ['evil.example/']],
    ['an address with a port', 'http://evil.example:8080/x', ['evil.example:8080/x']],
    ['an address with its own port', 'https://evil.example:443/x', ['evil.example:443/x']],
    ['an address with a user', 'http://bank.example@evil.example/x', ['evil.example/x']],
    ['an address that goes up', 'http://evil.example/a/../b', ['evil.example/b']],
    ['an address without scheme', 'evil.example/login', ['evil.example/login']],
    ['a host with a port', 'evil.example:8080', ['evil.example:8080/']],
    ['a rule', '||evil.example^', ['evil.example']],
    ['a rule for the whole site', '||evil.example^$all', ['evil.example']],
    ['a rule for documents', '||evil.example^$document,important', ['evil.example']],
    ['a rule for an address', '||shared.example/bad/page^$all', ['shared.example/bad/page']],
    ['a rule for one address', '|https://shared.example/bad|', ['shared.example/bad']],
    ['a rule for scripts', '||evil.example^$script', []],
    ['a rule for some pages', '||evil.example^$domain=a.example|b.example', []],
    ['a rule with a pattern', '||evil*.example^', []],
    ['a rule for elements', 'evil.example##.advert', []],
    ['a heading', '[Adblock Plus 2.0]', []],
    ['another scheme', 'ftp://evil.example/x', []],
    ['a name without dots', '0.0.0.0 ads', undefined],
    ['a sentence', 'This is not a list of anything', undefined],
    ['markup', '<html lang="en">', undefined],
    ['a table', '1234,"2026-05-03","http://evil.example/x"', undefined],
    ['JSON', '{"url":"https://evil.example/"}', undefined],
    ['an address with a blank', 'http://evil.example/a b', undefined],
  ])('reads %s', (_, line, names) => {
    expect(readListLine(line)?.names).toEqual(names);
  });

  it('takes what a rule allows off the list', () => {
    expect(readListLine('@@||good.example^')).toEqual({ names: ['good.example'], isExclusion: true });
  });

  it('throws for no line', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: fc.constantFrom(...'|^$@*#./:[] \t0x<"a%-~=,😀'), maxLength: 40 }),
      fc.webUrl(),
    );
    fc.assert(
      fc.property(line, (text) => {
        for (const name of readListLine(text)?.names ?? []) expect(name).toMatch(/^[^\s/]+(?:\/\S*)?$/);
      }),
      { numRuns: 20_000 },
    );
  }, 60_000);
});
