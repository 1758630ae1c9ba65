import type { ReadRequest, ReadResult } from '../images/read-request';
import { sha256 } from '../shared/sha256';

/** How long an answer holds for an address: for the same picture elsewhere on a page, and for the next page. */
const KEEP_MS = 120_000;
/** What may be otherwise in a moment is asked again sooner. */
const RETRY_MS = 10_000;
/** Longer keys are replaced by their hash, so that a `data:` address does not stay in memory. */
const LONGEST_KEY = 2_000;

/** Answers by a key, of which those that were asked for longest ago are forgotten. */
export interface ResultCache {
  get(key: string): ReadResult | undefined;
  set(key: string, answer: ReadResult): void;
}

/** @param most how many answers are kept at the same time */
export function createResultCache(most: number, now: () => number = Date.now): ResultCache {
  const answers = new Map<string, { answer: ReadResult; until: number }>();
  return {
    get(key) {
      const entry = answers.get(key);
      if (!entry) return undefined;
      answers.delete(key);
      if (entry.until <= now()) return undefined;
      answers.set(key, entry);
      return entry.answer;
    },
    set(key, answer) {
      answers.delete(key);
      answers.set(key, { answer, until: now() + (isPassing(answer) ? RETRY_MS : KEEP_MS) });
      for (const oldest of answers.keys()) {
        if (answers.size <= most) break;
        answers.delete(oldest);
      }
    },
  };
}

function isPassing(answer: ReadResult): boolean {
  return 'unreadable' in answer && ['refused', 'offline'].includes(answer.unreadable);
}

/**
 * What tells one reading from another: the same key gives the same answer.
 *
 * @returns undefined for a part of a picture or a capture, which nobody asks for twice
 */
export async function cacheKey({ source, pageUrl, crop, capture }: ReadRequest): Promise<string | undefined> {
  if (crop || capture) return undefined;
  // Pieces are fetched one by one, and what may be fetched depends on the page.
  const key = JSON.stringify(source.kind === 'stitch' ? [source, pageUrl] : source);
  return key.length > LONGEST_KEY ? sha256(key) : key;
}
