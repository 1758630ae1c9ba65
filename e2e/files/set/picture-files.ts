import sharp, { type Sharp } from 'sharp';
import { photo, pngOf, svgOf } from '../../../demo/qr';
import { type GeneratedFile, noCode, oneCode, textFor } from './generated-file';

async function bytesOf(picture: Sharp): Promise<Uint8Array> {
  return new Uint8Array(await picture.toBuffer());
}

async function still(name: string, make: (picture: Sharp) => Sharp): Promise<GeneratedFile> {
  return oneCode(name, await bytesOf(make(sharp(await pngOf(textFor(name))))));
}

/** A picture of 24 bits a pixel, rows from the bottom (BITMAPINFOHEADER). */
async function bmp(text: string): Promise<Buffer> {
  const { data, info } = await sharp(await pngOf(text))
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const row = Math.ceil((info.width * 3) / 4) * 4;
  const file = Buffer.alloc(54 + row * info.height);
  file.write('BM');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(54, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(info.width, 18);
  file.writeInt32LE(info.height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  for (let y = 0; y < info.height; y++) {
    for (let x = 0; x < info.width; x++) {
      const at = ((info.height - 1 - y) * info.width + x) * 3;
      file.set([data[at + 2] ?? 0, data[at + 1] ?? 0, data[at] ?? 0], 54 + y * row + x * 3);
    }
  }
  return file;
}

/** An icon that holds a PNG. */
async function ico(text: string): Promise<Buffer> {
  const png = await sharp(await pngOf(text))
    .resize(250, 250)
    .png()
    .toBuffer();
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head[6] = 250;
  head[7] = 250;
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(22, 18);
  return Buffer.concat([head, png]);
}

/** An animation of four pictures, of which the second and the fourth hold a code. */
async function animation(name: string, kind: 'gif' | 'webp'): Promise<GeneratedFile> {
  const side = 300;
  const texts = [undefined, `${textFor(name)}-2`, undefined, `${textFor(name)}-4`];
  const frames = await Promise.all(
    texts.map(async (text) => {
      const picture = text ? sharp(await pngOf(text)) : sharp(await photo(side, side, 3));
      return picture.resize(side, side).removeAlpha().toColourspace('srgb').png().toBuffer();
    }),
  );
  const joined = sharp(frames, { join: { animated: true } });
  const bytes = await bytesOf(
    kind === 'gif'
      ? joined.gif({ delay: [100, 100, 100, 100] })
      : joined.webp({ lossless: true, delay: [100, 100, 100, 100] }),
  );
  return {
    name,
    bytes,
    codes: [2, 4].map((frame) => ({ text: `${textFor(name)}-${frame}`, place: `${name}#${frame}` })),
    state: 'read',
  };
}

/** Pictures of all kinds. */
export async function pictureFiles(): Promise<GeneratedFile[]> {
  return [
    await still('plain.png', (one) => one.png()),
    await still('photo.jpg', (one) => one.jpeg({ quality: 60 })),
    await still('plain.webp', (one) => one.webp()),
    await still('plain.avif', (one) => one.avif({ quality: 70 })),
    await still('plain.gif', (one) => one.gif()),
    await animation('moving.gif', 'gif'),
    await animation('moving.webp', 'webp'),
    await still('lzw.tiff', (one) => one.tiff({ compression: 'lzw' })),
    await still('deflate.tif', (one) => one.tiff({ compression: 'deflate' })),
    await still('fax.tiff', (one) =>
      one.flatten().threshold().toColourspace('b-w').tiff({ compression: 'ccittfax4', bitdepth: 1 }),
    ),
    await still('jpeg.tiff', (one) => one.flatten().tiff({ compression: 'jpeg', quality: 80 })),
    oneCode('vector.svg', Buffer.from(svgOf(textFor('vector.svg')))),
    oneCode('plain.bmp', await bmp(textFor('plain.bmp'))),
    oneCode('plain.ico', await ico(textFor('plain.ico'))),
    oneCode('wrong-ending.pdf', await pngOf(textFor('wrong-ending.pdf')), 'wrong-ending.pdf'),
    oneCode('no-ending', await pngOf(textFor('no-ending'))),
    noCode('no-code.jpg', await photo(600, 400, 9)),
    noCode('photo.heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'heic'),
  ];
}
