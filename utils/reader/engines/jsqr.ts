import jsQR from 'jsqr';
import type { Corners, Pixels } from '../code';
import { guessEncoding } from './guess-encoding';

/** What jsQR says of the one symbol it found. */
interface JsqrSymbol {
  text: string;
  corners: Corners;
  /** Modules on a side. */
  modules: number;
}

/** jsQR builds its tables on the first call. */
export function warmJsqr(): void {
  readJsqr({ data: new Uint8ClampedArray(40 * 40 * 4).fill(255), width: 40, height: 40 });
}

/** The one QR symbol that jsQR reads in `image`, opaque RGBA, or nothing. */
export function readJsqr(image: Pixels): JsqrSymbol | undefined {
  const found = jsQR(image.data, image.width, image.height, { inversionAttempts: 'attemptBoth' });
  if (!found) return undefined;
  const text = textOfChunks(found.chunks as Chunk[]);
  if (text === '') return undefined;
  const at = found.location;
  return {
    text,
    modules: 17 + 4 * found.version,
    corners: [at.topLeftCorner, at.topRightCorner, at.bottomRightCorner, at.bottomLeftCorner],
  };
}

/** A segment of a symbol as jsQR hands it over. */
interface Chunk {
  type: string;
  text?: string;
  bytes?: number[];
  assignmentNumber?: number;
}

// ECI assignments that occur in the wild, as labels of the Encoding Standard.
const eciLabels: Record<number, string> = {
  1: 'latin1',
  3: 'latin1',
  4: 'iso-8859-2',
  7: 'iso-8859-5',
  20: 'shift_jis',
  21: 'windows-1250',
  22: 'windows-1251',
  23: 'windows-1252',
  24: 'windows-1256',
  25: 'utf-16be',
  26: 'utf-8',
  28: 'big5',
  29: 'gbk',
  30: 'euc-kr',
  32: 'gb18030',
};

/**
 * The text of a symbol from its segments. jsQR itself drops every byte segment that is not UTF-8, and with
 * it the link that may stand there, so the bytes are decoded anew: by the ECI given, else by guess.
 */
export function textOfChunks(chunks: Chunk[]): string {
  let label: string | undefined;
  let text = '';
  for (const chunk of chunks) {
    if (chunk.type === 'eci') label = eciLabels[chunk.assignmentNumber ?? -1];
    else if (chunk.type === 'byte' && chunk.bytes) text += decodeBytes(Uint8Array.from(chunk.bytes), label);
    else text += chunk.text ?? '';
  }
  return text;
}

function decodeBytes(bytes: Uint8Array, label: string | undefined): string {
  const guess = label ? undefined : guessEncoding(bytes);
  try {
    return guess?.text ?? new TextDecoder(label ?? 'utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
