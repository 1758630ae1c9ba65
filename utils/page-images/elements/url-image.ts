import { fingerprint, MAX_DATA_URL, type PageImage } from '../page-image';
import { type EncodedImage, fetchInPage, toImageSource } from './encode-image';
import { isLoadedByPage } from './loaded-resources';

/** Nothing is asked of the server. */
const FROM_CACHE: RequestInit = { cache: 'only-if-cached', mode: 'same-origin' };
/** Addresses that may be handed over; anything else (`javascript:`, `file:` from a web page …) is no image. */
const IMAGE_SCHEME = /^(https?|data|blob|file):/i;

/** An element that holds the pixels of its address, as far as the page may read them. */
export interface ElementPixels {
  /** The element shows the image, so the page has loaded it. */
  isShown: boolean;
  /** The page asked for it in a way that lets it read the pixels of another site. */
  isReadable: boolean;
  encode(): Promise<EncodedImage>;
}

/** What was had of an address a moment ago: a page may show it a thousand times. */
const recent = new Map<string, Promise<EncodedImage>>();
const RECENT_MS = 10_000;
/** Longer `data:` addresses are not kept. */
const MOST_KEPT = 100_000;

function remember(url: string, pixels: Promise<EncodedImage>): Promise<EncodedImage> {
  recent.set(url, pixels);
  const forget = () => recent.delete(url);
  setTimeout(forget, RECENT_MS);
  // Another element may hold what this one did not; and a page of photographs would be kept whole.
  void pixels.then((own) => (own && own.length < MOST_KEPT ? undefined : forget()));
  return pixels;
}

/** The bytes of an address as this document holds them, without any request; else what an element shows of it. */
async function ownPixels(url: string, pixels: ElementPixels | undefined): Promise<EncodedImage> {
  const isWeb = /^http/i.test(url);
  const isOwn = new URL(url).origin === window.origin;
  let own: EncodedImage;
  if (!isWeb) own = await fetchInPage(url);
  else if (isOwn) own = await fetchInPage(url, FROM_CACHE);
  return own === undefined && pixels && (!isWeb || isOwn || pixels.isReadable) ? pixels.encode() : own;
}

/**
 * The image behind an address, by the bytes that the page itself holds wherever it may read them: a second answer of the
 * same server need not be the same. `blob:` is fetched in this document, since no other can; `data:` carries its pixels.
 *
 * @param base what a relative address is relative to
 * @returns undefined when there is no address to follow
 */
export function urlImage(
  slot: string,
  address: string | null | undefined,
  base: string,
  box: PageImage['box'],
  pixels?: ElementPixels,
): PageImage | undefined {
  if (!address) return undefined;
  const isData = /^data:/i.test(address);
  // A long `data:` address is not worth parsing.
  if (!isData && !URL.canParse(address, base)) return undefined;
  const url = isData ? address : new URL(address, base).href;
  // An empty address leads to the page itself, which is an image only where it is shown as one.
  if (!IMAGE_SCHEME.test(url) || (url === base && slot !== 'img')) return undefined;
  const image: PageImage = {
    slot,
    contentKey: isData ? `data:${fingerprint(url)}` : url,
    box,
    async source() {
      if (isData) {
        if (url.length <= MAX_DATA_URL) return { kind: 'data', url };
        return toImageSource(await pixels?.encode());
      }
      const isWeb = /^http/i.test(url);
      const own = await (recent.get(url) ?? remember(url, ownPixels(url, pixels)));
      if (own !== undefined || /^blob/i.test(url)) return toImageSource(own);
      if (isWeb && !pixels?.isShown && !(await isLoadedByPage(url))) return undefined;
      return { kind: 'url', url };
    },
  };
  if (pixels) image.fallback = async () => toImageSource(await pixels.encode());
  return image;
}
