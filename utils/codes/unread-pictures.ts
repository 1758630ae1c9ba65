import { type Browser, browser } from '#imports';
import type { ImageSource, UnreadableImageReason } from '../images/image-source';
import { mayCapture } from '../platform/permissions';
import { screenWitness } from '../platform/settings';
import { sha256 } from '../shared/sha256';

/** More pictures of a tab are not told from each other. */
const MAX_UNREAD = 200;

const keyOf = (tabId: number) => `unread:${tabId}`;

/** By tab, as `storage.session` holds it: hashes of the sources that could not be read. */
const known = new Map<number, Promise<Set<string>>>();

async function load(tabId: number): Promise<Set<string>> {
  const key = keyOf(tabId);
  const stored = await browser.storage.session.get(key);
  return new Set((stored[key] as string[] | undefined) ?? []);
}

/** How many of a tab's pictures could not be read. */
export async function unreadIn(tabId: number): Promise<number> {
  return (await load(tabId)).size;
}

/**
 * Remembers that a picture of a tab could not be read, until it is read after all. Called by the background alone.
 *
 * @param outcome of its reading, of which only why it failed is looked at
 */
export async function noteReading(
  tabId: number,
  source: ImageSource,
  outcome: { unreadable: UnreadableImageReason } | { found: unknown },
): Promise<void> {
  const loading = known.get(tabId) ?? load(tabId);
  known.set(tabId, loading);
  const unread = await loading;
  const isUnread = 'unreadable' in outcome && (await isMissed(outcome.unreadable));
  if (!isUnread && unread.size === 0) return;
  const picture = await sha256(JSON.stringify(source));
  if (unread.has(picture) === isUnread) return;
  if (!isUnread) unread.delete(picture);
  else if (unread.size < MAX_UNREAD) unread.add(picture);
  // Another page has begun meanwhile.
  if (known.get(tabId) !== loading) return;
  await browser.storage.session.set({ [keyOf(tabId)]: [...unread] });
}

/** Whether something was missed: where the screen is looked at, what a server does not hand out is seen there. */
async function isMissed(reason: UnreadableImageReason): Promise<boolean> {
  if (reason === 'timeout') return true;
  return reason !== 'empty' && !((await screenWitness.getValue()) && (await mayCapture()));
}

/** Another page, or none: nothing of this tab is unread. */
export async function forgetUnread(tabId: number): Promise<void> {
  known.set(tabId, Promise.resolve(new Set()));
  await browser.storage.session.remove(keyOf(tabId));
}

/** Calls `listener` with how many of a tab's pictures could not be read, whenever that changes. */
export function onUnreadChange(tabId: number, listener: (count: number) => void, signal: AbortSignal): void {
  const key = keyOf(tabId);
  const changed = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    if (area === 'session' && changes[key])
      listener((changes[key].newValue as string[] | undefined)?.length ?? 0);
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed));
}
