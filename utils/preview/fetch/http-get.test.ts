import { describe, expect, it, vi } from 'vitest';
import { type HttpGetRequest, httpGet } from './http-get';

const question: HttpGetRequest = {
  url: 'https://a.example/',
  kind: 'page',
  maxBytes: 10,
  time: 5_000,
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
const answering = (body: BodyInit | null, init: ResponseInit = { headers: html }) =>
  vi.fn<typeof fetch>(async () => new Response(body, init));

describe('one request', () => {
  it('carries nothing of the user and follows nothing', async () => {
    const ask = answering('x');
    await httpGet(question, ask, never);
    expect(ask.mock.calls[0]?.[1]).toMatchObject({
      method: 'GET',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'manual',
      targetAddressSpace: 'public',
    });
  });

  it('gives status, kind and bytes', async () => {
    const ask = answering('hello', { status: 404, headers: { ...html, refresh: '0;url=/x' } });
    expect(await httpGet(question, ask, never)).toEqual({
      kind: 'body',
      status: 404,
      content: { type: 'text/html', download: false },
      refresh: '0;url=/x',
      bytes: new TextEncoder().encode('hello'),
    });
  });

  it('cuts a long body and lets go of the rest', async () => {
    const cancelled = vi.fn();
    const ask = answering(stream(['12345678', '12345678'], () => {}, cancelled));
    const answer = await httpGet(question, ask, never);
    expect(answer).toMatchObject({ kind: 'body', cut: 'size', bytes: { length: 10 } });
    expect(cancelled).toHaveBeenCalled();
  });

  it('keeps what a slow body brought in time', async () => {
    const ask: typeof fetch = async (_url, init) =>
      new Response(
        stream(['1234'], (c) => init?.signal?.addEventListener('abort', () => c.error(new Error('late')))),
        {
          headers: html,
        },
      );
    expect(await httpGet({ ...question, time: 20 }, ask, never)).toMatchObject({
      cut: 'time',
      bytes: { length: 4 },
    });
  });

  it.each(['application/pdf', 'text/plain'])('does not read %s', async (type) => {
    const ask = answering('x', { headers: { 'content-type': type } });
    expect(await httpGet(question, ask, never)).toMatchObject({ kind: 'unread', content: { type } });
  });

  it('takes for a picture only a picture, for a style only a style', async () => {
    const picture = await httpGet({ ...question, kind: 'picture' }, answering('x'), never);
    const style = await httpGet({ ...question, kind: 'style' }, answering('x'), never);
    expect([picture.kind, style.kind]).toEqual(['unread', 'unread']);
  });

  it.each([301, 302, 303, 307, 308])('only names a redirect (%i)', async (status) => {
    const ask = answering(null, { status, headers: { location: 'http://10.0.0.1/' } });
    expect(await httpGet(question, ask, never)).toEqual({ kind: 'redirect' });
    expect(ask).toHaveBeenCalledTimes(1);
  });
});

describe('no answer', () => {
  const hanging: typeof fetch = (_url, init) =>
    new Promise((_resolve, reject) =>
      init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))),
    );

  it('is unreachable, broken, too slow or stopped', async () => {
    const gone: typeof fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await httpGet(question, gone, never)).toEqual({ kind: 'none', reason: 'unreachable' });
    const torn = answering(stream(['123'], (c) => c.error(new TypeError('torn'))));
    expect(await httpGet(question, torn, never)).toEqual({ kind: 'none', reason: 'broken' });
    expect(await httpGet({ ...question, time: 10 }, hanging, never)).toEqual({
      kind: 'none',
      reason: 'too-slow',
    });
    const stop = new AbortController();
    const answer = httpGet(question, hanging, stop.signal);
    stop.abort();
    expect(await answer).toEqual({ kind: 'none', reason: 'stopped' });
    expect(await httpGet(question, hanging, stop.signal)).toEqual({ kind: 'none', reason: 'stopped' });
  });
});
