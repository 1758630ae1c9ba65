import { CONFUSABLES } from '../data/confusables';

let table: Map<string, string> | undefined;

function confusables(): Map<string, string> {
  if (table) return table;
  table = new Map();
  for (const line of CONFUSABLES.trim().split('\n')) {
    const [target = '', chars = ''] = line.split(' ');
    for (const char of chars) table.set(char, target);
  }
  return table;
}

/** The ASCII text that a character passes for, or `undefined`. */
export function asciiFor(char: string): string | undefined {
  return confusables().get(char);
}

/** A label without its accents, and with every look-alike character replaced by what it passes for. */
function toAscii(label: string): string {
  let plain = '';
  // A letter with a mark can be in the table as a whole (й is no и with a hat to it).
  for (const char of label.normalize('NFC').toLowerCase()) {
    const whole = asciiFor(char);
    if (whole !== undefined) plain += whole;
    else for (const part of char.normalize('NFD')) if (!/\p{M}/u.test(part)) plain += asciiFor(part) ?? part;
  }
  return plain;
}

/**
 * What a label looks like at a glance (UTS #39, section 4, with accents dropped as Chromium does): two labels
 * with the same skeleton can be taken for each other. Beyond the table: 1, l and i are one, so are 0 and o,
 * rn and m, vv and w.
 */
export function skeleton(label: string): string {
  const plain = toAscii(label);
  return plain.replace(/rn/g, 'm').replace(/vv/g, 'w').replace(/[1i|]/g, 'l').replace(/0/g, 'o');
}
