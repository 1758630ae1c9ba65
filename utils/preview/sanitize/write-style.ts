import { sanitizeCss } from '../css/sanitize-css';
import { webAddress } from '../fetch/preview-address';
import { escapeHtml } from './escape-html';
import { pictureData, type SanitizeContext } from './sanitize-context';
import { attributeOf, type PageElement, textIn } from './tree';

const MEDIA_CHARS = 200;

/** The absolute address of a stylesheet that a `<link>` names; undefined for links of other kinds. */
function stylesheetUrl(element: PageElement, base: string): string | undefined {
  const rel = (attributeOf(element, 'rel') ?? '').toLowerCase().split(/\s+/);
  if (!rel.includes('stylesheet') || rel.includes('alternate')) return undefined;
  const url = webAddress(attributeOf(element, 'href') ?? '', () => true, base);
  return typeof url === 'string' ? undefined : url.href;
}

/** Reads a style and puts it among the page's; one beyond the room is left out whole, half a rule is worse than none. */
function addSheet(context: SanitizeContext, element: PageElement, css: string, base: string): void {
  const picturesLeft = context.picturesLeft;
  if (css.length > context.stylesLeft || context.markupLeft <= 0) {
    context.removed.beyond++;
    return;
  }
  context.stylesLeft -= css.length;
  const sanitized = sanitizeCss(css, base, (url) => pictureData(context, url), context);
  const media = attributeOf(element, 'media')?.slice(0, MEDIA_CHARS);
  const sheet = `<style${media ? ` media="${escapeHtml(media)}"` : ''}>${sanitized}</style>`;
  const markup = sheet.length - (picturesLeft - context.picturesLeft);
  if (markup > context.markupLeft) {
    context.removed.beyond++;
    return;
  }
  context.markupLeft -= markup;
  context.sheets.push(sheet);
}

/**
 * Takes a `<style>` or `<link rel=stylesheet>` into the page's styles. A sheet that is named again is not read again.
 * @returns whether the element was one
 */
export function takeStyle(context: SanitizeContext, element: PageElement): boolean {
  if (element.tagName === 'style') {
    addSheet(context, element, textIn(element), context.base);
    return true;
  }
  const url = element.tagName === 'link' ? stylesheetUrl(element, context.base) : undefined;
  if (url === undefined) return false;
  const css = context.fetched.styles.get(url);
  if (css !== undefined && !context.styles.has(url)) addSheet(context, element, css, url);
  context.styles.add(url);
  return true;
}
