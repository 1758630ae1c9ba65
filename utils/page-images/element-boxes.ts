import { styleOf } from './computed-style';
import { objectFitBox } from './object-fit';
import { plain } from './plain-node';
import { bottomOf, leadingNumber, longSide, max, type Rect, type Size, shortSide } from './rect';

/** The smallest side, in CSS pixels, at which a code on a page could still be scanned. */
export const MIN_SIDE = 24;

/** Whether a box could show a code by itself. */
export const holdsCode = (box: Rect) => shortSide(box) >= MIN_SIDE && longSide(box) <= 12 * shortSide(box);

/** Whether a box could be one strip of a code that is cut in tiles. */
export const holdsTile = (box: Rect) => longSide(box) >= MIN_SIDE && shortSide(box) >= 4;

/** Where an element or a range lies, in viewport coordinates; plain, since a DOMRect's sides are not copied by spreading. */
export function boxOf(target: Element | Range): Rect {
  const { x, y, width, height } = plain(target).getBoundingClientRect();
  return { x, y, width, height };
}

/** Whether a box, in viewport coordinates, is not further above or below the window than so many of its heights. */
export const isInReach = (box: Rect, windows: number) =>
  bottomOf(box) > -windows * innerHeight && box.y < (1 + windows) * innerHeight;

const px = (value: string) => leadingNumber(value) || 0;

/** An element's padding box or content box, in viewport coordinates. */
export function innerBox(element: Element, edge: 'padding-box' | 'content-box'): Rect {
  const style = styleOf(element);
  const { x, y, width, height } = boxOf(element);
  const inset = (side: 'Top' | 'Right' | 'Bottom' | 'Left') =>
    px(style[`border${side}Width`]) + (edge === 'content-box' ? px(style[`padding${side}`]) : 0);
  const { offsetWidth, offsetHeight } = plain(element as HTMLElement);
  // A scaled or zoomed ancestor scales borders and padding too.
  const scaleX = offsetWidth ? width / offsetWidth : 1;
  const scaleY = offsetHeight ? height / offsetHeight : 1;
  return {
    x: x + inset('Left') * scaleX,
    y: y + inset('Top') * scaleY,
    width: max(0, width - (inset('Left') + inset('Right')) * scaleX),
    height: max(0, height - (inset('Top') + inset('Bottom')) * scaleY),
  };
}

const unknownSize = () => ({ width: 0, height: 0 });

/**
 * Where a replaced element shows its image: a function for `PageImage.box`.
 *
 * @param sizeOf the image's own size, as far as the element knows it
 */
export function replacedBox(element: Element, sizeOf: () => Size = unknownSize): (natural?: Size) => Rect {
  return (natural) => {
    const { objectFit, objectPosition } = styleOf(element);
    const own = sizeOf();
    const size = own.width ? own : (natural ?? own);
    return objectFitBox(innerBox(element, 'content-box'), size, objectFit, objectPosition);
  };
}

/** An element's pseudo-elements that are read. */
export const PSEUDO = ['::before', '::after'] as const;

/** The style of one of an element's two pseudo-elements, when it exists. */
export function pseudoStyle(element: Element, pseudo: string): CSSStyleDeclaration | undefined {
  const style = styleOf(element, pseudo);
  return /^(none|normal|)$/.test(style.content) ? undefined : style;
}

/** Where one of an element's pseudo-elements lies, in viewport coordinates, as far as computed styles tell. */
export function pseudoBox(element: Element, pseudo: string): Rect {
  const style = styleOf(element, pseudo);
  const [width, height] = [leadingNumber(style.width), leadingNumber(style.height)];
  if (!(width >= 0 && height >= 0)) return boxOf(element);
  const [left, top] = [px(style.left) + px(style.marginLeft), px(style.top) + px(style.marginTop)];
  if (style.position === 'fixed') return { x: left, y: top, width, height };
  if (style.position === 'absolute') {
    const positioned = styleOf(element).position !== 'static';
    const parent = positioned
      ? element
      : (plain(element as HTMLElement).offsetParent ?? plain(document).documentElement);
    const { x, y } = innerBox(parent, 'padding-box');
    return { x: x + left, y: y + top, width, height };
  }
  const content = innerBox(element, 'content-box');
  const last = pseudo === '::after';
  return {
    x: content.x + (last ? max(0, content.width - width) : 0),
    y: content.y + (last ? max(0, content.height - height) : 0),
    width,
    height,
  };
}
