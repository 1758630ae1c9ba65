import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import jsQR from 'jsqr';
import { readBarcodes } from 'zxing-wasm/reader';
import type { Pixels, Point } from '../../utils/reader/code';
import { prepareEngines } from '../../utils/reader/engines/prepare-engines';
import { centre } from '../../utils/reader/image/quads';
import { readCodes } from '../../utils/reader/read-codes';

/** One read code, as far as the scoring needs it. */
export interface Read {
  text: string;
  centre: Point;
}

export type ReaderName = 'this' | 'jsqr' | 'zxing';
export type Reader = (picture: Pixels) => Promise<Read[]>;

/** The three readers compared: ours, and each engine alone as an ordinary caller would use it. */
export const readers: Record<ReaderName, Reader> = {
  this: async (picture) =>
    (await readCodes(picture)).map((code) => ({ text: code.text, centre: centre(code.corners) })),
  jsqr: async (picture) => {
    const found = jsQR(picture.data, picture.width, picture.height, { inversionAttempts: 'attemptBoth' });
    if (!found || found.data === '') return [];
    const at = found.location;
    const corners = [at.topLeftCorner, at.topRightCorner, at.bottomRightCorner, at.bottomLeftCorner] as const;
    return [{ text: found.data, centre: centre(corners) }];
  },
  zxing: async (picture) => {
    const results = await readBarcodes({ ...picture, colorSpace: 'srgb' } as ImageData, {
      formats: ['QRCode'],
      tryHarder: true,
      tryRotate: true,
      tryInvert: true,
      tryDownscale: true,
      maxNumberOfSymbols: 255,
    });
    return results
      .filter((result) => result.isValid && result.text !== '')
      .map(({ text, position: at }) => ({
        text,
        centre: centre([at.topLeft, at.topRight, at.bottomRight, at.bottomLeft]),
      }));
  },
};

/** Gives the engines their wasm from the installed package. */
export async function prepareReaders(): Promise<void> {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  await prepareEngines(await readFile(path));
}
