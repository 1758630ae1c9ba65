/** Schemes as they are mistyped or copied wrongly, and what browsers' address bars make of them. */
const TYPOS: Record<string, 'http' | 'https'> = {
  http: 'http',
  ttp: 'http',
  htp: 'http',
  htt: 'http',
  hhttp: 'http',
  htttp: 'http',
  httpp: 'http',
  hptt: 'http',
  htpp: 'http',
  thtp: 'http',
  https: 'https',
  ttps: 'https',
  tps: 'https',
  htps: 'https',
  hhttps: 'https',
  htttps: 'https',
  httpps: 'https',
  httpss: 'https',
  httsp: 'https',
  hptts: 'https',
};

/**
 * An address whose scheme is mistyped, as an address bar mends it: `http;//a.example`, `https//a.example`, `ttp://…`
 * (Firefox's URIFixup and Chromium's url_fixer; own compilation). `undefined` where there is nothing to mend.
 */
export function mendScheme(written: string): { mended: string; front: string } | undefined {
  const match = /^([a-z]{3,7})([:;.,]{0,2})([/\\]{1,3})(?=[^/\\\s])/i.exec(written);
  const scheme = TYPOS[match?.[1]?.toLowerCase() ?? ''];
  if (!match || !scheme) return undefined;
  const [front, word = '', colon = '', slashes = ''] = match;
  const isRight = colon === ':' && word.toLowerCase() === scheme;
  // "http/2" is a version and "ttp/x" a path: without a colon two slashes have to be there.
  if (isRight || (colon === '' && slashes.length < 2)) return undefined;
  return { mended: `${scheme}://${written.slice(front.length)}`, front };
}
