import { plain } from '../page-images/plain-node';

/** An element as pages have it, also in a document that is a vector image. */
export function createHtml<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: K | 'qr-code-previewer',
): HTMLElementTagNameMap[K] {
  return plain(document).createElementNS('http://www.w3.org/1999/xhtml', name) as HTMLElementTagNameMap[K];
}
