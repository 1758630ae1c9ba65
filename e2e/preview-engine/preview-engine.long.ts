import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGES } from '../../stand-ins/site/pages';
import { type Site, startSite, type Visit } from '../../stand-ins/site/site';
import type { PagePreview, PreviewResult } from '../../utils/preview/preview';
import { type RunningBrowser, runChromium, runFirefox } from './browsers';
import { type Control, startControl } from './control';
import { buildExtension } from './extension';
import type { Order } from './page';

type Result = PreviewResult & { owned?: string[]; documentTitle?: string; thrown?: string };

describe.each([
  ['Chromium', runChromium],
  ['Firefox', runFirefox],
] as const)('the preview in %s', (_, start) => {
  let site: Site;
  let insideSite: Site;
  let control: Control;
  let browser: RunningBrowser;

  beforeAll(async () => {
    [site, insideSite, control] = await Promise.all([startSite(), startSite(), startControl()]);
    browser = await start({ folder: await buildExtension(), control, site, insideSite });
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all([control.close(), site.close(), insideSite.close()]);
  });

  /** Visits by anybody but the browser's own services and the tab that fetched the cookie. */
  const visits = (): Visit[] =>
    site.log.filter(({ url }) =>
      /\/\/([abc]\.test|collect\.test|localhost|127\.|10\.|192\.168|\[|dns\.|preconnect\.)/.test(url),
    );
  /** Runs one order; what it requested must be exactly what it says that it requested, with nothing of the user's in it. */
  async function preview(path: string, options: Partial<Order> = {}): Promise<Result> {
    const before = visits().length;
    const result = (await control.run({
      url: new URL(path, 'http://a.test').href,
      ...options,
    })) as unknown as Result;
    const seen = visits().slice(before);
    expect(result.thrown).toBeUndefined();
    // A browser may ask again by itself when a server hangs up without a word.
    const urls = seen
      .map(({ url }) => url)
      .filter((url, i, all) => !url.endsWith('/hang-up') || all.indexOf(url) === i);
    expect(urls.sort()).toEqual(result.asked.map(({ url }) => url).sort());
    for (const visit of seen) expect(visit).not.toHaveProperty('cookie');
    for (const visit of seen) expect(visit).not.toHaveProperty('referer');
    for (const visit of seen) expect(visit).not.toHaveProperty('origin');
    expect(seen.filter(({ url, method }) => url.includes('/call/') && method !== 'GET')).toEqual([]);
    return result;
  }

  /** The site's log of one plain request with all that the browser would add. */
  async function requestPlainly(url: string): Promise<Visit | undefined> {
    const before = site.log.length;
    await control.run({ url, bare: true });
    return site.log.slice(before).find((visit) => visit.url === url);
  }

  it('would be caught: the site sees what asks it, at private addresses too, and cookies', async () => {
    expect(await requestPlainly('http://a.test/plain')).toMatchObject({ cookie: 'session=secret' });
    expect(await requestPlainly('http://10.0.0.1/plain')).toBeDefined();
  });

  it('shows a page', async () => {
    expect(await preview('/plain', { show: true })).toMatchObject({
      kind: 'page',
      status: 200,
      title: 'A plain page',
      hops: [{ url: 'http://a.test/plain', status: 200 }],
    });
  });

  it('shows a hostile page without letting it do anything', async () => {
    const result = (await preview('/hostile', { show: true })) as PagePreview & Result;
    expect(result).toMatchObject({ kind: 'page', title: 'Hostile', owned: [], documentTitle: 'Check' });
    expect(result.text).toContain('Shown when scripts are off');
    expect(result.findings.map(({ rule }) => rule)).toEqual(['asks-password', 'form-elsewhere', 'moves-on']);
    // The base points below /nested/; pictures of the page are asked for, and nothing else that it names.
    for (const { kind } of result.asked.slice(1)) expect(kind).toBe('picture');
    expect(result.html).not.toMatch(/<(script|iframe|meta http-equiv="refresh)/);
  });

  it('holds even if nothing had been taken out: the frame has locks of its own', async () => {
    const before = visits().length;
    const raw = PAGES['/hostile']
      ?.replaceAll('"/call/', '"http://a.test/call/')
      .replaceAll('(/call/', '(http://a.test/call/');
    const result = await control.run({ url: 'about:blank', raw });
    expect(result).toEqual({ owned: [], documentTitle: 'Check' });
    expect(visits().slice(before)).toEqual([]);
  });

  it('asks for pictures and styles, but never inside', async () => {
    const result = (await preview('/with-parts', { show: true })) as PagePreview;
    expect(result.asked.map(({ url, kind }) => `${kind} ${url.slice(7)}`).sort()).toEqual([
      'page a.test/with-parts',
      'picture a.test/big.png',
      'picture a.test/css-dot.png',
      'picture a.test/dot.png',
      'picture a.test/not-a-picture.png',
      'picture a.test/to-private.png',
      'picture b.test/css-dot.png',
      'picture b.test/dot.png',
      'style a.test/style.css',
      'style b.test/style.css',
    ]);
    expect(result.html.match(/data:image\/png;base64,iVBOR/g)).toHaveLength(4);
  });

  it('follows redirects one by one and names each', async () => {
    expect(await preview('/chain')).toMatchObject({
      kind: 'page',
      hops: [
        { url: 'http://a.test/chain', status: 302 },
        { url: 'http://b.test/chain-2', status: 301 },
        { url: 'http://c.test/chain-3', status: 307 },
        { url: 'http://c.test/plain', status: 200 },
      ],
    });
    expect(await preview('/to-letters')).toMatchObject({
      hops: [{}, { url: 'http://a.test/plain?%C3%A9=%C3%BC' }],
    });
  });

  it.each([
    ['/to-localhost', 'redirect-private'],
    ['/to-loopback', 'redirect-private'],
    ['/to-ten', 'redirect-private'],
    ['/to-six', 'redirect-private'],
    ['/to-file', 'redirect-not-web'],
    ['/to-script', 'redirect-not-web'],
    ['/to-data', 'redirect-not-web'],
    ['/to-nowhere', 'redirect-broken'],
    ['/to-two', 'redirect-broken'],
    ['/to-none', 'redirect-broken'],
    ['/loop', 'redirect-loop'],
    ['/loop-two', 'redirect-loop'],
    ['/many-hops', 'too-many-redirects'],
    ['/never', 'too-slow'],
    ['/empty', 'empty'],
    ['/nothing', 'empty'],
    ['/hang-up', 'unreachable'],
  ])('%s ends as %s', async (path, reason) => {
    expect(await preview(path)).toMatchObject({ kind: 'failed', reason });
  });

  it.each([
    ['/download', { type: 'text/html', name: 'invoice.html', download: true }],
    ['/program', { type: 'application/octet-stream', name: 'run.exe', size: 4, download: true }],
    ['/pdf', { type: 'application/pdf', size: 8, download: false }],
    ['/image', { type: 'image/png', download: false }],
    ['/no-type-binary', { type: '', download: false }],
  ])('%s is named and not opened', async (path, file) => {
    expect(await preview(path)).toMatchObject({ kind: 'file', ...file });
  });

  it('cuts off what has no end and hangs up', async () => {
    expect(await preview('/gigabyte')).toMatchObject({ kind: 'page', title: 'Big', cut: 'size' });
    expect(await preview('/drip')).toMatchObject({ kind: 'page', title: 'Slow', cut: 'time' });
    await expect
      .poll(() => site.log.filter(({ left }) => left).map(({ url }) => url), { timeout: 5_000 })
      .toEqual(expect.arrayContaining(['http://a.test/gigabyte', 'http://a.test/drip']));
  });

  it('keeps its measure with huge and deep pages', async () => {
    const huge = (await preview('/huge', { show: true })) as PagePreview;
    expect(huge).toMatchObject({ kind: 'page', cut: 'size' });
    expect(huge.stripped.beyond).toBeGreaterThan(0);
    const deep = (await preview('/deep', { show: true })) as PagePreview;
    expect(deep.text).toContain('deepest');
    const nested = (await preview('/nested', { show: true })) as PagePreview;
    expect(nested).toMatchObject({ kind: 'page', title: 'Nested', cut: 'size' });
    for (const { html } of [huge, nested, deep]) expect(html.length).toBeLessThan(1_600_000);
  });

  it('does not mind the site’s own ideas of frames, sign-in, headers and letters', async () => {
    expect(await preview('/framing', { show: true })).toMatchObject({ kind: 'page', title: 'A plain page' });
    expect(await preview('/password')).toMatchObject({ kind: 'page', status: 401 });
    expect(await preview('/missing')).toMatchObject({ kind: 'page', status: 404, title: 'Not found' });
    expect(await preview('/hints', { show: true })).toMatchObject({ kind: 'page' });
    expect(site.trips()).toBe(0);
    expect(await preview('/sjis')).toMatchObject({ title: 'テスト' });
    expect(await preview('/bom')).toMatchObject({ title: 'é' });
    expect(((await preview('/utf7')) as PagePreview).html).not.toContain('<script');
    // Half a compressed page: Chromium shows what there is, Firefox calls it broken.
    expect(['page', 'failed']).toContain((await preview('/broken-gzip')).kind);
    expect(await preview('/no-type')).toMatchObject({ kind: 'page', title: 'A plain page' });
  });

  it('keeps no cookie of a preview', async () => {
    expect(await preview('http://b.test/cookies')).toMatchObject({ kind: 'page' });
    expect(await requestPlainly('http://b.test/plain')).not.toHaveProperty('cookie');
  });

  it('does not ask a public name that leads inside', async () => {
    const result = await control.run({ url: 'http://inside.test/plain' });
    expect(result).toMatchObject({ kind: 'failed', reason: 'inside' });
    expect(insideSite.log).toEqual([]);
  });
});
