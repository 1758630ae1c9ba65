import { pngUrl } from '../harness/png';
import { type EvasionPage, page } from './page';

const repeat = (n: number, make: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => make(i)).join('');
const icon = (i: number) =>
  pngUrl(48, 48, (x, y) =>
    (x - 24) ** 2 + (y - 24) ** 2 < 300 + 10 * i ? [40 * (i % 6), 90, 200, 255] : [255, 255, 255, 255],
  );

const PAGES: Record<string, string> = {
  'chess board of boxes': `<div style="display:grid;grid-template-columns:repeat(8,30px);grid-auto-rows:30px">${repeat(64, (i) => `<div style="background:${(i + (i >> 3)) % 2 ? '#753' : '#fec'}"></div>`)}</div>`,
  'large checkerboard table': `<table cellspacing="0" cellpadding="0">${repeat(29, (y) => `<tr>${repeat(29, (x) => `<td width="6" height="6" bgcolor="${(x + y) % 2 ? '#000' : '#fff'}"></td>`)}</tr>`)}</table>`,
  'calendar of a year': `<table>${repeat(53, (w) => `<tr>${repeat(7, (d) => `<td style="background:${(w * d) % 5 ? '#eee' : '#4a4'}">${((w * 7 + d) % 31) + 1}</td>`)}</tr>`)}</table>`,
  'contribution calendar': `<div style="display:grid;grid-template-rows:repeat(7,10px);grid-auto-flow:column;grid-auto-columns:10px;gap:2px">${repeat(371, (i) => `<i style="background:${(i * 7919) % 3 ? '#ebedf0' : '#216e39'}"></i>`)}</div>`,
  'ordinary table': `<table>${repeat(60, (i) => `<tr><td>Row ${i}</td><td>${i * 37}</td><td>${i % 2 ? 'yes' : 'no'}</td></tr>`)}</table>`,
  'grid of icons': `<div style="width:400px">${repeat(24, (i) => `<img src="${icon(i)}" width="48" height="48" alt="">`)}</div>`,
  'two square icons': `<img src="${icon(1)}" alt=""> <img src="${icon(4)}" alt="">`,
  'progress bars of blocks': `<pre>${repeat(40, (i) => `${'█'.repeat(i)}${'░'.repeat(40 - i)} ${i} %\n`)}</pre>`,
  'pixel art of shadows': `<div style="width:8px;height:8px;box-shadow:${repeat(300, (i) => `${i ? ',' : ''}${8 * ((i * 31) % 23)}px ${8 * ((i * 17) % 23)}px #c33`)}"></div>`,
  'stripes of gradients': `<div style="width:300px;height:300px;background:repeating-linear-gradient(45deg,#000 0 10px,#fff 10px 20px)"></div>`,
  'svg icons and a chart': `<svg width="300" height="200">${repeat(60, (i) => `<rect x="${i * 5}" y="${(i * 37) % 150}" width="4" height="${200 - ((i * 37) % 150)}"/>`)}</svg>`,
};

/** Pages that look a little like codes and hold none. */
export function negativePages(): EvasionPage[] {
  return Object.entries(PAGES).map(([name, body]) => ({
    name: `no code: ${name}`,
    html: page(body),
    expected: [],
  }));
}
