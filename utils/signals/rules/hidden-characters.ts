import { decodePercent } from '../../payload/formats/fields';
import type { Rule } from '../rule';

/** Characters that turn the direction of what follows (Trojan Source, CVE-2021-42574). */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/u;
/** What nobody sees. Line ends and the separators of ISO 15434 and GS1 belong to machines' texts. */
const UNSEEN =
  /[\p{Default_Ignorable_Code_Point}\u0000-\u0008\u000b\u000e-\u001b\u007f-\u009f\ufff9-\ufffb]/u;

/** Joiners between letters that need them, and marks of direction beside such letters. */
const NEEDED =
  /(?<=[\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}\p{scx=Mong}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f)(?:[\u200c-\u200f]|\u061c|[\u180b-\u180f]|[\ufe00-\ufe0f])|(?<=[0-9#*])\ufe0f|(?<=\u{1f3f4})[\u{e0020}-\u{e007f}]{3,7}|[\u200c-\u200f\u061c](?=[\p{scx=Arab}\p{scx=Hebr}])|(?<=\p{sc=Han})[\u{e0100}-\u{e01ef}]|(?<=\p{Ll})\u00ad(?=\p{Ll})/gu;

const nameOf = (char: string) =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * Characters that nobody can see, or that make a text read otherwise than it is, wherever they stand. Not where a
 * language or an emoji needs them, and not at the front, where encoders put a byte-order mark.
 */
export const hiddenCharacters: Rule = ({ payload, own }) => {
  // Said in other words where an address is what they hide in.
  if (own?.address.differences.some(({ kind }) => kind === 'invisible')) return [];
  if (payload.kind === 'device-link' && payload.service === 'matrix') return [];
  const text = payload.text.slice(0, 8192).replace(/^\ufeff/, '');
  const turning = TURNING.exec(text) ?? TURNING.exec(decodePercent(text));
  if (turning) {
    const evidence = { how: 'direction', which: nameOf(turning[0]) };
    return [{ rule: 'hidden-characters', level: 'medium', evidence }];
  }
  if (!UNSEEN.test(text)) return [];
  const [unseen] = UNSEEN.exec(text.replace(NEEDED, '')) ?? [];
  return unseen === undefined
    ? []
    : [{ rule: 'hidden-characters', level: 'medium', evidence: { which: nameOf(unseen) } }];
};
