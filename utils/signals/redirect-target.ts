import { executableScheme } from '../payload/url/scheme';
import { knownRedirector, type OnwardKind } from './unwrap/known-redirectors';
import { targetOfLogIn, targetOfOther, targetOfRedirector, targetPerhaps } from './unwrap/target-places';

/** Where an address sends its visitor on to, as far as it can be read from the address itself. */
export interface RedirectHop {
  /** The next address: http or https; or the text as it stands when it would run something. */
  url: string;
  isExecutable: boolean;
  /** Absent where the address does nothing but send on. */
  kind?: OnwardKind;
}

/** A target as the web address that a browser would open; `undefined` when it is none. */
function webTarget(target: string): string | undefined {
  // Some append their own mark after a colon, where a port would be.
  const text = URL.canParse(target) ? target : target.replace(/:[^/:]*$/, '');
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname, href } = new URL(text);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  return isWeb && hostname.includes('.') ? href : undefined;
}

/** Where an address sends on to, read from the address alone; `undefined` for one that keeps its visitor. */
export function nextRedirect(url: URL): RedirectHop | undefined {
  const known = knownRedirector(url);
  const sure = known ? targetOfRedirector(url, known) : targetOfOther(url);
  const afterLogIn = sure === undefined ? targetOfLogIn(url) : undefined;
  const target = sure ?? afterLogIn ?? targetPerhaps(url);
  if (!target) return undefined;
  if (executableScheme(target)) return { url: target, isExecutable: true };
  const web = webTarget(target);
  if (web === undefined) return undefined;
  const kind = sure !== undefined ? known?.kind : afterLogIn !== undefined ? 'log-in' : 'guess';
  return { url: web, isExecutable: false, ...(kind && { kind }) };
}

/** What hides where it leads: a redirector, or a page whose links one person changes at any time. */
export type HiddenBy = 'redirector' | 'page';

/** What keeps an address from saying where it leads; `undefined` for one that does, or leads nowhere else. */
export function hiddenBy(url: URL): HiddenBy | undefined {
  if (url.href.length <= url.origin.length + 1) return undefined;
  const known = knownRedirector(url);
  if (!known?.hides || nextRedirect(url)) return undefined;
  return known.kind === 'page' ? 'page' : 'redirector';
}

/** Every hop of an address, five at most; the first is where the address itself sends on to. */
export function redirectHops(url: string): RedirectHop[] {
  const hops: RedirectHop[] = [];
  let current = url;
  while (hops.length < 5 && URL.canParse(current)) {
    const hop = nextRedirect(new URL(current));
    if (!hop) break;
    hops.push(hop);
    if (hop.isExecutable) break;
    current = hop.url;
  }
  return hops;
}
