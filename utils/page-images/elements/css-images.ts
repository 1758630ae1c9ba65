import { splitTopLevel, urlOf } from '../css-values';
import { domRect, innerBox, pseudoBox } from '../element-boxes';
import { backgroundBox } from '../object-fit';
import type { PageImage } from '../page-image';
import { urlImage } from './url-image';

const PSEUDO = ['::before', '::after'] as const;
/** More layers than this on one element are drawn art, not pictures. */
const MAX_LAYERS = 12;

/** The style of one of an element's two pseudo-elements, when it exists. */
function pseudoStyle(element: Element, pseudo: string): CSSStyleDeclaration | undefined {
  const style = getComputedStyle(element, pseudo);
  return style.content === 'none' || style.content === 'normal' || style.content === '' ? undefined : style;
}

const mask = (style: CSSStyleDeclaration) =>
  style.maskImage || style.getPropertyValue('-webkit-mask-image') || 'none';

const hasUrl = (style: CSSStyleDeclaration) =>
  /url\(|image-set/i.test(style.backgroundImage) ||
  mask(style) !== 'none' ||
  style.borderImageSource !== 'none' ||
  style.content.includes('(');

/** Lists of shadows or gradients longer than this may draw something, a module each. */
const MANY = 700;

const draws = ({ boxShadow, backgroundImage }: CSSStyleDeclaration) =>
  boxShadow.length > MANY || (backgroundImage.length > MANY && backgroundImage.includes('linear-gradient'));

/** Whether CSS gives the element, or one of its pseudo-elements, a picture, and whether it may draw a code by itself. */
export function cssHints(element: Element): { picture: boolean; drawn: boolean } {
  const styles = [getComputedStyle(element), ...PSEUDO.map((pseudo) => pseudoStyle(element, pseudo))];
  const real = styles.filter((style) => style !== undefined);
  return { picture: real.some(hasUrl), drawn: real.some(draws) };
}

function layers(element: Element, style: CSSStyleDeclaration, prefix: string, found: PageImage[]): void {
  const frame = () =>
    prefix ? pseudoBox(element, getComputedStyle(element, prefix), prefix) : element.getBoundingClientRect();
  const add = (slot: string, image: string, box: PageImage['box']) => {
    const picture = urlImage(prefix + slot, urlOf(image), element.baseURI, box);
    if (!picture) return;
    if (prefix) picture.frame = frame;
    found.push(picture);
  };
  const layered = (slot: string, images: string, sizes: string, positions: string, origins: string) => {
    const list = splitTopLevel(images);
    const at = (values: string, i: number) => {
      const all = splitTopLevel(values);
      return all[i % all.length] ?? '';
    };
    for (const [i, image] of list.slice(0, MAX_LAYERS).entries()) {
      if (!/url\(|image-set/i.test(image)) continue;
      add(`${slot}${i}`, image, (natural) => {
        const origin = at(origins, i);
        const now = getComputedStyle(element);
        const area =
          origin === 'border-box' || prefix ? frame() : innerBox(element, now, origin === 'content-box');
        return domRect(backgroundBox(area, natural, at(sizes, i), at(positions, i)));
      });
    }
  };
  const { backgroundImage, backgroundSize, backgroundPosition, backgroundOrigin } = style;
  if (backgroundImage !== 'none')
    layered('bg', backgroundImage, backgroundSize, backgroundPosition, backgroundOrigin);
  const masks = mask(style);
  const of = (name: string) =>
    style.getPropertyValue(`mask-${name}`) || style.getPropertyValue(`-webkit-mask-${name}`);
  if (masks !== 'none') layered('mask', masks, of('size'), of('position'), of('origin'));
  const whole = () => domRect(frame());
  if (style.borderImageSource !== 'none') add('border', style.borderImageSource, whole);
  if (style.content.includes('(')) add('content', style.content, whole);
}

/** Every picture that CSS gives an element: backgrounds, masks, border image, content, also of pseudo-elements. */
export function cssImages(element: Element): PageImage[] {
  const found: PageImage[] = [];
  layers(element, getComputedStyle(element), '', found);
  for (const pseudo of PSEUDO) {
    const style = pseudoStyle(element, pseudo);
    if (style) layers(element, style, pseudo, found);
  }
  return found;
}
