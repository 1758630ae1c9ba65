import { describe, expect, it } from 'vitest';
import { replaceUrls, splitTopLevel, urlOf } from './css-values';

describe('splitTopLevel', () => {
  it('splits at top level only', () => {
    const value = 'url("a,b.png"), linear-gradient(rgb(0, 0, 0) 0px, red), url("c\\",d")';
    expect(splitTopLevel(value)).toEqual([
      'url("a,b.png")',
      'linear-gradient(rgb(0, 0, 0) 0px, red)',
      'url("c\\",d")',
    ]);
    expect(splitTopLevel('calc(50% - 3px) 10px', ' ')).toEqual(['calc(50% - 3px)', '10px']);
    expect(splitTopLevel('')).toEqual([]);
  });
});

describe('urlOf', () => {
  it.each([
    ['url("https://a.example/x.png")', 'https://a.example/x.png'],
    ["url('x(1).png')", 'x(1).png'],
    ['url(plain.png)', 'plain.png'],
    ['url( "spaced.png" )', 'spaced.png'],
    ['url("quo\\"te.png")', 'quo"te.png'],
    ['image-set(url("one.png") 1x, url("two.png") 2x)', 'one.png'],
    ['image-set("one.png" 1dppx, "two.png" 2dppx)', 'one.png'],
    ['-webkit-image-set(url("one.png") 1x)', 'one.png'],
    ['url("cut off', undefined],
    ['linear-gradient(red, blue)', undefined],
    ['none', undefined],
    ['url("")', undefined],
  ])('%s → %s', (value, url) => {
    expect(urlOf(value)).toBe(url);
  });
});

describe('replaceUrls', () => {
  it.each([
    ['none', 'none'],
    ['url(#a)', '[#a]'],
    ['  URL( "#a" ) url(\'b\') 3px', '  [#a] [b] 3px'],
    ['url(#never closed', '[#never closed]'],
    ['url()', '[]'],
    ['rgb(1,2,3) url(#a) rgb(4)', 'rgb(1,2,3) [#a] rgb(4)'],
  ])('%s → %s', (value, replaced) => {
    expect(replaceUrls(value, (url) => `[${url}]`)).toBe(replaced);
  });
});
