import { withoutFragment } from '../../shared/parse-url';
import { clock } from '../clock';

/** Addresses without fragment that this document has asked for itself, whatever came. */
const loaded = new Set<string>();
const waiting = new Set<() => void>();
/** How long a page may take to ask for what its style or an attribute names, in milliseconds. */
const PATIENCE_MS = 10_000;

/**
 * Whether this document asks for an address itself, within ten seconds: what its policy forbids, or what is never shown,
 * must not be asked for in its place. Known from the browser's record of the document's requests.
 *
 * @param url absolute
 */
export async function isLoadedByPage(url: string): Promise<boolean> {
  observe();
  const address = withoutFragment(url);
  const end = clock() + PATIENCE_MS;
  for (let rest = PATIENCE_MS; !loaded.has(address) && rest > 0; rest = end - clock()) {
    await new Promise<void>((resolve) => {
      waiting.add(resolve);
      setTimeout(resolve, rest);
    });
  }
  return loaded.has(address);
}

let isObserving = false;

function observe(): void {
  if (isObserving) return;
  isObserving = true;
  new PerformanceObserver((list) => {
    // Chromium lists what the page's policy has stopped as well, as having taken no time.
    for (const { name, duration } of list.getEntries()) if (duration > 0) loaded.add(withoutFragment(name));
    for (const resolve of waiting) resolve();
    waiting.clear();
  }).observe({ type: 'resource', buffered: true });
}
