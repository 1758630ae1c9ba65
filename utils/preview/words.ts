import type { FilePreview, PagePreview, PreviewFailureReason, RequestedUrl } from './preview';
import type { NotAllowed } from './preview-allowed';

/** Said before anything is requested. */
export const BEFORE =
  "The site will see this computer's internet address and that somebody looked, but not who: no cookies, no sign-in, no word about the page you are on. Scripts do not run, so some sites show little, and a site can show a phone something else.";

export const NOT_ALLOWED: Readonly<Record<NotAllowed, string>> = {
  'not-web': 'Only web addresses have a preview.',
  malicious: 'This address is reported as harmful. It is not opened, not even for a preview.',
  private: 'This address lies inside a private network. It is not opened for a preview.',
};

export const FAILED: Readonly<Record<PreviewFailureReason, string>> = {
  'not-web': 'This is not a web address.',
  private: 'This address lies inside a private network. It was not opened.',
  'too-long': 'This address is too long to be opened.',
  'redirect-not-web': 'The site sends you on to something that is not a web page. It was not opened.',
  'redirect-private':
    'The site sends you on into a private network, for instance your own computer or router. That was not opened.',
  'redirect-broken': 'The site sends you on to an address that makes no sense.',
  'redirect-loop': 'The site sends you round in a circle.',
  'redirect-hidden': 'The site sends you on, but this browser does not say where to. It was not followed.',
  'too-many-redirects': 'The site sends you on too many times.',
  judged: 'An address on the way looks too dangerous to go on.',
  inside:
    'The name is public, but it leads into this computer or its network, or the connection goes through a proxy. Nothing was asked.',
  unresolved:
    'This computer does not know where the name leads: there is no such site, or the connection goes through a proxy. Nothing was asked.',
  unreachable: 'The site did not answer.',
  broken: 'The answer broke off or could not be read.',
  'too-slow': 'The site took too long.',
  empty: 'The site answered with an empty page.',
  'too-costly':
    'The page is made so that it would take minutes to make it harmless. It was given up and is not shown.',
  'not-drawn':
    'The page was made harmless, but drawing it never came to an end. It is not drawn again; look again to try once more.',
  stopped: 'You stopped it.',
};

/** The rules of `pageFindings`, for the list of reasons. */
export const FINDINGS: Readonly<Record<string, string>> = {
  'asks-password': 'This page asks for a password',
  'asks-card': 'This page asks for a payment card',
  'asks-code': 'This page asks for a one-time code',
  'form-elsewhere': 'What is typed into this page goes to another site',
  'moves-on': 'This page sends you on by itself',
  'needs-script': 'This page builds itself with scripts; without them there is little to see',
};

const count = (n: number, one: string, many: string): string => (n === 1 ? `1 ${one}` : `${n} ${many}`);

/** What was asked of whom, as one sentence. */
export function requestedWords(asked: readonly RequestedUrl[]): string {
  if (asked.length === 0) return 'Nothing was asked of any site.';
  const countOf = (kind: RequestedUrl['kind']) => asked.filter((one) => one.kind === kind).length;
  const parts = [
    countOf('page') && count(countOf('page'), 'page', 'pages, one after the other'),
    countOf('picture') && count(countOf('picture'), 'picture', 'pictures'),
    countOf('style') && count(countOf('style'), 'style file', 'style files'),
  ].filter(Boolean);
  const hosts = [...new Set(asked.map(({ url }) => new URL(url).host))];
  const shown =
    hosts.length > 5 ? `${hosts.slice(0, 5).join(', ')} and ${hosts.length - 5} more` : hosts.join(', ');
  return `Asked for ${parts.join(', ')} from ${shown}.`;
}

function sizeWords(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB'];
  let value = bytes;
  let unit = 0;
  for (; value >= 1000 && unit < units.length - 1; unit++) value /= 1000;
  return `${value < 10 && unit > 0 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`;
}

/** Names a file that was not opened. */
export function fileWords({ download, name, type, size }: FilePreview): string {
  const what = download ? 'This address starts a download' : 'This address is a file, not a page';
  const facts = [name && `“${name}”`, type, size !== undefined && sizeWords(size)].filter(Boolean);
  return `${what}${facts.length ? `: ${facts.join(', ')}` : ''}. It was not opened.`;
}

/** What should be known of a page that is shown, one sentence each. */
export function pageWords({ status, cut, stripped }: PagePreview): string[] {
  return [
    status >= 400 ? `The site answered with an error (${status}).` : '',
    cut === 'size' ? 'Only the beginning is shown: the page is very big.' : '',
    cut === 'time' ? 'Only the beginning is shown: the page came too slowly.' : '',
    stripped.beyond > 0 && !cut ? 'Not all of it is shown: the page has too many parts.' : '',
  ].filter((line) => line !== '');
}
