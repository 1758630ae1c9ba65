import { styleOf } from '../computed-style';
import { boxOf, replacedBox } from '../element-boxes';
import { objectFitBox } from '../object-fit';
import type { PageImage } from '../page-image';
import { canvasImage } from './canvas-image';
import { encodeElement, toImageSource } from './encode-image';
import { svgImage } from './svg-image';
import { urlImage } from './url-image';

/** The elements that are images by their tag. */
export const IMAGE_TAGS = 'img,canvas,svg,video,object,embed,input[type=image],image';

/** What an `<object>` or `<embed>` says it is, when that is certainly not an image. */
const NO_IMAGE_TYPE = /^(text\/|application\/(pdf|x-shockwave|xhtml))/i;
/** The same by the address, where it says nothing. */
const NO_IMAGE_URL = /\.(html?|pdf|swf|php)([?#]|$)/i;

function imgImage(img: HTMLImageElement): PageImage | undefined {
  const url = img.currentSrc || img.src;
  const size = () => ({ width: img.naturalWidth, height: img.naturalHeight });
  // Not loaded yet, or broken: its `load` event brings it back. An SVG may have no size of its own.
  if (!img.complete || (img.naturalWidth === 0 && !/svg/i.test(url))) return undefined;
  return urlImage('img', url, img.baseURI, replacedBox(img, size), {
    isShown: img.naturalWidth > 0,
    isReadable: img.crossOrigin !== null,
    encode: () => encodeElement(img, size()),
  });
}

function imageInSvg(image: SVGImageElement): PageImage | undefined {
  const box: PageImage['box'] = (natural) => {
    const area = boxOf(image);
    const fit = /^none/.test(image.getAttribute('preserveAspectRatio') ?? '') ? 'fill' : 'contain';
    return natural ? objectFitBox(area, natural, fit, styleOf(image).objectPosition) : area;
  };
  return urlImage('image', image.href?.baseVal, image.baseURI, box);
}

function embeddedImage(element: HTMLObjectElement | HTMLEmbedElement): PageImage | undefined {
  const { localName, type } = element;
  const url = element.getAttribute(localName === 'object' ? 'data' : 'src') ?? '';
  if (type ? NO_IMAGE_TYPE.test(type) : NO_IMAGE_URL.test(url)) return undefined;
  return urlImage(localName, url, element.baseURI, replacedBox(element));
}

/** The current frame of a video, taken only when a person asks for it. */
export function videoFrameImage(video: HTMLVideoElement): PageImage {
  const size = () => ({ width: video.videoWidth, height: video.videoHeight });
  const image: PageImage = {
    slot: 'frame',
    contentKey: `frame:${video.currentSrc}@${video.currentTime}`,
    box: replacedBox(video, size),
    source: async () => toImageSource(await encodeElement(video, size())),
  };
  return image;
}

/**
 * What an element shows by its tag: an image, a canvas, a poster, an inline SVG. Undefined when nothing (yet).
 *
 * @param now as of `performance.now()`; a canvas that was looked at a moment before is not looked at again
 */
export function elementImage(element: Element, now: number): PageImage | undefined {
  switch (element.localName) {
    case 'img':
      return imgImage(element as HTMLImageElement);
    case 'canvas':
      return canvasImage(element as HTMLCanvasElement, now);
    case 'svg':
      return svgImage(element as SVGSVGElement);
    case 'image':
      return element instanceof SVGImageElement ? imageInSvg(element) : undefined;
    case 'input':
      return urlImage('input', (element as HTMLInputElement).src, element.baseURI, replacedBox(element));
    case 'video': {
      const { paused, currentTime, poster } = element as HTMLVideoElement;
      if (!paused || currentTime > 0) return undefined;
      return urlImage('poster', poster, element.baseURI, replacedBox(element));
    }
    case 'object':
    case 'embed':
      return embeddedImage(element as HTMLObjectElement | HTMLEmbedElement);
    default:
      return undefined;
  }
}
