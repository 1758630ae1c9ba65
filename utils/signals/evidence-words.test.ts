import { describe, expect, it } from 'vitest';
import { evidenceFacts } from './evidence-words';

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
});
