/** The scripts that UAX #31 recommends for identifiers; letters of all others are not shown in addresses. */
const SCRIPTS = {
  Arabic: /\p{scx=Arabic}/u,
  Armenian: /\p{scx=Armenian}/u,
  Bengali: /\p{scx=Bengali}/u,
  Bopomofo: /\p{scx=Bopomofo}/u,
  Cyrillic: /\p{scx=Cyrillic}/u,
  Devanagari: /\p{scx=Devanagari}/u,
  Ethiopic: /\p{scx=Ethiopic}/u,
  Georgian: /\p{scx=Georgian}/u,
  Greek: /\p{scx=Greek}/u,
  Gujarati: /\p{scx=Gujarati}/u,
  Gurmukhi: /\p{scx=Gurmukhi}/u,
  Han: /\p{scx=Han}/u,
  Hangul: /\p{scx=Hangul}/u,
  Hebrew: /\p{scx=Hebrew}/u,
  Hiragana: /\p{scx=Hiragana}/u,
  Kannada: /\p{scx=Kannada}/u,
  Katakana: /\p{scx=Katakana}/u,
  Khmer: /\p{scx=Khmer}/u,
  Lao: /\p{scx=Lao}/u,
  Latin: /\p{scx=Latin}/u,
  Malayalam: /\p{scx=Malayalam}/u,
  Myanmar: /\p{scx=Myanmar}/u,
  Oriya: /\p{scx=Oriya}/u,
  Sinhala: /\p{scx=Sinhala}/u,
  Tamil: /\p{scx=Tamil}/u,
  Telugu: /\p{scx=Telugu}/u,
  Thaana: /\p{scx=Thaana}/u,
  Thai: /\p{scx=Thai}/u,
  Tibetan: /\p{scx=Tibetan}/u,
} as const;

type Script = keyof typeof SCRIPTS;

/** Sets of scripts that may stand in one label: one alone, or Latin with East Asia's (UTS #39, Highly Restrictive). */
const TOGETHER: readonly (readonly Script[])[] = [
  ['Latin', 'Han', 'Hiragana', 'Katakana'],
  ['Latin', 'Han', 'Bopomofo'],
  ['Latin', 'Han', 'Hangul'],
];

const COMMON = /[\p{sc=Common}\p{sc=Inherited}]/u;

/** The recommended scripts that a character is used with; empty for one of another script. */
function scriptsOf(char: string): Script[] {
  return (Object.keys(SCRIPTS) as Script[]).filter((script) => SCRIPTS[script].test(char));
}

/** The scripts whose letters a label is made of, by each letter's own script; `other` for one that is not recommended. */
export function scriptsIn(label: string): Set<Script | 'other'> {
  const found = new Set<Script | 'other'>();
  for (const char of label) {
    if (COMMON.test(char)) continue;
    found.add(scriptsOf(char)[0] ?? 'other');
  }
  return found;
}

/** True when a label keeps to one script, or to Latin with the scripts of one East Asian language. */
export function isOneLanguage(label: string): boolean {
  const letters = [...label].filter((char) => !COMMON.test(char) || scriptsOf(char).length > 0);
  const sets = letters.map(scriptsOf);
  const fits = (allowed: readonly Script[]) =>
    sets.every((own) => own.some((script) => allowed.includes(script)));
  return (Object.keys(SCRIPTS) as Script[]).some((script) => fits([script])) || TOGETHER.some(fits);
}
