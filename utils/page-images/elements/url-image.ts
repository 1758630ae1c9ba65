import type { ImageSource } from '../../images/image-source';
import { fingerprint, MAX_CHARACTERS, type PageImage } from '../page-image';
import { type EncodedImage, fetchBlobUrl, toImageSource } from './encode-image';

/** Addresses that may be handed over; anything else (`javascript:`, `file:` from a web page …) is no picture. */
const CARRIED = /^(https?|data|blob|file):/i;

/**
 * The picture behind an address. `blob:` is fetched in this document, since no other can; `data:` carries its pixels.
 * `drawn` is the way to the pixels that the page already holds. Answers undefined when there is no address to follow.
 */
export function urlImage(
  slot: string,
  address: string | null | undefined,
  base: string,
  box: PageImage['box'],
  drawn?: () => Promise<EncodedImage>,
): PageImage | undefined {
  if (!address) return undefined;
  const inline = /^data:/i.test(address);
  let url = address;
  if (!inline) {
    try {
      url = new URL(address, base).href;
    } catch {
      return undefined;
    }
  }
  // An empty address leads to the page itself, which is a picture only where it is shown as one.
  if (!CARRIED.test(url) || (url === base && slot !== 'img')) return undefined;
  const picture: PageImage = {
    slot,
    contentKey: inline ? `data:${fingerprint(url)}` : url,
    box,
    async source(): Promise<ImageSource | undefined> {
      if (inline) {
        if (url.length <= MAX_CHARACTERS) return { kind: 'data', url };
        return toImageSource(picture, drawn ? await drawn() : { unavailable: 'too-large' });
      }
      if (!/^blob:/i.test(url)) return { kind: 'url', url };
      const taken = await fetchBlobUrl(url);
      return toImageSource(picture, 'url' in taken || !drawn ? taken : await drawn());
    },
  };
  if (drawn && !inline) picture.fallback = async () => toImageSource(picture, await drawn());
  return picture;
}
