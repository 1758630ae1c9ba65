import { browser } from '#imports';
import { namesToLookUp } from '../images/fetch-image';
import type { ImageSource } from '../images/image-source';
import { isPublicHost } from '../payload/url/public-host';

/** Only Firefox has it; Chromium is told where it may connect. */
interface NameLookUp {
  dns?: { resolve(host: string): Promise<{ addresses: string[] }> };
}

/**
 * Whether a public page's source has a name that leads to a private address and so may not be asked for.
 *
 * @param pageUrl the frame that shows it, or that links to it
 */
export async function leadsInside(source: ImageSource, pageUrl: string | undefined): Promise<boolean> {
  for (const name of namesToLookUp(source, pageUrl)) if (await isNameInside(name)) return true;
  return false;
}

/**
 * One of which that cannot be told, as behind a proxy, counts as public: the browser connects by the same answer, and a
 * name without one it reaches no more than we do.
 */
async function isNameInside(name: string): Promise<boolean> {
  const { dns } = browser as unknown as NameLookUp;
  const answer = await dns?.resolve(name).catch(() => undefined);
  return answer?.addresses.some((ip) => !isPublicHost(ip.includes(':') ? `[${ip}]` : ip)) ?? false;
}
