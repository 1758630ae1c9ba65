// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { MAX_CHARACTERS } from '../page-image';
import { urlImage } from './url-image';

const BASE = 'https://a.example/dir/page.html';
const box = () => ({ x: 0, y: 0, width: 1, height: 1 }) as DOMRect;
const of = (address: string | undefined) => urlImage('img', address, BASE, box);

describe('addressPicture', () => {
  it('makes addresses absolute', async () => {
    const picture = of('../x.png');
    expect(picture?.contentKey).toBe('https://a.example/x.png');
    expect(await picture?.source()).toEqual({ kind: 'url', url: 'https://a.example/x.png' });
  });

  it('carries data addresses, under a short key', async () => {
    const url = `data:image/png;base64,${'A'.repeat(5000)}`;
    const picture = of(url);
    expect(picture?.contentKey.length).toBeLessThan(40);
    expect(await picture?.source()).toEqual({ kind: 'data', url });
    expect(of(`${url}B`)?.contentKey).not.toBe(picture?.contentKey);
  });

  it('says when a data address is too large', async () => {
    const picture = of(`data:image/png;base64,${'A'.repeat(MAX_CHARACTERS)}`);
    expect(await picture?.source()).toBeUndefined();
    expect(picture?.unavailable).toBe('too-large');
  });

  it('takes the page itself for a picture only where it is shown as one', () => {
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
});
