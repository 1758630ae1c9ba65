import { type Colour, colourOf } from '../../page-images/drawn/module-grid';

/** Names of colours that drawings in mails are written with. */
const NAMED: Record<string, number> = {
  black: 0x000000,
  white: 0xffffff,
  gray: 0x808080,
  grey: 0x808080,
  silver: 0xc0c0c0,
  navy: 0x000080,
  blue: 0x0000ff,
  red: 0xff0000,
  green: 0x008000,
  maroon: 0x800000,
};

/** The value of an attribute, or of a declaration in its `style`; attributes are as they are written. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const [, double, single, bare] =
    new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes) ?? [];
  return double ?? single ?? bare;
}

export function declarationOf(attributes: string, name: string): string | undefined {
  const style = attributeOf(attributes, 'style');
  return style && new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`, 'i').exec(style)?.[1]?.trim();
}

/** A colour as it is written in markup; undefined for one that is not known or see-through. */
export function writtenColour(value: string | undefined): Colour {
  if (value === undefined) return undefined;
  const written = value.trim().toLowerCase();
  const [, hex] = /(?:^|\s)#?([\da-f]{6}|[\da-f]{3})(?:\s|$)/.exec(written) ?? [];
  if (hex) return Number.parseInt(hex.length === 3 ? hex.replace(/./g, '$&$&') : hex, 16);
  const [rgb] = /rgba?\([^()]*\)/.exec(written) ?? [];
  if (rgb) return colourOf(rgb);
  return written
    .split(/\s+/)
    .map((word) => NAMED[word])
    .find((colour) => colour !== undefined);
}

/** The colour behind an element's content, by its own attributes. */
export function backgroundIn(attributes: string): Colour {
  return writtenColour(
    declarationOf(attributes, 'background-color') ??
      declarationOf(attributes, 'background') ??
      attributeOf(attributes, 'bgcolor'),
  );
}

/** A width or height in pixels; undefined where there is none, or a share of something. */
export function lengthIn(attributes: string, name: 'width' | 'height'): number | undefined {
  const value = declarationOf(attributes, name) ?? attributeOf(attributes, name);
  const [, number, unit = ''] = /^\s*(\d{1,4}(?:\.\d{1,4})?)\s*(px|pt|%)?/i.exec(value ?? '') ?? [];
  return number === undefined || unit === '%' ? undefined : Number(number) || undefined;
}
