import type { Technique } from '../../utils/reader/code';
import { modulesOf } from '../../utils/shared/qr-modules';
import type { Rgba } from '../harness/png';
import { pngUrl } from '../harness/png';
import { type PixelStyle, picture } from './draw';
import { address, type EvasionPage, page } from './page';

const rgb = (r: number, g: number, b: number, a = 255): Rgba => [r, g, b, a];
const CLEAR = rgb(255, 255, 255, 0);

interface Case {
  style: PixelStyle;
  quietZone?: number;
  /** CSS of the picture. */
  css?: string;
  /** CSS of the page's body. */
  body?: string;
  how?: Technique[];
}

const CASES: Record<string, Case> = {
  inverted: { style: { dark: rgb(255, 255, 255), light: rgb(0, 0, 0) }, how: ['inverted'] },
  'inverted by a filter': {
    style: { dark: rgb(255, 255, 255), light: rgb(0, 0, 0) },
    css: 'filter:invert(1)',
  },
  'navy on yellow': { style: { dark: rgb(0, 0, 128), light: rgb(255, 255, 0) } },
  'grey on grey': { style: { dark: rgb(119, 119, 119), light: rgb(153, 153, 153) } },
  'nearly white on white': { style: { dark: rgb(238, 238, 238) } },
  'yellow on white': { style: { dark: rgb(255, 255, 0) } },
  'red on green of equal light': { style: { dark: rgb(200, 0, 0), light: rgb(0, 102, 0) } },
  'orange on blue': { style: { dark: rgb(255, 140, 0), light: rgb(20, 60, 160) } },
  'transparent background': { style: { light: CLEAR } },
  'transparent modules': { style: { dark: CLEAR }, body: 'background:#000', how: ['transparent'] },
  'white modules on transparent': {
    style: { dark: rgb(255, 255, 255), light: rgb(0, 0, 0, 0) },
    body: 'background:#035',
  },
  'large dots': { style: { dot: 0.9, scale: 12 } },
  'small dots': { style: { dot: 0.5, scale: 12 }, how: ['gaps-closed'] },
  'no quiet zone on black': { style: {}, quietZone: 0, body: 'background:#000' },
  'no quiet zone on blue': { style: {}, quietZone: 0, body: 'background:#0a1a3a' },
};

/** How a code's pixels can look. */
export function stylePages(): EvasionPage[] {
  return Object.entries(CASES).map(([variant, { style, quietZone = 4, css = '', body = '', how }]) => {
    const text = address(`style-${variant.replaceAll(' ', '-')}`);
    const img = `<img src="${picture(modulesOf(text, { quietZone, level: 'Q' }), style)}" alt="" style="${css}">`;
    return { name: `style ${variant}`, html: page(img, `body{${body}}`), expected: [text], how };
  });
}

/** A small code inside a large one: a scanner may show either. */
export function nestedPages(): EvasionPage[] {
  return [5, 6].map((scale) => {
    const [outer, inner] = [
      address(`nested-${scale}-outer-code-with-a-longer-text`),
      `https://a.example/${scale}`,
    ];
    const big = modulesOf(`${outer}/${'x'.repeat(120)}`, { quietZone: 4, level: 'H' });
    const small = modulesOf(inner, { quietZone: 2, level: 'L' });
    const [at, side] = [Math.round((big.length * 12 - small.length * scale) / 2), small.length * scale];
    const src = pngUrl(big.length * 12, big.length * 12, (x, y) => {
      const within = x >= at && y >= at && x < at + side && y < at + side;
      const dark = within
        ? small[Math.floor((y - at) / scale)]?.[Math.floor((x - at) / scale)]
        : big[Math.floor(y / 12)]?.[Math.floor(x / 12)];
      return dark ? [0, 0, 0, 255] : [255, 255, 255, 255];
    });
    const expected = [`${outer}/${'x'.repeat(120)}`, inner];
    return { name: `nested ${scale} px`, html: page(`<img src="${src}" alt="">`), expected, nested: true };
  });
}

/**
 * Half of each module from one code, half from another: phones disagree on what it says. Both
 * texts must be reported, one of them as what the other reading gives.
 */
export function conflictingPages(): EvasionPage[] {
  return [8, 10].map((scale) => {
    const [a, b] = [
      `https://example.com/good-${scale}`.padEnd(28, 'a'),
      `https://example.net/evil-${scale}`.padEnd(28, 'b'),
    ];
    const [left, right] = [
      modulesOf(a, { quietZone: 4, level: 'H' }),
      modulesOf(b, { quietZone: 4, level: 'H' }),
    ];
    const src = pngUrl(left.length * scale, left.length * scale, (x, y) => {
      const source = x % scale < scale / 2 ? left : right;
      return source[Math.floor(y / scale)]?.[Math.floor(x / scale)] ? [0, 0, 0, 255] : [255, 255, 255, 255];
    });
    return { name: `conflicting ${scale} px`, html: page(`<img src="${src}" alt="">`), expected: [a, b] };
  });
}
