import {
  encodeFormats,
  prepareZXingModule,
  type ZXingReaderOptions,
  type ZXingReadResult,
} from 'zxing-wasm/reader';
import type { CodePart, Corners, GuessedEncoding, SymbolContent, SymbolKind } from '../code';
import type { LuminanceImage } from '../image/luminance';
import { textOfSymbol } from './symbol-text';

/** Where zxing detected a symbol, decoded or not, in pixels of what it was given. */
export interface SymbolLocation {
  corners: Corners;
  /** Modules on a side. */
  modules: number;
  /** Light modules on a dark background. */
  inverted: boolean;
}

/** What zxing says of one symbol that it decoded. */
export interface ZxingSymbol extends SymbolLocation {
  text: string;
  /** How the text was guessed from its bytes, where the symbol does not say; absent where there was nothing to guess. */
  guessed?: GuessedEncoding;
  /** Absent for an ordinary QR symbol. */
  kind?: SymbolKind;
  /** Which part of a text that is spread over several symbols (structured append); absent for a whole one. */
  part?: CodePart;
  mirrored: boolean;
  /** Share of the error correction that was left over, 0 to 1: a clean code has 1. */
  unusedErrorCorrection: number;
}

/** All that zxing says of an image. */
interface ZxingResult {
  symbols: ZxingSymbol[];
  /** Symbols that were detected but could not be decoded. */
  failures: SymbolLocation[];
}

const defaults: ZXingReaderOptions = {
  formats: encodeFormats(['QRCodeModel1', 'QRCodeModel2']),
  tryHarder: true,
  tryRotate: true,
  tryInvert: true,
  tryDownscale: true,
  tryDenoise: false,
  binarizer: 0, // LocalAverage
  isPure: false,
  downscaleThreshold: 500,
  downscaleFactor: 3,
  minLineCount: 2,
  maxNumberOfSymbols: 255,
  validateOptionalChecksum: false,
  // A symbol that fails its checksum costs nothing to report, and says where a closer look is worth it.
  returnErrors: true,
  eanAddOnSymbol: 0, // Ignore
  // Plain is what a phone shows: the bytes as text, without the brackets that HRI adds to GS1 content.
  textMode: 0,
  // ISO8859_1: of bytes without an ECI, each is told as it is; what they say is guessed here, see textOf.
  characterSet: 2,
  tryCode39ExtendedMode: false,
};

/**
 * The small and the oblong kind beside the ordinary one. They are told by a single finder pattern, so only an image
 * as it is may show them: among many altered views one would be seen by chance.
 */
export const qrFamily: Partial<ZXingReaderOptions> = {
  formats: encodeFormats(['QRCodeModel1', 'QRCodeModel2', 'MicroQRCode', 'RMQRCode']),
};

/** The other families, which together cost four times what QR codes do. Not Aztec runes: one number, and little to tell it from chance. */
export const otherFamilies: Partial<ZXingReaderOptions> = {
  formats: encodeFormats(['AztecCode', 'DataMatrix', 'PDF417', 'CompactPDF417']),
  returnErrors: false,
};

/** One upright symbol of one pixel a module that fills the image: nothing to search, only to decode. */
export const pureBarcode: Partial<ZXingReaderOptions> = {
  // The two models by name are looked for only where a symbol has to be searched.
  formats: encodeFormats(['QRCode']),
  isPure: true,
  binarizer: 2, // FixedThreshold
  returnErrors: false,
  tryInvert: false,
  tryRotate: false,
  tryDownscale: false,
};

/** The parts of the compiled module that are used; the package types them with a library that is not there. */
interface Wasm {
  HEAPU8: Uint8Array;
  _malloc: (bytes: number) => number;
  _free: (pointer: number) => void;
  readBarcodesFromPixmap: (
    pointer: number,
    width: number,
    height: number,
    options: ZXingReaderOptions,
  ) => { size: () => number; get: (at: number) => ZXingReadResult | undefined; delete: () => void };
}

let module: Wasm | undefined;

/** Compiles the module from its own bytes; nothing is fetched. */
export async function prepareZxing(wasm: ArrayBuffer | Uint8Array): Promise<void> {
  const wasmBinary = wasm instanceof Uint8Array ? new Uint8Array(wasm).buffer : wasm;
  module = (await prepareZXingModule({
    overrides: { wasmBinary },
    fireImmediately: true,
  })) as unknown as Wasm;
  readZxing({ data: new Uint8Array(40 * 40).fill(255), width: 40, height: 40 });
}

/**
 * Every QR symbol that zxing sees. Talks to the module itself: the package's own call turns colour into luminance
 * pixel by pixel each time, and never gives the list of results back. Throws before `prepareZxing`.
 */
export function readZxing(luminance: LuminanceImage, options: Partial<ZXingReaderOptions> = {}): ZxingResult {
  if (!module) throw new Error('prepareEngines has not been called');
  if (luminance.width < 8 || luminance.height < 8) return { symbols: [], failures: [] };
  const results = readPixmap(module, luminance, { ...defaults, ...options });
  const symbols = results.filter((result) => result.isValid && result.text !== '').map(toSymbol);
  const failures = results
    .filter((result) => !result.isValid && result.symbol.width >= 21 && kindOf(result) === undefined)
    .map(toLocation)
    .filter((location, at, all) => all.findIndex((other) => isSameLocation(location, other)) === at);
  return { symbols, failures };
}

function readPixmap(wasm: Wasm, luminance: LuminanceImage, options: ZXingReaderOptions): ZXingReadResult[] {
  const pointer = wasm._malloc(luminance.data.length);
  if (!pointer) throw new Error(`no memory for ${luminance.data.length} pixels`);
  try {
    // The heap may have moved when it grew, so it is looked up only now.
    wasm.HEAPU8.set(luminance.data, pointer);
    const list = wasm.readBarcodesFromPixmap(pointer, luminance.width, luminance.height, options);
    const results = Array.from({ length: list.size() }, (_, at) => list.get(at));
    list.delete();
    return results.filter((result) => result !== undefined);
  } finally {
    wasm._free(pointer);
  }
}

function toLocation(result: ZXingReadResult): SymbolLocation {
  const { topLeft, topRight, bottomRight, bottomLeft } = result.position;
  return {
    corners: [topLeft, topRight, bottomRight, bottomLeft],
    modules: result.symbol.width,
    inverted: result.isInverted,
  };
}

function toSymbol(result: ZXingReadResult): ZxingSymbol {
  const kind = kindOf(result);
  const content = { text: result.text, hasECI: result.hasECI, bytes: [...result.bytes] };
  const part = partOf(result, content);
  return {
    ...toLocation(result),
    ...textOfSymbol(content),
    ...(kind && { kind }),
    ...(part && { part }),
    mirrored: result.isMirrored,
    unusedErrorCorrection: unusedErrorCorrectionIn(result.extra),
  };
}

const kinds: Partial<Record<string, SymbolKind>> = {
  MicroQRCode: 'micro-qr',
  RMQRCode: 'rmqr',
  Aztec: 'aztec',
  AztecCode: 'aztec',
  DataMatrix: 'data-matrix',
  PDF417: 'pdf417',
  CompactPDF417: 'pdf417',
};

function kindOf({ format }: ZXingReadResult): SymbolKind | undefined {
  return kinds[format];
}

function partOf(result: ZXingReadResult, content: SymbolContent): CodePart | undefined {
  const { sequenceSize, sequenceIndex, sequenceId } = result;
  // Zero where it is not known how many there are.
  if (sequenceSize < 0 || sequenceSize === 1 || sequenceIndex < 0) return undefined;
  const part = { number: sequenceIndex + 1, of: sequenceSize };
  // In QR codes alone the sequence is named by its parity, which tells whether parts belong together.
  return kindOf(result) ? part : { ...part, content: { ...content, parity: Number(sequenceId) } };
}

function unusedErrorCorrectionIn(extra: string): number {
  const found = /"UEC":\s*"?([\d.]+)/.exec(extra);
  return found ? Number(found[1]) : 1;
}

/** Whether two failures are one symbol, seen at two scales. */
function isSameLocation(a: SymbolLocation, b: SymbolLocation): boolean {
  const bound = Math.max(3, Math.abs(a.corners[1].x - a.corners[0].x) / 20);
  const same = (i: 0 | 1 | 2 | 3) =>
    Math.abs(a.corners[i].x - b.corners[i].x) <= bound && Math.abs(a.corners[i].y - b.corners[i].y) <= bound;
  return a.modules === b.modules && same(0) && same(1) && same(2) && same(3);
}
