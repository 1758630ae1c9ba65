import { modulesOf } from '../../utils/shared/qr-modules';

/** The most bytes that a code holds (ISO/IEC 18004, table 7: version 40, level L, byte mode). */
export const MAX_CODE_BYTES = 2_953;
/** Light modules around a code (ISO/IEC 18004, 6.3.8). */
const QUIET_ZONE = 4;

/** How many bytes a text takes in a code. */
export function bytesIn(text: string): number {
  return new TextEncoder().encode(text).length;
}

/**
 * A text as the modules of a QR code, in UTF-8.
 *
 * @returns rows of modules, true for dark, with the quiet zone; nothing for a text that is empty or too long
 */
export function encodeText(text: string): boolean[][] | undefined {
  const bytes = bytesIn(text);
  return bytes === 0 || bytes > MAX_CODE_BYTES ? undefined : modulesOf(text, { quietZone: QUIET_ZONE });
}
