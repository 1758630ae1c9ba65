import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';
import type { Pixels } from '../../utils/reader/code';
import { matrixPixels } from '../../utils/reader/sample/matrix';

/** Symbols that the encoder of the other sets does not make. */
type OtherFormat = 'AztecCode' | 'DataMatrix' | 'PDF417' | 'CompactPDF417' | 'RMQRCode' | 'QRCode';

let ready: Promise<unknown> | undefined;

/** Gives the encoder its wasm from the installed package. */
function prepareWriter(): Promise<unknown> {
  ready ??= readFile(createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm')).then(
    (wasm) =>
      prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true }),
  );
  return ready;
}

/**
 * A symbol that holds `text`, row by row from the top, `1` for dark. In `gs1` the text is in element strings, such as
 * `(01)03453120000011(10)AB`.
 */
async function otherSymbol(format: OtherFormat, text: string, { gs1 = false } = {}): Promise<string[]> {
  await prepareWriter();
  const { symbol, error } = await writeBarcode(text, { format, options: gs1 ? 'gs1' : '' });
  if (error) throw new Error(`${format}: ${error}`);
  const { data, width, height } = symbol;
  return Array.from({ length: height }, (_, y) =>
    Array.from(data.subarray(y * width, (y + 1) * width), (tone) => (tone === 0 ? '1' : '0')).join(''),
  );
}

/** The same as a picture, `scale` pixels a module. */
export async function drawOther(
  format: OtherFormat,
  text: string,
  { scale = 4, gs1 = false } = {},
): Promise<Pixels> {
  return matrixPixels(await otherSymbol(format, text, { gs1 }), scale);
}
