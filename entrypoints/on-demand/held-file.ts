import { toDataUrl } from '../../utils/page-images/elements/encode-image';
import type { HeldFile, HeldFileRequest } from '../../utils/platform/capture';
import { readLimitedBytes } from '../../utils/shared/read-limited';

/** A server that never ends must not hold whoever waits. In milliseconds. */
const TIMEOUT_MS = 30_000;
/** More does not travel from a page in one message. */
const MOST_BYTES = 32_000_000;

/**
 * A file that this frame could ask for itself: one of its own origin, or one that its page has made (`blob:`). It is
 * asked for with the page's own rights, so only where the user wants that file, or where nobody is asked.
 */
export async function readHeldFile(
  document: Document,
  { url, cachedOnly }: HeldFileRequest,
): Promise<HeldFile> {
  if (!URL.canParse(url) || new URL(url).origin !== location.origin)
    return { unreadable: 'forbidden-address' };
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  try {
    // The mode ends it where it would be sent on to another site.
    const response = await fetch(url, {
      mode: 'same-origin',
      signal,
      ...(cachedOnly && { cache: 'only-if-cached' }),
    });
    if (!response.ok) {
      await response.body?.cancel();
      return { unreadable: 'refused' };
    }
    const { bytes, end, error } = await readLimitedBytes(response.body, MOST_BYTES);
    if (end === 'error') throw error;
    if (end === 'limit') return { unreadable: 'too-large' };
    const name = nameOf(document, url);
    const data = await toDataUrl(new Blob([bytes], { type: response.headers.get('content-type') ?? '' }));
    return { data, ...(name && { name }) };
  } catch {
    return { unreadable: signal.aborted ? 'timeout' : 'refused' };
  }
}

/** What the page calls the file where it offers it. */
function nameOf(document: Document, url: string): string | undefined {
  return [...document.querySelectorAll<HTMLAnchorElement>('a[download]')].find((link) => link.href === url)
    ?.download;
}
