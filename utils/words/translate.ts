import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { LANGUAGES } from './data/languages';
import type { Messages } from './data/message-types';

/** The tag of a language that there are words in: "en", "ko". */
export type Language = keyof typeof LANGUAGES;

/** A message in the `.ftl` files. */
export type MessageId = keyof Messages;

/** What a message has to be given: each variable in it by its name. */
export type MessageVars<Id extends MessageId> = Messages[Id]['vars'];

/** The variables as a last argument that may only be left out where there are none. */
export type VarsArgument<Id extends MessageId> = keyof MessageVars<Id> extends never
  ? []
  : [vars: MessageVars<Id>];

export const LANGUAGE_TAGS = Object.keys(LANGUAGES) as Language[];

const RIGHT_TO_LEFT = ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr'];

/** Where lines of a language begin. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
}

const bundles = new Map<Language, FluentBundle>();

/** The messages of a language, parsed when they are first wanted. */
function bundleOf(language: Language): FluentBundle {
  const known = bundles.get(language);
  if (known) return known;
  // Values are set apart by invisible characters only where lines begin on the right: elsewhere what is shown of a
  // stranger's text names such characters, and pages set values apart by elements (`<Words>`).
  const bundle = new FluentBundle(language, {
    useIsolating: directionOf(language) === 'rtl',
    functions: { BROWSER: () => (import.meta.env.FIREFOX ? 'firefox' : 'chrome') },
  });
  bundle.addResource(new FluentResource(LANGUAGES[language]));
  bundles.set(language, bundle);
  return bundle;
}

/** Parses the words of a language that somebody is about to speak, while there is nothing else to do. */
export function prepareWords(language: Language): void {
  bundleOf(language);
}

let current: Language = 'en';
const listeners = new Set<() => void>();

/** The language that words are in now. English until another one is set. */
export function currentLanguage(): Language {
  return current;
}

/** Has all words from now on be in a language, and tells whoever shows some. */
export function setLanguage(language: Language): void {
  if (language === current) return;
  current = language;
  for (const listener of [...listeners]) listener();
}

/** Calls back whenever the language has changed, until the returned function is called. */
export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/**
 * The language that fits best.
 *
 * @param wanted tags of languages, the most wanted first: "ko-KR", "en"
 * @returns English where there are words in none of them
 */
export function bestLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const parts = tag.toLowerCase().split(/[-_]/);
    for (let count = parts.length; count > 0; count--) {
      const shorter = parts.slice(0, count).join('-');
      const found = LANGUAGE_TAGS.find((one) => one.toLowerCase() === shorter);
      if (found) return found;
    }
  }
  return 'en';
}

/** Formats a message with values of Fluent's own, in the current language; in English where it has no such words. */
export function formatMessage(id: MessageId, values: Record<string, FluentVariable>): string {
  for (const language of [current, 'en'] as const) {
    const bundle = bundleOf(language);
    const pattern = bundle.getMessage(id)?.value;
    // A list of errors keeps Fluent from throwing: a gap in a sentence is better than no page.
    if (pattern) return bundle.formatPattern(pattern, values, []);
  }
  return id;
}

/**
 * A message as plain text, in the current language.
 *
 * @param id written out where this is called, so that it can be found
 * @param vars what is filled in; a stranger's text stays text, whatever is in it
 */
export function t<Id extends MessageId>(id: Id, ...[vars]: VarsArgument<Id>): string {
  return formatMessage(id, vars ?? {});
}

/** Words without the invisible characters that set values apart, for what is copied or compared. */
export function withoutIsolates(words: string): string {
  return words.replace(/[\u2068\u2069]/g, '');
}
