/** Front blanks that every reader drops: the URL standard's C0 controls and space, and a byte-order mark. */
const WRITTEN = /^[\u0000-\u0020\ufeff\u00a0]*([a-z][a-z0-9+.-]{0,39}):/i;

/**
 * The scheme that a text begins with, as RFC 3986 (section 3.1) writes one: a letter, then letters, digits and `+.-`, up
 * to the colon. Returns it lower case without the colon, and what follows; `undefined` when there is none. A caption
 * before an address is none, and neither is a scheme that only a generous reader would mend.
 */
export function readScheme(text: string): { scheme: string; rest: string } | undefined {
  const match = WRITTEN.exec(text);
  const scheme = match?.[1]?.toLowerCase();
  return match && scheme ? { scheme, rest: text.slice(match[0].length) } : undefined;
}

/** Any rest that is there. */
const ANYTHING = /^\S/;
/** What no sentence has and every program that does something needs: a call, an assignment, an escape, markup. */
const CODE = /[()[\]{}=`\\%<>/]/;

/**
 * Schemes that run something or read something local, and what has to follow for a browser or a scanner app to do so
 * (https://github.com/brave/brave-browser/issues/28703 and the URL standard). Without it they are ordinary words: "Data:
 * 5 GB", "File: report.pdf". A code with one of them is never opened, linked or sent.
 */
const EXECUTABLE: Record<string, RegExp> = {
  javascript: ANYTHING,
  vbscript: ANYTHING,
  livescript: ANYTHING,
  mocha: ANYTHING,
  // RFC 2397: without a comma there is nothing to show; a type that is none shows as plain text.
  data: /^(?:[\w.+-]{1,80}\/[\w.+*-]{1,80})?(?:\s{0,20};[^,]*)?,/,
  file: /^(?:[/\\]|[.~]|[a-z][:|]|[^\s/\\]{1,200}[.][a-z0-9])/i,
  filesystem: /^(?:https?|file|[a-z]+-extension):/i,
  blob: /^(?:(?:https?|file|[a-z]+-extension):|null\/)/i,
  content: /^\/\//,
  jar: /^(?:https?|file|jar):/i,
  'view-source': ANYTHING,
  chrome: /^\/\//,
  'chrome-extension': /^\/\//,
  'moz-extension': /^\/\//,
  resource: /^\/\//,
  'ms-msdt': ANYTHING,
  'search-ms': ANYTHING,
  mhtml: /^(?:https?:|file:|[a-z]:|\/\/|\\)/i,
  mk: /^@/,
  res: /^\/\//,
};
/** Behind a blank these are words: "File: report.pdf". */
const NEEDS_NO_BLANK = new Set(
  'file view-source ms-msdt search-ms javascript vbscript livescript mocha'.split(' '),
);
const PROGRAMS = new Set(['javascript', 'vbscript', 'livescript', 'mocha']);

/** Characters that a reader does not see and that some parsers skip: controls, formats, separators. */
const UNSEEN = /[\p{C}\p{Z}]/u;

/** The scheme as the most generous reader finds it: unseen characters skipped, compatibility forms folded. */
function readGenerously(text: string): { scheme: string; rest: string } | undefined {
  let scheme = '';
  let taken = 0;
  for (const char of text) {
    taken += char.length;
    if (UNSEEN.test(char)) continue;
    const folded = char.normalize('NFKC').toLowerCase();
    if (folded === ':') return { scheme, rest: text.slice(taken) };
    // Some letters fold to several characters; none of those is part of a scheme.
    if (!/^[a-z0-9+.-]$/.test(folded) || scheme.length >= 40) return undefined;
    scheme += folded;
  }
  return undefined;
}

/**
 * The scheme of a text that a browser or a scanner app would run or open on the device, however disguised; `undefined`
 * for every other text. This test alone looks past blanks and control characters.
 */
export function executableScheme(text: string): string | undefined {
  const read = readGenerously(text);
  if (!read || !Object.hasOwn(EXECUTABLE, read.scheme)) return undefined;
  const { scheme } = read;
  // Browsers drop tabs and line ends wherever they stand.
  const rest = read.rest.replace(/[\t\r\n]/g, '').trimStart();
  // A blank behind the colon makes an address of one word a label, unless what follows can only be an address.
  const isSet = !/^\s/.test(read.rest) || !NEEDS_NO_BLANK.has(scheme);
  const runs =
    (isSet && EXECUTABLE[scheme]?.test(rest)) ||
    (scheme === 'file' && /^[/\\]/.test(rest)) ||
    (PROGRAMS.has(scheme) && rest.trim() !== '' && CODE.test(rest));
  return runs ? scheme : undefined;
}
