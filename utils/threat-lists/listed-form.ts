/** A host as lists and look-ups compare it: as `URL.hostname` gives it, without the dot at its end. */
function bareHost(url: URL): string {
  return url.hostname.endsWith('.') ? url.hostname.slice(0, -1) : url.hostname;
}

/**
 * An address as lists and look-ups compare it: host, port unless it is the scheme's own, path and query. Scheme, user and
 * fragment do not count. It always has a slash, which a host has not.
 */
export function listedAddress(url: URL): string {
  return `${bareHost(url)}${url.port && `:${url.port}`}${url.pathname}${url.search}`;
}

/** The host of an address as `listedAddress` writes it; `undefined` for a name without a dot, which no list means. */
export function listedHost(url: URL): string | undefined {
  const host = bareHost(url);
  return host.includes('.') || host.startsWith('[') ? host : undefined;
}
