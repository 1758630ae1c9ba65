/** Longer addresses are not typed by anybody. */
const LONGEST = 2000;

/**
 * An address that a threat list may be fetched from: https, so that nobody on the way can empty it or add to it, and
 * without a password in it, which would be stored.
 *
 * @returns the canonical address; `undefined` for anything else
 */
export function readListUrl(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST || !URL.canParse(trimmed)) return undefined;
  const url = new URL(trimmed);
  if (url.protocol !== 'https:' || url.username || url.password) return undefined;
  url.hash = '';
  return url.href;
}

/** The access that fetching a list needs, as the browsers' match patterns write it: its host, on any port. */
export function listAccess(url: string): { origins: [string] } {
  return { origins: [`https://${new URL(url).hostname}/*`] };
}

/** What a list is called that nobody has named: host and file. */
export function listNameOf(url: string): string {
  const { host, pathname } = new URL(url);
  const file = pathname.split('/').at(-1) ?? '';
  return `${host} ${file.slice(0, 60)}`.trim();
}
