/** The parameters of RFC 3492, section 5. */
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;

/** Section 6.1. The first time the delta is damped more. */
function adapt(delta: number, count: number, damp: number): number {
  let rest = Math.floor(delta / damp);
  rest += Math.floor(rest / count);
  let k = 0;
  while (rest > ((BASE - T_MIN) * T_MAX) / 2) {
    rest = Math.floor(rest / (BASE - T_MIN));
    k += BASE;
  }
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}

function digitOf(char: string): number {
  if (char >= 'a' && char <= 'z') return char.charCodeAt(0) - 97;
  return char >= '0' && char <= '9' ? char.charCodeAt(0) - 22 : BASE;
}

/** One variable-length integer, from `start` on, and where the next begins; `undefined` when it is malformed. */
function readDelta(encoded: string, start: number, bias: number): [delta: number, end: number] | undefined {
  let delta = 0;
  let weight = 1;
  for (let at = start, k = BASE; ; at += 1, k += BASE) {
    const digit = digitOf(encoded[at] ?? '');
    delta += digit * weight;
    if (digit >= BASE || delta > 0x7fffffff) return undefined;
    const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
    if (digit < threshold) return [delta, at + 1];
    weight *= BASE - threshold;
  }
}

/** Decodes what follows `xn--` (RFC 3492, section 6.2); `undefined` when it is malformed. */
function decode(encoded: string): string | undefined {
  const hyphen = encoded.lastIndexOf('-');
  const points = [...encoded.slice(0, Math.max(hyphen, 0))].map((char) => char.charCodeAt(0));
  let n = 128;
  let i = 0;
  let bias = 72;
  for (let at = hyphen + 1; at < encoded.length; ) {
    const read = readDelta(encoded, at, bias);
    if (!read) return undefined;
    const [delta, end] = read;
    const count = points.length + 1;
    bias = adapt(delta, count, i === 0 ? DAMP : 2);
    at = end;
    i += delta;
    n += Math.floor(i / count);
    i %= count;
    if (n > 0x10ffff || (n >= 0xd800 && n <= 0xdfff)) return undefined;
    points.splice(i, 0, n);
    i += 1;
  }
  return String.fromCodePoint(...points);
}

/** One label of a host in Unicode; what is no punycode, or broken, comes back as it is. */
export function labelToUnicode(label: string): string {
  if (!label.startsWith('xn--')) return label;
  return decode(label.slice(4)) ?? label;
}

/** A host from `URL.hostname` in Unicode, without any judgement of how that looks. */
export function hostToUnicode(host: string): string {
  return host.split('.').map(labelToUnicode).join('.');
}
