import { webAddress } from '../fetch/preview-address';
import { keepsAttribute } from './element-policy';
import { escapeHtml } from './escape-html';
import { pictureOf } from './picture-source';
import { pictureData, type SanitizeContext } from './sanitize-context';
import { sanitizeCss } from './sanitize-css';

const HREF_CHARS = 500;
const CONTROLS = new Set(['input', 'button', 'select', 'textarea', 'fieldset', 'option', 'optgroup']);

function writeStyle(context: SanitizeContext, el: Element, css: string, base: string): string {
  const media = el.getAttribute('media');
  const sanitized = sanitizeCss(css, base, (url) => pictureData(context, url));
  return `<style${media ? ` media="${escapeHtml(media)}"` : ''}>${sanitized}</style>`;
}

/** The absolute address of a stylesheet that a `<link>` names; undefined for links of other kinds. */
function stylesheetUrl(el: Element, base: string): string | undefined {
  const rel = (el.getAttribute('rel') ?? '').toLowerCase().split(/\s+/);
  if (!rel.includes('stylesheet') || rel.includes('alternate')) return undefined;
  const url = webAddress(el.getAttribute('href') ?? '', () => true, base);
  return typeof url === 'string' ? undefined : url.href;
}

/**
 * `<style>` and `<link rel=stylesheet>` as a sanitized style element, `''` when it was not fetched; undefined for
 * any other element.
 */
export function styleElement(context: SanitizeContext, el: Element): string | undefined {
  if (el.localName === 'style') return writeStyle(context, el, el.textContent ?? '', context.base);
  const url = el.localName === 'link' ? stylesheetUrl(el, context.base) : undefined;
  if (url === undefined) return undefined;
  context.styles.add(url);
  const css = context.fetched.styles.get(url);
  return css === undefined ? '' : writeStyle(context, el, css, url);
}

const written = (name: string, value: string): string => ` ${name}="${escapeHtml(value)}"`;

/** The target of a link as text, or a reference within a drawing; no other `href` stays. */
function writeHref(context: SanitizeContext, el: Element, value: string): string {
  if (el.localName === 'use') return value.startsWith('#') ? written('href', value) : '';
  context.removed.links++;
  return written('data-href', value.slice(0, HREF_CHARS));
}

const isHref = (tag: string, name: string): boolean =>
  (name === 'href' && (tag === 'a' || tag === 'use')) || (name === 'xlink:href' && tag === 'use');

/** One attribute as it is written, `''` when it goes. */
function writeAttribute(context: SanitizeContext, el: Element, { name, value }: Attr): string {
  const low = name.toLowerCase();
  if (low.startsWith('on')) {
    context.removed.handlers++;
    return '';
  }
  if (isHref(el.localName, low)) return writeHref(context, el, value);
  if (low === 'action' || low === 'formaction') {
    context.removed.forms++;
    return '';
  }
  if (low === 'type' && value.trim().toLowerCase() === 'image') return written('type', 'button');
  if (low === 'style') {
    return written(
      low,
      sanitizeCss(value, context.base, (url) => pictureData(context, url)),
    );
  }
  return keepsAttribute(el.namespaceURI, name, value) ? written(name, value) : '';
}

/** The attributes of an element that is kept; controls are switched off, pictures come as data. */
export function writeAttributes(context: SanitizeContext, el: Element): string {
  let out = CONTROLS.has(el.localName) ? ' disabled' : '';
  for (const attribute of Array.from(el.attributes)) out += writeAttribute(context, el, attribute);
  const picture = el.localName === 'img' ? pictureOf(el, context.base) : undefined;
  const data = picture && pictureData(context, picture);
  return data ? out + written('src', data) : out;
}
