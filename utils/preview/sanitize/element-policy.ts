/** What becomes of an element: kept, replaced by its children, or gone with everything in it. */
type ElementPolicy = 'keep' | 'unwrap' | 'drop';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Gone with all that is in them, counted under this name. */
export const DROPPED: Readonly<Record<string, 'scripts' | 'frames' | 'media' | 'hints' | 'other'>> = {
  script: 'scripts',
  iframe: 'frames',
  frame: 'frames',
  frameset: 'frames',
  object: 'frames',
  embed: 'frames',
  applet: 'frames',
  portal: 'frames',
  fencedframe: 'frames',
  video: 'media',
  audio: 'media',
  source: 'media',
  track: 'media',
  base: 'hints',
  meta: 'hints',
  link: 'hints',
  template: 'other',
  noframes: 'other',
  noembed: 'other',
  math: 'other',
  param: 'other',
  plaintext: 'other',
  xmp: 'other',
};

const KEPT = words(`
  a abbr address article aside b bdi bdo big blockquote br button caption center cite code col colgroup
  data dd del details dfn dialog div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6
  header hgroup hr i img input ins kbd label legend li main mark menu meter nav ol optgroup option output p
  picture pre progress q rp rt ruby s samp search section select small span strike strong style sub summary sup
  table tbody td textarea tfoot th thead time tr tt u ul var wbr svg`);

const KEPT_SVG = words(`
  svg g path rect circle ellipse line polyline polygon text tspan defs symbol use title desc linearGradient
  radialGradient stop clipPath mask pattern`);

/** Elements without content and without an end tag. */
export const VOID = words('area base br col embed hr img input link meta param source track wbr');

/** Of HTML. Not `name`, by which a field could hide what its form has. */
const ATTRIBUTES = words(`
  id class style dir lang title alt width height align valign bgcolor color face size border cellpadding
  cellspacing colspan rowspan span start type value placeholder checked selected multiple rows cols open hidden
  role label for datetime reversed min max low high optimum scope headers nowrap noshade clear compact
  maxlength wrap`);

const ATTRIBUTES_SVG = words(`
  id class style d viewBox x y x1 y1 x2 y2 cx cy r rx ry fx fy width height points fill stroke stroke-width
  stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset stroke-opacity fill-opacity
  fill-rule clip-rule clip-path mask opacity transform gradientTransform gradientUnits offset stop-color
  stop-opacity spreadMethod patternUnits patternTransform preserveAspectRatio text-anchor font-size font-family
  font-weight dominant-baseline dx dy display visibility overflow color role`);

const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

/** An element by its namespace and local name. What is not known is replaced by its children. */
export function elementPolicy(namespace: string, name: string): ElementPolicy {
  if (namespace === SVG) return KEPT_SVG.has(name) ? 'keep' : 'drop';
  if (namespace !== HTML || name === 'title' || Object.hasOwn(DROPPED, name)) return 'drop';
  if (KEPT.has(name)) return 'keep';
  // A custom element is an unknown element as long as no script defines it; styles may speak of it.
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(name) ? 'keep' : 'unwrap';
}

/** Numbers that make a browser lay out as many cells or lines; and the most that is left of them. */
const COUNTS = words('colspan rowspan span rows cols size');
const MAX_COUNT = 100;
/** Characters of an attribute of HTML. */
const VALUE_CHARS = 2_000;

/** Attributes of drawings that are read by the rules of CSS, where a function can be an address. */
const STYLES_SVG = words(
  `fill stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset
  stroke-opacity fill-opacity fill-rule clip-rule opacity stop-color stop-opacity text-anchor font-size font-family
  font-weight dominant-baseline display visibility overflow color`,
);
const PLAIN_STYLE = /^(?:[\w\s.,%#"'-]*|(?:rgb|hsl)a?\([\w\s.,%/-]*\))$/i;

/** What is left of an attribute; undefined when it goes. Addresses, styles and references are treated apart from this. */
export function keptAttribute(namespace: string, name: string, value: string): string | undefined {
  if (namespace === SVG) {
    const isKept = ATTRIBUTES_SVG.has(name) && (!STYLES_SVG.has(name) || PLAIN_STYLE.test(value));
    return isKept ? value : undefined;
  }
  if (!ATTRIBUTES.has(name) && !name.startsWith('aria-')) return undefined;
  if (COUNTS.has(name)) return String(Math.min(MAX_COUNT, Number.parseInt(value, 10) || 0));
  return value.slice(0, VALUE_CHARS);
}
