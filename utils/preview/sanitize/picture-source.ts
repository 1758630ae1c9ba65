import { webAddress } from '../fetch/preview-address';

const DATA_CHARS = 200_000;

/** A `data:` picture that may stay where it is; SVG as a picture neither runs nor loads anything. */
const isDataPicture = (text: string): boolean => /^data:image\/[a-z0-9.+-]+[;,]/i.test(text);

/** First address of a `srcset`; which one fits the screen best does not matter for a small picture of a page. */
function firstOf(srcset: string): string {
  return srcset.trim().split(/[\s,]/, 1)[0] ?? '';
}

/** Marks that only count visitors are not worth a request: both sides 0 to 2 pixels. */
function isCounter(img: Element): boolean {
  return ['width', 'height'].every((side) => /^[012](px)?$/.test(img.getAttribute(side)?.trim() ?? ''));
}

/**
 * The picture of an `<img>`.
 * @param base absolute address that relative ones refer to
 * @returns an absolute http(s) or `data:` address; undefined when there is none worth showing
 */
export function pictureOf(img: Element, base: string): string | undefined {
  const source = img.getAttribute('src')?.trim() || firstOf(img.getAttribute('srcset') ?? '');
  if (isDataPicture(source)) return source.length <= DATA_CHARS ? source : undefined;
  if (source === '' || isCounter(img)) return undefined;
  const url = webAddress(source, () => true, base);
  return typeof url === 'string' ? undefined : url.href;
}
