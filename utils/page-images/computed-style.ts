/** How an element looks, or one of its pseudo-elements; by a short name, as `max`. */
export const styleOf = (element: Element, pseudo?: string): CSSStyleDeclaration =>
  getComputedStyle(element, pseudo);
