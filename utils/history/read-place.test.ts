import { describe, expect, it } from 'vitest';
import { readFoundIn, readSymbolFacts } from './read-place';

describe('readFoundIn', () => {
  it.each([
    [undefined],
    [7],
    [{ kind: 'moon' }],
    [{ kind: 'file' }],
    [{ kind: 'file', path: [] }],
    [{ kind: 'file', path: [7, ''] }],
  ])('takes %j for nothing', (value) => expect(readFoundIn(value)).toBeUndefined());

  it('leaves out what a page cannot be, and cuts names', () => {
    const path = [...Array(30).fill('a'.repeat(9000))];
    const found = readFoundIn({ kind: 'file', path, page: -1, frame: 'x' });
    expect(found).toEqual({ kind: 'file', path: Array(10).fill('a'.repeat(250)) });
  });
});

describe('readSymbolFacts', () => {
  it.each([
    [undefined],
    ['micro-qr'],
    [{ kind: 'maxicode' }],
    [{ part: { number: 4, of: 3 } }],
    [{ part: { number: 1, of: 1_000_000 } }],
    [{ part: { number: 0, of: 2 } }],
    [{ joinedFrom: 1 }],
    [{ joinedFrom: 1_000_000 }],
    [{ guessed: {} }],
  ])('takes %j for nothing', (value) => expect(readSymbolFacts(value)).toEqual({}));
});
