import { expect, it } from 'vitest';
import { withPart } from './shown-codes';

const code = (codeId: string, y: number) => ({ codeId, box: { x: 0.1, y, width: 0.2, height: 0.2 } });
const PART = { x: 0, y: 0, width: 1, height: 0.5 };

it('forgets what stood in the part that was read anew and is not there any more', () => {
  expect(withPart([code('a', 0.1), code('b', 0.7)], [], PART)).toEqual({
    shown: [code('b', 0.7)],
    isCut: false,
  });
});

it('keeps a code of which only a piece lies in that part, and has everything read next', () => {
  expect(withPart([code('a', 0.4)], [], PART)).toEqual({ shown: [code('a', 0.4)], isCut: true });
});

it('takes what was read, wherever that stood before', () => {
  expect(withPart([code('a', 0.4)], [code('a', 0.2)], PART)).toEqual({
    shown: [code('a', 0.2)],
    isCut: false,
  });
});
