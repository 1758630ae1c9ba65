/** The parts of an address as a text writes them, before anything is repaired. */
export interface WrittenUrl {
  /** With its colon; empty when there is none. */
  scheme: string;
  /** The slashes, backslashes or nothing between scheme and host. */
  slashes: string;
  /** What stands before the last `@` of the authority. */
  user: string;
  host: string;
  /** With its colon. */
  port: string;
  /** Path, query and fragment. */
  rest: string;
}

/**
 * Cuts an address as the URL standard does (`backslash` ends the authority) or as other readers do (it does
 * not). Changes nothing; never throws.
 */
export function splitWrittenUrl(written: string, endsAtBackslash = true): WrittenUrl {
  // The authority of a bare address can have a port: `example.com:8080` has no scheme.
  const scheme = /^[^:/\\?#.@]*:/.exec(written)?.[0] ?? '';
  const slashes = /^[/\\\s]*/.exec(written.slice(scheme.length))?.[0] ?? '';
  const start = scheme.length + slashes.length;
  const length = written.slice(start).search(endsAtBackslash ? /[/\\?#]/ : /[/?#]/);
  const end = length === -1 ? written.length : start + length;
  const authority = written.slice(start, end);
  const at = authority.lastIndexOf('@');
  const hostAndPort = authority.slice(at + 1);
  const port = /:\d*$/.exec(hostAndPort)?.[0] ?? '';
  return {
    scheme,
    slashes,
    user: authority.slice(0, Math.max(at, 0)),
    host: hostAndPort.slice(0, hostAndPort.length - port.length),
    port,
    rest: written.slice(end),
  };
}
