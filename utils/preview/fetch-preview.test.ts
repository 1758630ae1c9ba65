import { describe, expect, it } from 'vitest';
import { isPublicHost } from '../payload/url/public-host';
import type { HttpGet, HttpGetResponse } from './fetch/http-get';
import type { RedirectEvent } from './fetch/redirect-watch';
import { fetchPreview, type PreviewOptions } from './fetch-preview';
import { LIMITS } from './limits';
import { createPageSanitizer, PageTooCostly } from './sanitize/page-sanitizer';

const START = 'https://a.example/';
const page = (html: string, more: object = {}): HttpGetResponse => ({
  kind: 'body',
  status: 200,
  content: { type: 'text/html', download: false },
  bytes: new TextEncoder().encode(html),
  ...more,
});

/** A web of responses by address; a text is where a redirect leads. */
function web(responses: Record<string, HttpGetResponse | string>, more: Partial<PreviewOptions> = {}) {
  const log: string[] = [];
  const get: HttpGet = async ({ url }) => {
    log.push(url);
    const response = responses[url] ?? { kind: 'failed', reason: 'unreachable' };
    return typeof response === 'string' ? { kind: 'redirect' } : response;
  };
  const seen = async (url: string): Promise<RedirectEvent | undefined> => {
    const response = responses[url];
    return typeof response === 'string' ? { kind: 'redirect', status: 302, location: response } : undefined;
  };
  const run = (address = START) =>
    fetchPreview(address, {
      get,
      redirects: { seen },
      isPublicHost: (host) => host.endsWith('.example'),
      now: () => 7,
      signal: new AbortController().signal,
      openSanitizer: createPageSanitizer,
      ...more,
    });
  return { run, log };
}

describe('fetching a page', () => {
  it('says what was asked of a page that takes too much to make harmless, and ends its worker', async () => {
    let isClosed = false;
    const openSanitizer = () => ({
      ...createPageSanitizer(),
      write: () => Promise.reject(new PageTooCostly('out of time')),
      close() {
        isClosed = true;
      },
    });
    expect(await web({ [START]: page('<p>x') }, { openSanitizer }).run()).toMatchObject({
      kind: 'failed',
      reason: 'too-costly',
      where: START,
      asked: [{ url: START, kind: 'page' }],
    });
    expect(isClosed).toBe(true);
  });

  it('follows redirects hop by hop, and has the signals of each', async () => {
    const responses = {
      [START]: 'https://b.example/x',
      'https://b.example/x': page('<title>B</title><p>text'),
    };
    const checkHop = (url: string) => ({
      signals: url.includes('b.example') ? [{ rule: 'r', level: 'low' as const, evidence: {} }] : [],
      stop: false,
    });
    expect(await web(responses, { checkHop }).run()).toMatchObject({
      kind: 'page',
      at: 7,
      title: 'B',
      hops: [
        { url: START, status: 302, signals: [] },
        { url: 'https://b.example/x', status: 200, signals: [{ rule: 'r' }] },
      ],
    });
  });

  it.each([
    ['http://localhost/', 'redirect-private'],
    ['http://10.0.0.1/', 'redirect-private'],
    ['file:///etc/passwd', 'redirect-not-web'],
    ['http://', 'redirect-broken'],
    [START, 'redirect-loop'],
  ])('ends at a redirect to %s', async (target, reason) => {
    const { run, log } = web({ [START]: target });
    expect(await run()).toMatchObject({ kind: 'failed', reason, where: target });
    expect(log).toEqual([START]);
  });

  it('ends before a host that is judged too bad, and before a name that leads inside', async () => {
    const responses = { [START]: 'https://b.example/', 'https://b.example/': page('x') };
    const bad = web(responses, { checkHop: (url) => ({ signals: [], stop: url.includes('b.') }) });
    expect(await bad.run()).toMatchObject({ reason: 'judged', where: 'https://b.example/' });
    expect(bad.log).toEqual([START]);
    const inside = web(responses, { addressesOf: async () => ['fd00::1'] });
    expect(await inside.run()).toMatchObject({ reason: 'inside' });
    expect(inside.log).toEqual([]);
  });

  it.each([
    ['one of several addresses', async () => ['93.184.215.14', '10.0.0.1'], 'inside'],
    ['an address with a zone', async () => ['fe80::1%2'], 'inside'],
    [
      'a name that nobody knows',
      async () => Promise.reject(new Error('NS_ERROR_UNKNOWN_HOST')),
      'unresolved',
    ],
    ['a name without addresses', async () => [], 'unresolved'],
    ['no answer in time', () => new Promise<string[]>(() => {}), 'unresolved'],
  ])('asks nothing where the browser tells of %s', async (_, addressesOf, reason) => {
    const limits = { ...LIMITS, requestTime: 5 };
    const { run, log } = web({ [START]: page('x') }, { addressesOf, isPublicHost, limits });
    expect(await run()).toMatchObject({ kind: 'failed', reason, where: START });
    expect(log).toEqual([]);
  });

  it('looks up the name of each hop, and of each subresource', async () => {
    const html = '<img src="https://inside.example/i.png"><img src="https://c.example/i.png">';
    const names: string[] = [];
    const addressesOf = async (host: string) => {
      names.push(host);
      return [host === 'inside.example' ? '192.168.0.1' : '2606:2800:21f:cb07::1'];
    };
    const responses = { [START]: 'https://b.example/', 'https://b.example/': page(html) };
    const { run, log } = web(responses, { addressesOf, isPublicHost });
    expect(await run()).toMatchObject({ kind: 'page' });
    expect(names).toEqual(['a.example', 'b.example', 'inside.example', 'c.example']);
    expect(log).toEqual([START, 'https://b.example/', 'https://c.example/i.png']);
  });

  it('looks up no name where the user says that a proxy does, and none that is an address', async () => {
    const addressesOf = async () => ['127.0.0.1'];
    const all = web({ [START]: page('x') }, { addressesOf, isPublicHost, publicOnly: false });
    expect(await all.run()).toMatchObject({ kind: 'page' });
    for (const address of ['http://93.184.215.14/', 'http://[2606:2800:21f:cb07::1]/']) {
      const literal = web({ [address]: page('x') }, { addressesOf, isPublicHost });
      expect(await literal.run(address)).toMatchObject({ kind: 'page' });
    }
  });

  it('can be stopped while a name is looked up', async () => {
    const addressesOf = () => new Promise<string[]>(() => {});
    for (const signal of [AbortSignal.timeout(5), AbortSignal.abort()]) {
      expect(await web({}, { addressesOf, signal }).run()).toMatchObject({ reason: 'stopped' });
    }
  });

  it('does not follow blindly', async () => {
    const { run, log } = web(
      { [START]: 'https://b.example/' },
      { redirects: { seen: async () => undefined } },
    );
    expect(await run()).toMatchObject({ reason: 'redirect-hidden' });
    expect(log).toEqual([START]);
  });

  it.each([
    ['net::ERR_UNSAFE_REDIRECT', 'redirect-not-web'],
    ['net::ERR_RESPONSE_HEADERS_MULTIPLE_LOCATION', 'redirect-broken'],
    ['NS_ERROR_CORRUPTED_CONTENT', 'redirect-broken'],
    ['net::ERR_FAILED', 'inside'],
    ['net::ERR_CONNECTION_REFUSED', 'unreachable'],
  ])('knows the browser’s %s', async (error, reason) => {
    expect(
      await web({}, { redirects: { seen: async () => ({ kind: 'error', error }) } }).run(),
    ).toMatchObject({ reason });
  });

  it.each(['http://localhost/', 'file:///x', 'nonsense'])('never asks %s', async (address) => {
    const { run, log } = web({});
    expect((await run(address)).kind).toBe('failed');
    expect(log).toEqual([]);
  });

  it('ends with its time, and tells that from being stopped', async () => {
    const get: HttpGet = (_request, signal) =>
      new Promise((resolve) =>
        signal.addEventListener('abort', () => resolve({ kind: 'failed', reason: 'stopped' })),
      );
    expect(await web({}, { get, limits: { ...LIMITS, totalTime: 5 } }).run()).toMatchObject({
      reason: 'too-slow',
    });
    expect(await web({}, { get, signal: AbortSignal.timeout(5) }).run()).toMatchObject({ reason: 'stopped' });
  });
});

describe('what is there', () => {
  it('requests the subresources of a page and announces exactly what it requests', async () => {
    const picture: HttpGetResponse = {
      kind: 'body',
      status: 200,
      content: { type: 'image/png', download: false },
      bytes: Uint8Array.of(1),
    };
    const html = '<img src="/i.png"><img src="http://10.0.0.1/x.png"><img src="/gone.png"><p>text';
    const announced: string[] = [];
    const onRequest = ({ url, kind }: { url: string; kind: string }) => void announced.push(`${kind} ${url}`);
    const { run, log } = web({ [START]: page(html), [`${START}i.png`]: picture }, { onRequest });
    const result = await run();
    expect(result).toMatchObject({
      kind: 'page',
      html: expect.stringContaining('src="data:image/png;base64,AQ=="'),
    });
    expect(log).toEqual([START, `${START}i.png`, `${START}gone.png`]);
    expect(announced).toEqual([`page ${START}`, `picture ${START}i.png`, `picture ${START}gone.png`]);
    expect(result.asked.map(({ url }) => url)).toEqual(log);
  });

  it('says what a page asks for and where that goes', async () => {
    const html = `<form action="https://b.example/take"><input type="PASSWORD"><input autocomplete="one-time-code">
      <input autocomplete="cc-number"></form><meta http-equiv="Refresh" content="0; url=file:///x">`;
    const result = await web({ [START]: page(html) }).run();
    expect(result).toMatchObject({
      findings: [
        { rule: 'asks-password', evidence: { host: 'a.example' } },
        { rule: 'asks-code' },
        { rule: 'asks-card' },
        { rule: 'form-elsewhere', level: 'medium', evidence: { target: 'b.example' } },
        { rule: 'moves-on', evidence: { target: 'file:///x' } },
      ],
    });
  });

  it('finds nothing against an ordinary page and its search', async () => {
    const html = `<p>${'ordinary words '.repeat(9)}</p><form action="https://search.example/"><input name="q"></form>`;
    expect(await web({ [START]: page(html) }).run()).toMatchObject({ findings: [] });
  });

  it('names a file, an empty answer and a page that needs its scripts', async () => {
    const content = { type: 'application/pdf', download: true, name: 'a.pdf', size: 9 };
    const file = await web({ [START]: { kind: 'unread', status: 200, content } }).run();
    expect(file).toMatchObject({ kind: 'file', ...content });
    expect(await web({ [START]: page('') }).run()).toMatchObject({ kind: 'failed', reason: 'empty' });
    const app = await web({ [START]: page('<div id="app"></div><script src="/a.js"></script>') }).run();
    expect(app).toMatchObject({ findings: [{ rule: 'needs-script' }] });
  });

  it('is plain data', async () => {
    const result = await web({ [START]: page('<p>x', { cut: 'size' }) }).run();
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(result).toMatchObject({ cut: 'size' });
  });
});
