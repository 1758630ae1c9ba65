import { type Level, modulesOf } from '../../utils/shared/qr-modules';

/** Dark modules of a symbol: `modules[row][column]`. */
export interface QrSymbol {
  text: string;
  modules: boolean[][];
}

/** Encodes `text` at exactly this version (1 to 40). Throws when it does not fit. */
export function encode(text: string, version: number, level: Level): QrSymbol {
  return { text, modules: modulesOf(text, { version, level }) };
}

/** A link that fills about half of what the smallest symbol of this version and level can hold. */
export function textFor(version: number, level: Level, salt: number): string {
  const length = Math.floor((byteCapacity(version, level) * 3) / 4);
  const tail = `${version}${level}${salt.toString(36)}`;
  const base = length >= 26 ? `https://a.example/${tail}/` : tail;
  let text = base.slice(0, Math.max(1, length));
  for (let i = 0; text.length < length; i++) text += 'abcdefghjkmnpqrstuvwxyz23456789'[(i * 7 + salt) % 31];
  return text;
}

/** Bytes that fit a symbol, found by trial and remembered. */
function byteCapacity(version: number, level: Level): number {
  const key = `${version}${level}`;
  const known = capacities.get(key);
  if (known !== undefined) return known;
  let low = 1;
  let high = 3000;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fits(middle, version, level)) low = middle;
    else high = middle - 1;
  }
  capacities.set(key, low);
  return low;
}

const capacities = new Map<string, number>();

function fits(length: number, version: number, level: Level): boolean {
  try {
    encode('x'.repeat(length), version, level);
    return true;
  } catch {
    return false;
  }
}
