import qrcode from 'qrcode-generator';

/** The most bytes that a code holds (ISO/IEC 18004, table 7: version 40, level L, byte mode). */
export const MAX_CODE_BYTES = 2_953;
/** And with more error correction (level M), which helps on bad screens and paper. */
const MAX_BYTES_M = 2_331;

/** How many bytes a text takes in a code. */
export function bytesIn(text: string): number {
  return new TextEncoder().encode(text).length;
}

/**
 * A text as the modules of a QR code, in UTF-8.
 *
 * @returns rows of modules, true for dark, without a quiet zone; nothing for a text that is empty or too long
 */
export function encodeText(text: string): boolean[][] | undefined {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length === 0 || bytes.length > MAX_CODE_BYTES) return undefined;
  const code = qrcode(0, bytes.length <= MAX_BYTES_M ? 'M' : 'L');
  // The library takes a letter for each byte.
  code.addData(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''), 'Byte');
  code.make();
  const side = Array.from({ length: code.getModuleCount() }, (_, i) => i);
  return side.map((y) => side.map((x) => code.isDark(y, x)));
}
