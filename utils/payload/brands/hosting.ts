import { PAGE_HOSTS, PAGE_PATHS } from '../data/page-services';

/** Names that a service keeps for itself. */
const OWN =
  /^(?:www\d?|m|login|signin|accounts?|api|app|cdn|static|help|support|status|blog|docs|mail|admin|dashboard)$/;

let hosts: Set<string> | undefined;
let paths: { host: string; path: string }[] | undefined;

/**
 * The service that gave a host its name, where the list of public suffixes knows nothing of it: `weebly.com` for
 * `shop.weebly.com`; `undefined` for the service's own pages and for any other host.
 */
export function hostingService(host: string): string | undefined {
  hosts ??= new Set(PAGE_HOSTS.trim().split(/\s+/));
  const labels = host.split('.');
  for (let from = 1; from < labels.length - 1; from += 1) {
    const parent = labels.slice(from).join('.');
    if (hosts.has(parent)) return from === 1 && OWN.test(labels[0] ?? '') ? undefined : parent;
  }
  return undefined;
}

/** The service below whose own name a customer's page stands: `docs.google.com` for `https://docs.google.com/forms/…`. */
export function pageService(url: URL): string | undefined {
  paths ??= PAGE_PATHS.trim()
    .split('\n')
    .map((line) => {
      const [host = '', path = '/'] = line.split(' ');
      return { host, path };
    });
  const found = paths.find(
    ({ host, path }) =>
      (url.hostname === host || url.hostname.endsWith(`.${host}`)) &&
      url.pathname.length > 1 &&
      url.pathname.startsWith(path),
  );
  return found?.host;
}
