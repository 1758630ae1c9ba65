import { browser } from '#imports';
import type { FrameId } from '../images/read-request';

/** What the scanner page is opened for: a file at an address, or a text; a text may be shown as a code instead. */
export type ScannerRequest = {
  /** The page on which it was asked for. */
  pageUrl?: string;
  /** Asked for in a private window; the scanner page may be in an ordinary one. */
  private?: true;
  /** A frame that may ask for the file with its page's own rights, where its server hands it to nobody else. */
  from?: Required<FrameId>;
  /** The browser shows it: what that frame has in its cache is taken first, so that nobody is asked. */
  isShown?: true;
} & ({ url: string } | { text: string });

/** What nobody took is forgotten along with the other records of private windows, by the beginning of its key. */
const keysOf = (id: string) => ({ ordinary: `scanner:${id}`, private: `private:scanner:${id}` });

/**
 * The address of the scanner page for a request. What is asked for lies in the browser's memory meanwhile: addresses of
 * pages stay in the browser's history.
 */
export async function scannerAddress(request?: ScannerRequest): Promise<string> {
  const page = browser.runtime.getURL('/scanner.html');
  return request ? addressFor(page, request) : page;
}

/** The address of the page that shows a text as a code; the text lies in the browser's memory too. */
export async function showCodeAddress(request: Extract<ScannerRequest, { text: string }>): Promise<string> {
  return addressFor(browser.runtime.getURL('/show-code.html'), request);
}

async function addressFor(page: string, request: ScannerRequest): Promise<string> {
  const id = crypto.randomUUID();
  const key = keysOf(id)[request.private ? 'private' : 'ordinary'];
  await browser.storage.session.set({ [key]: request });
  return `${page}?request=${id}`;
}

/** The request that the address of a page stands for, once; none for one that was taken or never made. */
export async function takeScannerRequest(search: string): Promise<ScannerRequest | undefined> {
  const id = new URLSearchParams(search).get('request');
  if (!id) return undefined;
  const keys = keysOf(id);
  const stored = await browser.storage.session.get(Object.values(keys));
  await browser.storage.session.remove(Object.values(keys));
  return (stored[keys.private] ?? stored[keys.ordinary]) as ScannerRequest | undefined;
}
