import type { Size } from './found';

/** More elements than this are a map or a drawing, not a code. */
const MAX_ELEMENTS = 30_000;
const SVG = 'http://www.w3.org/2000/svg';

/** Presentation properties that pass from parent to child, and those that do not (with the value that changes nothing). */
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
const OWN: Record<string, string> = {
  opacity: '1',
  'clip-path': 'none',
  mask: 'none',
  transform: 'none',
  'stop-color': 'rgb(0, 0, 0)',
  'stop-opacity': '1',
};
const GEOMETRY = ['x', 'y', 'width', 'height', 'r', 'rx', 'ry', 'cx', 'cy'];
const DROPPED = new Set([
  'script',
  'style',
  'foreignobject',
  'animate',
  'set',
  'animatetransform',
  'animatemotion',
]);

/** Elements that are never shown themselves, whatever `display` says of them. */
const UNSHOWN = /^(defs|symbol|clipPath|mask|pattern|linearGradient|radialGradient|stop|marker|filter)$/;

const idIn = (value: string | null) => /^\s*#(.+)$/.exec(value ?? '')?.[1];

/**
 * An inline SVG as markup that stands alone: computed colours and sizes instead of classes, what it refers to elsewhere in the document
 * taken along, and neither scripts, event handlers, foreign content nor outside references but pictures.
 */
export function serialiseSvg(svg: SVGSVGElement, size: Size): string | undefined {
  const root = svg.getRootNode() as Document | ShadowRoot;
  const taken = new Map<string, Element>();
  let count = 0;

  const find = (id: string) => root.getElementById(id) ?? svg.ownerDocument.getElementById(id);
  /** A reference to an element of the document, renamed when its target has to be taken along. */
  const refer = (id: string): string | undefined => {
    const target = find(id);
    if (!target) return undefined;
    if (!svg.contains(target)) taken.set(id, target);
    return `#${id}`;
  };
  const rewrite = (value: string) =>
    value.replace(/url\(\s*["']?([^"')]*)["']?\s*\)/gi, (_, address: string) => {
      const id = idIn(address.slice(address.indexOf('#')));
      const to = id && address.includes('#') ? refer(id) : undefined;
      return to ? `url(${to})` : 'none';
    });

  const copy = (from: Element, parent?: CSSStyleDeclaration): Element | undefined => {
    if (++count > MAX_ELEMENTS || DROPPED.has(from.localName.toLowerCase()) || from.namespaceURI !== SVG)
      return undefined;
    const to = document.createElementNS(SVG, from.localName);
    for (const { name, value } of from.attributes) {
      const local = name.toLowerCase();
      if (local.startsWith('on') || local === 'style' || local === 'class' || local.startsWith('xmlns'))
        continue;
      if (local === 'href' || local === 'xlink:href') {
        const id = idIn(value);
        if (id && refer(id)) to.setAttribute('href', `#${id}`);
        else if (from.localName === 'image') to.setAttribute('href', new URL(value, from.baseURI).href);
      } else if (!name.includes(':')) to.setAttribute(name, /url\(/i.test(value) ? rewrite(value) : value);
    }
    const style = getComputedStyle(from);
    if (style.display === 'none' && !UNSHOWN.test(from.localName)) return undefined;
    for (const name of INHERITED) {
      const value = style.getPropertyValue(name);
      // What merely inherits stays open: a copy that `<use>` shows inherits from there instead.
      const stated = value !== parent?.getPropertyValue(name) || to.hasAttribute(name);
      if (value && stated) to.setAttribute(name, rewrite(value));
    }
    for (const name in OWN) {
      const value = style.getPropertyValue(name);
      if (name === 'transform' ? from.hasAttribute(name) : !value) continue;
      if (value !== OWN[name]) to.setAttribute(name, rewrite(value));
    }
    for (const name of GEOMETRY) {
      const value = style.getPropertyValue(name);
      if (!value.endsWith('px') || from.localName === 'svg' || from.localName === 'use') continue;
      if (Number.parseFloat(value) !== Number.parseFloat(to.getAttribute(name) ?? '0')) {
        to.setAttribute(name, value.slice(0, -2));
      }
    }
    for (const child of from.childNodes) {
      if (child instanceof Element) {
        const copied = copy(child, style);
        if (copied) to.append(copied);
      } else if (child.nodeType === Node.TEXT_NODE && /^(text|tspan)$/.test(from.localName)) {
        to.append(child.cloneNode());
      }
    }
    return to;
  };

  const whole = copy(svg);
  if (!whole) return undefined;
  const defs = document.createElementNS(SVG, 'defs');
  for (const [id, target] of taken) {
    // The map grows while this runs: what is taken along may itself refer to more.
    const copied = copy(target, target.parentElement ? getComputedStyle(target.parentElement) : undefined);
    if (copied) {
      copied.setAttribute('id', id);
      defs.append(copied);
    }
  }
  whole.prepend(defs);
  if (!whole.hasAttribute('viewBox')) {
    const w = svg.width.baseVal.value || size.width;
    const h = svg.height.baseVal.value || size.height;
    if (w !== size.width || h !== size.height) whole.setAttribute('viewBox', `0 0 ${w} ${h}`);
  }
  whole.setAttribute('width', String(size.width));
  whole.setAttribute('height', String(size.height));
  return new XMLSerializer().serializeToString(whole);
}
