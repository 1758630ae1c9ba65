import type { Rect } from './page-image';

const px = (value: string) => Number.parseFloat(value) || 0;

/** An element's box in viewport coordinates without its border and, if wanted, without its padding. */
export function innerBox(element: Element, style: CSSStyleDeclaration, padding: boolean): Rect {
  const outer = element.getBoundingClientRect();
  const of = (side: 'Top' | 'Right' | 'Bottom' | 'Left') =>
    px(style[`border${side}Width`]) + (padding ? px(style[`padding${side}`]) : 0);
  const own = element as HTMLElement;
  // A scaled or zoomed ancestor scales borders and padding too.
  const scaleX = own.offsetWidth > 0 ? outer.width / own.offsetWidth : 1;
  const scaleY = own.offsetHeight > 0 ? outer.height / own.offsetHeight : 1;
  return {
    x: outer.x + of('Left') * scaleX,
    y: outer.y + of('Top') * scaleY,
    width: Math.max(0, outer.width - (of('Left') + of('Right')) * scaleX),
    height: Math.max(0, outer.height - (of('Top') + of('Bottom')) * scaleY),
  };
}

export const domRect = (r: Rect) => new DOMRect(r.x, r.y, r.width, r.height);

/** The smallest side, in CSS pixels, at which a code on a page could still be scanned. */
export const MIN_SIDE = 24;

/** Whether a box could show a code by itself. */
export const holdsCode = ({ width, height }: Rect) =>
  Math.min(width, height) >= MIN_SIDE && Math.max(width, height) <= 12 * Math.min(width, height);

/** Whether a box could be one strip of a code that is cut in pieces. */
export const holdsTile = ({ width, height }: Rect) =>
  Math.max(width, height) >= MIN_SIDE && Math.min(width, height) >= 4;

/** Where one of an element's pseudo-elements lies, in viewport coordinates, as far as computed styles tell. */
export function pseudoBox(element: Element, style: CSSStyleDeclaration, pseudo: string): Rect {
  const outer = element.getBoundingClientRect();
  const [width, height] = [Number.parseFloat(style.width), Number.parseFloat(style.height)];
  if (Number.isNaN(width) || Number.isNaN(height)) return outer;
  if (style.position === 'absolute' || style.position === 'fixed') {
    const [left, top] = [px(style.left) + px(style.marginLeft), px(style.top) + px(style.marginTop)];
    if (style.position === 'fixed') return { x: left, y: top, width, height };
    const positioned = getComputedStyle(element).position !== 'static';
    const holder = positioned ? element : ((element as HTMLElement).offsetParent ?? document.documentElement);
    const inner = innerBox(holder, getComputedStyle(holder), false);
    return { x: inner.x + left, y: inner.y + top, width, height };
  }
  const content = innerBox(element, getComputedStyle(element), true);
  const last = pseudo === '::after';
  return {
    x: last ? Math.max(content.x, content.x + content.width - width) : content.x,
    y: last ? Math.max(content.y, content.y + content.height - height) : content.y,
    width,
    height,
  };
}
