import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Routes } from '../../stand-ins/pages';
import { modulesOf } from '../../utils/shared/qr-modules';
import { BOX_FORMS } from './forms/boxes';
import type { Form } from './forms/form';
import { PICTURE_FORMS } from './forms/pictures';
import { TEXT_FORMS } from './forms/texts';
import { type ScreenBed, startScreenBed } from './screen-bed';

const QUIET_ZONE = 4;
const NOT_SHOWN = {
  Chromium: [],
  Firefox: [
    // It has no WebGL where there is no graphics card.
    'a drawing of the graphics card that is not kept',
    // It leaves this filter out of captures, and of its own screenshots.
    'boxes that turn over the colours behind them',
  ],
};

/**
 * Ways of drawing a code that few read from the page's elements, each seen in mails, kits, terminals or on pages; any
 * decoder reads them from a screenshot.
 */
const FORMS: Record<string, Form> = { ...BOX_FORMS, ...TEXT_FORMS, ...PICTURE_FORMS };

const textOf = (at: number) => `https://example.com/drawn/${at}`;

function routesOf(name: string, draw: Form, at: number): Routes {
  const drawn = draw(modulesOf(textOf(at), { quietZone: QUIET_ZONE }), `file-${at}`);
  const { html, files } = typeof drawn === 'string' ? { html: drawn, files: {} } : drawn;
  return {
    [`drawn.test/${at}`]: `<!doctype html><meta charset="utf-8"><title>${name}</title><body style="margin:30px">${html}`,
    ...files,
  };
}

describe.each(['Chromium', 'Firefox'] as const)('codes that the screen gives away, in %s', (browser) => {
  let bed: ScreenBed;
  beforeAll(async () => {
    const routes = Object.entries(FORMS).map(([name, draw], at) => routesOf(name, draw, at));
    bed = await startScreenBed(browser, Object.assign({}, ...routes));
  });
  afterAll(() => bed?.close());

  const shown = Object.keys(FORMS)
    .map((name, at) => [name, at] as const)
    .filter(([name]) => !NOT_SHOWN[browser].some((one) => one === name));

  it.each(shown)('%s', async (_, at) => {
    const page = await bed.show(`http://drawn.test/${at}`);
    try {
      await expect
        .poll(async () => [...new Set((await bed.listed()).map(({ text }) => text))], { timeout: 15_000 })
        .toEqual([textOf(at)]);
    } finally {
      await page.close();
    }
    await expect.poll(() => bed.listed()).toEqual([]);
  });
});
