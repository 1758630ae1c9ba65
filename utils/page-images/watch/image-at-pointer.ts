import type { ImageSource } from '../../images/image-source';
import { cssImages } from '../elements/css-images';
import { elementImage, videoFrameImage } from '../elements/element-images';
import { fingerprint, type PageImage, type Rect } from '../page-image';
import type { Pointer } from './pointer';
import type { ShadowOf } from './watch-page';

/** What a person pointed at: pixels, or the address of them, and where it lies in the frame's viewport. */
export interface ImageAtPointer {
  source?: ImageSource;
  box?: Rect & { viewportWidth: number; viewportHeight: number };
}

/** Everything under a point, topmost first, looking into shadow roots as well. */
function* under(root: Document | ShadowRoot, at: Pointer, shadowOf: ShadowOf): Generator<Element> {
  for (const element of root.elementsFromPoint(at.x, at.y)) {
    const shadow = element instanceof HTMLElement ? shadowOf(element) : null;
    if (shadow && shadow !== root) yield* under(shadow, at, shadowOf);
    yield element;
  }
}

/** All that one element shows, the frame of a video included: here a person asks for it. */
function picturesOf(element: Element): PageImage[] {
  if (element instanceof HTMLVideoElement && element.videoWidth > 0) return [videoFrameImage(element)];
  const whole = element instanceof SVGElement ? (element.closest('svg') ?? element) : element;
  const tag = elementImage(whole, Number.POSITIVE_INFINITY);
  return tag ? [tag, ...cssImages(element)] : cssImages(element);
}

const shows = (picture: PageImage, srcUrl: string) =>
  picture.contentKey === (/^data:/i.test(srcUrl) ? `data:${fingerprint(srcUrl)}` : srcUrl);

function choose(document: Document, srcUrl: string | undefined, shadowOf: ShadowOf): PageImage | undefined {
  const at = globalThis.qrCodePreviewerPointer;
  if (at) {
    for (const element of under(document, at, shadowOf)) {
      for (const picture of picturesOf(element)) {
        if (!srcUrl || shows(picture, srcUrl)) return picture;
      }
    }
  }
  for (const element of srcUrl ? document.querySelectorAll('img,video,input[type=image],image') : []) {
    const picture = picturesOf(element).find((one) => shows(one, srcUrl ?? ''));
    if (picture) return picture;
  }
  return undefined;
}

/**
 * The picture that a person pointed at in this document, or the one with the given address. The page's own pixels are
 * preferred, since they need no request; then its address. Only a box means: no element gives the pixels away.
 */
export async function imageAtPointer(
  document: Document,
  srcUrl: string | undefined,
  shadowOf: ShadowOf,
): Promise<ImageAtPointer> {
  const picture = choose(document, srcUrl, shadowOf);
  if (!picture) {
    if (!srcUrl || !/^(https?|data):/i.test(srcUrl)) return {};
    return { source: { kind: /^data:/i.test(srcUrl) ? 'data' : 'url', url: srcUrl } };
  }
  const { x, y, width, height } = picture.box();
  const view = document.documentElement;
  const box = { x, y, width, height, viewportWidth: view.clientWidth, viewportHeight: view.clientHeight };
  const source = (await picture.fallback?.()) ?? (await picture.source());
  return source ? { source, box } : { box };
}
