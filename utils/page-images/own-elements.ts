/** The elements that this script itself has put into the page. A page may give its own the same name. */
export const ownElements = new WeakSet<Element>();
