import sharp from 'sharp';
import type { Pixels } from '../../utils/reader/code';

/** The pixels of a picture file (its path or its bytes), upright by its EXIF orientation. Rejects when the file cannot be decoded. */
export async function loadPicture(file: string | Buffer): Promise<Pixels> {
  const { data, info } = await sharp(file)
    .rotate()
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return {
    data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength),
    width: info.width,
    height: info.height,
  };
}
