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

  it.each([
    ['Windows', 40],
    ['OS/2', 12],
  ])('reads the BMPs of %s', (_, header) => {
    const view = new DataView(new ArrayBuffer(60));
    view.setUint16(0, 0x424d);
    view.setUint32(14, header, true);
    if (header === 12) {
      view.setUint16(18, 37, true);
      view.setUint16(20, 21, true);
      view.setUint16(22, 1, true);
      view.setUint16(24, 24, true);
    } else {
      view.setUint32(18, 37, true);
      view.setInt32(22, -21, true);
    }
    expect(imageSize(new Uint8Array(view.buffer))).toEqual({ width: 37, height: 21 });
  });

  it('knows the frames of a GIF that its header hides', async () => {
    const gif = await sharp({ create: { width: 37, height: 21, channels: 3, background: '#246' } })
      .gif()
      .toBuffer();
    gif.writeUInt16LE(1, 6);
    gif.writeUInt16LE(1, 8);
    expect(imageSize(gif)).toEqual({ width: 37, height: 21 });
    const frame = gif.lastIndexOf(Buffer.from([0x2c, 0, 0, 0, 0, 37]));
    gif.writeUInt16LE(20_000, frame + 5);
    expect(imageSize(gif)).toEqual({ width: 20_000, height: 21 });
  });

  it('knows a JPEG with more before its markers than there has to be', async () => {
    const jpeg = await sharp({ create: { width: 37, height: 21, channels: 3, background: '#246' } })
      .jpeg()
      .toBuffer();
    const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
    for (const more of [[0xff], [0xff, 0xff, 0xff], [0x00, 0x12], [0xff, 0x00], [0xff, 0xd8]])
      expect(
        imageSize(Buffer.concat([jpeg.subarray(0, frame), Buffer.from(more), jpeg.subarray(frame)])),
      ).toEqual({ width: 37, height: 21 });
  });

  it('finds the size of an AVIF behind much else', async () => {
    const avif = await sharp({ create: { width: 37, height: 21, channels: 3, background: '#246' } })
      .avif()
      .toBuffer();
    const first = avif.readUInt32BE(0);
    const free = Buffer.alloc(20_000);
    free.writeUInt32BE(free.length, 0);
    free.write('free', 4);
    expect(imageSize(Buffer.concat([avif.subarray(0, first), free, avif.subarray(first)]))).toEqual({
      width: 37,
      height: 21,
    });
  });

  it('never throws, whatever the bytes', () => {
    const starts = [
      [0x89, 0x50, 0x4e, 0x47],
      [0xff, 0xd8, 0xff],
      [...'RIFF....WEBPVP8X'].map((c) => c.charCodeAt(0)),
      [...'GIF89a'].map((c) => c.charCodeAt(0)),
      [...'....ftypavif'].map((c) => c.charCodeAt(0)),
    ];
    fc.assert(
      fc.property(fc.constantFrom([], ...starts), fc.uint8Array({ maxLength: 200 }), (start, rest) => {
        imageSize(Uint8Array.from([...start, ...rest]));
      }),
    );
  });
});
