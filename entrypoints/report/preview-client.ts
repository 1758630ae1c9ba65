import { browser } from '#imports';
import { parsePayload } from '../../utils/payload/parse-payload';
import { isPublicHost } from '../../utils/payload/url/public-host';
import { browserDisplay } from '../../utils/platform/browser-display';
import { reportBug } from '../../utils/platform/errors';
import { keepHistory } from '../../utils/platform/settings';
import { getInWorker } from '../../utils/preview/fetch/get-in-worker';
import type { HttpGet } from '../../utils/preview/fetch/http-get';
import {
  type RedirectWatch,
  type WebRequest,
  watchRedirects,
} from '../../utils/preview/fetch/redirect-watch';
import { fetchPreview } from '../../utils/preview/fetch-preview';
import { LIMITS } from '../../utils/preview/limits';
import { notDrawn, type PreviewResult, type RequestedUrl } from '../../utils/preview/preview';
import { sanitizeInWorker } from '../../utils/preview/sanitize/sanitize-in-worker';
import { requestFor } from '../../utils/sent-requests/sent-request';
import { noteSent } from '../../utils/sent-requests/sent-store';
import { findSignals } from '../../utils/signals/find-signals';
import { openDatabase } from '../../utils/store/database';
import { putPreview } from '../../utils/store/previews';

interface FetchTools {
  get: HttpGet;
  redirects?: RedirectWatch;
  addressesOf?: (host: string) => Promise<readonly string[]>;
}

/** What only Firefox has, and what is there only once the user has granted it. */
interface OptionalApis {
  dns?: { resolve(host: string): Promise<{ addresses: string[] }> };
  webRequest?: WebRequest;
}

let tools: FetchTools | undefined;

/** One worker and one look-out for redirects for as long as the page lives. */
function fetchTools(): FetchTools {
  if (tools) return tools;
  const get = getInWorker(new Worker(browser.runtime.getURL('/preview-worker.js')));
  const { dns, webRequest } = browser as unknown as OptionalApis;
  tools = {
    get,
    // Without it a redirect is an end, and named.
    ...(webRequest && { redirects: watchRedirects(webRequest, location.origin) }),
    ...(dns && { addressesOf: async (host: string) => (await dns.resolve(host)).addresses }),
  };
  return tools;
}

/** What a preview needs: access to the site and whatever it leads to, and to see where redirects lead. */
export const PREVIEW_ACCESS = { origins: ['*://*/*'], permissions: ['webRequest'] };

interface PreviewRequest {
  codeId: string;
  url: string;
  /** Also sites that lead into this computer's own network, as everything does behind some proxies. */
  allowPrivateHosts: boolean;
  keep: boolean;
  signal: AbortSignal;
  onRequest(requested: RequestedUrl): void;
}

/** @param requested one address of a preview, right before it is asked for */
async function note({ url, kind }: RequestedUrl): Promise<void> {
  if (await keepHistory.getValue())
    await noteSent(requestFor(url, { purpose: `preview-${kind}`, why: 'asked' }));
}

/** Makes a preview and keeps with the history entry what came of it; a page only as one that was not drawn yet. */
export async function makePreview({
  codeId,
  url,
  allowPrivateHosts,
  keep,
  signal,
  onRequest,
}: PreviewRequest): Promise<PreviewResult> {
  const result = await fetchPreview(url, {
    ...fetchTools(),
    openSanitizer: () =>
      sanitizeInWorker(() => new Worker(browser.runtime.getURL('/sanitize-worker.js')), LIMITS.sanitizeTime),
    isPublicHost,
    publicOnly: !allowPrivateHosts,
    checkHop(hop) {
      const payload = parsePayload(hop);
      const signals = findSignals({ payload, display: browserDisplay });
      return { signals, stop: signals.some(({ level }) => level === 'high') };
    },
    now: Date.now,
    signal,
    onRequest(requested) {
      onRequest(requested);
      if (keep) void note(requested).catch(reportBug);
    },
  });
  // Before it is drawn: should that never end, it is not drawn again whenever the report is opened.
  if (keep) await keepPreview(codeId, result.kind === 'page' ? notDrawn(result) : result);
  return result;
}

/** Keeps a preview with its code's history entry. */
export async function keepPreview(codeId: string, result: PreviewResult): Promise<void> {
  await putPreview(await openDatabase(), { id: codeId, at: result.at, data: result });
}
