import { browser } from '#imports';
import { bestLanguage, LANGUAGE_TAGS, type Language, setLanguage } from '../words/translate';
import { reportBug } from './errors';
import { languageSetting } from './settings';

let following: Promise<void> | undefined;

/**
 * Has this context speak the language that the user set, or else the browser's, and follow when that is changed. Can
 * be called by everybody who is about to say something; only the first call does it.
 */
export function followLanguage(): Promise<void> {
  following ??= start().catch((error: unknown) => {
    following = undefined;
    throw error;
  });
  return following;
}

/** A page is blank until its language is known, so nobody waits longer for what is laid down for the browser; in milliseconds. */
const LONGEST_WAIT = 30;

async function start(): Promise<void> {
  languageSetting.watch(speak);
  const last = lastSpoken();
  if (last) setLanguage(last);
  let holds = false;
  const held = languageSetting.getValue().then((language) => {
    holds = true;
    speak(language);
  });
  await Promise.race([held, new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT))]);
  if (holds) return;
  held.catch(reportBug);
  const chosen = await languageSetting.getChosen();
  if (!holds) speak(chosen);
}

/** What is stored may be of a version that had more languages. */
function known(language: string | null): Language | undefined {
  return LANGUAGE_TAGS.find((one) => one === language);
}

function speak(wanted: string): void {
  const language = known(wanted) ?? browserLanguage();
  setLanguage(language);
  noteSpoken(language);
}

/** Where what was spoken last is noted: it can be read at once, which no setting can. */
const SPOKEN_KEY = 'spoken-language';

/**
 * The language that was spoken last, in which pages need not wait for what is set now.
 *
 * @returns `undefined` where none was, or nothing is kept: in workers, or where the browser keeps nothing for sites
 */
export function lastSpoken(): Language | undefined {
  try {
    return known(localStorage.getItem(SPOKEN_KEY));
  } catch {
    return undefined;
  }
}

function noteSpoken(language: Language): void {
  try {
    localStorage.setItem(SPOKEN_KEY, language);
  } catch {
    // The next page waits for a moment.
  }
}

/** The language of the browser's own words, or the one nearest to it: spoken where no other was set. */
export function browserLanguage(): Language {
  return bestLanguage([browser.i18n.getUILanguage()]);
}
