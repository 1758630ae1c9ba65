import { checkableUrl, type RefusedReason } from '../payload/checkable';
import { parsePayload } from '../payload/parse-payload';
import type { Payload } from '../payload/payload';
import { nextRedirect } from './redirect-target';
import { knownRedirector } from './unwrap/known-redirectors';

const MOST_HOPS = 5;

/**
 * The one address of a code that may be asked about, or why there is none: that of the page itself where it is wrapped by
 * known redirectors that only send on. All others could keep their visitor, so the question is about themselves.
 */
export function askedAddress(payload: Payload): { url: string } | { refused: RefusedReason } {
  let asked = checkableUrl(payload);
  for (let hop = 0; hop < MOST_HOPS && 'url' in asked; hop += 1) {
    const target = sureTarget(new URL(asked.url));
    if (target === undefined) break;
    asked = checkableUrl(parsePayload(target));
  }
  return asked;
}

/** Where a redirector that the list names sends on to for certain. */
function sureTarget(url: URL): string | undefined {
  const known = knownRedirector(url);
  if (!known?.isNamed) return undefined;
  const next = nextRedirect(url);
  return next && !next.isExecutable && next.kind === undefined ? next.url : undefined;
}
