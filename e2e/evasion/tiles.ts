import { modulesOf } from '../../utils/shared/qr-modules';
import { type ModuleRect, picture } from './draw';
import { address, type EvasionPage, page } from './page';

type Cut = 'halves side by side' | 'halves stacked' | 'quarters' | 'strips' | 'columns';

function tilesOf(cut: Cut, n: number): ModuleRect[][] {
  const at = (from: number, to: number): [number, number] => [
    Math.round(from),
    Math.round(to) - Math.round(from),
  ];
  const grid = (columns: number, rows: number): ModuleRect[][] =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => {
        const [x, width] = at((column * n) / columns, ((column + 1) * n) / columns);
        const [y, height] = at((row * n) / rows, ((row + 1) * n) / rows);
        return { x, y, width, height };
      }),
    );
  const cuts: Record<Cut, [number, number]> = {
    'halves side by side': [2, 1],
    'halves stacked': [1, 2],
    quarters: [2, 2],
    strips: [1, 5],
    columns: [4, 1],
  };
  return grid(...cuts[cut]);
}

type Layout = 'inline' | 'table' | 'float' | 'flex' | 'background';

function layOut(rows: string[][], sizes: ModuleRect[][], gap: number, scale: number, layout: Layout): string {
  const width = (sizes[0] ?? []).reduce((sum, part) => sum + part.width * scale + gap, 0);
  const img = (src: string, part: ModuleRect | undefined, style = '') => {
    const [w, h] = [(part?.width ?? 0) * scale, (part?.height ?? 0) * scale];
    return layout === 'background'
      ? `<div style="float:left;width:${w}px;height:${h}px;margin:0 ${gap}px ${gap}px 0;background:url(${src})"></div>`
      : `<img src="${src}" width="${w}" height="${h}" alt="" style="${style}">`;
  };
  const cells = (row: string[], r: number, style = '') => row.map((src, c) => img(src, sizes[r]?.[c], style));
  switch (layout) {
    case 'table':
      return `<table cellspacing="${gap}" cellpadding="0">${rows
        .map(
          (row, r) =>
            `<tr>${cells(row, r, 'display:block')
              .map((cell) => `<td>${cell}</td>`)
              .join('')}</tr>`,
        )
        .join('')}</table>`;
    case 'flex':
      return rows
        .map(
          (row, r) =>
            `<div style="display:flex;gap:${gap}px;margin-bottom:${gap}px">${cells(row, r).join('')}</div>`,
        )
        .join('');
    case 'float':
    case 'background':
      return `<div style="width:${width}px">${rows
        .flatMap((row, r) => cells(row, r, `float:left;margin:0 ${gap}px ${gap}px 0`))
        .join('')}</div>`;
    default:
      return rows
        .map(
          (row, r) =>
            `<div style="line-height:0;margin-bottom:${gap}px;white-space:nowrap">${cells(row, r, `margin-right:${gap}px`).join('')}</div>`,
        )
        .join('');
  }
}

const CASES: [Cut, number, Layout][] = [
  ['halves side by side', 0, 'inline'],
  ['halves side by side', 1, 'inline'],
  ['halves side by side', 8, 'float'],
  ['halves side by side', 16, 'inline'],
  ['halves side by side', 2, 'table'],
  ['halves side by side', 0, 'background'],
  ['halves stacked', 0, 'inline'],
  ['halves stacked', 16, 'flex'],
  ['halves stacked', 8, 'table'],
  ['quarters', 0, 'float'],
  ['quarters', 1, 'table'],
  ['quarters', 8, 'flex'],
  ['quarters', 16, 'background'],
  ['strips', 0, 'inline'],
  ['strips', 8, 'flex'],
  ['columns', 1, 'table'],
  ['columns', 16, 'inline'],
];

/** Codes cut into tiles, pictures that lie next to each other. */
export function tilePages(): EvasionPage[] {
  return CASES.map(([cut, gap, layout]) => {
    const name = `tiles ${cut} gap ${gap} ${layout}`;
    const text = address(name.replaceAll(' ', '-'));
    const modules = modulesOf(text, { quietZone: 3 });
    const sizes = tilesOf(cut, modules.length);
    const rows = sizes.map((row) => row.map((part) => picture(modules, { scale: 6 }, part)));
    const body = `<h1>Your account</h1><p>Scan to go on.</p>${layOut(rows, sizes, gap, 6, layout)}`;
    return { name, html: page(body), expected: [text], how: ['stitched'] };
  });
}
