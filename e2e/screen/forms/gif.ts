/** Of the codes that stand for themselves; each fits into a byte until the table is full (GIF89a, appendix F). */
const CLEAR = 0x80;
const END = 0x81;
/** Before so many pixels the table cannot be full. */
const RUN = 100;

/** An animated GIF of two colours, white and black; each frame is a row-by-row list of dark pixels and how long it shows. */
export function gifOf(side: number, frames: { isDark: boolean[]; ms: number }[]): Buffer {
  const word = (value: number) => [value & 0xff, value >> 8];
  const colours = [255, 255, 255, ...Array<number>(127 * 3).fill(0)];
  const bytes = [...Buffer.from('GIF89a'), ...word(side), ...word(side), 0xf6, 0, 0, ...colours];
  for (const { isDark, ms } of frames) {
    bytes.push(0x21, 0xf9, 4, 0, ...word(ms / 10), 0, 0);
    bytes.push(0x2c, 0, 0, 0, 0, ...word(side), ...word(side), 0, 7);
    const codes = isDark.flatMap((dark, at) => [...(at % RUN === 0 ? [CLEAR] : []), dark ? 1 : 0]);
    codes.push(END);
    for (let at = 0; at < codes.length; at += 255) {
      const block = codes.slice(at, at + 255);
      bytes.push(block.length, ...block);
    }
    bytes.push(0);
  }
  bytes.push(0x3b);
  return Buffer.from(bytes);
}
