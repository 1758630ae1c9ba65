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
function containerOf(element: Element, position: string, slots: SlotsByHost): Element | null | undefined {
  const node = plain(element as HTMLElement);
  if (/absolute|fixed/.test(position)) {
    // What is taken out of the flow escapes from boxes that it is not laid out in. Of a drawing this is not told.
    const { offsetParent } = node;
    if (offsetParent !== undefined) return offsetParent;
  }
  return slotOf(node, slots) ?? node.parentElement ?? (node.getRootNode() as ShadowRoot).host;
}

/** More slots than a component has: a page can make as many as it likes. */
const MAX_SLOTS = 100;
type SlotsByHost = WeakMap<Element, HTMLSlotElement[]>;

/** Of what stands in a closed shadow root, the browser does not tell in which slot: the first of its name. */
function slotOf({ parentElement: host, slot }: Element, known: SlotsByHost): Element | undefined {
  if (!host) return;
  const slots =
    known.get(host) ?? [].slice.call(shadowOf(host)?.querySelectorAll('slot') ?? [], 0, MAX_SLOTS);
  known.set(host, slots);
  return slots.find(({ name }) => name === slot);
}

/**
 * Finds what clips an element, the element itself first. What was found once is not looked for again, so that hundreds of
 * elements in one box cost little more than one.
 */
export function clipFinder(): (element: Element) => Clip | undefined {
  const found = new WeakMap<Element, Clip | undefined>();
  const slots: SlotsByHost = new WeakMap();
  return (element) => {
    const unknown: [Element, CSSStyleDeclaration][] = [];
    let up: Element | null | undefined = element;
    // What overflows the page's own two elements can be scrolled to in the window, which clips by itself.
    while (up && !found.has(up) && !plain(up).matches('html,body')) {
      const style = styleOf(up);
      unknown.unshift([up, style]);
      up = containerOf(up, style.position, slots);
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
