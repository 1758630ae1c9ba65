import type { ImageSource } from '../../images/image-source';
import { fingerprint, MAX_CHARACTERS, type Picture } from '../page-image';
import { fetchHere, handOver, type Taken } from './encode-image';

/** Addresses that may be handed over; anything else (`javascript:`, `file:` from a web page …) is no picture. */
const CARRIED = /^(https?|data|blob|file):/i;

/**
 * The picture behind an address. `blob:` is fetched in this document, since no other can; `data:` carries its pixels.
 * `drawn` is the way to the pixels that the page already holds. Answers undefined when there is no address to follow.
 */
export function addressPicture(
  slot: string,
  address: string | null | undefined,
  base: string,
  box: Picture['box'],
  drawn?: () => Promise<Taken>,
): Picture | undefined {
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
  const picture: Picture = {
    slot,
    contentKey: inline ? `data:${fingerprint(url)}` : url,
    box,
    async source(): Promise<ImageSource | undefined> {
      if (inline) {
        if (url.length <= MAX_CHARACTERS) return { kind: 'data', url };
        return handOver(picture, drawn ? await drawn() : { trouble: 'too-large' });
      }
      if (!/^blob:/i.test(url)) return { kind: 'url', url };
      const taken = await fetchHere(url);
      return handOver(picture, 'url' in taken || !drawn ? taken : await drawn());
    },
  };
  if (drawn && !inline) picture.fallback = async () => handOver(picture, await drawn());
  return picture;
}
