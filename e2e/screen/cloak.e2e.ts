import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageRequest } from '../../stand-ins/pages';
import { findsOf } from '../harness/sightings';
import { marksOn } from '../harness/marks';
import { startWorld, type World } from '../harness/environment';
import { codeBytes } from '../reading/marked-code';

const SHOWN = 'https://evil.example/shown';
const TOLD = 'https://good.example/told';
const png = (text: string) => ({
  headers: { 'content-type': 'image/png', 'cache-control': 'no-store' },
  body: codeBytes(text),
});
/** A server's ways to tell the page's request from the reader's; true for the page's. */
const CLOAKS: Record<string, (request: PageRequest) => boolean> = {
  referer: ({ headers }) => headers.referer !== undefined,
  accept: ({ headers }) => (headers.accept ?? '*/*').includes('image/'),
  cookie: ({ headers }) => (headers.cookie ?? '').includes('sid='),
};

describe('a server that shows the page another code than it tells the reader', () => {
  let world: World;
  beforeAll(async () => {
    const asked = new Map<string, number>();
    world = await startWorld({
      routes: {
        'shop.test/*': ({ path, query }) => ({
          headers: { 'content-type': 'text/html', 'set-cookie': 'sid=1' },
          body: `<!doctype html><title>${path}</title><body style="margin:40px"><img src="http://${query.get('other') ? 'img.test' : 'shop.test'}/code${path}" width="240" height="240">`,
        }),
        ...Object.fromEntries(
          ['shop.test', 'img.test'].flatMap((host) =>
            [...Object.keys(CLOAKS), 'first'].map((name) => [
              `${host}/code/${name}`,
              (request: PageRequest) => {
                const count = (asked.get(`${host}${name}`) ?? 0) + 1;
                asked.set(`${host}${name}`, count);
                const isPage = name === 'first' ? count === 1 : CLOAKS[name]?.(request);
                return png(isPage ? SHOWN : TOLD);
              },
            ]),
          ),
        ),
      },
    });
  });
  afterAll(() => world?.close());

  it.each(
    [...Object.keys(CLOAKS), 'first'].flatMap((name): [string, string, string][] => [
      [name, 'the same site', ''],
      ...(name === 'cookie' ? [] : [[name, 'another site', '?other=1'] as [string, string, string]]),
    ]),
  )('is judged by what the screen shows: by %s, on %s', async (name, _, query) => {
    const page = await world.chromium.context.newPage();
    await page.goto(`http://shop.test/${name}${query}`);
    await page.bringToFront();
    const listed = async () => [...(await findsOf(world)).values()].flat();
    try {
      await expect
        .poll(async () => (await listed()).map(({ text }) => text), { timeout: 15_000 })
        .toEqual([SHOWN]);
      await expect
        .poll(async () => (await listed())[0]?.signals[0])
        .toMatchObject({ rule: 'different-picture', level: 'high', evidence: { told: TOLD } });
      await expect
        .poll(async () => (await marksOn(page)).map(({ state }) => state), { timeout: 5000 })
        .toEqual(['suspicious']);
    } finally {
      await page.close();
    }
  });
});
