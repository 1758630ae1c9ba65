import type { Routes } from '../../../stand-ins/pages';
import { mapDarkModules, type modulesOf } from '../../../utils/shared/qr-modules';

export type Modules = ReturnType<typeof modulesOf>;

/** A way of drawing a code that any decoder reads from a screenshot. `key` names its own files on the server. */
export type Form = (modules: Modules, key: string) => string | { html: string; files: Routes };

/** Of a module, in CSS pixels. */
export const SIZE = 6;

/** How wide and high a drawn code is, in CSS pixels. */
export const sideOf = (modules: Modules) => modules.length * SIZE;

/** A box for each dark module, placed by its corner. */
export const placed = (modules: Modules, style: string, inner = '<i STYLE></i>') =>
  `<div style="position:relative;height:${sideOf(modules)}px">${mapDarkModules(modules, (x, y) =>
    inner.replace('STYLE', `style="position:absolute;left:${x * SIZE}px;top:${y * SIZE}px;${style}"`),
  ).join('')}</div>`;

/** A table cell a module. */
export const table = (modules: Modules, dark: string, light = '') =>
  `<table style="border-collapse:collapse;line-height:0">${modules
    .map(
      (row) =>
        `<tr>${row.map((isDark) => `<td style="padding:0;width:${SIZE}px;height:${SIZE}px">${isDark ? dark : light}</td>`).join('')}</tr>`,
    )
    .join('')}</table>`;

/** One layer of a background for each dark module. */
export const layered = (modules: Modules, layer: (x: number, y: number) => string, property = 'background') =>
  `<div style="width:${sideOf(modules)}px;height:${sideOf(modules)}px;${property}:${mapDarkModules(modules, layer).join(',')}"></div>`;

/** A part of the code as the address of a vector picture. */
export function svgUrl(modules: Modules, shows: (x: number, y: number) => boolean = () => true): string {
  const side = sideOf(modules);
  const squares = mapDarkModules(modules, (x, y) =>
    shows(x, y) ? `<rect x="${x * SIZE}" y="${y * SIZE}" width="${SIZE}" height="${SIZE}"/>` : '',
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}">${squares.join('')}</svg>`;
  // In an attribute's double quotes, inside `url('…')`.
  return `data:image/svg+xml,${encodeURIComponent(svg).replaceAll("'", '%27')}`;
}
