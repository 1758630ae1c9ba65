import { decodePage } from './fetch/charset';
import { type FetchContext, type FinalResponse, followRedirects } from './fetch/follow-redirects';
import { LIMITS, type Limits } from './limits';
import { baseOf, pageFindings } from './page-findings';
import type { FilePreview, PreviewResult, RequestedUrl } from './preview';
import { parseHtml } from './sanitize/parse-html';
import { buildSrcdoc } from './sanitize/srcdoc';
import { withSubresources } from './subresources';

/** What a preview needs of the world; see `Way` for the rest. */
export interface PreviewOptions extends Omit<FetchContext, 'limits' | 'onAsk' | 'publicOnly'> {
  /** Milliseconds since 1970. */
  now: () => number;
  limits?: Limits;
  /** Off only where a proxy makes every address look like one inside or unknown; see `get` and `follow`. */
  publicOnly?: boolean;
  onAsk?: (asked: RequestedUrl) => void;
  parse?: typeof parseHtml;
}

const TITLE_CHARS = 300;

/** Without a media type only what begins like a page is one. */
function looksLikePage(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200)).replace(/^\xef\xbb\xbf/, '');
  return /^\s*<(!doctype html|html|head|body|title|!--)/i.test(start);
}

function fileOf({
  answer,
}: Extract<FinalResponse, { kind: 'answer' }>): Omit<FilePreview, 'at' | 'hops' | 'asked'> {
  const { type, size, name, download } = answer.content;
  return { kind: 'file', type, download, ...(size !== undefined && { size }), ...(name && { name }) };
}

/**
 * Fetches what an address shows, without cookies, referrer or script, redirect by redirect, and makes it inert.
 * Reveals this computer's internet address to every host in `asked`; ask `previewAllowed` and the user before.
 * @param address absolute http(s) address
 * @returns a page, the name of a file that was not opened, or a named failure; never rejects for what a site does
 */
export async function fetchPreview(address: string, options: PreviewOptions): Promise<PreviewResult> {
  const limits = options.limits ?? LIMITS;
  const asked: RequestedUrl[] = [];
  const total = new AbortController();
  const stop = () => total.abort();
  const timer = setTimeout(stop, limits.totalTime);
  options.signal.addEventListener('abort', stop);
  const way: FetchContext = {
    ...options,
    limits,
    publicOnly: options.publicOnly ?? true,
    signal: total.signal,
    onAsk(one) {
      asked.push(one);
      options.onAsk?.(one);
    },
  };
  try {
    if (options.signal.aborted) stop();
    const end = await followRedirects(address, 'page', limits.pageBytes, limits.hops, way);
    const journey = { at: options.now(), hops: end.hops, asked };
    if (end.kind === 'failed') {
      const slow = end.reason === 'stopped' && !options.signal.aborted;
      return { kind: 'failed', reason: slow ? 'too-slow' : end.reason, where: end.where, ...journey };
    }
    const { answer, url } = end;
    if (answer.kind === 'unread') return { ...fileOf(end), ...journey };
    if (answer.bytes.length === 0) return { kind: 'failed', reason: 'empty', where: url, ...journey };
    if (answer.content.type === '' && !looksLikePage(answer.bytes)) return { ...fileOf(end), ...journey };

    const { doc, whole } = (options.parse ?? parseHtml)(decodePage(answer.bytes, answer.content.charset));
    const inert = await withSubresources(doc, baseOf(doc, url), way);
    return {
      kind: 'page',
      status: answer.status,
      title: (doc.title ?? '').replace(/\s+/g, ' ').trim().slice(0, TITLE_CHARS),
      text: inert.text,
      html: buildSrcdoc(inert),
      findings: pageFindings(doc, url, inert.text, answer.refresh),
      stripped: inert.stripped,
      ...((answer.cut || !whole) && { cut: answer.cut ?? 'size' }),
      ...journey,
    };
  } finally {
    clearTimeout(timer);
    options.signal.removeEventListener('abort', stop);
    stop();
  }
}
