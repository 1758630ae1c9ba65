import { warmJsqr } from './jsqr';
import { prepareZxing } from './zxing';

let ready: Promise<void> | undefined;

/**
 * Brings both decoders up once and warms them, so that the first real image does not pay for it.
 * `wasm` is the content of `zxing_reader.wasm`: the package would otherwise fetch it from a public CDN,
 * which is remote code in an extension. Rejects when the binary is not that module.
 */
export function prepareEngines(wasm: ArrayBuffer | Uint8Array): Promise<void> {
  ready ??= bringUp(wasm).catch((error) => {
    ready = undefined;
    throw error;
  });
  return ready;
}

async function bringUp(wasm: ArrayBuffer | Uint8Array): Promise<void> {
  await prepareZxing(wasm);
  warmJsqr();
}
