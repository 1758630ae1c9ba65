import qrcode from 'qrcode-generator';

export type Level = 'L' | 'M' | 'Q' | 'H';

/** Dark modules of a symbol: `modules[row][column]`. */
export interface QrSymbol {
  text: string;
  modules: boolean[][];
}

/** Encodes `text` at exactly this version (1 to 40). Throws when it does not fit. */
export function encode(text: string, version: number, level: Level): QrSymbol {
  const code = qrcode(version as TypeNumber, level);
  code.addData(text, 'Byte');
  code.make();
  const size = code.getModuleCount();
  const modules = Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => code.isDark(y, x)),
  );
  return { text, modules };
}

/** A link that fills about half of what the smallest symbol of this version and level can hold. */
export function textFor(version: number, level: Level, salt: number): string {
  const room = Math.floor((byteRoom(version, level) * 3) / 4);
  const tail = `${version}${level}${salt.toString(36)}`;
  const base = room >= 26 ? `https://a.example/${tail}/` : tail;
  let text = base.slice(0, Math.max(1, room));
  for (let i = 0; text.length < room; i++) text += 'abcdefghjkmnpqrstuvwxyz23456789'[(i * 7 + salt) % 31];
  return text;
}

/** Bytes that fit a symbol, found by trial and remembered. */
function byteRoom(version: number, level: Level): number {
  const key = `${version}${level}`;
  const known = rooms.get(key);
  if (known !== undefined) return known;
  let low = 1;
  let high = 3000;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fits(middle, version, level)) low = middle;
    else high = middle - 1;
  }
  rooms.set(key, low);
  return low;
}

const rooms = new Map<string, number>();

function fits(length: number, version: number, level: Level): boolean {
  try {
    encode('x'.repeat(length), version, level);
    return true;
  } catch {
    return false;
  }
}
