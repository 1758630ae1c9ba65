/**
 * Keeps the keyboard near where it was. When what has the focus goes away or can be used no longer, browsers put the focus
 * nowhere, and the next key begins at the top of the page. Here whatever stood around it takes the focus: not another
 * button, which a second press of the same key would set off.
 *
 * @param root what the page shows everything in
 */
export function keepFocus(root: HTMLElement): void {
  let last: Element | undefined;
  /** What stood around it, from the inside out: of what was taken out of the page, that cannot be asked any more. */
  let around: HTMLElement[] = [];

  root.addEventListener('focusin', ({ target }) => {
    last = target instanceof Element ? target : undefined;
    around = last ? ancestorsOf(last, root) : [];
  });
  // A click beside everything takes the focus away as well, and is meant to.
  root.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget) return;
    setTimeout(() => {
      if (last && isUsable(last) && document.activeElement !== last) last = undefined;
    });
  });
  new MutationObserver(() => {
    if (!last || isUsable(last)) return;
    const { activeElement } = document;
    if (activeElement === last || activeElement === document.body || !activeElement)
      take(around.find((one) => one.isConnected && !one.closest('[hidden]')) ?? root);
    else last = undefined;
  }).observe(root, { childList: true, subtree: true, attributeFilter: ['disabled', 'hidden'] });
}

const isUsable = (element: Element) =>
  element.isConnected && !element.matches(':disabled') && !element.closest('[hidden]');

function ancestorsOf(element: Element, root: HTMLElement): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let one = element.parentElement; one && one !== root; one = one.parentElement) found.push(one);
  return [...found, root];
}

/** Gives an element the focus for once. */
function take(element: HTMLElement): void {
  const isStop = element.hasAttribute('tabindex');
  if (!isStop) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  if (!isStop) element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
}
