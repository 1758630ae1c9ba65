import { styleOf } from '../computed-style';
import { boxOf, PSEUDO, pseudoBox, pseudoStyle } from '../element-boxes';
import type { IdleTask } from '../idle-tasks';
import { plain } from '../plain-node';
import { type Rect, shortSide } from '../rect';
import { type BoxCode, type ColouredBox, matrixOfBoxes } from './box-grid';
import { paintedBoxes } from './css-boxes';
import { hasWords } from './drawn-hint';
import { backgroundOf, WHITE } from './module-grid';

/** More boxes than two of the largest codes have modules are something else. */
const MAX_BOXES = 70_000;
/** A hundred runs of dark modules are the least that a code can be drawn with. */
const MIN_BOXES = 90;
/** A module is not larger than this, in CSS pixels: what has larger boxes is a gallery. */
const MAX_MODULE = 40;
/** Of how many elements the pseudo-elements are looked at: where modules are drawn with them, few elements have many. */
const MAX_PSEUDO = 30;
/** An ordinary table or list gives itself away after so many cells: it has one colour only. */
const ENOUGH_CELLS = 1500;

const relativeTo = (origin: Rect, box: Rect): Rect => ({ ...box, x: box.x - origin.x, y: box.y - origin.y });

/** What an element's pseudo-elements paint, relative to an origin. */
function* pseudoBoxes(element: Element, origin: Rect): Generator<ColouredBox> {
  for (const pseudo of PSEUDO) {
    const style = pseudoStyle(element, pseudo);
    if (style) yield* paintedBoxes(style, relativeTo(origin, pseudoBox(element, pseudo)));
  }
}

/** Stand-ins for the colours of one-pixel images, whose pixels are not known here: the first one is dark, all others light. */
function imageColours(): (img: HTMLImageElement) => number {
  let dark: string | undefined;
  return ({ src }) => {
    dark ??= src;
    return src === dark ? 0 : WHITE;
  };
}

/** The elements that may draw a code together. Headings and captions beside the boxes would only blur it. */
function* drawingElements(element: Element): Generator<Element> {
  const walker = plain(document).createTreeWalker(element, NodeFilter.SHOW_ELEMENT, (node) =>
    plain(node).parentNode === element && hasWords(node as Element)
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  for (let node: Node | null = element; node; node = walker.nextNode()) yield node as Element;
}

/**
 * The code that an element and what is in it draw with backgrounds, gradients, shadows or one-pixel images, found in
 * steps. Its area is relative to the element's own box. Undefined when there is none.
 */
export function* readBoxCode(element: Element): IdleTask<BoxCode | undefined> {
  const boxes: ColouredBox[] = [];
  const colourOfImage = imageColours();
  // The page may scroll between two steps: all boxes are taken relative to the element's own.
  let origin = boxOf(element);
  let leaves = 0;
  let large = 0;
  const add = (more: Iterable<ColouredBox>) => {
    for (const box of more) boxes.push(box);
  };
  for (const one of drawingElements(element)) {
    const own = relativeTo(origin, boxOf(one));
    if (one instanceof HTMLImageElement) boxes.push({ ...own, colour: colourOfImage(one) });
    else add(paintedBoxes(styleOf(one), own));
    if (!plain(one).firstElementChild) {
      leaves++;
      if (shortSide(own) > MAX_MODULE) large++;
      if (leaves <= MAX_PSEUDO) add(pseudoBoxes(one, origin));
    }
    if (leaves === ENOUGH_CELLS && new Set(boxes.map(({ colour }) => colour)).size < 2) return undefined;
    if (boxes.length > MAX_BOXES || (large > 20 && large > leaves / 2)) return undefined;
    if (leaves % 16 === 0) {
      yield;
      origin = boxOf(element);
    }
  }
  return boxes.length < MIN_BOXES ? undefined : matrixOfBoxes(boxes, backgroundOf(element));
}
