import type { ImageSource } from '../../images/image-source';
import { cssImages } from '../elements/css-images';
import { elementImage, videoFrameImage } from '../elements/element-images';
import { fingerprint, type PageImage } from '../page-image';
import type { Rect } from '../rect';
import type { Pointer } from './pointer';
import type { ShadowOf } from './watch-page';

/** What a person pointed at: pixels, or the address of them, and where it lies in the frame's viewport. */
interface ImageAtPointer {
  source?: ImageSource;
  box?: Rect & { viewportWidth: number; viewportHeight: number };
}

/** Everything under a point, topmost first, looking into shadow roots as well. */
function* elementsUnder(root: Document | ShadowRoot, point: Pointer, shadowOf: ShadowOf): Generator<Element> {
  for (const element of root.elementsFromPoint(point.x, point.y)) {
    const shadow = element instanceof HTMLElement ? shadowOf(element) : null;
    if (shadow && shadow !== root) yield* elementsUnder(shadow, point, shadowOf);
    yield element;
  }
}

/** All that one element shows, the frame of a video included: here a person asks for it. */
function imagesOf(element: Element): PageImage[] {
  if (element instanceof HTMLVideoElement && element.videoWidth > 0) return [videoFrameImage(element)];
  const whole = element instanceof SVGElement ? (element.closest('svg') ?? element) : element;
  const own = elementImage(whole, Number.POSITIVE_INFINITY);
  return own ? [own, ...cssImages(element)] : cssImages(element);
}

/** The elements that may be meant: those under the pointer, and those that a browser names the address of. */
function* candidates(document: Document, srcUrl: string | undefined, shadowOf: ShadowOf): Generator<Element> {
  const pointer = globalThis.qrCodePreviewerPointer;
  if (pointer) yield* elementsUnder(document, pointer, shadowOf);
  if (srcUrl) yield* document.querySelectorAll('img,video,input[type=image],image');
}

function findImage(
  document: Document,
  srcUrl: string | undefined,
  shadowOf: ShadowOf,
): PageImage | undefined {
  const key = srcUrl && /^data:/i.test(srcUrl) ? `data:${fingerprint(srcUrl)}` : srcUrl;
  for (const element of candidates(document, srcUrl, shadowOf)) {
    const image = imagesOf(element).find(({ contentKey }) => !key || contentKey === key);
    if (image) return image;
  }
  return undefined;
}

/**
 * The image that a person pointed at in this document, or the one with the given address. The page's own pixels are
 * preferred, since they need no request; then its address. Only a box means: no element gives the pixels away.
 */
export async function imageAtPointer(
  document: Document,
  srcUrl: string | undefined,
  shadowOf: ShadowOf,
): Promise<ImageAtPointer> {
  const image = findImage(document, srcUrl, shadowOf);
  if (!image) {
    if (!srcUrl || !/^(https?|data):/i.test(srcUrl)) return {};
    return { source: { kind: /^data:/i.test(srcUrl) ? 'data' : 'url', url: srcUrl } };
  }
  const { clientWidth, clientHeight } = document.documentElement;
  const box = { ...image.box(), viewportWidth: clientWidth, viewportHeight: clientHeight };
  const source = await image.source();
  return source ? { source, box } : { box };
}
