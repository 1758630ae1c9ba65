import { webAddress } from '../fetch/preview-address';
import { attributeOf, type PageElement } from './tree';

const DATA_CHARS = 200_000;

/** A `data:` picture that may stay where it is. Not a vector image: a short one can take a browser minutes to draw. */
export const isDataPicture = (text: string): boolean =>
  text.length <= DATA_CHARS && /^data:image\/(?!svg)[a-z0-9.+-]{1,40}[;,]/i.test(text);

/** First address of a `srcset`; which one fits the screen best does not matter for a small picture of a page. */
function firstOf(srcset: string): string {
  return srcset.trim().split(/[\s,]/, 1)[0] ?? '';
}

/** Marks that only count visitors are not worth a request: both sides 0 to 2 pixels. */
function isCounter(img: PageElement): boolean {
  return ['width', 'height'].every((side) => /^[012](px)?$/.test(attributeOf(img, side)?.trim() ?? ''));
}

/**
 * The picture of an `<img>`.
 * @param base absolute address that relative ones refer to
 * @returns an absolute http(s) or `data:` address; undefined when there is none worth showing
 */
export function pictureOf(img: PageElement, base: string): string | undefined {
  const source = attributeOf(img, 'src')?.trim() || firstOf(attributeOf(img, 'srcset') ?? '');
  if (isDataPicture(source)) return source;
  if (source === '' || /^data:/i.test(source) || isCounter(img)) return undefined;
  const url = webAddress(source, () => true, base);
  return typeof url === 'string' ? undefined : url.href;
}
