import { prepareZXingModule, type ReaderOptions, type ReadResult, readBarcodes } from 'zxing-wasm/reader';
import type { Corners, Pixels } from './code';

/** What zxing says of one symbol. */
export interface ZxingRead {
  text: string;
  corners: Corners;
  inverted: boolean;
  mirrored: boolean;
  /** Share of the error correction that was left over, 0 to 1: a clean code has 1. */
  margin: number;
  /** Modules on a side. */
  modules: number;
}

const defaults: ReaderOptions = {
  formats: ['QRCodeModel1', 'QRCodeModel2'],
  tryHarder: true,
  tryRotate: true,
  tryInvert: true,
  tryDownscale: true,
  maxNumberOfSymbols: 255,
  // What a phone shows: the bytes as text, without the brackets that HRI adds to GS1 content.
  textMode: 'Plain',
};

/** Compiles the module from its own bytes; nothing is fetched. */
export async function prepareZxing(wasm: ArrayBuffer | Uint8Array): Promise<void> {
  const wasmBinary = wasm instanceof Uint8Array ? new Uint8Array(wasm).buffer : wasm;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  await zxing({ data: new Uint8ClampedArray(40 * 40 * 4).fill(255), width: 40, height: 40 });
}

/** Every QR symbol that zxing reads in `picture`, opaque RGBA; alpha is ignored. */
export async function zxing(picture: Pixels, options: ReaderOptions = {}): Promise<ZxingRead[]> {
  if (picture.width < 8 || picture.height < 8) return [];
  const image = { ...picture, colorSpace: 'srgb' } as ImageData;
  const results = await readBarcodes(image, { ...defaults, ...options });
  return results.filter((result) => result.isValid && result.text !== '').map(fromResult);
}

function fromResult(result: ReadResult): ZxingRead {
  const { topLeft, topRight, bottomRight, bottomLeft } = result.position;
  return {
    text: result.text,
    corners: [topLeft, topRight, bottomRight, bottomLeft],
    inverted: result.isInverted,
    mirrored: result.isMirrored,
    margin: marginOf(result.extra),
    modules: result.symbol.width,
  };
}

function marginOf(extra: string): number {
  const found = /"UEC":\s*"?([\d.]+)/.exec(extra);
  return found ? Number(found[1]) : 1;
}
