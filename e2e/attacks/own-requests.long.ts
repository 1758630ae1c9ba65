import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PageHandler, type PageRequest, type Pages, startPages } from '../../stand-ins/pages';
import { type Browser, startTestBed, type TestBed } from '../harness/test-bed';
import { codeBytes } from '../reading/marked-code';

const HOST = 'public.test';
const png = (text: string) => ({
  headers: { 'content-type': 'image/png', 'cache-control': 'no-store' },
  body: codeBytes(text),
});
/** What the extension asks for pictures with; no page's request of either browser has it. */
const OWN_ACCEPT = 'image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8';

const html = (body: string, headers: Record<string, string> = {}) => ({
  headers: { 'content-type': 'text/html', ...headers },
  body: `<!doctype html><meta charset="utf-8"><title>Pictures</title><body style="margin:20px">${body}`,
});
const img = (src: string) => `<img src="${src}" width="160" height="160" alt="">`;
const background = (src: string) =>
  `<i style="display:inline-block;width:160px;height:160px;background:url(${src})"></i>`;
const inside = (name: string) => img(`http://router.local/${name}.png`);
const frame = (attribute: string) => `<iframe width="300" height="220" ${attribute}></iframe>`;
const quoted = (markup: string) => markup.replaceAll('"', '&quot;');

/** Pages of the internet, each with a code that is read, and with what the extension must not ask for. */
const PAGES: Record<string, ReturnType<typeof html>> = {
  'a redirect into the private network': html(
    img('http://public.test/to-router?by=name') + img('http://cdn.test/to-number'),
  ),
  'a frame without an address of its own': html(frame(`srcdoc="${quoted(inside('srcdoc'))}"`)),
  'a frame in a sandbox': html(frame(`sandbox srcdoc="${quoted(inside('sandbox'))}"`)),
  'a frame of data': html(frame(`src="data:text/html,${encodeURIComponent(inside('data'))}"`)),
  'a frame of a blob': html(
    `<script>const f=document.createElement('iframe');f.src=URL.createObjectURL(new Blob([${JSON.stringify(inside('blob'))}],{type:'text/html'}));document.body.append(f)</script>`,
  ),
  'an empty frame that a script has filled': html(
    `${frame('id="f"')}<script>document.getElementById('f').contentDocument.body.innerHTML=${JSON.stringify(inside('blank'))}</script>`,
  ),
  'pictures that its policy forbids': html(
    `${background('http://cdn.test/forbidden/background.png')}<input type="image" src="http://cdn.test/forbidden/input.png" width="160" height="160"><video poster="http://cdn.test/forbidden/poster.png" width="160" height="160"></video>${img('http://cdn.test/forbidden/img.png')}`,
    { 'content-security-policy': `img-src data:` },
  ),
};
const NAMES = Object.keys(PAGES);
/** Numbers of pages that stand by themselves. */
const [ISOLATED, INSIDE] = [100, 101];
const goodOf = (at: number) =>
  `data:image/png;base64,${codeBytes(`https://example.com/good-${at}`).toString('base64')}`;

describe.each<Browser>(['Chromium', 'Firefox'])('a page cannot have us ask for it, in %s', (browser) => {
  const requests: PageRequest[] = [];
  let router: Pages;
  let secure: Pages;
  let bed: TestBed;
  beforeAll(async () => {
    const noted: PageHandler = (request) => {
      requests.push(request);
      return png('https://example.com/forbidden');
    };
    router = await startPages({
      '/*': (request) => {
        requests.push(request);
        return 'Router';
      },
    });
    // Only pages of secure origins can have a policy on what they embed.
    secure = await startPages(
      {
        'isolated.test/': {
          ...html(img('https://cdn.test/blocked.png') + img(goodOf(ISOLATED))),
          headers: { 'cross-origin-embedder-policy': 'require-corp' },
        },
        'cdn.test/blocked.png': noted,
      },
      { tls: ['isolated.test', 'cdn.test'] },
    );
    const to = (location: string) => ({ status: 302, headers: { location } });
    bed = await startTestBed(browser, {
      hosts: {
        'router.local:80': router.port,
        '10.0.0.1:80': router.port,
        'isolated.test:443': secure.port,
        'cdn.test:443': secure.port,
      },
      routes: {
        ...Object.fromEntries(NAMES.map((name, at) => [`${HOST}/page/${at}`, withGood(name)])),
        [`${HOST}/inside`]: html(img('http://inside.test/picture.png') + img(goodOf(INSIDE))),
        'inside.test/picture.png': noted,
        [`${HOST}/to-router`]: to('http://router.local/redirected.png'),
        'cdn.test/to-number': to('http://10.0.0.1/redirected.png'),
        'cdn.test/forbidden/*': noted,
      },
    });
  });
  afterAll(async () => {
    await bed?.close();
    await router?.close();
    await secure?.close();
  });

  /** The page with a code that its policy allows. */
  function withGood(name: string) {
    const page = PAGES[name] ?? html('');
    return { ...page, body: page.body + img(goodOf(NAMES.indexOf(name))) };
  }

  const texts = () =>
    bed.runInExtension(async () => {
      const lists = Object.values(await chrome.storage.session.get(null));
      return lists.flatMap((list) =>
        Array.isArray(list) ? list.map(({ text }: { text?: string }) => text) : [],
      );
    }, undefined);

  it.each(NAMES)('by %s', async (name) => {
    requests.length = 0;
    const page = await bed.visit(`http://${HOST}/page/${NAMES.indexOf(name)}`);
    await expect
      .poll(texts, { timeout: 15_000 })
      .toContain(`https://example.com/good-${NAMES.indexOf(name)}`);
    // What would be asked for has been asked for by then.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(requests.filter(({ headers }) => headers.accept === OWN_ACCEPT)).toEqual([]);
    expect(
      requests.filter(({ headers }) => !headers.referer && !/sandbox|frame|blob|data/.test(name)),
    ).toEqual([]);
    expect(await texts()).not.toContain('https://example.com/forbidden');
    await page.close();
  });

  const own = () => requests.filter(({ headers }) => headers.accept === OWN_ACCEPT);

  async function visitUntilRead(url: string, at: number): Promise<void> {
    requests.length = 0;
    const page = await bed.visit(url);
    await expect.poll(texts, { timeout: 15_000 }).toContain(`https://example.com/good-${at}`);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    // The page itself did ask.
    expect(requests.length).toBeGreaterThan(0);
    await page.close();
  }

  it('by a picture that its policy on what it embeds has blocked', async () => {
    await visitUntilRead('https://isolated.test/', ISOLATED);
    expect(own()).toEqual([]);
    expect(await texts()).not.toContain('https://example.com/forbidden');
  });

  // Chromium is told where it may connect; here the name alone leads inside, which the stand-ins cannot show it.
  if (browser === 'Firefox')
    it('by a public name that leads inside', async () => {
      await visitUntilRead(`http://${HOST}/inside`, INSIDE);
      expect(own()).toEqual([]);
    });
});
