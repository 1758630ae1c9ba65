import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchedFor, fetchImage, mayFetch, namesToLookUp } from './fetch-image';

describe('mayFetch', () => {
  const PUBLIC = 'https://mail.example/inbox';
  it.each([
    ['https://cdn.example/a.png', PUBLIC, true],
    ['http://cdn.example/a.png', PUBLIC, true],
    ['data:image/png;base64,AAAA', PUBLIC, true],
    ['http://192.168.0.1/a.png', PUBLIC, false],
    ['http://localhost:8080/a.png', PUBLIC, false],
    ['http://[::1]/a.png', PUBLIC, false],
    ['http://router.local/a.png', PUBLIC, false],
    ['http://192.168.0.1/a.png', 'http://192.168.0.1/', true],
    ['http://localhost/a.png', undefined, true],
    ['file:///etc/passwd', PUBLIC, false],
    ['file:///etc/passwd', 'file:///home/page.html', false],
    ['javascript:alert(1)', PUBLIC, false],
    ['blob:https://mail.example/1', PUBLIC, false],
    ['not an address', PUBLIC, false],
  ])('%s on %s: %s', (url, page, allowed) => {
    expect(mayFetch(url, page)).toBe(allowed);
  });
});

it('what is asked of servers for a source is each address in it that may be asked, and nothing at hand', () => {
  const page = 'https://mail.example/';
  const url = (address: string) => ({ kind: 'url' as const, url: address });
  const tile = { x: 0, y: 0, width: 1, height: 1 };
  const tiles = ['https://cdn.example/a.png', 'http://192.168.0.1/b.png', 'data:image/png;base64,AA'].map(
    (address) => ({ ...tile, source: url(address) }),
  );
  expect(fetchedFor({ kind: 'stitch', tiles, width: 1, height: 1 }, page)).toEqual([
    'https://cdn.example/a.png',
  ]);
  expect(fetchedFor({ kind: 'data', url: 'data:image/png;base64,AA' }, page)).toEqual([]);
});

describe('fetchImage', () => {
  afterEach(() => vi.unstubAllGlobals());
  const respondWith = (response: Response | Error) =>
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => {
        if (response instanceof Error) throw response;
        return response;
      }),
    );

  it('fetches no body of a type that was not wanted, and none that nobody waits for', async () => {
    const limits = { maxBytes: 100, timeout: 1000, type: /^application\/pdf/ };
    const answer = (type: string) => new Response('%PDF-1.4', { headers: { 'content-type': type } });
    respondWith(answer('application/pdf; charset=x'));
    expect(await fetchImage('https://a.example/a', undefined, limits)).toHaveProperty('bytes');
    const page = answer('text/html');
    respondWith(page);
    expect(await fetchImage('https://a.example/a', undefined, limits)).toEqual({ unreadable: 'refused' });
    await expect(page.body?.getReader().read()).resolves.toEqual({ done: true, value: undefined });
    const signal = AbortSignal.abort();
    vi.stubGlobal('fetch', async (_: string, init: RequestInit) => init.signal?.throwIfAborted());
    expect(await fetchImage('https://a.example/a', undefined, { ...limits, signal })).toEqual({
      unreadable: 'timeout',
    });
  });

  it('tells a missing network from a refusal', async () => {
    respondWith(new TypeError('Failed to fetch'));
    vi.stubGlobal('navigator', { onLine: true });
    expect(await fetchImage('https://cdn.example/a.png', undefined)).toEqual({ unreadable: 'refused' });
    vi.stubGlobal('navigator', { onLine: false });
    expect(await fetchImage('https://cdn.example/a.png', undefined)).toEqual({ unreadable: 'offline' });
  });

  it.each([
    ['an error page', new Response('no', { status: 404 }), 'refused'],
    ['an empty response', new Response(''), 'empty'],
    [
      'a length beyond all images',
      new Response('x', { headers: { 'content-length': '99999999' } }),
      'too-large',
    ],
  ])('names %s', async (_, response, reason) => {
    respondWith(response);
    expect(await fetchImage('https://cdn.example/a.png', undefined)).toEqual({ unreadable: reason });
  });

  it('sends neither cookies nor referrer', async () => {
    respondWith(new Response('x'));
    await fetchImage('https://cdn.example/a.png', undefined);
    expect(fetch).toHaveBeenCalledWith(
      'https://cdn.example/a.png',
      expect.objectContaining({ credentials: 'omit', referrerPolicy: 'no-referrer' }),
    );
  });

  it('asks for nothing that the page could not have asked for', async () => {
    respondWith(new Response('x'));
    const result = await fetchImage('http://10.0.0.1/a.png', 'https://mail.example/');
    expect(result).toEqual({ unreadable: 'forbidden-address' });
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe('the names that have to lead to public addresses', () => {
  const of = (url: string) => ({ kind: 'url' as const, url });

  it('are those of a public page’s pictures, each once', () => {
    const tiles = ['https://a.example/1.png', 'https://a.example/2.png', 'http://b.example/'].map((url) => ({
      source: of(url),
      ...{ x: 0, y: 0, width: 9, height: 9 },
    }));
    const source = { kind: 'stitch' as const, tiles, width: 9, height: 9 };
    expect(namesToLookUp(source, 'https://mail.example/')).toEqual(['a.example', 'b.example']);
  });

  it.each(['https://93.184.215.14/', 'http://[2001:db8::1]/', 'data:image/png;base64,AA==', 'broken'])(
    'are none of %s',
    (url) => expect(namesToLookUp(of(url), 'https://mail.example/')).toEqual([]),
  );

  it('are none for pages inside, nor for the extension itself', () => {
    expect(namesToLookUp(of('http://a.example/'), 'http://10.0.0.1/')).toEqual([]);
    expect(namesToLookUp(of('http://a.example/'), undefined)).toEqual([]);
  });
});
