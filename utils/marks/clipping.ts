import { styleOf } from '../page-images/computed-style';
import { plain } from '../page-images/plain-node';
import { shadowOf } from '../platform/extension-api';

/** An element that shows nothing of what lies outside its box, along one axis or both. */
export interface Clip {
  element: Element;
  across: boolean;
  down: boolean;
  /** The next one, which clips this one too. */
  outer: Clip | undefined;
}

/** The nearest element that may clip another one besides that itself: what is in a slot stands there. */
function containerOf(element: Element, position: string): Element | null | undefined {
  const node = plain(element as HTMLElement);
  if (/absolute|fixed/.test(position)) {
    // What is taken out of the flow escapes from boxes that it is not laid out in. Of a drawing this is not told.
    const { offsetParent } = node;
    if (offsetParent !== undefined) return offsetParent;
  }
  const { parentElement } = node;
  return slotIn(parentElement, node) ?? parentElement ?? (node.getRootNode() as ShadowRoot).host;
}

/** The slot that an element stands in, which of a closed shadow root the element itself does not tell. */
function slotIn(parent: HTMLElement | null, element: Element): Element | null | undefined {
  const slots = parent && shadowOf(parent)?.querySelectorAll('slot');
  return slots && [...slots].find((slot) => slot.assignedElements().includes(element));
}

/**
 * Finds what clips an element, the element itself first. What was found once is not looked for again, so that hundreds of
 * elements in one box cost little more than one.
 */
export function clipFinder(): (element: Element) => Clip | undefined {
  const found = new WeakMap<Element, Clip | undefined>();
  return (element) => {
    const unknown: [Element, CSSStyleDeclaration][] = [];
    let up: Element | null | undefined = element;
    // What overflows the page's own two elements can be scrolled to in the window, which clips by itself.
    while (up && !found.has(up) && !plain(up).matches('html,body')) {
      const style = styleOf(up);
      unknown.unshift([up, style]);
      up = containerOf(up, style.position);
    }
    let clip = up ? found.get(up) : undefined;
    for (const [one, { display, overflowX, overflowY, clipPath, contain }] of unknown) {
      const clipsAll = clipPath !== 'none' || /paint|strict|content/.test(contain);
      const across = clipsAll || overflowX !== 'visible';
      const down = clipsAll || overflowY !== 'visible';
      // What is no box clips nothing, whatever is said of it.
      const isBox = !/^(inline|contents)$/.test(display);
      if (isBox && (across || down)) clip = { element: one, across, down, outer: clip };
      found.set(one, clip);
    }
    return clip;
  };
}
