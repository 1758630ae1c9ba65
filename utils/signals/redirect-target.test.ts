import { describe, expect, test } from 'vitest';
import { redirectHops } from './redirect-target';

const targets = (url: string) => redirectHops(url).map((hop) => hop.url);

describe('gateways that write the address in an alphabet of their own', () => {
  test.each([
    ['https://a-example.translate.goog/x', 'https://a.example/x'],
    ['https://a--b-example.translate.goog/', 'https://a-b.example/'],
    ['https://a----b-example.translate.goog/', 'https://a--b.example/'],
    ['https://www-a-example-co-uk.translate.goog/x/y?_x_tr_sl=de', 'https://www.a.example.co.uk/x/y'],
    ['https://urldefense.com/v2/url?u=https-3A__a.example_x&d=D', 'https://a.example/x'],
    ['https://urldefense.com/v3/__https://a.example/x__;!!abc$', 'https://a.example/x'],
    ['https://urldefense.com/v3/__https:/a.example/x__;!!abc$', 'https://a.example/x'],
    ['https://urldefense.us/v3/__http://a.example/x__;', 'http://a.example/x'],
  ])('%s leads to %s', (url, target) => {
    expect(targets(url)).toEqual([target]);
  });

  test.each([
    'https://translate.goog/',
    'https://nodots.translate.goog/',
    'https://a-example.translate.goog.evil.example/',
    'https://a-exampletranslate.goog/',
    'https://urldefense.com/v3/',
  ])('%s keeps its visitor', (url) => {
    expect(targets(url)).toEqual([]);
  });
});

describe('places where the next address can stand', () => {
  test.each([
    ['https://a.example/?url=https://b.example/', 'https://b.example/'],
    ['https://a.example/?x=1&URL=https%3A%2F%2Fb.example', 'https://b.example/'],
    ['https://a.example/?next=//b.example/x', 'https://b.example/x'],
    ['https://a.example/?u=aHR0cHM6Ly9iLmV4YW1wbGUv', 'https://b.example/'],
    ['https://a.example/?https://b.example/', 'https://b.example/'],
    ['https://a.example/redirect/https://b.example/x?y=1', 'https://b.example/x?y=1'],
    ['https://a.example/go/https:/b.example/', 'https://b.example/'],
    ['https://www.google.com/url?q=b.example/x', 'https://b.example/x'],
    ['https://www.google.com/amp/s/b.example/x', 'https://b.example/x'],
  ])('%s: %s', (url, target) => {
    expect(targets(url)).toEqual([target]);
  });

  test.each([
    'https://a.example/?url=b.example', // without a scheme only at known redirectors
    'https://a.example/?q=https://b.example/', // a search
    'https://a.example/?url=/local/path',
    'https://a.example/?url=https://localhost/',
    'https://a.example/?url=ftp://b.example/',
    'https://a.example/?url=javascript:alert(1)',
    'https://a.example/archive/https://b.example/',
    'https://a.example/share?url=https://b.example/',
    'https://www.facebook.com/sharer?u=https://b.example/',
    'https://img.a.example/?url=https://b.example/x.png',
  ])('%s keeps its visitor', (url) => {
    expect(targets(url)).toEqual([]);
  });

  test.each([
    ['https://a.example/go/http:/b.example/', 'http://b.example/'],
    ['https://a.example/?http://b.example/', 'http://b.example/'],
    ['https://a.example/?url=https://b.example:mark', 'https://b.example/'],
    ['https://www.google.com/x;cpdir=http://b.example/y&z', undefined],
  ])('plain http, and a mark where a port would be: %s', (url, target) => {
    expect(targets(url)[0]).toBe(target);
  });

  test('each hop leads on to the next, five at most', () => {
    const chain = (length: number) => {
      let url = 'https://end.example/';
      for (let hop = 0; hop < length; hop += 1) url = `https://a.example/?url=${encodeURIComponent(url)}`;
      return redirectHops(url);
    };
    expect(chain(1)).toEqual([{ url: 'https://end.example/', isExecutable: false }]);
    expect(chain(3).at(-1)).toEqual({ url: 'https://end.example/', isExecutable: false });
    expect(chain(5).at(-1)).toEqual({ url: 'https://end.example/', isExecutable: false });
    expect(chain(6)).toHaveLength(5);
    expect(redirectHops('no address')).toEqual([]);
  });

  test('what would run something is the end', () => {
    expect(redirectHops('https://www.google.com/url?q=javascript:alert(1)')).toEqual([
      { url: 'javascript:alert(1)', isExecutable: true },
    ]);
  });
});
