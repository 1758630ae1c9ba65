import { fingerprint, MAX_DATA_URL, type PageImage } from '../page-image';
import { type EncodedImage, fetchBlobUrl, toImageSource } from './encode-image';

/** Addresses that may be handed over; anything else (`javascript:`, `file:` from a web page …) is no image. */
const IMAGE_SCHEME = /^(https?|data|blob|file):/i;

/**
 * The image behind an address. `blob:` is fetched in this document, since no other can; `data:` carries its pixels.
 *
 * @param base what a relative address is relative to
 * @param encode the way to the pixels that the page already holds
 * @returns undefined when there is no address to follow
 */
export function urlImage(
  slot: string,
  address: string | null | undefined,
  base: string,
  box: PageImage['box'],
  encode?: () => Promise<EncodedImage>,
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
        return toImageSource(image, encode ? await encode() : { unavailable: 'too-large' });
      }
      if (!/^blob:/i.test(url)) return { kind: 'url', url };
      const fetched = await fetchBlobUrl(url);
      return toImageSource(image, 'url' in fetched || !encode ? fetched : await encode());
    },
  };
  if (encode && !isData) image.fallback = async () => toImageSource(image, await encode());
  return image;
}
