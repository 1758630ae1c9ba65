import { splitTopLevel } from './css-values';
import { leadingNumber, max, min, type Rect, type Size } from './rect';

/** A CSS length or percentage, `calc()` of the two included, as pixels along `range`; undefined for keywords. */
export function lengthOf(value: string | undefined, range: number): number | undefined {
  if (!value) return undefined;
  const terms = value.match(/[-+]?\s?[\d.]+(e-?\d+)?(px|%)?/gi);
  if (!terms || /[a-z]/i.test(value.replace(/calc|px|\de-?\d/gi, ''))) return undefined;
  let sum = 0;
  for (const term of terms) {
    const number = leadingNumber(term.replace(/\s/g, ''));
    sum += term.endsWith('%') ? (number * range) / 100 : number;
  }
  return sum;
}

/** How far an image is moved along one axis, by a computed position such as `50%` or `10px`; `free` is what it leaves empty. */
function offset(position: string | undefined, free: number): number {
  return lengthOf(position, free) ?? free / 2;
}

/** A box of the given size within another, by a computed position; also of the form with edges, `right 10px bottom 20%`. */
function positioned(area: Rect, { width, height }: Size, position: string): Rect {
  const words = splitTopLevel(position, ' ');
  const [freeX, freeY] = [area.width - width, area.height - height];
  const edges = words.length === 4;
  let x = offset(words[edges ? 1 : 0], freeX);
  let y = offset(words[edges ? 3 : 1], freeY);
  if (edges && words[0] === 'right') x = freeX - x;
  if (edges && words[2] === 'bottom') y = freeY - y;
  return { x: area.x + x, y: area.y + y, width, height };
}

/** By what an image is scaled to fit into an area, or to cover it; undefined for other keywords. */
function scaleTo(area: Size, { width, height }: Size, fit: string | undefined): number | undefined {
  const [x, y] = [area.width / width, area.height / height];
  if (fit === 'contain') return min(x, y);
  if (fit === 'cover') return max(x, y);
  if (fit === 'scale-down') return min(1, x, y);
  return fit === 'none' ? 1 : undefined;
}

/**
 * The rectangle of a replaced element's image inside its content box, from the computed `object-fit` and
 * `object-position`. Of an image without a size it is the whole content box.
 */
export function objectFitBox(content: Rect, natural: Size, fit: string, position: string): Rect {
  const { width, height } = natural;
  if (!(width * height > 0) || content.width <= 0 || content.height <= 0) return content;
  const scale = scaleTo(content, natural, fit);
  if (!scale) return content;
  return positioned(content, { width: width * scale, height: height * scale }, position);
}

/**
 * The rectangle of a background's first tile within its positioning area, from the computed `background-size` and
 * `background-position` of that layer. Without the image's own size, `auto` is taken as filling the area.
 */
export function backgroundBox(area: Rect, natural: Size | undefined, size: string, position: string): Rect {
  const own = natural ?? area;
  const words = splitTopLevel(size, ' ');
  const scale = scaleTo(area, own, words[0]);
  const width = scale ? own.width * scale : lengthOf(words[0], area.width);
  const height = scale ? own.height * scale : lengthOf(words[1], area.height);
  // `auto` follows the other side, or is the image's own.
  const auto = (other: number | undefined, ownOther: number, ownSide: number) =>
    other === undefined ? ownSide : (other / ownOther) * ownSide;
  const box = {
    width: width ?? auto(height, own.height, own.width),
    height: height ?? auto(width, own.width, own.height),
  };
  return positioned(area, box, position);
}
