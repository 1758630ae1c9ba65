/** A part of the window, in CSS pixels. */
export interface Area {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** What is smaller is a matter of rounding. */
export const SLACK = 1;

/** Whether an element is drawn; what is only for screen readers is not. */
export function isDrawn(element: Element): boolean {
  const isVisible = element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
  return isVisible && element.closest('.only-spoken') === null;
}

/** An element by its tag, classes and first words. */
export function nameOf(element: Element): string {
  const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40);
  return `${element.localName}${[...element.classList].map((one) => `.${one}`).join('')} “${words}”`;
}

/** What is left of an area inside an element once all that clip it have. */
export function shownOf(area: Area, inside: Element | null): Area {
  let left = area;
  for (let around = inside; around && around !== document.body; around = around.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(around);
    const box = around.getBoundingClientRect();
    if (overflowX !== 'visible')
      left = { ...left, left: Math.max(left.left, box.left), right: Math.min(left.right, box.right) };
    if (overflowY !== 'visible')
      left = { ...left, top: Math.max(left.top, box.top), bottom: Math.min(left.bottom, box.bottom) };
  }
  return left;
}

/** Whether nothing is left of an area. */
export const isNothing = ({ left, right, top, bottom }: Area) => right - left < SLACK || bottom - top < SLACK;
