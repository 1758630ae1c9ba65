import { domRect, innerBox } from '../element-boxes';
import { objectFitBox } from '../object-fit';
import type { PageImage, Size } from '../page-image';
import { canvasImage } from './canvas-image';
import { encodeElement } from './encode-image';
import { svgImage } from './svg-image';
import { urlImage } from './url-image';

/** The elements that are pictures by their tag. */
export const IMAGE_TAGS = 'img,canvas,svg,video,object,embed,input[type=image],image';

/** What an `<object>` or `<embed>` says it is, when that is certainly not a picture. */
const NO_PICTURE = /^(text\/|application\/(pdf|x-shockwave|xhtml))/i;

function replacedBox(element: Element, own: () => Size): PageImage['box'] {
  return (natural) => {
    const style = getComputedStyle(element);
    const size = own();
    const known = size.width > 0 ? size : (natural ?? size);
    return domRect(
      objectFitBox(innerBox(element, style, true), known, style.objectFit, style.objectPosition),
    );
  };
}

function ofImage(img: HTMLImageElement): PageImage | undefined {
  const url = img.currentSrc || img.src;
  const natural = () => ({ width: img.naturalWidth, height: img.naturalHeight });
  // Not loaded yet, or broken: its `load` event brings it back. An SVG may have no size of its own.
  if (!img.complete || (img.naturalWidth === 0 && !/svg/i.test(url))) return undefined;
  return urlImage('img', url, img.baseURI, replacedBox(img, natural), () => encodeElement(img, natural()));
}

function ofSvgImage(image: SVGImageElement): PageImage | undefined {
  const box: PageImage['box'] = (natural) => {
    const style = getComputedStyle(image);
    const area = image.getBoundingClientRect();
    const fit = /^none/.test(image.getAttribute('preserveAspectRatio') ?? '') ? 'fill' : 'contain';
    return domRect(natural ? objectFitBox(area, natural, fit, style.objectPosition) : area);
  };
  return urlImage('image', image.href?.baseVal, image.baseURI, box);
}

/** The current frame of a video, taken only when a person asks for it. */
export function videoFrameImage(video: HTMLVideoElement): PageImage {
  const size = () => ({ width: video.videoWidth, height: video.videoHeight });
  const picture: PageImage = {
    slot: 'frame',
    contentKey: `frame:${video.currentSrc}@${video.currentTime}`,
    box: replacedBox(video, size),
    async source() {
      const taken = await encodeElement(video, size());
      if ('url' in taken) return { kind: 'data', url: taken.url };
      picture.unavailable = taken.unavailable;
      return undefined;
    },
  };
  return picture;
}

/** What an element shows by its tag: an image, a canvas, a poster, an inline SVG. Undefined when nothing (yet). */
export function elementImage(element: Element, now: number): PageImage | undefined {
  const none = () => ({ width: 0, height: 0 });
  switch (element.localName) {
    case 'img':
      return ofImage(element as HTMLImageElement);
    case 'canvas':
      return canvasImage(element as HTMLCanvasElement, now, replacedBox);
    case 'svg':
      return svgImage(element as SVGSVGElement);
    case 'image':
      return element instanceof SVGImageElement ? ofSvgImage(element) : undefined;
    case 'input':
      return urlImage(
        'input',
        (element as HTMLInputElement).src,
        element.baseURI,
        replacedBox(element, none),
      );
    case 'video': {
      const video = element as HTMLVideoElement;
      const untouched = video.paused && video.currentTime === 0;
      if (!untouched) return undefined;
      return urlImage('poster', video.poster, video.baseURI, replacedBox(video, none));
    }
    case 'object':
    case 'embed': {
      const { type } = element as HTMLObjectElement;
      if (NO_PICTURE.test(type)) return undefined;
      const url = element.getAttribute(element.localName === 'object' ? 'data' : 'src');
      if (!type && /\.(html?|pdf|swf|php)([?#]|$)/i.test(url ?? '')) return undefined;
      return urlImage(element.localName, url, element.baseURI, replacedBox(element, none));
    }
    default:
      return undefined;
  }
}
