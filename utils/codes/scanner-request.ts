import { browser } from '#imports';

/** What the scanner page is opened for: a file at an address, or a text. */
export type ScannerRequest = {
  /** The page on which it was asked for. */
  pageUrl?: string;
} & ({ url: string } | { text: string });

const keyOf = (id: string) => `scanner:${id}`;

/**
 * The address of the scanner page for a request. What is asked for lies in the browser's memory meanwhile: addresses of
 * pages stay in the browser's history.
 */
export async function scannerAddress(request?: ScannerRequest): Promise<string> {
  const page = browser.runtime.getURL('/scanner.html');
  if (!request) return page;
  const id = crypto.randomUUID();
  await browser.storage.session.set({ [keyOf(id)]: request });
  return `${page}?request=${id}`;
}

/** The request that an address of the scanner page stands for, once; none for one that was taken or never made. */
export async function takeScannerRequest(search: string): Promise<ScannerRequest | undefined> {
  const id = new URLSearchParams(search).get('request');
  if (!id) return undefined;
  const key = keyOf(id);
  const stored = await browser.storage.session.get(key);
  await browser.storage.session.remove(key);
  return stored[key] as ScannerRequest | undefined;
}
