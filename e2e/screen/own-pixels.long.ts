import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageRequest, Routes } from '../../stand-ins/pages';
import { codeBytes } from '../reading/marked-code';
import { type ScreenBed, startScreenBed } from './screen-bed';

const SESSION = 'https://example.com/own/session';
const HOT_LINK = 'https://example.com/own/hot-link';
const token = (count: number) => `https://example.com/own/token-${count}`;
const PICTURES = 24;
const SLOW_MS = 150;
const pictureOf = (at: number) => `https://example.com/own/picture-${at}`;
const LONG = { timeout: 20_000, interval: 200 };

const png = (text: string) => ({
  headers: { 'content-type': 'image/png', 'cache-control': 'no-store' },
  body: codeBytes(text, 4),
});
const html = (body: string) => ({
  headers: { 'content-type': 'text/html', 'set-cookie': 'sid=1' },
  body: `<!doctype html><meta charset="utf-8"><title>Own</title><body style="margin:20px">${body}`,
});
const hasSession = ({ headers }: PageRequest) => (headers.cookie ?? '').includes('sid=');

/** What a server answers who does not carry the page's session. */
const STRANGERS = {
  redirect: { status: 302, headers: { location: '/sign-in' } },
  page: '<!doctype html><h1>Sign in</h1>',
  json: { headers: { 'content-type': 'application/json' }, body: '{"error":"session"}' },
  nothing: { status: 204 },
  forbidden: { status: 403 },
} as const;
/** How a page shows a picture. */
const SHOWN_AS: Record<string, (src: string) => string> = {
  'a picture': (src) => `<img src="${src}" width="200" height="200">`,
  'a background': (src) =>
    `<div style="width:200px;height:200px;background:url(${src}) 0 0/100% no-repeat"></div>`,
};
const SESSION_CASES = Object.keys(STRANGERS).flatMap((answer) =>
  Object.keys(SHOWN_AS).map((kind) => [kind, answer] as const),
);

function routes(): Routes {
  let tokens = 0;
  const all: Routes = {
    'own.test/sign-in': '<!doctype html><h1>Sign in</h1>',
    'own.test/one-use': html('<img src="/token.png" width="200" height="200">'),
    'own.test/token.png': () => png(token(++tokens)),
    'own.test/hot-link': html('<img src="http://pictures.test/linked.png" width="200" height="200">'),
    'pictures.test/linked.png': ({ headers }) =>
      (headers.referer ?? '').includes('own.test') ? png(HOT_LINK) : { status: 403 },
    'own.test/many': html(
      Array.from(
        { length: PICTURES },
        (_, at) => `<img src="http://pictures.test/${at}.png" width="130">`,
      ).join(' '),
    ),
  };
  for (let at = 0; at < PICTURES; at++) {
    all[`pictures.test/${at}.png`] = async ({ headers }) => {
      // The reader's own request: its background is to be ended before all have been read.
      if (headers.referer === undefined) await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
      return png(pictureOf(at));
    };
  }
  SESSION_CASES.forEach(([kind, answer], at) => {
    all[`own.test/session/${at}`] = html(SHOWN_AS[kind]?.(`/session/${at}.png`) ?? '');
    all[`own.test/session/${at}.png`] = (request) =>
      hasSession(request) ? png(SESSION) : STRANGERS[answer as keyof typeof STRANGERS];
  });
  return all;
}

describe.each(['Chromium', 'Firefox'] as const)('pictures that are for the page alone, in %s', (browser) => {
  let bed: ScreenBed;
  const texts = async () => (await bed.listed()).map(({ text }) => text);
  beforeAll(async () => {
    bed = await startScreenBed(browser, routes());
  });
  afterAll(() => bed?.close());

  it.each(SESSION_CASES)('%s that needs the session, where others get %s', async (kind, answer) => {
    const at = SESSION_CASES.findIndex((one) => one[0] === kind && one[1] === answer);
    const page = await bed.show(`http://own.test/session/${at}`);
    try {
      await expect.poll(texts, LONG).toEqual([SESSION]);
    } finally {
      await page.close();
    }
    await expect.poll(texts, LONG).toEqual([]);
  });

  it('a picture of another site that wants to be linked from there', async () => {
    const page = await bed.show('http://own.test/hot-link');
    try {
      await expect.poll(texts, LONG).toEqual([HOT_LINK]);
    } finally {
      await page.close();
    }
    await expect.poll(texts, LONG).toEqual([]);
  });

  it('a picture that is good for one use: asked for by the page alone, and the new one after a reload', async () => {
    const asked = () => bed.pages.log.filter(({ path }) => path === '/token.png').length;
    const page = await bed.show('http://own.test/one-use');
    try {
      await expect.poll(texts, LONG).toEqual([token(1)]);
      expect(asked()).toBe(1);
      await page.reload();
      await expect.poll(texts, LONG).toEqual([token(2)]);
      expect(asked()).toBe(2);
    } finally {
      await page.close();
    }
  });
});

describe.each(['Chromium', 'Firefox'] as const)(
  'a background that is ended while it reads, in %s',
  (browser) => {
    let bed: ScreenBed;
    beforeAll(async () => {
      // What the sources give alone: the screen would show the codes all the same.
      bed = await startScreenBed(browser, routes(), {
        settings: { screenWitness: false },
        backgroundIdleMs: 1500,
      });
    });
    afterAll(() => bed?.close());

    it('leaves no picture unread, and lists none twice', async () => {
      const page = await bed.show('http://own.test/many');
      await new Promise((resolve) => setTimeout(resolve, 800));
      const before = (await bed.listed()).length;
      await bed.killWorker();
      expect(before).toBeLessThan(PICTURES);
      const all = Array.from({ length: PICTURES }, (_, at) => pictureOf(at)).sort();
      await expect
        .poll(async () => (await bed.listed()).map(({ text }) => text).sort(), { ...LONG, timeout: 40_000 })
        .toEqual(all);
      await page.close();
    });
  },
);
