import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { imageSize } from './image-size';

describe('imageSize', () => {
  it.each(['png', 'gif', 'jpeg', 'webp', 'avif'] as const)(
    'reads the size from the header of %s',
    async (format) => {
      const image = sharp({ create: { width: 37, height: 21, channels: 3, background: '#246' } });
      const bytes = await image.toFormat(format).toBuffer();
      expect(imageSize(bytes)).toEqual({ width: 37, height: 21 });
    },
  );

  it.each([
    ['lossless', { lossless: true }],
    ['lossy', { quality: 50 }],
  ])('reads %s WebP, with and without transparency', async (_, options) => {
    for (const background of ['#246', { r: 1, g: 2, b: 3, alpha: 0.5 }]) {
      const image = sharp({ create: { width: 300, height: 5, channels: 4, background } });
      expect(imageSize(await image.webp(options).toBuffer())).toEqual({ width: 300, height: 5 });
    }
  });

  it('believes a header that claims too much, since that is what it is for', () => {
    const header = new Uint8Array(33);
    header.set([0x89, 0x50, 0x4e, 0x47]);
    new DataView(header.buffer).setUint32(16, 65_535);
    new DataView(header.buffer).setUint32(20, 65_535);
    expect(imageSize(header)).toEqual({ width: 65_535, height: 65_535 });
  });

  it('never throws, whatever the bytes', () => {
    const starts = [
      [0x89, 0x50, 0x4e, 0x47],
      [0xff, 0xd8, 0xff],
      [...'RIFF....WEBPVP8X'].map((c) => c.charCodeAt(0)),
    ];
    fc.assert(
      fc.property(fc.constantFrom([], ...starts), fc.uint8Array({ maxLength: 200 }), (start, rest) => {
        imageSize(Uint8Array.from([...start, ...rest]));
      }),
    );
  });
});
