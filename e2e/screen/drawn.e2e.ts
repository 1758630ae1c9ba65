import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mapDarkModules, modulesOf } from '../../demo/qr-modules';
import { type ScreenBed, startScreenBed } from './screen-bed';

const QUIET_ZONE = 4;
const SIZE = 6;

type Modules = ReturnType<typeof modulesOf>;

/** A box for each dark module, placed by its corner. */
const placed = (modules: Modules, style: string) =>
  `<div style="position:relative;height:${modules.length * SIZE}px">${mapDarkModules(
    modules,
    (x, y) => `<i style="position:absolute;left:${x * SIZE}px;top:${y * SIZE}px;${style}"></i>`,
  ).join('')}</div>`;

/** A table cell a module. */
const table = (modules: Modules, dark: string, light = '') =>
  `<table style="border-collapse:collapse;line-height:0">${modules
    .map(
      (row) =>
        `<tr>${row.map((isDark) => `<td style="padding:0;width:${SIZE}px;height:${SIZE}px">${isDark ? dark : light}</td>`).join('')}</tr>`,
    )
    .join('')}</table>`;

/**
 * Ways of drawing a code that nobody reads from the page's elements, each seen in mails, kits or on pages; any decoder
 * reads them from a screenshot.
 */
const FORMS: Record<string, (modules: Modules) => string> = {
  'borders of boxes without size': (modules) =>
    placed(modules, `width:0;height:0;border:${SIZE / 2}px solid #000`),
  'outlines of boxes without size': (modules) =>
    placed(modules, `width:0;height:0;margin:${SIZE / 2}px;outline:${SIZE / 2}px solid #000`),
  'inset shadows': (modules) =>
    placed(modules, `width:${SIZE}px;height:${SIZE}px;box-shadow:inset 0 0 0 ${SIZE}px #000`),
  'a table in each cell': (modules) =>
    table(
      modules,
      `<table style="border-collapse:collapse"><tr><td style="padding:0;width:${SIZE}px;height:${SIZE}px;background:#000"></td></tr></table>`,
    ),
  'a background picture in each cell': (modules) =>
    table(
      modules,
      `<div style="width:${SIZE}px;height:${SIZE}px;background:url(data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==)"></div>`,
    ),
  'a box cut out by a clip path': (modules) => {
    const path = mapDarkModules(modules, (x, y) => `M${x * SIZE} ${y * SIZE}h${SIZE}v${SIZE}h-${SIZE}z`).join(
      '',
    );
    const side = modules.length * SIZE;
    return `<div style="width:${side}px;height:${side}px;background:#000;clip-path:path('${path}')"></div>`;
  },
  'an ellipse of gradients a module': (modules) => {
    const side = modules.length * SIZE;
    const layers = mapDarkModules(
      modules,
      (x, y) =>
        `radial-gradient(circle at ${x * SIZE + SIZE / 2}px ${y * SIZE + SIZE / 2}px,#000 ${SIZE / 2}px,transparent ${SIZE / 2}px)`,
    );
    return `<div style="width:${side}px;height:${side}px;background:${layers.join(',')}"></div>`;
  },
  'halves as two layers of one background': (modules) => {
    const side = modules.length * SIZE;
    const half = (from: number, to: number) =>
      `url('data:image/svg+xml,${encodeURIComponent(
        `<svg xmlns="http://www.w3.org/2000/svg" width="${side / 2}" height="${side}">${mapDarkModules(
          modules,
          (x, y) =>
            x >= from && x < to
              ? `<rect x="${(x - from) * SIZE}" y="${y * SIZE}" width="${SIZE}" height="${SIZE}"/>`
              : '',
        ).join('')}</svg>`,
      )}')`;
    const middle = modules.length / 2;
    return `<div style="width:${side}px;height:${side}px;background:${half(0, middle)} 0 0 no-repeat,${half(middle, modules.length)} ${side / 2}px 0 no-repeat"></div>`;
  },
  'a part of a page that turns over what is behind': (modules) => {
    const side = modules.length * SIZE;
    return `<div style="position:relative;width:${side}px;height:${side}px;background:#fff">${placed(modules, `width:${SIZE}px;height:${SIZE}px;background:#fff;mix-blend-mode:difference`)}</div>`;
  },
};

describe.each(['Chromium', 'Firefox'] as const)('codes that only the screen gives away, in %s', (browser) => {
  let bed: ScreenBed;
  beforeAll(async () => {
    const routes = Object.entries(FORMS).map(([name, draw], at) => [
      `drawn.test/${at}`,
      `<!doctype html><meta charset="utf-8"><title>${name}</title><body style="margin:30px">${draw(modulesOf(`https://example.com/drawn/${at}`, { quietZone: QUIET_ZONE }))}`,
    ]);
    bed = await startScreenBed(browser, Object.fromEntries(routes));
  });
  afterAll(() => bed?.close());

  it.each(Object.keys(FORMS).map((name, at) => [name, at] as const))('%s', async (_, at) => {
    const page = await bed.show(`http://drawn.test/${at}`);
    await expect
      .poll(async () => (await bed.listed()).map(({ text }) => text), { timeout: 15_000 })
      .toEqual([`https://example.com/drawn/${at}`]);
    await page.close();
    await expect.poll(() => bed.listed(), { timeout: 5000 }).toEqual([]);
  });
});
