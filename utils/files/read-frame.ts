import { pixelsOfBitmap } from '../images/decode-image';
import type { Code, Pixels } from '../reader/code';
import { readZxing } from '../reader/engines/zxing';
import type { FrameMemory } from '../reader/frame-memory';
import { toLuminance } from '../reader/image/luminance';
import { toDecodedSymbol, wholeView } from '../reader/image-view';
import { readCodes } from '../reader/read-codes';
import { DecodeResults } from '../reader/results';

/** Codes in one picture of a camera or a screen; corners are in its pixels. */
export interface FrameRead {
  codes: Code[];
  width: number;
  height: number;
}

/**
 * Reads one picture of many. The pictures follow each other, so what one does not show the next one may.
 *
 * @param thorough searches as in a picture that stands alone, for all kinds of codes, which takes longer than pictures of a camera are apart
 * @param memory what the pictures before showed
 */
export async function readFrame(
  bitmap: ImageBitmap,
  thorough: boolean,
  memory: FrameMemory,
): Promise<FrameRead> {
  const decoded = pixelsOfBitmap(bitmap);
  if ('unreadable' in decoded) return { codes: [], width: 1, height: 1 };
  const { pixels, width, height } = decoded;
  return {
    codes: thorough ? await readCodes(pixels, { allKinds: true }) : readQuickly(pixels, memory),
    width,
    height,
  };
}

function readQuickly(pixels: Pixels, memory: FrameMemory): Code[] {
  const luminance = toLuminance(pixels);
  const results = new DecodeResults();
  const whole = wholeView(luminance, []);
  const { symbols, failures } = readZxing(luminance);
  const together = memory.add(luminance, failures);
  results.add([...symbols, ...together].map((symbol) => toDecodedSymbol(symbol, whole)));
  return results.codes();
}
