/** Of browsers since 2024; before, an address is read twice. */
const parse = (URL as { parse?: (url: string) => URL | null }).parse;

/** An address as the URL standard reads it, or `undefined` for what is none. Never throws. */
export function parseUrl(text: string): URL | undefined {
  if (parse) return parse(text) ?? undefined;
  return URL.canParse(text) ? new URL(text) : undefined;
}
