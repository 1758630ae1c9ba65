import { styleOf } from '../computed-style';
import { leadingNumber } from '../rect';

/** Presentation properties that pass from parent to child. */
const INHERITED =
  'fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-dashoffset stroke-linecap visibility shape-rendering clip-rule'.split(
    ' ',
  );
/** Those that do not, with the value that changes nothing. */
const OWN: Record<string, string> = {
  opacity: '1',
  'clip-path': 'none',
  mask: 'none',
  transform: 'none',
  'stop-color': 'rgb(0, 0, 0)',
  'stop-opacity': '1',
};
const GEOMETRY = 'x y width height r rx ry cx cy'.split(' ');
/** Attributes that say where an element is, not how it looks. */
const POSITIONAL = /^([xy][12]?|width|height|r[xy]?|c[xy]|d|points|transform|id|(xlink:)?href)$/;

/** Elements that are never shown themselves, whatever `display` says of them. */
const NEVER_RENDERED =
  /^(defs|symbol|clipPath|mask|pattern|linearGradient|radialGradient|stop|marker|filter)$/;

/** How an SVG element looks by all style sheets together. */
export interface SvgStyle {
  hidden: boolean;
  /** Values of the inherited properties, in one fixed order, for the children to compare with. */
  inherited: string[];
  /** What has to be written as attributes. */
  attributes: [name: string, value: string][];
}

function readStyle(element: Element, style: CSSStyleDeclaration, parent: SvgStyle | undefined): SvgStyle {
  const inherited = INHERITED.map((name) => style.getPropertyValue(name));
  const attributes: [string, string][] = [];
  for (const [i, name] of INHERITED.entries()) {
    const value = inherited[i] ?? '';
    // What merely inherits stays open: a copy that `<use>` shows inherits from there instead.
    if (value && (value !== parent?.inherited[i] || element.hasAttribute(name)))
      attributes.push([name, value]);
  }
  for (const name in OWN) {
    const value = style.getPropertyValue(name);
    if (value && value !== OWN[name] && !(name === 'transform' && element.hasAttribute(name)))
      attributes.push([name, value]);
  }
  for (const name of /^(svg|use)$/.test(element.localName) ? [] : GEOMETRY) {
    const value = style.getPropertyValue(name);
    const own = leadingNumber(element.getAttribute(name) ?? '0');
    if (value.endsWith('px') && leadingNumber(value) !== own) attributes.push([name, value.slice(0, -2)]);
  }
  return {
    hidden: style.display === 'none' && !NEVER_RENDERED.test(element.localName),
    inherited,
    attributes,
  };
}

/**
 * Reads styles for the children of one parent. Modules differ by their place alone, so elements with the same attributes
 * otherwise share one reading, except for the colour, which a rule can count out for each.
 */
export function styleReader(parent?: SvgStyle): (element: Element) => SvgStyle {
  const cache = new Map<string, SvgStyle>();
  return (element) => {
    const style = styleOf(element);
    let key = element.localName + style.fill + style.display;
    for (const { name, value } of element.attributes) if (!POSITIONAL.test(name)) key += `|${name}=${value}`;
    const cached = cache.get(key) ?? readStyle(element, style, parent);
    cache.set(key, cached);
    return cached;
  };
}
