/**
 * Schemes that run something or read something local. A code with one of them is never opened, linked or
 * sent, whatever follows (https://github.com/brave/brave-browser/issues/28703 and the URL standard).
 */
const EXECUTABLE = new Set([
  'javascript',
  'data',
  'vbscript',
  'file',
  'filesystem',
  'blob',
  'content',
  'jar',
  'view-source',
  'livescript',
  'mocha',
  'chrome',
  'chrome-extension',
  'moz-extension',
  'resource',
  'ms-msdt',
  'search-ms',
  'mhtml',
  'mk',
  'res',
]);

/** Characters that a reader does not see and that some parsers skip: controls, formats, separators. */
const UNSEEN = /[\p{C}\p{Z}]/u;

/**
 * The scheme that a text begins with, read as generously as the most generous browser would: leading
 * controls and spaces skipped, unseen characters inside removed, compatibility forms folded.
 * Returns it lower case without the colon, and what follows; `undefined` when there is none.
 */
export function readScheme(text: string): { scheme: string; rest: string } | undefined {
  let scheme = '';
  let taken = 0;
  for (const char of text) {
    taken += char.length;
    if (UNSEEN.test(char)) continue;
    const folded = char.normalize('NFKC').toLowerCase();
    if (folded === ':') {
      return /^[a-z][a-z0-9+.-]*$/.test(scheme) ? { scheme, rest: text.slice(taken) } : undefined;
    }
    // Some letters fold to several characters; none of those is part of a scheme.
    if (!/^[a-z0-9+.-]$/.test(folded) || scheme.length >= 40) return undefined;
    scheme += folded;
  }
  return undefined;
}

/** True when opening such an address would run a script or read something of this device. */
export function isExecutable(scheme: string): boolean {
  return EXECUTABLE.has(scheme);
}
