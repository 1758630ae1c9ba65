import { pseudoBox } from '../element-boxes';
import type { Rect } from '../page-image';
import { type BoxCode, type ColouredBox, matrixOfBoxes } from './box-grid';
import { backgroundBoxes, shadowBoxes } from './css-boxes';
import { hasWords } from './drawn-hint';
import { colourOf } from './module-grid';
import { backgroundOf } from './text-code';

/** More boxes than two of the largest codes have modules are something else. */
const MAX_BOXES = 70_000;
/** A module is not larger than this, in CSS pixels: what has larger pieces is a gallery. */
const MAX_MODULE = 40;
/** Stand-ins for the colours of one-pixel pictures, whose pixels are not known here: the first kind, all others. */
const PICTURE_COLOURS = [0x000000, 0xffffff] as const;

/** Everything that one element, or one of its pseudo-elements, paints in flat colours. */
function paint(boxes: ColouredBox[], style: CSSStyleDeclaration, own: Rect): void {
  if (style.boxShadow !== 'none') boxes.push(...shadowBoxes(style.boxShadow, own));
  const colour = colourOf(style.backgroundColor);
  if (colour !== undefined && own.width > 0 && own.height > 0) boxes.push({ ...own, colour });
  if (style.backgroundImage.includes('linear-gradient')) {
    boxes.push(
      ...backgroundBoxes(style.backgroundImage, style.backgroundSize, style.backgroundPosition, own),
    );
  }
}

/**
 * The code that an element and what is in it draw with backgrounds, gradients, shadows or one-pixel pictures, found in
 * steps. Its area is in viewport coordinates. Undefined when there is none.
 */
export function* readBoxCode(element: Element): Generator<void, BoxCode | undefined> {
  const boxes: ColouredBox[] = [];
  const pictures = new Map<string, number>();
  // Headings and captions beside the boxes would only blur the picture.
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_ELEMENT, (node) =>
    node.parentNode === element && hasWords(node as Element)
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  // The page may scroll between two steps: all boxes are taken relative to the element's own.
  let origin = element.getBoundingClientRect();
  let leaves = 0;
  let large = 0;
  for (let node: Node | null = element; node; node = walker.nextNode()) {
    const one = node as Element;
    const { x, y, width, height } = one.getBoundingClientRect();
    const own = { x: x - origin.x, y: y - origin.y, width, height };
    if (one instanceof HTMLImageElement) {
      const known = pictures.get(one.src) ?? Math.min(1, pictures.size);
      pictures.set(one.src, known);
      boxes.push({ ...own, colour: PICTURE_COLOURS[known === 0 ? 0 : 1] });
    } else paint(boxes, getComputedStyle(one), own);
    if (!one.firstElementChild) {
      leaves++;
      if (Math.min(width, height) > MAX_MODULE) large++;
      for (const pseudo of leaves <= 30 ? ['::before', '::after'] : []) {
        const style = getComputedStyle(one, pseudo);
        if (style.content === 'none' || style.content === 'normal') continue;
        const { x: px, y: py, width: w, height: h } = pseudoBox(one, style, pseudo);
        paint(boxes, style, { x: px - origin.x, y: py - origin.y, width: w, height: h });
      }
    }
    // An ordinary table or list gives itself away soon: it has one colour only.
    if (leaves === 1500 && new Set(boxes.map((box) => box.colour)).size < 2) return undefined;
    if (boxes.length > MAX_BOXES || (large > 20 && large > leaves / 2)) return undefined;
    if (leaves % 16 === 0) {
      yield;
      origin = element.getBoundingClientRect();
    }
  }
  // A hundred runs of dark modules are the least that a code can be drawn with.
  if (boxes.length < 90) return undefined;
  const code = matrixOfBoxes(boxes, backgroundOf(element));
  return code && { ...code, area: { ...code.area } };
}
