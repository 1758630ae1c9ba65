import { describe, expect, it } from 'vitest';
import { BodyTooLongError, readLimited, readLimitedBytes } from './read-limited';

/** A body in chunks, which breaks off where one is an error. */
function stream(...chunks: (string | Error)[]) {
  let cancelled = false;
  let sent = 0;
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull(controller) {
        const next = chunks[sent++];
        if (next === undefined) controller.close();
        else if (typeof next === 'string') controller.enqueue(new TextEncoder().encode(next));
        else controller.error(next);
      },
      cancel() {
        cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { body, sent: () => sent, cancelled: () => cancelled };
}
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('bytes', () => {
  it('are all there up to the limit', async () => {
    const { bytes, end } = await readLimitedBytes(stream('abc', 'de').body, 5);
    expect([text(bytes), end]).toEqual(['abcde', 'complete']);
  });

  it('end at the limit, and the rest is not fetched', async () => {
    const { body, sent, cancelled } = stream('abc', 'def', 'ghi');
    const { bytes, end } = await readLimitedBytes(body, 5);
    expect([text(bytes), end]).toEqual(['abcde', 'limit']);
    expect([sent(), cancelled()]).toEqual([2, true]);
  });

  it('stay that came before the body broke off', async () => {
    const error = new TypeError('reset');
    const result = await readLimitedBytes(stream('abc', error).body, 5);
    expect([text(result.bytes), result.end, result.error]).toEqual(['abc', 'error', error]);
  });

  it('are none without a body', async () => {
    expect(await readLimitedBytes(null, 5)).toEqual({ bytes: new Uint8Array(), end: 'complete' });
  });
});

describe('text', () => {
  it('is put together across chunks, a letter in two of them', async () => {
    const euro = new TextEncoder().encode('€');
    const body = new ReadableStream({
      start(controller) {
        for (const part of [euro.slice(0, 1), euro.slice(1)]) controller.enqueue(part);
        controller.close();
      },
    });
    expect(await readLimited(new Response(body), 3)).toBe('€');
  });

  it('is refused when it is too long, and rejects when it breaks off', async () => {
    await expect(readLimited(new Response('abcdef'), 5)).rejects.toBeInstanceOf(BodyTooLongError);
    await expect(readLimited(new Response(stream(new TypeError('reset')).body), 5)).rejects.toThrow('reset');
  });
});
