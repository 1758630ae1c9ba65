import { expect, it } from 'vitest';
import { draw } from '../../../bench/generated/draw';
import { encode } from '../../../bench/generated/encode';
import type { SymbolLocation } from '../engines/zxing';
import { toLuminance } from '../image/luminance';
import { fitCorners } from './fit-corners';

const scale = 6;
const symbol = encode('https://a.example/fitted', 5, 'M');
const modules = symbol.modules.length;
const luminance = toLuminance(draw(symbol, { scale, quiet: 4 }));
const [near, far] = [4 * scale, (4 + modules) * scale];

it('moves corners that are half a module off to where the symbol is', () => {
  const off = scale / 2;
  const guessed: SymbolLocation = {
    corners: [
      { x: near - off, y: near },
      { x: far, y: near + off },
      { x: far + off, y: far - off },
      { x: near, y: far + off },
    ],
    modules,
    inverted: false,
  };
  const { corners } = fitCorners(luminance, guessed);
  const apart = corners.map(({ x, y }, at) =>
    Math.hypot(x - (at === 1 || at === 2 ? far : near), y - (at > 1 ? far : near)),
  );
  expect(Math.max(...apart)).toBeLessThan(scale / 4);
});
