import { describe, expect, it } from 'vitest';
import type { ReadResult } from '../images/read-request';
import { cacheKey, createResultCache } from './result-cache';

const NOTHING: ReadResult = { codes: [], width: 1, height: 1 };
const REFUSED: ReadResult = { unreadable: 'refused' };

describe('the cache of results', () => {
  it('forgets the least recently used when there are too many', () => {
    const cache = createResultCache(2);
    cache.set('a', NOTHING);
    cache.set('b', NOTHING);
    cache.get('a');
    cache.set('c', NOTHING);
    expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([NOTHING, undefined, NOTHING]);
  });

  it('forgets after a while, and sooner what may be otherwise in a moment', () => {
    let now = 0;
    const cache = createResultCache(10, () => now);
    cache.set('read', NOTHING);
    cache.set('refused', REFUSED);
    now = 10_000;
    expect([cache.get('read'), cache.get('refused')]).toEqual([NOTHING, undefined]);
    now = 120_000;
    expect(cache.get('read')).toBeUndefined();
  });
});

describe('the key of a reading', () => {
  const url = (address: string, frame = { tabId: 1, document: 5 }) => ({
    source: { kind: 'url' as const, url: address },
    frame,
  });
  const data = (bytes: string, tabId: number) => ({
    source: { kind: 'data' as const, url: `data:image/png;base64,${bytes}` },
    frame: { tabId, document: tabId },
  });

  it('is the same for the same image in all frames of a page, and another for another image', async () => {
    const key = await cacheKey({ ...url('https://a.example/1.png'), pageUrl: 'https://a.example/' });
    expect(await cacheKey({ ...url('https://a.example/1.png'), pageUrl: 'https://b.example/' })).toBe(key);
    expect(await cacheKey(url('https://a.example/2.png'))).not.toBe(key);
  });

  it('is another once the page was loaded anew, in another tab, and none where nobody knows of the page', async () => {
    const of = (tabId: number, document: number) =>
      cacheKey(url('https://a.example/1.png', { tabId, document }));
    expect(new Set([await of(1, 5), await of(1, 6), await of(2, 5)]).size).toBe(3);
    expect(await cacheKey({ source: { kind: 'url', url: 'https://a.example/1.png' } })).toBeUndefined();
  });

  it('is the same for the same bytes wherever they stand', async () => {
    expect(await cacheKey(data('AAAA', 1))).toBe(await cacheKey(data('AAAA', 2)));
  });

  it('is another where all kinds of codes are read', async () => {
    const request = data('AAAA', 1);
    expect(await cacheKey({ ...request, allKinds: true })).not.toBe(await cacheKey(request));
    expect(await cacheKey({ ...request, allKinds: false })).toBe(await cacheKey(request));
  });

  it('stays short for a long source, and differs where only the end does', async () => {
    const long = `data:image/png;base64,${'A'.repeat(50_000)}`;
    const [one, other] = [await cacheKey(url(long)), await cacheKey(url(`${long}B`))];
    expect(one).toHaveLength(64);
    expect(one).not.toBe(other);
  });

  it('differs by page for tiles, and is not given for a part of an image', async () => {
    const source = { kind: 'stitch' as const, tiles: [], width: 10, height: 10 };
    expect(await cacheKey({ source, pageUrl: 'https://a.example/' })).not.toBe(
      await cacheKey({ source, pageUrl: 'https://b.example/' }),
    );
    expect(await cacheKey({ ...url('https://a.example/'), crop: { x: 0, y: 0, width: 1, height: 1 } })).toBe(
      undefined,
    );
  });
});
