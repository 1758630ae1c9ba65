import { splitTopLevel } from '../css-values';
import { backgroundBox, lengthOf } from '../object-fit';
import type { Rect } from '../page-image';
import type { ColouredBox } from './box-grid';
import { colourOf } from './module-grid';

/** More shadows or layers than the largest code has modules are not looked at. */
const MAX_ENTRIES = 32_000;

/** The boxes that a computed `box-shadow` paints around an element's own box; blurred and inner ones do not count. */
export function shadowBoxes(shadow: string, own: Rect): ColouredBox[] {
  const boxes: ColouredBox[] = [];
  for (const entry of splitTopLevel(shadow).slice(0, MAX_ENTRIES)) {
    const words = splitTopLevel(entry, ' ');
    const colour = colourOf(words.find((word) => !/^-?[\d.]|^inset/.test(word)) ?? '');
    const [x = 0, y = 0, blur = 0, spread = 0] = words
      .filter((word) => /^-?[\d.]/.test(word))
      .map(Number.parseFloat);
    if (entry.includes('inset') || blur > own.width / 2 + spread) continue;
    boxes.push({
      x: own.x + x - spread,
      y: own.y + y - spread,
      width: own.width + 2 * spread,
      height: own.height + 2 * spread,
      colour,
    });
  }
  // The first shadow lies on top.
  return boxes.reverse();
}

/** Which way a gradient runs: along x or y, forwards or backwards; undefined for slanted ones. */
function directionOf(word: string): { along: 'x' | 'y'; back: boolean } | undefined {
  const names: Record<string, ['x' | 'y', boolean]> = {
    'to right': ['x', false],
    '90deg': ['x', false],
    'to left': ['x', true],
    '270deg': ['x', true],
    '-90deg': ['x', true],
    'to bottom': ['y', false],
    '180deg': ['y', false],
    'to top': ['y', true],
    '0deg': ['y', true],
  };
  const known = names[word];
  return known && { along: known[0], back: known[1] };
}

/** The boxes of one colour that a straight gradient with hard stops paints into a tile. */
function gradientBoxes(gradient: string, tile: Rect): ColouredBox[] {
  const inside = gradient.slice(gradient.indexOf('(') + 1, -1);
  const parts = splitTopLevel(inside);
  const stated = /^(to |-?[\d.]+deg)/.test(parts[0] ?? '');
  const way = stated ? directionOf(parts.shift() ?? '') : { along: 'y' as const, back: false };
  if (!way) return [];
  const length = way.along === 'x' ? tile.width : tile.height;
  const stops: { colour: ColouredBox['colour']; at?: number }[] = [];
  for (const part of parts) {
    const words = splitTopLevel(part, ' ');
    const colour = colourOf(words[0] ?? '');
    for (const place of words.length > 1 ? words.slice(1) : [undefined])
      stops.push({ colour, at: lengthOf(place, length) });
  }
  const boxes: ColouredBox[] = [];
  for (let i = 0; i + 1 < stops.length; i++) {
    const [a, b] = [stops[i], stops[i + 1]];
    if (!a || !b || a.colour !== b.colour) continue;
    const from = Math.max(0, a.at ?? (i === 0 ? 0 : length));
    const to = Math.min(length, b.at ?? length);
    if (to <= from) continue;
    const start = way.back ? length - to : from;
    const box = { colour: a.colour, width: to - from, height: to - from };
    boxes.push(
      way.along === 'x'
        ? { ...box, x: tile.x + start, y: tile.y, height: tile.height }
        : { ...box, x: tile.x, y: tile.y + start, width: tile.width },
    );
  }
  return boxes;
}

/** The boxes that the gradients of a computed background paint, the lowest layer first. */
export function backgroundBoxes(image: string, size: string, position: string, area: Rect): ColouredBox[] {
  const layers = splitTopLevel(image).slice(0, MAX_ENTRIES);
  const sizes = splitTopLevel(size);
  const positions = splitTopLevel(position);
  const boxes: ColouredBox[][] = layers.map((layer, i) => {
    if (!/^linear-gradient\(/i.test(layer)) return [];
    const tile = backgroundBox(
      area,
      undefined,
      sizes[i % sizes.length] ?? '',
      positions[i % positions.length] ?? '',
    );
    return gradientBoxes(layer, tile);
  });
  return boxes.reverse().flat();
}
