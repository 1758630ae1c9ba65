/** Of browsers since 2024; before, an address is read twice. */
const parse = (URL as { parse?: (url: string) => URL | null }).parse;

/** An address as the URL standard reads it, or `undefined` for what is none. Never throws. */
export function parseUrl(text: string): URL | undefined {
  if (parse) return parse(text) ?? undefined;
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** An address without the place in what lies there. */
export function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, '');
}

/** The last part of an address's path, percent-decoded where that goes, or its host; of what a page made, the page's. */
export function fileNameIn(url: string): string {
  const parsed = parseUrl(url);
  if (!parsed) return url;
  const { pathname, hostname, protocol } = parsed;
  if (protocol === 'blob:') return parseUrl(pathname)?.hostname ?? url;
  const last = pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last) || hostname;
  } catch {
    return last;
  }
}
