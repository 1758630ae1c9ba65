import { describe, expect, it } from 'vitest';
import { pageRequests } from './page-requests';

const PICTURE = { kind: 'url', url: 'https://shop.example/a.png' };
const TILE = { source: PICTURE, x: -5, y: 0, width: 20, height: 20 };
const scan = (source: unknown) => pageRequests.scan({ source, embedded: false });

describe('a request of a content script', () => {
  it.each([
    PICTURE,
    { kind: 'data', url: 'data:image/png;base64,AAAA' },
    { kind: 'svg', markup: '<svg/>', width: 100, height: 0.5 },
    { kind: 'matrix', rows: ['0101', '1111'], drawnFrom: 'text' },
    {
      kind: 'stitch',
      tiles: [TILE, { ...TILE, source: { kind: 'data', url: 'data:,' } }],
      width: 40,
      height: 40,
    },
  ])('is taken as the product makes it: $kind', (source) => {
    expect(scan(source)).toBe(true);
  });

  it('is taken with and without when its document began', () => {
    expect(pageRequests.scan({ source: PICTURE, embedded: false, since: Date.now() })).toBe(true);
    expect(pageRequests.scan({ source: PICTURE, embedded: false })).toBe(true);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a word', 'url'],
    ['no kind', {}],
    ['an unknown kind', { kind: 'file', url: 'file:///etc/passwd' }],
    ['no address', { kind: 'url' }],
    ['an address that is a list', { kind: 'url', url: ['a'] }],
    ['an endless address', { kind: 'url', url: 'x'.repeat(3_000_000) }],
    ['data that are an address', { kind: 'data', url: 'http://10.0.0.1/' }],
    ['too many data', { kind: 'data', url: `data:,${'x'.repeat(30_000_000)}` }],
    ['a drawing without a size', { kind: 'svg', markup: '<svg/>' }],
    ['a drawing of no size', { kind: 'svg', markup: '<svg/>', width: Number.NaN, height: 1 }],
    ['a drawing of a world', { kind: 'svg', markup: '<svg/>', width: 1e9, height: 1e9 }],
    ['rows that are none', { kind: 'matrix', rows: 'abc', drawnFrom: 'text' }],
    ['rows of letters', { kind: 'matrix', rows: ['x'], drawnFrom: 'text' }],
    ['rows without end', { kind: 'matrix', rows: Array(5000).fill('0'), drawnFrom: 'text' }],
    ['rows from nowhere', { kind: 'matrix', rows: ['0'] }],
    [
      'parts of parts',
      { kind: 'stitch', tiles: [{ ...TILE, source: { kind: 'stitch', tiles: [] } }], width: 1, height: 1 },
    ],
    ['parts nowhere', { kind: 'stitch', tiles: [{ ...TILE, x: 1e300 }], width: 1, height: 1 }],
    ['a million parts', { kind: 'stitch', tiles: Array(5000).fill(TILE), width: 1, height: 1 }],
  ])('is refused with %s for a picture', (_, source) => {
    expect(scan(source)).toBe(false);
  });

  it('is refused in any other wrong shape', () => {
    for (const request of [undefined, null, 5, 'x', [], {}]) {
      // That the marks are lost says nothing beyond that.
      for (const [name, isRight] of Object.entries(pageRequests))
        expect(isRight(request), name).toBe(name === 'marksLost' && typeof request === 'object' && !!request);
    }
    expect(pageRequests.scan({ source: PICTURE })).toBe(false);
    expect(pageRequests.scan({ source: PICTURE, embedded: false, since: '1' })).toBe(false);
    expect(pageRequests.documentStarted({ since: Number.NaN })).toBe(false);
    expect(pageRequests.documentStarted({ since: '1' })).toBe(false);
    expect(pageRequests.imagesRemoved({ handles: [1] })).toBe(false);
    expect(pageRequests.imagesRemoved({ handles: Array(20_000).fill('a') })).toBe(false);
    expect(pageRequests.openDetails({ handle: 'x'.repeat(100) })).toBe(false);
    expect(pageRequests.screenChanged({ moving: 1 })).toBe(false);
  });
});
