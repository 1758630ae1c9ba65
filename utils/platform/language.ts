import { browser } from '#imports';
import { bestLanguage, LANGUAGE_TAGS, setLanguage } from '../words/translate';
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

async function start(): Promise<void> {
  languageSetting.watch(speak);
  speak(await languageSetting.getValue());
}

/** What is stored may be of a version that had more languages. */
function speak(wanted: string): void {
  const known = LANGUAGE_TAGS.find((one) => one === wanted);
  setLanguage(known ?? bestLanguage([browser.i18n.getUILanguage()]));
}
