import type { IdleTask } from '../idle-tasks';
import type { Size } from '../page-image';
import { type SvgStyle, styleReader } from './svg-style';

/** More elements than this are a map or a drawing, not a code. */
const MAX_ELEMENTS = 30_000;
const SVG = 'http://www.w3.org/2000/svg';
const DROPPED = /^(script|style|foreignobject|animate.*|set|iframe|audio|video)$/i;

const idIn = (value: string | null) => /#(.+)$/.exec(value ?? '')?.[1];

/**
 * An inline SVG as markup that stands alone: computed colours and sizes instead of classes, what it refers to elsewhere
 * in the document taken along, and neither scripts, event handlers, foreign content nor outside references but pictures.
 * Works in steps; undefined for what cannot be copied.
 */
export function* serialiseSvg(svg: SVGSVGElement, size: Size): IdleTask<string | undefined> {
  const root = svg.getRootNode() as Document | ShadowRoot;
  const taken = new Map<string, Element>();
  let count = 0;

  /** Whether there is an element to refer to; one outside this SVG is taken along. */
  const refer = (id: string | undefined): id is string => {
    const target = id && (root.getElementById(id) ?? svg.ownerDocument.getElementById(id));
    if (id && target && !svg.contains(target)) taken.set(id, target);
    return Boolean(target);
  };
  const rewrite = (value: string) =>
    value.includes('(')
      ? value.replace(/url\(\s*["']?([^"')]*)["']?\s*\)/gi, (_, address: string) => {
          const id = idIn(address);
          return refer(id) ? `url(#${id})` : 'none';
        })
      : value;

  function attributes(from: Element, to: Element): void {
    for (const { name, value } of from.attributes) {
      const local = name.toLowerCase();
      if (/^on|^style$|^class$|^xmlns/.test(local)) continue;
      if (local === 'href' || local === 'xlink:href') {
        const id = value.trim().startsWith('#') ? idIn(value) : undefined;
        if (refer(id)) to.setAttribute('href', `#${id}`);
        else if (from.localName === 'image' && URL.canParse(value, from.baseURI)) {
          to.setAttribute('href', new URL(value, from.baseURI).href);
        }
      } else if (!name.includes(':')) to.setAttribute(name, rewrite(value));
    }
  }

  function* copy(from: Element, look: SvgStyle): IdleTask<Element | undefined> {
    if (++count > MAX_ELEMENTS || look.hidden) return undefined;
    const to = document.createElementNS(SVG, from.localName);
    attributes(from, to);
    for (const [name, value] of look.stated) to.setAttribute(name, rewrite(value));
    const lookOf = styleReader(look);
    for (const child of from.childNodes) {
      if (child instanceof Element) {
        if (child.namespaceURI !== SVG || DROPPED.test(child.localName)) continue;
        const copied = yield* copy(child, lookOf(child));
        if (copied) to.append(copied);
      } else if (child.nodeType === Node.TEXT_NODE && /^(text|tspan)$/.test(from.localName)) {
        to.append(child.cloneNode());
      }
    }
    yield;
    return to;
  }

  const whole = yield* copy(svg, styleReader(undefined)(svg));
  if (!whole) return undefined;
  const defs = document.createElementNS(SVG, 'defs');
  for (const [id, target] of taken) {
    // The map grows while this runs: what is taken along may itself refer to more.
    const parent = target.parentElement ? styleReader(undefined)(target.parentElement) : undefined;
    const copied = DROPPED.test(target.localName)
      ? undefined
      : yield* copy(target, styleReader(parent)(target));
    copied?.setAttribute('id', id);
    if (copied) defs.append(copied);
  }
  whole.prepend(defs);
  if (!whole.hasAttribute('viewBox')) {
    const width = svg.width.baseVal.value || size.width;
    const height = svg.height.baseVal.value || size.height;
    whole.setAttribute('viewBox', `0 0 ${width} ${height}`);
  }
  whole.setAttribute('width', String(size.width));
  whole.setAttribute('height', String(size.height));
  return new XMLSerializer().serializeToString(whole);
}
