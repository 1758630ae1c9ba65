import { beforeAll, expect, it } from 'vitest';
import { prepareReaders } from '../../../bench/corpus/readers';
import { encode } from '../../../bench/generated/encode';
import { qrPart } from '../../../bench/generated/small-symbols';
import { readJsqr } from '../engines/jsqr';
import { toLuminance } from '../image/luminance';
import { wholeView } from '../image-view';
import { DecodeResults } from '../results';
import { matrixPixels } from '../sample/matrix';
import { trySecondEngine } from './try-view';

beforeAll(prepareReaders);

const picture = (modules: boolean[][]) =>
  matrixPixels(
    modules.map((row) => row.map((dark) => (dark ? '1' : '0')).join('')),
    5,
  );

it('takes from the second decoder what it knows, and nothing of a part of a text', () => {
  const textsIn = (modules: boolean[][]) => {
    const results = new DecodeResults();
    trySecondEngine(results, wholeView(toLuminance(picture(modules))));
    return results.symbols.map(({ text }) => text);
  };
  const whole = encode('https://a.example/', 2, 'M');
  expect(textsIn(whole.modules)).toEqual([whole.text]);
  const parts = Array.from({ length: 16 }, (_, at) => qrPart('ple/whole/link', { number: at + 1, of: 16 }));
  expect(parts.flatMap((part) => readJsqr(picture(part))?.text ?? [])).not.toEqual([]);
  expect(parts.flatMap(textsIn)).toEqual([]);
});
