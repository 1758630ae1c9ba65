import sharp from 'sharp';
import { drawOther } from '../../bench/generated/other-symbols';
import { qrParts } from '../../bench/generated/small-symbols';
import type { Pixels } from '../../utils/reader/code';
import { matrixPixels } from '../../utils/reader/sample/matrix';

/** A text as a PNG file of a Data Matrix code. */
export async function dataMatrixPng(text: string): Promise<Uint8Array> {
  return pngOfPixels(await drawOther('DataMatrix', text, { scale: 8 }));
}

/** A text of bytes as PNG files of QR codes that hold a part of it each. */
export function partPngs(text: string): Promise<Uint8Array[]> {
  const symbols = qrParts(text).map((modules) =>
    modules.map((row) => row.map((dark) => (dark ? '1' : '0')).join('')),
  );
  return Promise.all(symbols.map((rows) => pngOfPixels(matrixPixels(rows, 8))));
}

async function pngOfPixels({ data, width, height }: Pixels): Promise<Uint8Array> {
  const picture = sharp(Buffer.from(data.buffer), { raw: { width, height, channels: 4 } });
  return new Uint8Array(await picture.png().toBuffer());
}
