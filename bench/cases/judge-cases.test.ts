import { describe, expect, it } from 'vitest';
import { isCut, judgeWrapper, secretsSent, showText } from './judge-cases';

describe('cases', () => {
  it('show what a person is told of a text', () => {
    const shown = showText('https://paypa1.com/');
    expect(shown).toMatchObject({ kind: 'web', links: ['https://paypa1.com/'] });
    expect(shown.title).not.toBe('');
    expect(shown.reasons[0]).toMatch(/^high look-alike: .*paypal\.com/);
    expect(showText('Call https://a.example/ now')).toMatchObject({
      kind: 'text',
      links: ['https://a.example/'],
    });
  });

  it('tell an unwrapped link from one that hides, one that is not seen through, and one led astray', () => {
    const target = 'https://www.shop.example/a';
    const wrap = (url: string) => `https://www.google.com/url?q=${encodeURIComponent(url)}`;
    expect(judgeWrapper(wrap(target), target)).toBe('unwrapped');
    expect(judgeWrapper('https://bit.ly/abc', target)).toBe('hidden');
    expect(judgeWrapper(wrap('https://bit.ly/abc'), target)).toBe('hidden');
    expect(judgeWrapper('https://a.example/page', target)).toBe('neither');
    expect(judgeWrapper(wrap('https://other.example/'), target)).toBe('wrongHost');
  });

  it('see a secret that would be sent in any spelling, and an ordinary link that is cut', () => {
    expect(secretsSent('https://a.example/?password=Hunter2Hunter2', ['Hunter2Hunter2'])).toEqual([]);
    expect(secretsSent('https://a.example/list?colour=gr%C3%BCn', ['GRÜN'])).toEqual(['GRÜN']);
    // Nothing at all may be sent of a text.
    expect(secretsSent('colour green', ['green'])).toEqual([]);
    expect(isCut('https://a.example/list?colour=green#part')).toBe(false);
    expect(isCut('https://a.example/?password=Hunter2Hunter2')).toBe(true);
  });
});
