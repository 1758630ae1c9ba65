import { plain } from '../../utils/page-images/plain-node';

/** Enough to tell whether a code repeats a link of the page; a page with more is not read to the end. */
const MAX_LINKS = 1000;

/** The web addresses that the page itself links to, each once. */
export function linksOf(document: Document): string[] {
  const links = new Set<string>();
  for (const element of plain(document).links) {
    if (/^https?:/.test(element.href) && element.href.length < 2000) links.add(element.href);
    if (links.size >= MAX_LINKS) break;
  }
  return [...links];
}
