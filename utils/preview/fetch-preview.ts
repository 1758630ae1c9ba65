import { decodePage } from './fetch/charset';
import { type FetchContext, type FinalResponse, followRedirects } from './fetch/follow-redirects';
import { LIMITS, type Limits } from './limits';
import { pageFindings } from './page-findings';
import type { FilePreview, PagePreview, PreviewResult, RequestedUrl } from './preview';
import { type PageSanitizer, PageTooCostly } from './sanitize/page-sanitizer';
import { withSubresources } from './subresources';

/** What a preview is made with; see `FetchContext` for the rest. */
export interface PreviewOptions extends Omit<FetchContext, 'limits' | 'onRequest' | 'publicOnly'> {
  /** Milliseconds since 1970. */
  now: () => number;
  limits?: Limits;
  /** Off only where a proxy makes every address look like a private one or unknown; see `hostProblem`. */
  publicOnly?: boolean;
  onRequest?: (requested: RequestedUrl) => void;
  /** Called once for a page; in the product it does its work in a worker. */
  openSanitizer: () => PageSanitizer;
}

/** A preview without what all of them have. */
type Without<Preview> = Omit<Preview, 'at' | 'hops' | 'asked'>;
type Responded = Extract<FinalResponse, { kind: 'response' }>;
type BodyResponse = Extract<Responded['response'], { kind: 'body' }>;

/** Without a media type only what begins like a page is one. */
function looksLikePage(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200)).replace(/^\xef\xbb\xbf/, '');
  return /^\s*<(!doctype html|html|head|body|title|!--)/i.test(start);
}

function filePreview({ content }: Responded['response']): Without<FilePreview> {
  const { type, size, name, download } = content;
  return { kind: 'file', type, download, ...(size !== undefined && { size }), ...(name && { name }) };
}

async function pagePreview(
  response: BodyResponse,
  url: string,
  sanitizer: PageSanitizer,
  context: FetchContext,
): Promise<Without<PagePreview>> {
  const html = decodePage(response.bytes, response.content.charset);
  const { whole, ...facts } = await sanitizer.open({ html, url, limits: context.limits });
  const page = await withSubresources(sanitizer, context);
  return {
    kind: 'page',
    status: response.status,
    title: facts.title,
    text: page.text,
    html: page.html,
    findings: pageFindings(facts, url, page.text, response.refresh),
    stripped: page.removed,
    ...((response.cut || !whole) && { cut: response.cut ?? 'size' }),
  };
}

/**
 * Fetches what an address shows, without cookies, referrer or script, redirect by redirect, and sanitizes it.
 * Reveals this computer's internet address to every host in `asked`; check `previewAllowed` and ask the user before.
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
  const context: FetchContext = {
    ...options,
    limits,
    publicOnly: options.publicOnly ?? true,
    signal: total.signal,
    onRequest(requested) {
      asked.push(requested);
      options.onRequest?.(requested);
    },
  };
  try {
    if (options.signal.aborted) stop();
    const request = { kind: 'page', maxBytes: limits.pageBytes, maxHops: limits.hops } as const;
    const final = await followRedirects(address, request, context);
    const base = { at: options.now(), hops: final.hops, asked };
    if (final.kind === 'failed') {
      const isSlow = final.reason === 'stopped' && !options.signal.aborted;
      return { kind: 'failed', reason: isSlow ? 'too-slow' : final.reason, where: final.where, ...base };
    }
    const { response, url } = final;
    if (response.kind === 'unread') return { ...filePreview(response), ...base };
    const { bytes, content } = response;
    if (bytes.length === 0) return { kind: 'failed', reason: 'empty', where: url, ...base };
    if (content.type === '' && !looksLikePage(bytes)) return { ...filePreview(response), ...base };
    const sanitizer = options.openSanitizer();
    try {
      return { ...(await pagePreview(response, url, sanitizer, context)), ...base };
    } catch (error) {
      if (!(error instanceof PageTooCostly)) throw error;
      return { kind: 'failed', reason: 'too-costly', where: url, ...base };
    } finally {
      sanitizer.close();
    }
  } finally {
    clearTimeout(timer);
    options.signal.removeEventListener('abort', stop);
    stop();
  }
}
