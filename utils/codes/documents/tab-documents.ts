import { type Browser, browser } from '#imports';
import type { FileProblem } from '../../files/file-problem';
import type { FrameId } from '../../images/read-request';

/** The document that a tab is, such as a PDF, and how far it was read. */
export interface TabDocument {
  /** Of this reading alone. */
  key: string;
  /** Without fragment. */
  url: string;
  /** When it began, in milliseconds since 1970, where it says so: a script of ours can ask its page for the file. */
  began?: number;
  /** When it was begun to be read, in milliseconds since 1970. */
  at: number;
  /** Of a private window. */
  private: boolean;
  /** A frame that may ask for it with its page's own rights: its own, or one of the page that opened it. */
  holder?: Required<FrameId>;
  /** Its server was asked for it once more; else its own page handed it over. */
  secondCopy?: boolean;
  /** `read` with all its pages; or why no more of it was. */
  state: 'reading' | 'read' | FileProblem;
  /** How many pages were read by now. */
  pages: number;
  /** How many of its parts could not be read. */
  unread: number;
}

const PREFIX = 'document:';
const keyOf = (tabId: number) => PREFIX + tabId;

/** The document that a tab is, as far as it is known. Held in memory by the browser, never written to disk. */
export async function tabDocument(tabId: number): Promise<TabDocument | undefined> {
  const key = keyOf(tabId);
  return (await browser.storage.session.get(key))[key] as TabDocument | undefined;
}

/** Remembers it; of none, forgets it. Called by the background alone. */
export async function setTabDocument(tabId: number, known: TabDocument | undefined): Promise<void> {
  const key = keyOf(tabId);
  if (known) await browser.storage.session.set({ [key]: known });
  else await browser.storage.session.remove(key);
}

/** The tabs of which a document is known. */
export async function documentTabs(): Promise<number[]> {
  const keys = Object.keys(await browser.storage.session.get(null));
  return keys.filter((key) => key.startsWith(PREFIX)).map((key) => Number(key.slice(PREFIX.length)));
}

/** Calls `listener` with the document that a tab is whenever that changes. Works in every own context. */
export function onDocumentChange(
  tabId: number,
  listener: (known: TabDocument | undefined) => void,
  signal: AbortSignal,
): void {
  const key = keyOf(tabId);
  const changed = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    if (area === 'session' && changes[key]) listener(changes[key].newValue as TabDocument | undefined);
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed));
}
