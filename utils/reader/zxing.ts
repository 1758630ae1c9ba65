import { prepareZXingModule, type ReaderOptions, type ReadResult, readBarcodes } from 'zxing-wasm/reader';
import type { Corners, Pixels } from './code';

/** Where zxing saw a symbol, decoded or not. */
export interface Place {
  corners: Corners;
  /** Modules on a side. */
  modules: number;
  /** Light modules on a dark ground. */
  inverted: boolean;
}

/** What zxing says of one symbol that it decoded. */
export interface ZxingRead extends Place {
  text: string;
  mirrored: boolean;
  /** Share of the error correction that was left over, 0 to 1: a clean code has 1. */
  margin: number;
}

/** All that zxing says of a picture. */
export interface Scan {
  reads: ZxingRead[];
  /** Symbols that were seen but could not be decoded. */
  failures: Place[];
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
  // A symbol that fails its checksum costs nothing to report, and says where a closer look is worth it.
  returnErrors: true,
};

/** Compiles the module from its own bytes; nothing is fetched. */
export async function prepareZxing(wasm: ArrayBuffer | Uint8Array): Promise<void> {
  const wasmBinary = wasm instanceof Uint8Array ? new Uint8Array(wasm).buffer : wasm;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  await zxing({ data: new Uint8ClampedArray(40 * 40 * 4).fill(255), width: 40, height: 40 });
}

/** Every QR symbol that zxing sees in `picture`, opaque RGBA; alpha is ignored. */
export async function zxing(picture: Pixels, options: ReaderOptions = {}): Promise<Scan> {
  if (picture.width < 8 || picture.height < 8) return { reads: [], failures: [] };
  const image = { ...picture, colorSpace: 'srgb' } as ImageData;
  const results = await readBarcodes(image, { ...defaults, ...options });
  const reads = results.filter((result) => result.isValid && result.text !== '').map(toRead);
  const failures = results
    .filter((result) => !result.isValid && result.symbol.width >= 21)
    .map(toPlace)
    .filter((place, at, all) => all.findIndex((other) => near(place, other)) === at);
  return { reads, failures };
}

function toPlace(result: ReadResult): Place {
  const { topLeft, topRight, bottomRight, bottomLeft } = result.position;
  return {
    corners: [topLeft, topRight, bottomRight, bottomLeft],
    modules: result.symbol.width,
    inverted: result.isInverted,
  };
}

function toRead(result: ReadResult): ZxingRead {
  return {
    ...toPlace(result),
    text: result.text,
    mirrored: result.isMirrored,
    margin: marginOf(result.extra),
  };
}

function marginOf(extra: string): number {
  const found = /"UEC":\s*"?([\d.]+)/.exec(extra);
  return found ? Number(found[1]) : 1;
}

/** Whether two failures are the same sighting, seen at two scales. */
function near(a: Place, b: Place): boolean {
  const bound = Math.max(3, Math.abs(a.corners[1].x - a.corners[0].x) / 20);
  const same = (i: 0 | 1 | 2 | 3) =>
    Math.abs(a.corners[i].x - b.corners[i].x) <= bound && Math.abs(a.corners[i].y - b.corners[i].y) <= bound;
  return a.modules === b.modules && same(0) && same(1) && same(2) && same(3);
}
