import { afterEach, describe, expect, it } from 'vitest';
import { setLanguage } from '../words/translate';
import { evidenceFacts } from './evidence-words';

afterEach(() => setLanguage('en'));

describe('what was seen', () => {
  it('is named in words, each fact once, and what only chooses a sentence is left out', () => {
    const evidence = { how: 'direction', which: 'U+202E', host: 'a.example', of: 'x', constructor: 'y' };
    const other = { decoy: 'b.example', host: 'a.example' };
    expect(
      evidenceFacts([
        { rule: 'hidden-characters', level: 'high', evidence },
        { rule: 'decoy-user-info', level: 'high', evidence: other },
      ]),
    ).toEqual([
      ['Which characters', 'U+202E'],
      ['Site it leads to', 'a.example'],
      ['Decoy in front of the name', 'b.example'],
    ]);
  });

  it('is said in the language of the sentence beside it, its values too', () => {
    setLanguage('ko');
    const evidence = { service: 'a game store', amount: '2 of the token', host: 'a game store', age: '6' };
    expect(evidenceFacts([{ rule: 'token-approval', level: 'high', evidence }])).toEqual([
      ['서비스', '게임 스토어'],
      ['금액', '토큰 2개'],
      ['연결되는 사이트', 'a game store'],
      ['등록된 지', '6일 전에 등록됨'],
    ]);
  });
});
