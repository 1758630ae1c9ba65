import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageRequest } from '../../stand-ins/pages';
import { codeBytes } from '../reading/marked-code';
import { type ScreenBed, startScreenBed } from './screen-bed';

const SHOWN = 'https://evil.example/shown';
const TOLD = 'https://good.example/told';
const png = (text: string) => ({
  headers: { 'content-type': 'image/png', 'cache-control': 'no-store' },
  body: codeBytes(text),
});

/** A server's ways to tell the page's request from a second one; true for the page's. */
const CLOAKS: Record<string, (request: PageRequest) => boolean> = {
  referer: ({ headers }) => headers.referer !== undefined,
  accept: ({ headers }) => (headers.accept ?? '*/*').includes('image/'),
  cookie: ({ headers }) => (headers.cookie ?? '').includes('sid='),
};
/** What it gives to others instead of the code on the screen. */
const OTHERS = {
  code: png(TOLD),
  nothing: { status: 204 },
  error: { status: 403 },
  page: '<!doctype html><h1>Sign in</h1>',
} as const;

/** By whom, on which site, what others get. */
const CASES = [
  ...Object.keys(CLOAKS).map((cloak) => [cloak, 'shop.test', 'code'] as const),
  ...['referer', 'accept'].map((cloak) => [cloak, 'img.test', 'code'] as const),
  ['order', 'img.test', 'code'] as const,
  ['referer', 'img.test', 'nothing'] as const,
  ['referer', 'img.test', 'error'] as const,
  ['cookie', 'shop.test', 'page'] as const,
];

describe.each(['Chromium', 'Firefox'] as const)('a server that cloaks, in %s', (browser) => {
  let bed: ScreenBed;
  beforeAll(async () => {
    const asked = new Map<string, number>();
    const picture = (request: PageRequest) => {
      const [, , cloak = '', others = 'code'] = request.path.split('/');
      const key = request.host + request.path + request.query.get('round');
      const count = (asked.get(key) ?? 0) + 1;
      asked.set(key, count);
      const isPage = cloak === 'order' ? count === 1 : CLOAKS[cloak]?.(request);
      return isPage ? png(SHOWN) : OTHERS[others as keyof typeof OTHERS];
    };
    bed = await startScreenBed(browser, {
      'shop.test/page': ({ query }) => ({
        headers: { 'content-type': 'text/html', 'set-cookie': 'sid=1' },
        body: `<!doctype html><title>Shop</title><body style="margin:40px"><img src="${query.get('src')}" width="240" height="240">`,
      }),
      'shop.test/code/*': picture,
      'img.test/code/*': picture,
    });
  });
  afterAll(() => bed?.close());

  it.each(CASES)('by %s, on %s, giving others a %s: the screen counts', async (cloak, host, others) => {
    const src = `http://${host}/code/${cloak}/${others}?round=${crypto.randomUUID()}`;
    const page = await bed.show(`http://shop.test/page?src=${encodeURIComponent(src)}`);
    try {
      await expect
        .poll(async () => (await bed.listed()).map(({ text }) => text), { timeout: 15_000 })
        .toEqual([SHOWN]);
      if (others !== 'code') return;
      // Same-origin pictures may be had from the page itself; then there is nothing to contradict.
      await expect
        .poll(async () => (await bed.listed())[0]?.signals[0] ?? (await bed.listed())[0]?.onScreen)
        .toSatisfy((seen) => seen === true || seen?.rule === 'different-picture');
    } finally {
      await page.close();
    }
    await expect.poll(() => bed.listed()).toEqual([]);
  });
});
