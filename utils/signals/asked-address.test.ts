import { describe, expect, it } from 'vitest';
import { parsePayload } from '../payload/parse-payload';
import { askedAddress } from './asked-address';

const asked = (text: string) => askedAddress(parsePayload(text));
const wrap = (url: string) => `https://www.google.com/url?q=${encodeURIComponent(url)}`;

describe('what is asked about', () => {
  it('is the page behind a known redirector, however often it is wrapped', () => {
    expect(asked(wrap('https://b.example/x'))).toEqual({ url: 'https://b.example/x' });
    expect(asked(wrap(wrap('https://b.example/x')))).toEqual({ url: 'https://b.example/x' });
    let seven = 'https://b.example/x';
    for (let n = 0; n < 7; n += 1) seven = wrap(seven);
    expect(asked(seven)).toEqual({ url: wrap(wrap('https://b.example/x')) });
  });

  it.each([
    ['a site that is no known redirector', 'https://a.example/?url=https://b.example/'],
    ['a form that any host may have', 'https://a.example/CL0/https%3A%2F%2Fb.example%2F/1'],
    ['a log-in', 'https://a.okta.com/login/login.htm?fromURI=https%3A%2F%2Fb.example%2F'],
    ['an old copy', 'https://web.archive.org/web/2020/https://b.example/'],
    ['a redirector that hides where it leads', 'https://aka.ms/abc'],
    ['an ordinary page', 'https://a.example/x'],
    ['what would run something', wrap('javascript:alert(1)')],
  ])('is the address itself for %s', (_, url) => {
    expect(asked(url)).toEqual({ url });
  });

  it('is nothing where the page may not be asked about', () => {
    expect(asked(wrap('https://192.168.0.1/x'))).toEqual({ refused: 'private-host' });
    expect(asked(wrap('https://discord.com/ra/abc'))).toEqual({ refused: 'log-in' });
    expect(asked('WIFI:S:x;;')).toEqual({ refused: 'not-web' });
  });
});
