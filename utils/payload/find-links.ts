import { bareUrl, webUrl } from './formats/web';

/** Never more links out of one text than a person would look at. */
const MAX_LINKS = 20;

/** Web addresses inside a text, as a phone would underline them: canonical, each once, http and https only. */
export function findLinks(text: string): string[] {
  const links = new Set<string>();
  for (const word of text.split(/[\s<>"'`]+/)) {
    if (links.size >= MAX_LINKS) break;
    const at = word.search(/https?:\/\//i);
    const bare = word.replace(/^[([{]+/, '');
    const trimmed = trimEnd(at === -1 ? bare : word.slice(at));
    if (trimmed.length < 4) continue;
    const url = at === -1 ? bareUrl(trimmed) : webUrl(trimmed);
    if (url) links.add(url.href);
  }
  return [...links];
}

/** Punctuation at the end belongs to the sentence, a closing bracket only when it was opened outside. */
function trimEnd(word: string): string {
  let end = word.length;
  while (end > 0) {
    const last = word[end - 1] ?? '';
    const unopened = last === ')' && !word.slice(0, end).includes('(');
    if (!'.,;:!?]}»”…。、，'.includes(last) && !unopened) break;
    end -= 1;
  }
  return word.slice(0, end);
}
