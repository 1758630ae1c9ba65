import { bareUrl, webUrl } from './formats/web';
import type { WebPayload } from './payload';
import { mendScheme } from './url/mend';

/** Never more links out of one text than a person would look at. */
const MAX_LINKS = 20;

/** The words of a text as phones part it for links. */
export function wordsOf(text: string): string[] {
  return text.split(/[\s<>"'`]+/);
}

/** The web address that a word is or ends with, as written and without the sentence's punctuation. */
export function addressIn(word: string): WebPayload | undefined {
  const at = word.search(/https?:[/\\]{1,3}/i);
  const bare = word.replace(/^[([{]+/, '');
  const written = trimEnd(at === -1 ? bare : word.slice(at));
  if (written.length < 4) return undefined;
  const mended = at === -1 ? mendScheme(written)?.mended : undefined;
  const url = at === -1 ? ((mended && webUrl(mended)) ?? bareUrl(written)) : webUrl(written);
  if (!url) return undefined;
  return {
    kind: 'web',
    text: written,
    url: url.href,
    form: at === -1 && !mended ? 'bare' : 'plain',
    written,
  };
}

/** Web addresses inside a text, as a phone would underline them: canonical, each once, http and https only. */
export function findLinks(text: string): string[] {
  const links = new Set<string>();
  for (const word of wordsOf(text)) {
    if (links.size >= MAX_LINKS) break;
    const address = addressIn(word);
    if (address) links.add(address.url);
  }
  return [...links];
}

/** Punctuation at the end belongs to the sentence, a closing bracket only when it was opened outside. */
function trimEnd(word: string): string {
  const opened = word.indexOf('(');
  let end = word.length;
  while (end > 0) {
    const last = word[end - 1] ?? '';
    const unopened = last === ')' && (opened === -1 || opened >= end);
    if (!'.,;:!?]}»”…。、，'.includes(last) && !unopened) break;
    end -= 1;
  }
  return word.slice(0, end);
}
