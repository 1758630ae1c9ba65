import { isAsked } from '../images/image-source';
import type { ReadRequest, ReadResult } from '../images/read-request';
import { sha256 } from '../shared/sha256';

/** How long a result holds: for the same image elsewhere on a page, and for the next page. */
const KEEP_MS = 120_000;
/** What may be otherwise in a moment is tried again sooner. */
const RETRY_MS = 10_000;
/** Longer keys are replaced by their hash, so that a `data:` address does not stay in memory. */
const MAX_KEY_LENGTH = 2_000;

/** Results by a key, of which the least recently used are forgotten. */
interface ResultCache {
  get(key: string): ReadResult | undefined;
  set(key: string, result: ReadResult): void;
}

/** @param maxSize how many results are kept at the same time */
export function createResultCache(maxSize: number, now: () => number = Date.now): ResultCache {
  const entries = new Map<string, { result: ReadResult; until: number }>();
  return {
    get(key) {
      const entry = entries.get(key);
      if (!entry) return undefined;
      entries.delete(key);
      if (entry.until <= now()) return undefined;
      entries.set(key, entry);
      return entry.result;
    },
    set(key, result) {
      entries.delete(key);
      entries.set(key, { result, until: now() + (isTransient(result) ? RETRY_MS : KEEP_MS) });
      for (const oldest of entries.keys()) {
        if (entries.size <= maxSize) break;
        entries.delete(oldest);
      }
    },
  };
}

function isTransient(result: ReadResult): boolean {
  return 'unreadable' in result && ['refused', 'offline', 'redirected'].includes(result.unreadable);
}

/**
 * What tells one reading from another: the same key has the same result.
 *
 * @returns undefined for a part of an image or a capture, which nobody asks for twice
 */
export async function cacheKey({
  source,
  pageUrl,
  crop,
  capture,
  allKinds,
  frame,
}: ReadRequest): Promise<string | undefined> {
  if (crop || capture) return undefined;
  // An address may give something else to the next page, and to the same one when it is loaded anew.
  if (isAsked(source) && frame?.document === undefined) return undefined;
  const page = isAsked(source) ? [frame?.tabId, frame?.document] : [];
  // Tiles are fetched one by one, and what may be fetched depends on the page.
  const key = JSON.stringify(source.kind === 'stitch' ? [source, pageUrl, page] : [source, page]);
  return ofKinds(key.length > MAX_KEY_LENGTH ? await sha256(key) : key, allKinds);
}

/** The key under which a reading of all kinds of codes is kept: one of fewer kinds does not answer for it. */
export function ofKinds(key: string, allKinds = false): string {
  return allKinds ? `all kinds ${key}` : key;
}
