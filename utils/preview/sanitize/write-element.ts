import { sanitizeDeclarations } from '../css/sanitize-css';
import { keptAttribute } from './element-policy';
import { escapeHtml } from './escape-html';
import { pictureOf } from './picture-source';
import { referenceOf } from './reference-cost';
import { pictureData, type SanitizeContext } from './sanitize-context';
import { nameOf, type PageElement } from './tree';

const HREF_CHARS = 500;
const STYLE_CHARS = 10_000;
const CONTROLS = new Set(['input', 'button', 'select', 'textarea', 'fieldset', 'option', 'optgroup']);
const SVG = 'http://www.w3.org/2000/svg';
/** Attributes of drawings by which one part is drawn as another one is. */
const REFERRING = new Set(['fill', 'stroke', 'mask', 'clip-path']);

const written = (name: string, value: string): string => ` ${name}="${escapeHtml(value)}"`;

/** A reference within a drawing; it goes where it is written in an unusual way, leads nowhere, or costs too much. */
function writeReference(context: SanitizeContext, name: string, value: string): string {
  const id = referenceOf(value);
  if (id === undefined) return '';
  if (!context.references.isGradient(id) && !context.references.book(id)) {
    context.removed.beyond++;
    return '';
  }
  return written(name, name === 'href' ? `#${id}` : `url(#${id})`);
}

/** The target of a link as text, or a reference within a drawing; no other `href` stays. */
function writeHref(context: SanitizeContext, tag: string, value: string): string {
  if (tag === 'use') return writeReference(context, 'href', value);
  context.removed.links++;
  return written('data-href', value.slice(0, HREF_CHARS));
}

const isHref = (tag: string, name: string): boolean =>
  (name === 'href' && (tag === 'a' || tag === 'use')) || (name === 'xlink:href' && tag === 'use');

/** One attribute as it is written, `''` when it goes. */
function writeAttribute(
  context: SanitizeContext,
  { tagName, namespaceURI }: PageElement,
  name: string,
  value: string,
): string {
  const low = name.toLowerCase();
  if (low.startsWith('on')) {
    context.removed.handlers++;
    return '';
  }
  if (isHref(tagName, low)) return writeHref(context, tagName, value);
  if (low === 'action' || low === 'formaction') {
    context.removed.forms++;
    return '';
  }
  if (low === 'type' && value.trim().toLowerCase() === 'image') return written('type', 'button');
  if (low === 'style') {
    if (value.length > STYLE_CHARS) return '';
    return written(
      low,
      sanitizeDeclarations(value, context.base, (url) => pictureData(context, url), context),
    );
  }
  if (
    namespaceURI === SVG &&
    REFERRING.has(low) &&
    /[(\\#]/.test(value) &&
    !/^#[\da-f]+$/i.test(value.trim())
  ) {
    const reference = writeReference(context, low, value);
    if (reference !== '' || low === 'mask' || low === 'clip-path') return reference;
  }
  const kept = keptAttribute(namespaceURI, name, value);
  return kept === undefined ? '' : written(name, kept);
}

/** The attributes of an element that is kept; controls are switched off, pictures come as data. */
export function writeAttributes(context: SanitizeContext, element: PageElement): string {
  const out = [CONTROLS.has(element.tagName) ? ' disabled' : ''];
  for (const one of element.attrs) out.push(writeAttribute(context, element, nameOf(one), one.value));
  const picture = element.tagName === 'img' ? pictureOf(element, context.base) : undefined;
  const data = picture && pictureData(context, picture);
  if (data) out.push(written('src', data));
  return out.join('');
}
