/** The parts of an address as a text writes them, before anything is repaired. */
interface WrittenUrl {
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

/** Splits an address where the URL standard does, so that a backslash ends the authority. Never throws. */
export function splitWrittenUrl(written: string): WrittenUrl {
  return splitAt(written, /[/\\?#]/);
}

/** Splits an address where RFC 3986 does, to which a backslash is a character like any other. Never throws. */
export function splitWrittenUri(written: string): WrittenUrl {
  return splitAt(written, /[/?#]/);
}

function splitAt(written: string, authorityEnd: RegExp): WrittenUrl {
  // The authority of a bare address can have a port: `example.com:8080` has no scheme.
  const scheme = /^[^:/\\?#.@]*:/.exec(written)?.[0] ?? '';
  const slashes = /^[/\\\s]*/.exec(written.slice(scheme.length))?.[0] ?? '';
  const start = scheme.length + slashes.length;
  const length = written.slice(start).search(authorityEnd);
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
