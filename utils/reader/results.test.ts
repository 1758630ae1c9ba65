import { describe, expect, it } from 'vitest';
import type { Corners } from './code';
import { DecodeResults } from './results';

const square = (left: number, side: number): Corners => [
  { x: left, y: left },
  { x: left + side, y: left },
  { x: left + side, y: left + side },
  { x: left, y: left + side },
];
const symbol = (text: string, corners: Corners) => ({
  text,
  corners,
  modules: 25,
  inverted: false,
  mirrored: false,
  unusedErrorCorrection: 1,
  how: [],
});

describe('DecodeResults', () => {
  it('takes a symbol once, and another text of it beside the first', () => {
    const results = new DecodeResults();
    const [one] = results.add([symbol('one', square(0, 100)), symbol('one', square(2, 98))]);
    expect(results.takeNew()).toEqual([one]);
    expect(results.add([symbol('two', square(1, 99))])).toEqual([]);
    expect(results.takeNew()).toEqual([]);
    expect(results.codes()).toMatchObject([{ text: 'one', otherTexts: ['two'], nested: false }]);
  });

  it('keeps a much smaller symbol inside another apart, and marks both as nested', () => {
    const results = new DecodeResults();
    results.add([
      symbol('outer', square(0, 100)),
      symbol('inner', square(35, 30)),
      symbol('far', square(300, 50)),
    ]);
    expect(results.codes().map(({ text, nested }) => [text, nested])).toEqual([
      ['outer', true],
      ['inner', true],
      ['far', false],
    ]);
  });

  it('goes on in another size of the image, with what was taken and the other texts', () => {
    const results = new DecodeResults();
    results.add([symbol('a', square(10, 20))]);
    results.addText(symbol('a', square(10, 20)), 'b');
    results.takeNew();
    const half = results.scaled(0.5);
    expect(half.takeNew()).toEqual([]);
    expect(half.codes()).toMatchObject([{ text: 'a', otherTexts: ['b'], corners: square(5, 10) }]);
    half.add([symbol('c', square(100, 10))]);
    expect(results.symbols).toHaveLength(1);
    expect(half.takeNew()).toHaveLength(1);
  });
});
