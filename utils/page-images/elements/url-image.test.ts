// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { MAX_DATA_URL } from '../page-image';
import { urlImage } from './url-image';

const BASE = 'https://a.example/dir/page.html';
const box = () => ({ x: 0, y: 0, width: 1, height: 1 });
/** Another site's picture that an element shows, of which the page may not read the pixels. */
const shown = { isShown: true, isReadable: false, encode: async () => undefined };
const of = (address: string | undefined) => urlImage('img', address, BASE, box, shown);

describe('urlImage', () => {
  it('makes addresses absolute', async () => {
    const image = of('../x.png');
    expect(image?.contentKey).toBe('https://a.example/x.png');
    expect(await image?.source()).toEqual({ kind: 'url', url: 'https://a.example/x.png' });
  });

  it('carries data addresses, under a short key', async () => {
    const url = `data:image/png;base64,${'A'.repeat(5000)}`;
    const image = of(url);
    expect(image?.contentKey.length).toBeLessThan(40);
    expect(await image?.source()).toEqual({ kind: 'data', url });
    expect(of(`${url}B`)?.contentKey).not.toBe(image?.contentKey);
  });

  it('says when a data address is too large', async () => {
    const image = urlImage('img', `data:image/png;base64,${'A'.repeat(MAX_DATA_URL)}`, BASE, box);
    expect(await image?.source()).toBeUndefined();
  });

  it('takes the page itself for an image only where it is shown as one', () => {
    const box = () => new DOMRect();
    expect(urlImage('background', BASE, BASE, box)).toBeUndefined();
    expect(urlImage('img', BASE, BASE, box)?.contentKey).toBe(BASE);
  });

  it.each([undefined, '', 'javascript:alert(1)', 'chrome://settings', 'http://['])(
    'leaves %s alone',
    (address) => {
      expect(of(address)).toBeUndefined();
    },
  );

  it('asks an element that holds the pixels although another one of the same address did not', async () => {
    const url = 'https://a.example/held.png';
    const cached = vi.fn(async () => new Response('', { status: 504 }));
    vi.stubGlobal('fetch', cached);
    window.location.href = 'https://a.example/';
    await urlImage('img', url, BASE, box, shown)?.source();
    const held = { ...shown, isReadable: true, encode: async () => 'data:image/png;base64,AAAA' };
    expect(await urlImage('img', url, BASE, box, held)?.source()).toEqual({
      kind: 'data',
      url: 'data:image/png;base64,AAAA',
    });
    vi.unstubAllGlobals();
  });
});
