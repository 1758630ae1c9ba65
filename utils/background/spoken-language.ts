import { browser } from '#imports';
import { reportBug } from '../platform/errors';
import { followLanguage } from '../platform/language';
import { currentLanguage, onLanguageChange } from '../words/translate';

const KEY = 'spoken-language';

const listeners = new Set<() => void>();
let last: Promise<void> | undefined;

/**
 * Calls back when what outlives the background (the menu, the marks on pages) has to be worded anew because the language
 * is another than before, were it changed while no background ran. One that starts again in the same words nothing anew.
 */
export function onSpokenLanguageChange(listener: () => void): void {
  listeners.add(listener);
  if (last) return;
  onLanguageChange(compareNext);
  last = followLanguage().then(compare).catch(reportBug);
}

/** One after the other, or two would find the same change. */
function compareNext(): void {
  last = last?.then(compare).catch(reportBug);
}

async function compare(): Promise<void> {
  const language = currentLanguage();
  const { [KEY]: before } = await browser.storage.session.get(KEY);
  if (before === language) return;
  await browser.storage.session.set({ [KEY]: language });
  // After the browser's start there is nothing yet that would have been worded.
  if (before === undefined) return;
  for (const listener of [...listeners]) listener();
}
