import { describe, expect, it } from 'vitest';
import type { ReadResult } from '../images/read-request';
import { cacheKey, createResultCache } from './result-cache';

const NOTHING: ReadResult = { codes: [], width: 1, height: 1 };
const REFUSED: ReadResult = { unreadable: 'refused' };

describe('what is known of pictures', () => {
  it('forgets what was asked for longest ago when there are too many', () => {
    const known = createResultCache(2);
    known.set('a', NOTHING);
    known.set('b', NOTHING);
    known.get('a');
    known.set('c', NOTHING);
    expect([known.get('a'), known.get('b'), known.get('c')]).toEqual([NOTHING, undefined, NOTHING]);
  });

  it('forgets after a while, and sooner what may be otherwise in a moment', () => {
    let now = 0;
    const known = createResultCache(10, () => now);
    known.set('read', NOTHING);
    known.set('refused', REFUSED);
    now = 10_000;
    expect([known.get('read'), known.get('refused')]).toEqual([NOTHING, undefined]);
    now = 120_000;
    expect(known.get('read')).toBeUndefined();
  });
});

describe('the key of a reading', () => {
  const url = (address: string) => ({ source: { kind: 'url' as const, url: address } });

  it('is the same for the same picture on two pages, and another for another picture', async () => {
    const key = await cacheKey({ ...url('https://a.example/1.png'), pageUrl: 'https://a.example/' });
    expect(await cacheKey({ ...url('https://a.example/1.png'), pageUrl: 'https://b.example/' })).toBe(key);
    expect(await cacheKey(url('https://a.example/2.png'))).not.toBe(key);
  });

  it('stays short for a long source, and differs where only the end does', async () => {
    const long = `data:image/png;base64,${'A'.repeat(50_000)}`;
    const [one, other] = [await cacheKey(url(long)), await cacheKey(url(`${long}B`))];
    expect(one).toHaveLength(64);
    expect(one).not.toBe(other);
  });

  it('parts pieces by page, and is not given for a part of a picture', async () => {
    const source = { kind: 'stitch' as const, parts: [], width: 10, height: 10 };
    expect(await cacheKey({ source, pageUrl: 'https://a.example/' })).not.toBe(
      await cacheKey({ source, pageUrl: 'https://b.example/' }),
    );
    expect(await cacheKey({ ...url('https://a.example/'), crop: { x: 0, y: 0, width: 1, height: 1 } })).toBe(
      undefined,
    );
  });
});
