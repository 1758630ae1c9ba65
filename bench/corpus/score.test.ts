import { describe, expect, it } from 'vitest';
import { score } from './score';

const read = (text: string, x = 0, y = 0) => ({ text, centre: { x, y } });

describe('score', () => {
  it('folds line ends and trailing blanks, and counts what is not known as wrong', () => {
    const entry = { file: 'a', texts: ['one\ntwo'] };
    expect(score([read('one\r\ntwo \r\n'), read('three')], entry)).toEqual({
      found: 1,
      wrong: 1,
      falseReads: 0,
    });
  });

  it('counts the same code read twice once, and not as wrong', () => {
    expect(score([read('a'), read('a')], { file: 'a', texts: ['a'] })).toEqual({
      found: 1,
      wrong: 0,
      falseReads: 0,
    });
  });

  it('calls any read on an empty picture a false read', () => {
    expect(score([read('x')], { file: 'a', texts: [] })).toEqual({ found: 0, wrong: 0, falseReads: 1 });
  });

  it('matches by position, each read once', () => {
    const square = (at: number) => [
      { x: at, y: 0 },
      { x: at + 10, y: 0 },
      { x: at + 10, y: 10 },
      { x: at, y: 10 },
    ];
    const entry = { file: 'a', quads: [square(0), square(2), square(50)] };
    expect(score([read('a', 5, 5), read('b', 90, 5)], entry).found).toBe(1);
  });
});
