/** How an element, or a part of it such as `::before`, is drawn; by a name that is short in the content script. */
export function styleOf(element: Element, part?: string | null): CSSStyleDeclaration {
  return getComputedStyle(element, part);
}
