import { splitTopLevel } from '../css-values';
import { backgroundBox, lengthOf } from '../object-fit';
import { leadingNumber, max, min, type Rect } from '../rect';
import type { ColouredBox } from './box-grid';
import { type Colour, colourOf } from './module-grid';

/** More shadows or layers than the largest code has modules are not looked at. */
const MAX_ENTRIES = 32_000;

/** The boxes that a computed `box-shadow` paints around an element's own box; blurred and inner ones do not count. */
export function shadowBoxes(shadow: string, own: Rect): ColouredBox[] {
  const boxes: ColouredBox[] = [];
  for (const entry of splitTopLevel(shadow).slice(0, MAX_ENTRIES)) {
    const words = splitTopLevel(entry, ' ');
    const isLength = (word: string) => /^-?[\d.]/.test(word);
    const [x = 0, y = 0, blur = 0, spread = 0] = words.filter(isLength).map(leadingNumber);
    if (words.includes('inset') || blur > own.width / 2 + spread) continue;
    boxes.push({
      x: own.x + x - spread,
      y: own.y + y - spread,
      width: own.width + 2 * spread,
      height: own.height + 2 * spread,
      colour: colourOf(words.find((word) => !isLength(word)) ?? ''),
    });
  }
  // The first shadow lies on top.
  return boxes.reverse();
}

interface Stop {
  colour: Colour;
  /** How far along the gradient, in CSS pixels; undefined where it is not stated. */
  at: number | undefined;
}

/** A gradient's colour stops; one that states where it begins and ends becomes two. */
function stopsOf(parts: string[], length: number): Stop[] {
  return parts.flatMap((part) => {
    const [colour = '', ...positions] = splitTopLevel(part, ' ');
    const stated = positions.length ? positions : [undefined];
    return stated.map((position) => ({ colour: colourOf(colour), at: lengthOf(position, length) }));
  });
}

const SIDES = ['to top', 'to right', 'to bottom', 'to left'];

/** Which way a gradient runs, in quarter turns clockwise from upwards; not a whole number for a slanted one. */
function quarterTurns(direction: string): number {
  const side = SIDES.indexOf(direction);
  return side < 0 ? (((leadingNumber(direction) / 90) % 4) + 4) % 4 : side;
}

/** The boxes of one colour that a straight gradient with hard stops paints into a tile; none of a slanted one. */
function gradientBoxes(gradient: string, tile: Rect): ColouredBox[] {
  const parts = splitTopLevel(gradient.slice(gradient.indexOf('(') + 1, -1));
  const direction = /^(to |-?[\d.]+deg)/.test(parts[0] ?? '') ? (parts.shift() ?? '') : 'to bottom';
  const turns = quarterTurns(direction);
  if (!Number.isInteger(turns)) return [];
  const [across, backwards] = [turns % 2 === 1, turns === 0 || turns === 3];
  const length = across ? tile.width : tile.height;
  const stops = stopsOf(parts, length);
  const boxes: ColouredBox[] = [];
  for (const [i, { colour, at }] of stops.entries()) {
    const next = stops[i + 1];
    if (!next || next.colour !== colour) continue;
    const from = max(0, at ?? (i === 0 ? 0 : length));
    const to = min(length, next.at ?? length);
    if (to <= from) continue;
    const start = backwards ? length - to : from;
    boxes.push(
      across
        ? { ...tile, colour, x: tile.x + start, width: to - from }
        : { ...tile, colour, y: tile.y + start, height: to - from },
    );
  }
  return boxes;
}

/** The boxes that the gradients of a computed background paint into an area, the lowest layer first. */
export function backgroundBoxes(image: string, size: string, position: string, area: Rect): ColouredBox[] {
  const sizes = splitTopLevel(size);
  const positions = splitTopLevel(position);
  const layers = splitTopLevel(image).slice(0, MAX_ENTRIES);
  const boxes = layers.map((layer, i) => {
    if (!/^linear-gradient\(/i.test(layer)) return [];
    const [ownSize = '', ownPosition = ''] = [sizes[i % sizes.length], positions[i % positions.length]];
    return gradientBoxes(layer, backgroundBox(area, undefined, ownSize, ownPosition));
  });
  return boxes.reverse().flat();
}

/** The boxes that an element paints by its style, the lowest first. */
export function paintedBoxes(style: CSSStyleDeclaration, own: Rect): ColouredBox[] {
  const { boxShadow, backgroundColor, backgroundImage, backgroundSize, backgroundPosition } = style;
  const boxes = boxShadow === 'none' ? [] : shadowBoxes(boxShadow, own);
  const colour = colourOf(backgroundColor);
  if (colour !== undefined && own.width > 0 && own.height > 0) boxes.push({ ...own, colour });
  if (!backgroundImage.includes('linear-gradient')) return boxes;
  return [...boxes, ...backgroundBoxes(backgroundImage, backgroundSize, backgroundPosition, own)];
}
