import { mapDarkModules } from '../../../utils/shared/qr-modules';
import { type Form, layered, placed, SIZE, sideOf, svgUrl, table } from './form';

const HALF = SIZE / 2;
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==';

/** Codes whose modules are boxes, or parts of one box. */
export const BOX_FORMS: Record<string, Form> = {
  'borders of boxes without size': (modules) =>
    placed(modules, `width:0;height:0;border:${HALF}px solid #000`),
  'outlines of boxes without size': (modules) =>
    placed(modules, `width:0;height:0;margin:${HALF}px;outline:${HALF}px solid #000`),
  'inset shadows': (modules) =>
    placed(modules, `width:${SIZE}px;height:${SIZE}px;box-shadow:inset 0 0 0 ${SIZE}px #000`),
  'a table in each cell': (modules) =>
    table(
      modules,
      `<table style="border-collapse:collapse"><tr><td style="padding:0;width:${SIZE}px;height:${SIZE}px;background:#000"></td></tr></table>`,
    ),
  'a background picture in each cell': (modules) =>
    table(modules, `<div style="width:${SIZE}px;height:${SIZE}px;background:url(${PIXEL})"></div>`),
  'a box cut out by a clip path': (modules) => {
    const path = mapDarkModules(modules, (x, y) => `M${x * SIZE} ${y * SIZE}h${SIZE}v${SIZE}h-${SIZE}z`);
    const side = sideOf(modules);
    return `<div style="width:${side}px;height:${side}px;background:#000;clip-path:path('${path.join('')}')"></div>`;
  },
  'polygons cut out of a box a module': (modules) =>
    placed(
      modules,
      `width:${2 * SIZE}px;height:${SIZE}px;background:#000;clip-path:polygon(0 0,50% 0,50% 100%,0 100%)`,
    ),
  'a radial gradient a module': (modules) =>
    layered(
      modules,
      (x, y) =>
        `radial-gradient(circle at ${x * SIZE + HALF}px ${y * SIZE + HALF}px,#000 ${HALF}px,transparent ${HALF}px)`,
    ),
  'a conic gradient a module': (modules) =>
    layered(
      modules,
      (x, y) => `conic-gradient(#000 0 0) ${x * SIZE}px ${y * SIZE}px/${SIZE}px ${SIZE}px no-repeat`,
    ),
  'halves as two layers of one background': (modules) => {
    const side = sideOf(modules);
    const middle = modules.length / 2;
    const [left, right] = [svgUrl(modules, (x) => x < middle), svgUrl(modules, (x) => x >= middle)];
    return `<div style="width:${side}px;height:${side}px;background:url('${left}') no-repeat,url('${right}') no-repeat"></div>`;
  },
  'a part of a page that turns over what is behind': (modules) => {
    const side = sideOf(modules);
    return `<div style="position:relative;width:${side}px;height:${side}px;background:#fff">${placed(modules, `width:${SIZE}px;height:${SIZE}px;background:#fff;mix-blend-mode:difference`)}</div>`;
  },
  'boxes that turn over the colours behind them': (modules) =>
    placed(modules, `width:${SIZE}px;height:${SIZE}px;backdrop-filter:invert(1)`),
  'a mask of gradients': (modules) => {
    const side = sideOf(modules);
    const masks = mapDarkModules(
      modules,
      (x, y) => `linear-gradient(#000 0 0) ${x * SIZE}px ${y * SIZE}px/${SIZE}px ${SIZE}px no-repeat`,
    );
    return `<div style="width:${side}px;height:${side}px;background:#000;mask:${masks.join(',')}"></div>`;
  },
  'rules across the page': (modules) =>
    placed(modules, `margin:0;border:0;width:${SIZE}px;height:${SIZE}px;background:#000`, '<hr STYLE>'),
  'fields to choose a colour': (modules) =>
    placed(
      modules,
      `appearance:none;border:0;padding:0;width:${SIZE}px;height:${SIZE}px;background:#000`,
      '<input type="color" value="#000000" STYLE>',
    ),
  'spaces of a formula': (modules) =>
    placed(
      modules,
      'display:block',
      `<math STYLE><mspace width="${SIZE}px" height="${SIZE}px" style="background:#000"></mspace></math>`,
    ),
  'dashes of a line a row': (modules) => {
    const side = sideOf(modules);
    const rows = modules.map((row, y) => {
      const dashes = row.flatMap((isDark, x) => (isDark ? [`M${x * SIZE} ${y * SIZE + HALF}h${SIZE}`] : []));
      return `<path d="${dashes.join('')}" stroke="#000" stroke-width="${SIZE}"/>`;
    });
    return `<svg width="${side}" height="${side}">${rows.join('')}</svg>`;
  },
};
