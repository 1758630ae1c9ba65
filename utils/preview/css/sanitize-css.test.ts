import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sanitizeCss } from './sanitize-css';

const BASE = 'https://shop.example/css/main.css';
const sanitize = (css: string) => sanitizeCss(css, BASE, () => undefined);

describe('addresses in styles', () => {
  it.each([
    'a{background:url(https://evil.example/x)}',
    'a{background:url( "https://evil.example/x" )}',
    "a{background:URL('//evil.example/x')}",
    'a{background:\\75rl(https://evil.example/x)}',
    'a{background:\\000075\\52 l(https://evil.example/x)}',
    'a{background:u\\rl(https://evil.example/x)}',
    'a{background:url(https://evil\\.example/x)}',
    '@import "https://evil.example/x";a{}',
    '@import url(https://evil.example/x) screen;a{}',
    '@\\69mport "https://evil.example/x";a{}',
    '@font-face{font-family:x;src:url(https://evil.example/f.woff2)}',
    'a{cursor:url(https://evil.example/c),auto}',
    'a::before{content:url(https://evil.example/c)}',
    'a{background:url(https://evil.example/x',
    'a{background:url("https://evil.example/x',
  ])('%s', (css) => {
    const out = sanitize(css);
    expect(out).not.toContain('evil.example');
    expect(out).not.toMatch(/@import/i);
  });

  it('a name that only looks like it once a letter is lost is that of no function', () => {
    expect(sanitize('a{background:u\\<rl(x)}')).toBe('a{background:removed()}');
    expect(sanitize('a{u\\<rl:x}')).toBe('a{u\\3c rl:x}');
  });

  it('sets of pictures lose their name and with it their meaning', () => {
    expect(sanitize('a{background:image-set("https://evil.example/x" 1x)}')).toContain('removed(');
    expect(sanitize('a{background:-webkit-image-set(url(https://evil.example/x) 1x)}')).not.toContain(
      'evil.example',
    );
  });

  it('asks for the absolute address and puts the data in', () => {
    const resolved: string[] = [];
    const out = sanitizeCss('a{background:url(../i/x.png)}', BASE, (url) => {
      resolved.push(url);
      return 'data:image/png;base64,AA';
    });
    expect(resolved).toEqual(['https://shop.example/i/x.png']);
    expect(out).toBe('a{background:url("data:image/png;base64,AA")}');
  });

  it('asks for no font, but for the picture behind it', () => {
    const resolved: string[] = [];
    sanitizeCss('@font-face{src:url(/f.woff2)}a{background:url(/x.png)}', BASE, (url) => {
      resolved.push(url);
      return undefined;
    });
    expect(resolved).toEqual(['https://shop.example/x.png']);
  });

  it('never asks for what is not a web address', () => {
    const resolved: string[] = [];
    for (const text of [
      'file:///etc/passwd',
      'javascript:alert(1)',
      '#mask',
      'data:text/html,x',
      'chrome://x',
    ])
      sanitizeCss(`a{background:url(${text})}`, BASE, (url) => {
        resolved.push(url);
        return undefined;
      });
    expect(resolved).toEqual([]);
  });
});

describe('what stays as it is', () => {
  it.each([
    'a > b ~ c + d { color: #f00; margin: -1px calc(100% - 2em) }',
    '@media (max-width: 40em) { .a\\:b { width: 50% } }',
    '@media (width <= 40em) { p { color: red } }',
    ':root{--x:1px}p{padding:var(--x)}',
    'p:not(.a)[lang|="en"]::after{content:"\\2014 "}',
  ])('%s', (css) => {
    const normal = (text: string) => text.replace(/\\3a /g, '\\:').replace('\u2014', '\\2014');
    expect(normal(sanitize(css)).replace(/\s+/g, '')).toBe(css.replace(/\s+/g, ''));
  });
});

it('no text whatever closes the style element, names a web address or throws', () => {
  const piece = fc.constantFrom(
    'url(',
    'u\\72l(',
    '"',
    "'",
    '\\',
    '</style>',
    '<',
    '/*',
    '*/',
    ')',
    ';',
    '@import',
    'http://e.x',
    '\n',
    ' ',
    'a',
    '{',
    '}',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const out = sanitize(pieces.join(''));
      expect(out).not.toMatch(/<[/a-z!?]/i);
      expect(out.replace(/"(\\.|[^"])*"/gs, '').toLowerCase()).not.toMatch(
        /(?<![\w-]|\\[\da-f]{1,6} )url\(\s*http/,
      );
    }),
    { numRuns: 3000 },
  );
});
