import { splitTopLevel } from './css-values';
import type { Rect, Size } from './page-image';

/** A CSS length or percentage, `calc()` of the two included, as pixels along `range`; undefined for keywords. */
export function lengthOf(value: string | undefined, range: number): number | undefined {
  if (!value) return undefined;
  const parts = value.match(/[-+]?\s*[\d.]+(e-?\d+)?(px|%)?/gi);
  if (!parts || /[a-z]/i.test(value.replace(/calc|px|\de-?\d/gi, ''))) return undefined;
  let sum = 0;
  for (const part of parts) {
    const number = Number.parseFloat(part.replace(/\s/g, ''));
    sum += part.endsWith('%') ? (number * range) / 100 : number;
  }
  return sum;
}

/** Where a picture of the given size starts along one axis, by a computed position such as `50%` or `10px`. */
function start(position: string | undefined, room: number): number {
  return lengthOf(position, room) ?? room / 2;
}

/** Two position values, also for the forms with an edge that browsers keep: `right 10px bottom 20%`. */
function place(position: string, roomX: number, roomY: number): [number, number] {
  const words = splitTopLevel(position, ' ');
  if (words.length === 4) {
    const x = start(words[1], roomX);
    const y = start(words[3], roomY);
    return [words[0] === 'right' ? roomX - x : x, words[2] === 'bottom' ? roomY - y : y];
  }
  return [start(words[0], roomX), start(words[1], roomY)];
}

/** The rectangle of a replaced element's picture inside its content box (`object-fit`, `object-position`). */
export function objectFitBox(content: Rect, natural: Size, fit: string, position: string): Rect {
  const { width: w, height: h } = natural;
  if (!(w > 0 && h > 0) || content.width <= 0 || content.height <= 0) return content;
  const contain = Math.min(content.width / w, content.height / h);
  const cover = Math.max(content.width / w, content.height / h);
  const scale =
    fit === 'contain'
      ? contain
      : fit === 'cover'
        ? cover
        : fit === 'none'
          ? 1
          : fit === 'scale-down'
            ? Math.min(1, contain)
            : undefined;
  if (scale === undefined) return content;
  const size = { width: w * scale, height: h * scale };
  const [x, y] = place(position, content.width - size.width, content.height - size.height);
  return { x: content.x + x, y: content.y + y, ...size };
}

/**
 * The rectangle of a background's first tile within its positioning area, from the computed `background-size` and
 * `background-position` of that layer. Without the picture's own size, `auto` is taken as filling the area.
 */
export function backgroundBox(area: Rect, natural: Size | undefined, size: string, position: string): Rect {
  const own = natural ?? { width: area.width, height: area.height };
  const words = splitTopLevel(size, ' ');
  let { width, height } = own;
  if (words[0] === 'contain' || words[0] === 'cover') {
    const by = [area.width / own.width, area.height / own.height];
    const scale = words[0] === 'contain' ? Math.min(...by) : Math.max(...by);
    width *= scale;
    height *= scale;
  } else {
    const w = lengthOf(words[0], area.width);
    const h = lengthOf(words[1], area.height);
    width = w ?? (h === undefined ? own.width : (h / own.height) * own.width);
    height = h ?? (w === undefined ? own.height : (w / own.width) * own.height);
  }
  const [x, y] = place(position, area.width - width, area.height - height);
  return { x: area.x + x, y: area.y + y, width, height };
}
