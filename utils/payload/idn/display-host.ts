import { homograph } from '../brands/homograph';
import { labelToUnicode } from './punycode';
import { isOneLanguage, scriptsIn } from './scripts';
import { hasForeignMark, hasLoneStroke, mixesShapes } from './shapes';
import { looksAscii } from './whole-script';

/** Why a label is not shown in its own letters. */
type SpoofReason =
  | 'not-allowed' // a character that UTS #39 does not allow in identifiers
  | 'mixed-scripts'
  | 'mixed-digits'
  | 'misused-mark' // marks that hide, stack or stand where none can
  | 'mixed-shapes' // letters, strokes or vowels that pass for others beside these
  | 'looks-ascii'; // every letter or digit passes for an ASCII one

/** Latin letters that no living orthography of an address needs: phonetic, archaic, small capitals, turned. */
const ODD_LATIN =
  /[\u0138\u0149\u017f\u0180-\u018e\u0190-\u019f\u01a2-\u01ae\u01b1-\u01cc\u01dd\u01e4\u01e5\u01f1-\u01f7\u021c\u021d\u0220-\u0225\u0234-\u0252\u0255\u0258\u025a\u025c-\u0262\u0264-\u0267\u026a-\u0271\u0273-\u0288\u028a-\u02af\u1d00-\u1dff\u2c60-\u2c7f\ua720-\ua7ff\uab30-\uab6f]/u;
/** Archaic Cyrillic and Greek, Cherokee in small letters, and forms for show. */
const ODD_OTHER =
  /[\u0370-\u0373\u0376\u0377\u03d0-\u03ff\u0460-\u0489\u0500-\u052f\u1c80-\u1c8f\u1f00-\u1fff\u2100-\u2bff\u2de0-\u2dff\ua640-\ua69f\uab70-\uabbf\ufb00-\ufdff\ufe70-\uffef]/u;

/** Modifier letters that are part of words; all others pass for apostrophes, hyphens and accents. */
const WORD_MODIFIERS = /[々〻ゝゞー-ヾๆໆៗॱ]/u;

const isAllowed = (char: string) =>
  char === '-' ||
  (/[\p{XID_Continue}\u00b7\u0375\u05f3\u05f4\u30fb]/u.test(char) &&
    !/\p{Default_Ignorable_Code_Point}/u.test(char) &&
    !ODD_LATIN.test(char) &&
    !ODD_OTHER.test(char) &&
    (!/\p{Lm}/u.test(char) || WORD_MODIFIERS.test(char)) &&
    char !== '\u0338' &&
    char.normalize('NFKC') === char);

/** Decimal digits of more than one system. */
function mixesDigits(label: string): boolean {
  const systems = new Set<number>();
  for (const char of label) {
    const code = char.codePointAt(0) ?? 0;
    // Every system is a run of ten that begins where its zero is; one of them is one block of sixteen.
    if (/\p{Nd}/u.test(char)) systems.add(code >> 4);
  }
  return systems.size > 1;
}

/** A mark at the start, twice the same, more than two at a time, or a dot on a letter that has one. */
function misusesMarks(label: string): boolean {
  const apart = label.normalize('NFD');
  if (hasForeignMark(apart)) return true;
  if (/^\p{M}/u.test(apart) || /(\p{Mn})\1/u.test(apart) || /[ijlı]\u0307/u.test(apart)) return true;
  if (/[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]\p{Mn}{3}/u.test(apart) || /\p{Mn}{5}/u.test(apart))
    return true;
  // A kana that passes for a slash, alone among other letters.
  if (
    /(?<![\p{sc=Hira}\p{sc=Kana}\p{sc=Han}ー])[ノソゾン](?![\p{sc=Hira}\p{sc=Kana}\p{sc=Han}ー])/u.test(label)
  )
    return true;
  // The middle dot belongs between two l (Catalan), the kana marks after or between kana.
  return /(?<!l)·|·(?!l)/u.test(label) || /(?<![\p{sc=Hira}\p{sc=Kana}\p{sc=Han}ー])[ー・]/u.test(label);
}

/** Latin letters beyond a to z among those of another script. */
function mixesAccents(label: string): boolean {
  return /[^\u0000-\u007f]/.test(label.replace(/[^\p{sc=Latin}]/gu, '')) && scriptsIn(label).size > 1;
}

/**
 * Why a label (in Unicode) is not proven harmless, or `undefined` when it is. After UTS #39 and
 * Chromium's rules for international names (https://chromium.googlesource.com/chromium/src/+/main/docs/idn.md);
 * approximate where those need large tables, and then on the strict side.
 */
export function spoofReason(label: string, tld: string): SpoofReason | undefined {
  if (/^[\u0000-\u007f]*$/.test(label)) return label.startsWith('xn--') ? 'not-allowed' : undefined;
  if (label.normalize('NFC') !== label || ![...label].every(isAllowed) || scriptsIn(label).has('other')) {
    return 'not-allowed';
  }
  if (!isOneLanguage(label) || mixesAccents(label)) return 'mixed-scripts';
  if (mixesDigits(label)) return 'mixed-digits';
  if (misusesMarks(label)) return 'misused-mark';
  if (hasLoneStroke(label) || mixesShapes(label, tld)) return 'mixed-shapes';
  return looksAscii(label, tld) ? 'looks-ascii' : undefined;
}

/** True for a label in other letters that passes for the name of a well-known site, such as googlé. */
function looksWellKnown(label: string): boolean {
  return /[^\u0000-\u007f]/.test(label) && homograph(label) !== undefined;
}

/** A host from `URL.hostname` for the eye: Unicode for each label that is proven harmless, punycode otherwise. */
export function displayHost(host: string): string {
  if (!host.includes('xn--')) return host;
  const labels = host.split('.');
  const tld = labelToUnicode(labels[labels.length - 1] ?? '');
  const shown = labels.map((label) => {
    const unicode = labelToUnicode(label);
    return spoofReason(unicode, tld) === undefined && !looksWellKnown(unicode) ? unicode : label;
  });
  const joined = shown.join('.');
  // Only what leads back to the same host may stand for it.
  return URL.canParse(`https://${joined}/`) && new URL(`https://${joined}/`).hostname === host
    ? joined
    : host;
}
