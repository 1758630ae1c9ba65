import { render } from 'preact';
import { PreviewFrame } from '../../components/preview-frame';
import { isPublicHost } from '../../utils/payload/url/public-host';
import { getInWorker } from '../../utils/preview/fetch/get-in-worker';
import { type WebRequest, watchRedirects } from '../../utils/preview/fetch/redirect-watch';
import { fetchPreview } from '../../utils/preview/fetch-preview';
import { LIMITS } from '../../utils/preview/limits';
import { sanitizeInWorker } from '../../utils/preview/sanitize/sanitize-in-worker';
import { buildSrcdoc } from '../../utils/preview/sanitize/srcdoc';

/** What the test orders; the page fetches its orders, so that both browsers are driven alike. */
export interface Order {
  url: string;
  /** Show the page that came back and wait, so that whatever it can still do happens. */
  show?: boolean;
  /** Ask the address plainly, with cookies, to prove that the site's log would show it. */
  bare?: boolean;
  /** Put this into the frame as it is, as if nothing had been taken out, to try the frame's own locks. */
  raw?: string;
}

interface Api {
  webRequest: WebRequest;
  dns: { resolve(host: string): Promise<{ addresses: string[] }> };
}
declare const browser: Api | undefined;
declare const chrome: Api;

const CONTROL = 'http://control.test';
const limits = { ...LIMITS, requestTime: 2_000, totalTime: 6_000 };
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const api = typeof browser === 'undefined' ? chrome : browser;
// As in the product: Firefox alone is asked where names lead.
const names = location.protocol === 'moz-extension:' ? api.dns : undefined;
const get = getInWorker(new Worker('worker.js'));
const redirects = watchRedirects(api.webRequest, location.origin);
const owned: string[] = [];
addEventListener('message', ({ data }) => {
  if (data === 'owned') owned.push(data);
});

async function carryOut({ url, show, bare, raw }: Order): Promise<unknown> {
  if (raw) {
    const html = buildSrcdoc({ htmlTag: '<html>', head: '', bodyTag: '<body>', body: raw, quirks: false });
    render(<PreviewFrame html={html} title="Preview" />, document.body);
    await pause(1_500);
    return { owned, documentTitle: document.title };
  }
  if (bare) return fetch(url, { credentials: 'include' }).then(({ status }) => ({ status }));
  const result = await fetchPreview(url, {
    get,
    redirects,
    isPublicHost,
    openSanitizer: () => sanitizeInWorker(() => new Worker('sanitize.js'), LIMITS.sanitizeTime),
    ...(names && { addressesOf: async (host: string) => (await names.resolve(host)).addresses }),
    now: Date.now,
    limits,
    signal: new AbortController().signal,
  });
  if (!show || result.kind !== 'page') return result;
  render(<PreviewFrame html={result.html} title="Preview" />, document.body);
  await pause(1_500);
  return { ...result, owned, documentTitle: document.title };
}

for (;;) {
  const order: Order | null = await fetch(`${CONTROL}/order`).then((response) => response.json());
  if (!order) await pause(100);
  else {
    const result = await carryOut(order).catch((error) => ({ thrown: String(error) }));
    await fetch(`${CONTROL}/result`, { method: 'POST', body: JSON.stringify(result) });
  }
}
