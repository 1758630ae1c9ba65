import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps the focus within an element whose content changes: when the part that has it goes away, the element takes it, so
 * that the next key goes on from there and not from the top of the page.
 *
 * @returns the properties of the element, which needs a `tabIndex`
 */
export function useFocusWithin() {
  const ref = useRef<HTMLDivElement>(null);
  const focused = useRef<Element>();
  useLayoutEffect(() => {
    if (!focused.current || focused.current.isConnected) return;
    focused.current = undefined;
    if (document.activeElement === document.body) ref.current?.focus({ preventScroll: true });
  });
  return {
    ref,
    onFocusIn: ({ target }: FocusEvent) => {
      if (target instanceof Element) focused.current = target;
    },
    // Removing an element also takes its focus, to nowhere; a click or a key takes it to another one.
    onFocusOut: ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget) focused.current = undefined;
    },
  };
}
