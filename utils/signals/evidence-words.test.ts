import { describe, expect, it } from 'vitest';
import { evidenceFacts } from './evidence-words';

describe('what was seen', () => {
  it('is named in words, and what only chooses a sentence is left out', () => {
    const evidence = { how: 'direction', which: 'U+202E', decoy: 'a.example', of: 'x', constructor: 'y' };
    expect(evidenceFacts({ rule: 'hidden-characters', level: 'high', evidence })).toEqual([
      ['Which characters', 'U+202E'],
      ['Decoy in front of the name', 'a.example'],
    ]);
  });
});
