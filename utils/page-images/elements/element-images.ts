import { domRect, innerBox } from '../element-boxes';
import { fitBox } from '../object-fit';
import type { Picture, Size } from '../page-image';
import { canvasPicture } from './canvas-image';
import { draw } from './encode-image';
import { svgPicture } from './svg-image';
import { addressPicture } from './url-image';

/** The elements that are pictures by their tag. */
export const PICTURE_TAGS = 'img,canvas,svg,video,object,embed,input[type=image],image';

/** What an `<object>` or `<embed>` says it is, when that is certainly not a picture. */
const NO_PICTURE = /^(text\/|application\/(pdf|x-shockwave|xhtml))/i;

function replacedBox(element: Element, own: () => Size): Picture['box'] {
  return (natural) => {
    const style = getComputedStyle(element);
    const size = own();
    const known = size.width > 0 ? size : (natural ?? size);
    return domRect(fitBox(innerBox(element, style, true), known, style.objectFit, style.objectPosition));
  };
}

function ofImage(img: HTMLImageElement): Picture | undefined {
  const url = img.currentSrc || img.src;
  const natural = () => ({ width: img.naturalWidth, height: img.naturalHeight });
  // Not loaded yet, or broken: its `load` event brings it back. An SVG may have no size of its own.
  if (!img.complete || (img.naturalWidth === 0 && !/svg/i.test(url))) return undefined;
  return addressPicture('img', url, img.baseURI, replacedBox(img, natural), () => draw(img, natural()));
}

function ofSvgImage(image: SVGImageElement): Picture | undefined {
  const box: Picture['box'] = (natural) => {
    const style = getComputedStyle(image);
    const area = image.getBoundingClientRect();
    const fit = /^none/.test(image.getAttribute('preserveAspectRatio') ?? '') ? 'fill' : 'contain';
    return domRect(natural ? fitBox(area, natural, fit, style.objectPosition) : area);
  };
  return addressPicture('image', image.href?.baseVal, image.baseURI, box);
}

/** The current frame of a video, taken only when a person asks for it. */
export function framePicture(video: HTMLVideoElement): Picture {
  const size = () => ({ width: video.videoWidth, height: video.videoHeight });
  const picture: Picture = {
    slot: 'frame',
    contentKey: `frame:${video.currentSrc}@${video.currentTime}`,
    box: replacedBox(video, size),
    async source() {
      const taken = await draw(video, size());
      if ('url' in taken) return { kind: 'data', url: taken.url };
      picture.trouble = taken.trouble;
      return undefined;
    },
  };
  return picture;
}

/** What an element shows by its tag: an image, a canvas, a poster, an inline SVG. Undefined when nothing (yet). */
export function tagPicture(element: Element, now: number): Picture | undefined {
  const none = () => ({ width: 0, height: 0 });
  switch (element.localName) {
    case 'img':
      return ofImage(element as HTMLImageElement);
    case 'canvas':
      return canvasPicture(element as HTMLCanvasElement, now, replacedBox);
    case 'svg':
      return svgPicture(element as SVGSVGElement);
    case 'image':
      return element instanceof SVGImageElement ? ofSvgImage(element) : undefined;
    case 'input':
      return addressPicture(
        'input',
        (element as HTMLInputElement).src,
        element.baseURI,
        replacedBox(element, none),
      );
    case 'video': {
      const video = element as HTMLVideoElement;
      const untouched = video.paused && video.currentTime === 0;
      if (!untouched) return undefined;
      return addressPicture('poster', video.poster, video.baseURI, replacedBox(video, none));
    }
    case 'object':
    case 'embed': {
      const { type } = element as HTMLObjectElement;
      if (NO_PICTURE.test(type)) return undefined;
      const url = element.getAttribute(element.localName === 'object' ? 'data' : 'src');
      if (!type && /\.(html?|pdf|swf|php)([?#]|$)/i.test(url ?? '')) return undefined;
      return addressPicture(element.localName, url, element.baseURI, replacedBox(element, none));
    }
    default:
      return undefined;
  }
}
