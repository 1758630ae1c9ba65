import { describe, expect, it } from 'vitest';
import { countOutcomes, countRules, judgeLink, outcomeOf, readLinkLines } from './judge-links';

describe('lists of links', () => {
  it('are lines of source and address; a bare host is its home page', () => {
    expect(
      readLinkLines('a\thttps://x.example/y?z\r\n# a remark\n\nb\tx.example\nhttp://y.example\n'),
    ).toEqual([
      { source: 'a', url: 'https://x.example/y?z' },
      { source: 'b', url: 'https://x.example/' },
      { source: '', url: 'http://y.example' },
    ]);
  });

  it('are counted by the heaviest signal, and rules once a link', () => {
    const judged = readLinkLines(
      's\thttps://paypa1.com/\ns\thttp://93.184.215.14/\ns\thttp://a.example/\ns\thttps://a.example/',
    ).map(judgeLink);
    expect(judged.map(({ outcome }) => outcome)).toEqual(['high', 'medium', 'note', 'none']);
    expect(countOutcomes(judged)).toEqual({ n: 4, high: 1, medium: 1, note: 1, none: 1 });
    expect(Object.fromEntries(countRules(judged))).toMatchObject({
      'look-alike (high)': 1,
      'ip-host (medium)': 1,
      'plain-http (info)': 2,
    });
  });

  it('take nothing for a warning that speaks for a link', () => {
    expect(outcomeOf([{ rule: 'same-site-as-page', level: 'good', evidence: {} }])).toBe('none');
  });
});
