import { describe, expect, it, vi } from 'vitest';
import { type HttpGetRequest, httpGet } from './http-get';

const request: HttpGetRequest = {
  url: 'https://a.example/',
  kind: 'page',
  maxBytes: 10,
  timeout: 5_000,
  publicOnly: true,
};
const html = { 'content-type': 'text/html' };
const never = new AbortController().signal;

/** A body that gives one piece after another, then whatever `end` does. */
function stream(
  pieces: string[],
  end: (c: ReadableStreamDefaultController<Uint8Array>) => void,
  onCancel = () => {},
) {
  const left = [...pieces];
  return new ReadableStream<Uint8Array>({
    pull(c) {
      const piece = left.shift();
      if (piece === undefined) end(c);
      else c.enqueue(new TextEncoder().encode(piece));
    },
    cancel: onCancel,
  });
}
const responding = (body: BodyInit | null, init: ResponseInit = { headers: html }) =>
  vi.fn<typeof globalThis.fetch>(async () => new Response(body, init));

describe('one request', () => {
  it('carries nothing of the user and follows nothing', async () => {
    const fetch = responding('x');
    await httpGet(request, fetch, never);
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({
      method: 'GET',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'manual',
      targetAddressSpace: 'public',
    });
  });

  it('gives status, kind and bytes', async () => {
    const fetch = responding('hello', { status: 404, headers: { ...html, refresh: '0;url=/x' } });
    expect(await httpGet(request, fetch, never)).toEqual({
      kind: 'body',
      status: 404,
      content: { type: 'text/html', download: false },
      refresh: '0;url=/x',
      bytes: new TextEncoder().encode('hello'),
    });
  });

  it('cuts a long body and lets go of the rest', async () => {
    const cancelled = vi.fn();
    const fetch = responding(stream(['12345678', '12345678'], () => {}, cancelled));
    const response = await httpGet(request, fetch, never);
    expect(response).toMatchObject({ kind: 'body', cut: 'size', bytes: { length: 10 } });
    expect(cancelled).toHaveBeenCalled();
  });

  it('keeps what a slow body brought in time', async () => {
    const fetch: typeof globalThis.fetch = async (_url, init) =>
      new Response(
        stream(['1234'], (c) => init?.signal?.addEventListener('abort', () => c.error(new Error('late')))),
        {
          headers: html,
        },
      );
    expect(await httpGet({ ...request, timeout: 20 }, fetch, never)).toMatchObject({
      cut: 'time',
      bytes: { length: 4 },
    });
  });

  it.each(['application/pdf', 'text/plain'])('does not read %s', async (type) => {
    const fetch = responding('x', { headers: { 'content-type': type } });
    expect(await httpGet(request, fetch, never)).toMatchObject({ kind: 'unread', content: { type } });
  });

  it('takes for a picture only a picture, for a style only a style', async () => {
    const picture = await httpGet({ ...request, kind: 'picture' }, responding('x'), never);
    const style = await httpGet({ ...request, kind: 'style' }, responding('x'), never);
    expect([picture.kind, style.kind]).toEqual(['unread', 'unread']);
  });

  it.each([301, 302, 303, 307, 308])('only names a redirect (%i)', async (status) => {
    const fetch = responding(null, { status, headers: { location: 'http://10.0.0.1/' } });
    expect(await httpGet(request, fetch, never)).toEqual({ kind: 'redirect' });
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});

describe('no response', () => {
  const hanging: typeof globalThis.fetch = (_url, init) =>
    new Promise((_resolve, reject) =>
      init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))),
    );

  it('is unreachable, broken, too slow or stopped', async () => {
    const gone: typeof globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await httpGet(request, gone, never)).toEqual({ kind: 'failed', reason: 'unreachable' });
    const torn = responding(stream(['123'], (c) => c.error(new TypeError('torn'))));
    expect(await httpGet(request, torn, never)).toEqual({ kind: 'failed', reason: 'broken' });
    expect(await httpGet({ ...request, timeout: 10 }, hanging, never)).toEqual({
      kind: 'failed',
      reason: 'too-slow',
    });
    const stop = new AbortController();
    const response = httpGet(request, hanging, stop.signal);
    stop.abort();
    expect(await response).toEqual({ kind: 'failed', reason: 'stopped' });
    expect(await httpGet(request, hanging, stop.signal)).toEqual({ kind: 'failed', reason: 'stopped' });
  });
});
