/** Presentation properties that pass from parent to child. */
const INHERITED = [
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-dashoffset',
  'stroke-linecap',
  'visibility',
  'shape-rendering',
  'clip-rule',
];
/** Those that do not, with the value that changes nothing. */
const OWN: Record<string, string> = {
  opacity: '1',
  'clip-path': 'none',
  mask: 'none',
  transform: 'none',
  'stop-color': 'rgb(0, 0, 0)',
  'stop-opacity': '1',
};
const GEOMETRY = ['x', 'y', 'width', 'height', 'r', 'rx', 'ry', 'cx', 'cy'];
/** Attributes that say where an element is, not how it looks. */
const PLACE = new Set([
  ...GEOMETRY,
  'd',
  'points',
  'transform',
  'id',
  'href',
  'xlink:href',
  'x1',
  'y1',
  'x2',
  'y2',
]);

/** Elements that are never shown themselves, whatever `display` says of them. */
const UNSHOWN = /^(defs|symbol|clipPath|mask|pattern|linearGradient|radialGradient|stop|marker|filter)$/;

/** How an SVG element looks by all style sheets together. */
export interface SvgStyle {
  hidden: boolean;
  /** Values of the inherited properties, in one fixed order, for the children to compare with. */
  inherited: string[];
  /** What has to be written as attributes. */
  stated: [name: string, value: string][];
}

function readLook(element: Element, style: CSSStyleDeclaration, parent: SvgStyle | undefined): SvgStyle {
  const inherited = INHERITED.map((name) => style.getPropertyValue(name));
  const stated: [string, string][] = [];
  for (const [i, name] of INHERITED.entries()) {
    const value = inherited[i] ?? '';
    // What merely inherits stays open: a copy that `<use>` shows inherits from there instead.
    if (value && (value !== parent?.inherited[i] || element.hasAttribute(name))) stated.push([name, value]);
  }
  for (const name in OWN) {
    const value = style.getPropertyValue(name);
    if (value && value !== OWN[name] && !(name === 'transform' && element.hasAttribute(name)))
      stated.push([name, value]);
  }
  for (const name of /^(svg|use)$/.test(element.localName) ? [] : GEOMETRY) {
    const value = style.getPropertyValue(name);
    if (!value.endsWith('px')) continue;
    const own = Number.parseFloat(element.getAttribute(name) ?? '0');
    if (Number.parseFloat(value) !== own) stated.push([name, value.slice(0, -2)]);
  }
  return { hidden: style.display === 'none' && !UNSHOWN.test(element.localName), inherited, stated };
}

/**
 * Reads looks for the children of one parent. Modules differ by their place alone, so elements with the same attributes
 * otherwise share one reading, except for the colour, which a rule can count out for each.
 */
export function styleReader(parent: SvgStyle | undefined): (element: Element) => SvgStyle {
  const known = new Map<string, SvgStyle>();
  return (element) => {
    let key = element.localName;
    for (const { name, value } of element.attributes) if (!PLACE.has(name)) key += `|${name}=${value}`;
    const style = getComputedStyle(element);
    const before = known.get(key + style.fill + style.display);
    if (before) return before;
    const look = readLook(element, style, parent);
    known.set(key + style.fill + style.display, look);
    return look;
  };
}
