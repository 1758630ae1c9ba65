import { replaceUrls } from '../css-values';
import { boxOf } from '../element-boxes';
import type { IdleTask } from '../idle-tasks';
import { plain } from '../plain-node';
import type { Size } from '../rect';
import { type SvgStyle, styleReader } from './svg-style';

/** More elements than this are a map or a drawing, not a code. */
const MAX_ELEMENTS = 30_000;
const SVG = 'http://www.w3.org/2000/svg';
const DROPPED = /^(script|style|foreignobject|animate.*|set|iframe|audio|video)$/i;

const isCopied = (element: Element) => element instanceof SVGElement && !DROPPED.test(element.localName);

const fragmentOf = (url: string) => url.slice(url.indexOf('#') + 1 || url.length);

/**
 * An inline SVG as markup that stands alone: computed colours and sizes instead of classes, what it refers to elsewhere
 * in the document taken along, and neither scripts, event handlers, foreign content nor outside references but images.
 * Works in steps; undefined for what cannot be copied.
 *
 * @param size in CSS pixels, as the page shows it
 */
export function* serialiseSvg(svg: SVGSVGElement, size: Size): IdleTask<string | undefined> {
  const root = svg.getRootNode() as Document | ShadowRoot;
  // In a document that is shown nowhere a copy loads nothing.
  const inert = plain(document).implementation.createHTMLDocument();
  const outside = new Map<string, Element>();
  // A picture by itself is read by itself; several may be parts of one code.
  const [lone, other] = svg.querySelectorAll('image');
  let count = 0;

  /** Whether there is an element to refer to; one outside this SVG is taken along. */
  const refersTo = (id: string) => {
    const target = id && (plain(root).getElementById(id) ?? plain(svg.ownerDocument).getElementById(id));
    if (id && target && !svg.contains(target)) outside.set(id, target);
    return Boolean(target);
  };
  const withLocalUrls = (value: string) =>
    replaceUrls(value, (url) => {
      const id = fragmentOf(url);
      return refersTo(id) ? `url(#${id})` : 'none';
    });
  /** What a reference becomes in the copy; undefined when it leads nowhere, or out of the document. */
  const hrefOf = (value: string, from: Element) => {
    const id = value.trim().startsWith('#') ? fragmentOf(value) : '';
    if (refersTo(id)) return `#${id}`;
    const leadsOut = from.localName === 'image' && URL.canParse(value, from.baseURI);
    return leadsOut ? new URL(value, from.baseURI).href : undefined;
  };

  function copyAttribute({ name, value }: Attr, from: Element, to: Element): void {
    if (/^(on|xmlns)|^(style|class)$/i.test(name)) return;
    if (/^(xlink:)?href$/i.test(name)) {
      const href = hrefOf(value, from);
      if (href) to.setAttribute('href', href);
    } else if (!name.includes(':')) to.setAttribute(name, withLocalUrls(value));
  }

  function* copy(from: Element, style: SvgStyle): IdleTask<Element | undefined> {
    if (++count > MAX_ELEMENTS || style.hidden) return undefined;
    if (from === lone && !other && boxOf(lone).width) return undefined;
    const to = inert.createElementNS(SVG, from.localName);
    for (const attribute of from.attributes) copyAttribute(attribute, from, to);
    for (const [name, value] of style.attributes) to.setAttribute(name, withLocalUrls(value));
    const styleOf = styleReader(style);
    const hasText = /^(text|tspan)$/.test(from.localName);
    for (const child of from.childNodes) {
      if (child instanceof Element) {
        const copied = isCopied(child) && (yield* copy(child, styleOf(child)));
        if (copied) to.append(copied);
      } else if (hasText && child.nodeType === Node.TEXT_NODE) to.append(child.cloneNode());
    }
    yield;
    return to;
  }

  /** What the SVG refers to outside itself; grows while it is copied, as that may itself refer to more. */
  function* copyOutside(): IdleTask<Element> {
    const defs = inert.createElementNS(SVG, 'defs');
    for (const [id, target] of outside) {
      if (!isCopied(target)) continue;
      const parent = target.parentElement ? styleReader()(target.parentElement) : undefined;
      const copied = yield* copy(target, styleReader(parent)(target));
      copied?.setAttribute('id', id);
      if (copied) defs.append(copied);
    }
    return defs;
  }

  const whole = yield* copy(svg, styleReader()(svg));
  if (!whole) return undefined;
  whole.prepend(yield* copyOutside());
  if (!whole.hasAttribute('viewBox')) {
    const width = svg.width.baseVal.value || size.width;
    const height = svg.height.baseVal.value || size.height;
    whole.setAttribute('viewBox', `0 0 ${width} ${height}`);
  }
  whole.setAttribute('width', String(size.width));
  whole.setAttribute('height', String(size.height));
  return new XMLSerializer().serializeToString(whole);
}
