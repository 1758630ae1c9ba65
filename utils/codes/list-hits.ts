import { carriedIn } from '../payload/carried';
import type { Payload } from '../payload/payload';
import { reportBug } from '../platform/errors';
import { nextRedirect } from '../signals/redirect-target';
import { openListDatabase } from '../threat-list-store/list-database';
import { lookUpListed } from '../threat-list-store/look-up-listed';
import type { ListHit } from '../threat-lists/threat-list';

/** A redirector behind more of them is followed no further. */
const MOST_HOPS = 5;

/**
 * Which threat lists name an address that a code carries, or one that such an address sends on to. Asked on this device.
 * A database of lists that cannot be read is reported as a bug and says nothing: all else about the code still counts.
 *
 * @returns at most one hit for each list
 */
export async function listHits(payload: Payload, now: number): Promise<ListHit[]> {
  const addresses = addressesIn(payload);
  if (addresses.length === 0) return [];
  try {
    const db = await openListDatabase();
    const all = await Promise.all(addresses.map((href) => lookUpListed(db, href, now)));
    const byList = new Map<string, ListHit>();
    for (const hit of all.flat()) if (!byList.has(hit.list)) byList.set(hit.list, hit);
    return [...byList.values()];
  } catch (error) {
    reportBug(error);
    return [];
  }
}

/** Web addresses in a code's text, and those inside them that a visitor would be sent on to. */
function addressesIn(payload: Payload): string[] {
  const inner = payload.kind === 'web' ? [payload] : carriedIn(payload);
  const first = inner.flatMap((one) => (one.kind === 'web' ? [one.url] : []));
  const all = new Set<string>();
  for (const href of first) {
    let next: string | undefined = href;
    for (let hop = 0; hop <= MOST_HOPS && next !== undefined && URL.canParse(next); hop++) {
      const url: URL = new URL(next);
      if (!/^https?:$/.test(url.protocol)) break;
      all.add(url.href);
      const redirect = nextRedirect(url);
      next = redirect?.isExecutable ? undefined : redirect?.url;
    }
  }
  return [...all];
}
