import { expect, it } from 'vitest';
import type { FoundCode } from '../../utils/files/found-in';
import type { Code } from '../../utils/reader/code';
import { createFoundJoiner } from './join-found';

const TEXT = 'https://a.example/whole';

function partIn(file: string, number: number): FoundCode {
  const text = number === 1 ? TEXT.slice(0, 10) : TEXT.slice(10);
  const bytes = [...new TextEncoder().encode(text)];
  const parity = [...new TextEncoder().encode(TEXT)].reduce((sum, byte) => sum ^ byte, 0);
  const part = { number, of: 2, content: { text, hasECI: false, bytes, parity } };
  const corners = [0, 1, 2, 3].map(() => ({ x: 0, y: 0 })) as unknown as Code['corners'];
  const code: Code = { text, part, corners, how: [], otherTexts: [], nested: false };
  return { code, foundIn: { kind: 'file', path: [file] } };
}

const said = ({ code, foundIn }: FoundCode) => [code.text, foundIn.kind === 'file' ? foundIn.path[0] : ''];

it('puts together what lies in several files, each with its place', () => {
  const joiner = createFoundJoiner();
  const whole = {
    code: { ...partIn('x', 1).code, part: undefined, text: 'other' },
    foundIn: partIn('c', 1).foundIn,
  };
  const { found, replaced } = joiner.take([partIn('a.png', 2), whole as never, partIn('b.png', 1)]);
  expect(found.map(said)).toEqual([
    ['other', 'c'],
    [TEXT, 'a.png'],
    [TEXT, 'b.png'],
  ]);
  expect(found[1]?.code).toMatchObject({ joinedFrom: 2 });
  expect(found[1]?.code.part).toBeUndefined();
  expect(replaced).toEqual([]);
});

it('replaces what was known of a part before the others came, and takes further ones', () => {
  const joiner = createFoundJoiner();
  const first = joiner.take([partIn('a.png', 1)]);
  expect(first.found.map(said)).toEqual([[TEXT.slice(0, 10), 'a.png']]);
  joiner.noteIds(first.found, ['id of the part']);
  const second = joiner.take([partIn('b.png', 2)]);
  expect(second.found.map(said)).toEqual([
    [TEXT, 'a.png'],
    [TEXT, 'b.png'],
  ]);
  expect(second.replaced).toEqual(['id of the part']);
  joiner.noteIds(second.found, ['whole', 'whole']);
  const third = joiner.take([partIn('c.png', 1)]);
  expect([third.found.map(said), third.replaced]).toEqual([[[TEXT, 'c.png']], []]);
});
