import { beforeAll, describe, expect, it } from 'vitest';
import { prepareReaders } from '../../../bench/corpus/readers';
import { warp } from '../../../bench/generated/distort';
import { draw } from '../../../bench/generated/draw';
import { encode } from '../../../bench/generated/encode';
import { toLuminance } from '../image/luminance';
import { decodeModules } from '../sample/decode-modules';
import { sampleBentModules, sampleModules } from '../sample/modules';
import { bentSymbolsFromThreeFinders } from './bent-symbols';
import { findSlantedFinders } from './slanted-finders';

const text = 'https://a.example/around/a/bottle/of/something';
const flat = draw(encode(text, 8, 'M'), { scale: 7, quiet: 8 });

/** The symbol around a bottle that stands or lies, seen from a little above. */
function bent(isStanding: boolean) {
  const side = flat.width;
  const picture = warp(flat, side, side, (x, y) => {
    const [across, down] = isStanding ? [x / side, y / side] : [y / side, x / side];
    const along = 0.5 + Math.asin((across - 0.5) * 1.6) / 1.85;
    const aside = down + 0.3 * (across - 0.5) ** 2 - 0.03;
    return isStanding ? { x: along * side, y: aside * side } : { x: aside * side, y: along * side };
  });
  return { ...toLuminance(picture), threshold: 128 };
}

beforeAll(prepareReaders);

describe('bentSymbolsFromThreeFinders', () => {
  it.each([
    ['standing', true],
    ['lying', false],
  ])('follows the timing patterns around a bottle that is %s', (_, isStanding) => {
    const image = bent(isStanding);
    const [first] = bentSymbolsFromThreeFinders(image, findSlantedFinders(image, 16), 3);
    expect(first?.location.modules).toBe(49);
    if (!first) return;
    const sample = sampleBentModules(image, first.location, first.bend);
    expect(sample && decodeModules(sample, first.location)?.text).toBe(text);
    // Where nothing bends so, nothing is followed.
    const turned = { ...first.bend, rowsDown: -first.bend.rowsDown, columnsRight: -first.bend.columnsRight };
    expect(sampleBentModules(image, first.location, turned)).toBeUndefined();
    // Taken for flat it is not read: what is tested here is the bend.
    expect(decodeModules(sampleModules(image, first.location), first.location)).toBeUndefined();
  });

  it('finds none where nothing lies between three patterns', () => {
    const image = bent(true);
    const finders = findSlantedFinders(image, 16);
    const data = image.data.map((value, at) => {
      const [x, y] = [at % image.width, Math.floor(at / image.width)];
      const inPattern = finders.some((one) => Math.max(Math.abs(one.x - x), Math.abs(one.y - y)) < 40);
      return inPattern ? value : 255;
    });
    expect(bentSymbolsFromThreeFinders({ ...image, data }, finders, 3)).toEqual([]);
  });
});
