import { browser } from '#imports';

interface PublicSuffix {
  getDomain(
    host: string,
    options: { encoding: 'display'; allowIPAddress?: boolean; allowPlainSuffix?: boolean },
  ): string | null;
}

/**
 * The browser's own decision how a host name is shown (its rules against look-alike letters), where it offers one:
 * Chrome 153, Firefox 153 and later, with the `publicSuffix` permission.
 *
 * @param host in ASCII (punycode) form
 * @returns the registrable domain in the form that the browser would show, or `undefined`
 */
export function browserDisplay(host: string): string | undefined {
  const api = (browser as unknown as { publicSuffix?: PublicSuffix }).publicSuffix;
  try {
    return api?.getDomain(host, { encoding: 'display' }) ?? undefined;
  } catch {
    return undefined;
  }
}
