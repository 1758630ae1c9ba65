import { webAddress } from '../fetch/preview-address';
import type { Limits } from '../limits';
import type { RemovedContent } from '../preview';
import { keepsAttribute } from './element-policy';
import { escapeHtml } from './escape-html';
import { pictureOf } from './picture-source';
import { sanitizeCss } from './sanitize-css';

/** What was fetched for a page: `data:` addresses of pictures and texts of stylesheets, by absolute address. */
export interface Subresources {
  pictures: ReadonlyMap<string, string>;
  styles: ReadonlyMap<string, string>;
}

/** The state while one page is written anew. */
export interface SanitizeContext {
  base: string;
  parts: Subresources;
  limits: Limits;
  stripped: RemovedContent;
  pictures: Set<string>;
  styles: Set<string>;
  nodes: number;
  /** Characters left for the markup and for the pictures in it. */
  room: number;
  pictureRoom: number;
  text: string;
}

const HREF_CHARS = 500;
const CONTROLS = new Set(['input', 'button', 'select', 'textarea', 'fieldset', 'option', 'optgroup']);

/** Notes that a picture is wanted; gives its data when it is there and still fits. */
export function takePicture(making: SanitizeContext, url: string): string | undefined {
  const embedded = url.startsWith('data:');
  if (!embedded) making.pictures.add(url);
  const data = embedded ? url : making.parts.pictures.get(url);
  if (data === undefined || data.length > making.pictureRoom) return undefined;
  making.pictureRoom -= data.length;
  return data;
}

/** `<style>` and `<link rel=stylesheet>` as an inert style element, `''` when it is not there; else undefined. */
export function styleOf(making: SanitizeContext, el: Element): string | undefined {
  const tag = (css: string, base: string): string => {
    const media = el.getAttribute('media');
    const inert = sanitizeCss(css, base, (url) => takePicture(making, url));
    return `<style${media ? ` media="${escapeHtml(media)}"` : ''}>${inert}</style>`;
  };
  if (el.localName === 'style') return tag(el.textContent ?? '', making.base);
  if (el.localName !== 'link') return undefined;
  const rel = (el.getAttribute('rel') ?? '').toLowerCase().split(/\s+/);
  if (!rel.includes('stylesheet') || rel.includes('alternate')) return undefined;
  const url = webAddress(el.getAttribute('href') ?? '', () => true, making.base);
  if (typeof url === 'string') return undefined;
  making.styles.add(url.href);
  const css = making.parts.styles.get(url.href);
  return css === undefined ? '' : tag(css, url.href);
}

/** One attribute as it is written, `''` when it goes. */
function attributeOf(making: SanitizeContext, el: Element, { name, value }: Attr): string {
  const low = name.toLowerCase();
  const of = el.localName;
  const written = (key: string, text: string): string => ` ${key}="${escapeHtml(text)}"`;
  if (low.startsWith('on')) making.stripped.handlers++;
  else if (low === 'href' && of === 'a') {
    making.stripped.links++;
    return written('data-href', value.slice(0, HREF_CHARS));
  } else if ((low === 'href' || low === 'xlink:href') && of === 'use')
    return value.startsWith('#') ? written('href', value) : '';
  else if (low === 'action' || low === 'formaction') making.stripped.forms++;
  else if (low === 'type' && value.trim().toLowerCase() === 'image') return written('type', 'button');
  else if (low === 'style')
    return written(
      low,
      sanitizeCss(value, making.base, (url) => takePicture(making, url)),
    );
  else if (keepsAttribute(el.namespaceURI, name, value)) return written(name, value);
  return '';
}

/** The attributes of an element that is kept; controls are switched off, pictures come as data. */
export function attributesOf(making: SanitizeContext, el: Element): string {
  let out = CONTROLS.has(el.localName) ? ' disabled' : '';
  for (const attribute of Array.from(el.attributes)) out += attributeOf(making, el, attribute);
  const picture = el.localName === 'img' ? pictureOf(el, making.base) : undefined;
  const data = picture && takePicture(making, picture);
  return data ? `${out} src="${escapeHtml(data)}"` : out;
}
