import { mapDarkModules, modulesOf } from '../../utils/shared/qr-modules';
import { pngUrl } from '../harness/png';
import { address, type EvasionPage, page } from './page';

type Modules = boolean[][];

const runs = (row: boolean[]) => {
  const out: { dark: boolean; from: number; length: number }[] = [];
  for (const [x, dark] of row.entries()) {
    const last = out.at(-1);
    if (last?.dark === dark) last.length++;
    else out.push({ dark, from: x, length: 1 });
  }
  return out;
};
const table = (m: Modules, spacing: number, size = 7) =>
  `<table cellspacing="${spacing}" cellpadding="0" style="border-collapse:separate">${m
    .map(
      (row) =>
        `<tr>${row.map((dark) => `<td width="${size}" height="${size}" bgcolor="${dark ? '#000' : '#fff'}"></td>`).join('')}</tr>`,
    )
    .join('')}</table>`;
const grid = (m: Modules, gap: number, dark = '#000', light = '#fff') =>
  `<div style="display:grid;grid-template-columns:repeat(${m.length},6px);grid-auto-rows:6px;gap:${gap}px">${m
    .flat()
    .map((bit) => `<div style="background:${bit ? dark : light}"></div>`)
    .join('')}</div>`;
const stops = (row: boolean[], size: number) =>
  runs(row)
    .map(({ dark, from, length }) => `${dark ? '#000' : '#fff'} ${from * size}px ${(from + length) * size}px`)
    .join(',');
const onePixel = (dark: boolean) => pngUrl(1, 1, () => (dark ? [0, 0, 0, 255] : [255, 255, 255, 255]));

const VARIANTS: Record<string, (m: Modules) => string> = {
  'table, spacing 0': (m) => table(m, 0),
  'table, spacing 1': (m) => table(m, 1),
  'table, spacing 2': (m) => table(m, 2),
  'table with spans of columns': (m) =>
    `<table cellspacing="0" cellpadding="0">${m
      .map(
        (row) =>
          `<tr style="height:6px">${runs(row)
            .map(
              (r) =>
                `<td colspan="${r.length}" style="min-width:${r.length * 6}px;padding:0;background:${r.dark ? '#000' : '#fff'}"></td>`,
            )
            .join('')}</tr>`,
      )
      .join('')}</table>`,
  'grid, gap 0': (m) => grid(m, 0),
  'grid, gap 1': (m) => grid(m, 1),
  'grid, gap 2': (m) => grid(m, 2),
  'grid in red and green of equal light': (m) => grid(m, 0, 'rgb(200,0,0)', 'rgb(0,102,0)'),
  'grid inverted': (m) =>
    `<div style="background:#000;padding:20px;width:max-content">${grid(m, 0, '#fff', '#000')}</div>`,
  'flex rows': (m) =>
    m
      .map(
        (row) =>
          `<div style="display:flex">${row.map((dark) => `<span style="width:6px;height:6px;background:${dark ? '#222' : '#eee'}"></span>`).join('')}</div>`,
      )
      .join(''),
  floats: (m) =>
    `<style>.f{width:${m.length * 6}px}.f i{float:left;width:6px;height:6px}.f .d{background:navy}</style><div class="f">${m
      .flat()
      .map((dark) => `<i class="${dark ? 'd' : 'l'}"></i>`)
      .join('')}</div>`,
  'absolute dark boxes only': (m) =>
    `<div style="position:relative;height:${m.length * 6}px">${mapDarkModules(m, (x, y) => `<div style="position:absolute;left:${x * 6}px;top:${y * 6}px;width:6px;height:6px;background:#000"></div>`).join('')}</div>`,
  'absolute runs': (m) =>
    `<div style="position:relative;height:${m.length * 6}px">${m
      .flatMap((row, y) =>
        runs(row)
          .filter((r) => r.dark)
          .map(
            (r) =>
              `<div style="position:absolute;left:${r.from * 6}px;top:${y * 6}px;width:${r.length * 6}px;height:6px;background:#000"></div>`,
          ),
      )
      .join('')}</div>`,
  'one-pixel pictures': (m) => {
    const [dark, light] = [onePixel(true), onePixel(false)];
    return m
      .map(
        (row) =>
          `<div style="line-height:0;white-space:nowrap">${row.map((bit) => `<img src="${bit ? dark : light}" width="6" height="6" alt="">`).join('')}</div>`,
      )
      .join('');
  },
  'box shadows': (m) =>
    `<div style="height:${(m.length + 1) * 6}px"><div style="width:6px;height:6px;box-shadow:${mapDarkModules(m, (x, y) => `${(x + 1) * 6}px ${(y + 1) * 6}px 0 #000`).join(',')}"></div></div>`,
  'box shadows of a pseudo-element': (m) =>
    `<style>.s{position:relative;height:${(m.length + 1) * 6}px}.s::before{content:"";position:absolute;left:0;top:0;width:6px;height:6px;box-shadow:${mapDarkModules(m, (x, y) => `${(x + 1) * 6}px ${(y + 1) * 6}px 0 #000`).join(',')}}</style><div class="s"></div>`,
  'a gradient layer a module': (m) =>
    `<div style="width:${m.length * 6}px;height:${m.length * 6}px;background-repeat:no-repeat;background-size:6px 6px;background-image:${mapDarkModules(m, () => 'linear-gradient(#000,#000)').join(',')};background-position:${mapDarkModules(m, (x, y) => `${x * 6}px ${y * 6}px`).join(',')}"></div>`,
  'a gradient layer a row': (m) =>
    `<div style="width:${m.length * 6}px;height:${m.length * 6}px;background-repeat:no-repeat;background-size:100% 6px;background-image:${m.map((row) => `linear-gradient(90deg,${stops(row, 6)})`).join(',')};background-position:${m.map((_, y) => `0 ${y * 6}px`).join(',')}"></div>`,
  'an element with a gradient a row': (m) =>
    m
      .map(
        (row) =>
          `<div style="width:${m.length * 6}px;height:6px;background:linear-gradient(to right,${stops(row, 6)})"></div>`,
      )
      .join(''),
};

/** Codes made of boxes that the page lays out. */
export function boxesPages(): EvasionPage[] {
  return Object.entries(VARIANTS).map(([variant, draw]) => {
    const text = address(`boxes-${variant.replace(/\W+/g, '-')}`);
    return {
      name: `boxes ${variant}`,
      html: page(`<h1>Parcel</h1><p>Scan to pay the fee.</p>${draw(modulesOf(text, { quietZone: 2 }))}`),
      expected: [text],
      how: ['drawn-from-boxes'],
    };
  });
}
