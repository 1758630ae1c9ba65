import { type ComponentChildren, render } from 'preact';
import { reportBug } from '../utils/platform/errors';
import { browserLanguage, followLanguage, lastSpoken } from '../utils/platform/language';
import { currentLanguage, directionOf, onLanguageChange, prepareWords } from '../utils/words/translate';
import { keepFocus } from './keep-focus';

interface Page {
  /** The document's title, in the current language. */
  title(): string;
  /** The page itself, made anew whenever the language changes. */
  content(): ComponentChildren;
}

/**
 * Shows a page of the extension in the user's language, and in another one as soon as that is set: everything is
 * rendered again in place, so that what was typed, opened and focused stays.
 */
export async function mountPage({ title, content }: Page): Promise<void> {
  const following = followLanguage().catch(reportBug);
  // While the browser looks up what was set: most people have set nothing.
  const last = lastSpoken();
  prepareWords(last ?? browserLanguage());
  const root = document.getElementById('root');
  function show(): void {
    const language = currentLanguage();
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
    document.title = title();
    if (root) render(content(), root);
  }
  if (root) keepFocus(root);
  onLanguageChange(show);
  if (!last) await following;
  show();
  await following;
}
