import { styleOf } from '../computed-style';
import { splitTopLevel, urlOf } from '../css-values';
import { boxOf, innerBox, PSEUDO, pseudoBox, pseudoStyle } from '../element-boxes';
import { backgroundBox } from '../object-fit';
import type { PageImage } from '../page-image';
import { plain } from '../plain-node';
import { urlImage } from './url-image';

/** More layers than this on one element are drawn art, not images. */
const MAX_LAYERS = 12;
/** Lists of shadows or gradients longer than this may draw something, a module each. */
const LONG_LIST = 700;

const isImage = (value: string) => /url\(|image-set/i.test(value);

const hasImage = (style: CSSStyleDeclaration) =>
  isImage(style.backgroundImage) ||
  style.maskImage !== 'none' ||
  style.borderImageSource !== 'none' ||
  style.content.includes('(');

const mayDraw = ({ boxShadow, backgroundImage }: CSSStyleDeclaration) =>
  boxShadow.length > LONG_LIST ||
  (backgroundImage.length > LONG_LIST && backgroundImage.includes('linear-gradient'));

/** The element's style, and those of its pseudo-elements, each by its name; the element's own is the empty one. */
function* stylesOf(element: Element): Generator<[pseudo: string, style: CSSStyleDeclaration]> {
  yield ['', styleOf(element)];
  for (const pseudo of PSEUDO) {
    const style = pseudoStyle(element, pseudo);
    if (style) yield [pseudo, style];
  }
}

/** Whether CSS gives the element, or one of its pseudo-elements, an image, and whether it may draw a code by itself. */
export function cssHints(element: Element): { hasImage: boolean; mayDraw: boolean } {
  const styles = [...stylesOf(element)].map(([, style]) => style);
  return { hasImage: styles.some(hasImage), mayDraw: styles.some(mayDraw) };
}

/** The images that one style gives an element. */
function* imagesOf(element: Element, pseudo: string, style: CSSStyleDeclaration): Generator<PageImage> {
  const frame = () => (pseudo ? pseudoBox(element, pseudo) : boxOf(element));
  function* one(slot: string, value: string, box: PageImage['box']): Generator<PageImage> {
    const image = urlImage(pseudo + slot, urlOf(value), plain(element).baseURI, box);
    if (!image) return;
    if (pseudo) image.frame = frame;
    yield image;
  }
  function* layers(kind: 'background' | 'mask'): Generator<PageImage> {
    const values = splitTopLevel(style[`${kind}Image`]);
    for (const [i, value] of values.slice(0, MAX_LAYERS).entries()) {
      if (!isImage(value)) continue;
      const layer = (property: 'Size' | 'Position' | 'Origin') => {
        const all = splitTopLevel(style[`${kind}${property}`]);
        return all[i % all.length] ?? '';
      };
      yield* one(`${kind}${i}`, value, (natural) => {
        const origin = layer('Origin');
        const inner = origin === 'padding-box' || origin === 'content-box';
        const area = inner && !pseudo ? innerBox(element, origin) : frame();
        return backgroundBox(area, natural, layer('Size'), layer('Position'));
      });
    }
  }
  yield* layers('background');
  yield* layers('mask');
  yield* one('border', style.borderImageSource, frame);
  yield* one('content', style.content, frame);
}

/** Every image that CSS gives an element: backgrounds, masks, border image, content, also of pseudo-elements. */
export function cssImages(element: Element): PageImage[] {
  return [...stylesOf(element)].flatMap(([pseudo, style]) => [...imagesOf(element, pseudo, style)]);
}
