/** What the browser saw of one request that fetch itself does not tell. */
export type RedirectEvent =
  /** The `Location` as text; undefined when the answer has none. */
  | { kind: 'redirect'; location: string | undefined; status: number }
  /** The browser's own name of the error. */
  | { kind: 'error'; error: string };

/** A look-out for redirects. */
export interface RedirectWatch {
  /** What was seen of the latest request to this address; undefined when the browser says nothing in time. */
  seen(url: string): Promise<RedirectEvent | undefined>;
  close(): void;
}

interface Header {
  name: string;
  value?: string | undefined;
  binaryValue?: ArrayLike<number> | undefined;
}

interface Details {
  url: string;
  statusCode?: number;
  error?: string;
  responseHeaders?: Header[] | undefined;
  /** Chromium's and Firefox's word for who made the request. */
  initiator?: string | undefined;
  originUrl?: string | undefined;
}

interface Source {
  addListener(listener: (details: never) => void, filter: { urls: string[] }, extra?: never[]): void;
  removeListener(listener: (details: never) => void): void;
}

/** The part of `browser.webRequest` that is used; it only looks on, it holds nothing up. */
export interface WebRequest {
  onHeadersReceived: Source;
  onErrorOccurred: Source;
}

/** The event may come a moment after fetch has its response. Milliseconds. */
const EVENT_TIMEOUT = 1_000;
const FILTER = { urls: ['http://*/*', 'https://*/*'] };

/** Firefox gives the header's bytes as letters, Chromium gives text, or bytes when they are not UTF-8. */
export function headerText(header: Header): string | undefined {
  if (header.binaryValue)
    return Array.from(header.binaryValue, (byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase()}`,
    ).join('');
  const text = header.value;
  if (text === undefined || !/^[\0-\xff]*$/.test(text)) return text;
  try {
    const bytes = Uint8Array.from(text, (c) => c.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return text;
  }
}

/**
 * Learns where the extension's own requests are redirected to, while fetch (`redirect: 'manual'`) goes nowhere.
 * Needs the permission `webRequest` and host permission for the addresses.
 * @param origin the extension's own, as in `location.origin`; other requests are not looked at
 */
export function watchRedirects(webRequest: WebRequest, origin: string): RedirectWatch {
  const events = new Map<string, RedirectEvent>();
  const waiting = new Map<string, () => void>();
  const record = (details: Details, event: RedirectEvent) => {
    const from = details.initiator ?? details.originUrl ?? '';
    if (from !== origin && !from.startsWith(`${origin}/`)) return;
    events.set(details.url, event);
    waiting.get(details.url)?.();
  };
  const onHeaders = (details: Details) => {
    const status = details.statusCode ?? 0;
    if (status < 300 || status > 399) return;
    const location = details.responseHeaders?.find(({ name }) => name.toLowerCase() === 'location');
    record(details, { kind: 'redirect', status, location: location && headerText(location) });
  };
  const onError = (details: Details) => {
    const error = details.error ?? '';
    // A redirect that fetch does not follow, and a body that is cut off, end as "aborted": no news.
    if (!error.endsWith('ABORTED')) record(details, { kind: 'error', error });
  };
  webRequest.onHeadersReceived.addListener(onHeaders, FILTER, ['responseHeaders' as never]);
  webRequest.onErrorOccurred.addListener(onError, FILTER);
  return {
    async seen(url) {
      if (!events.has(url)) {
        await new Promise<void>((resolve) => {
          waiting.set(url, resolve);
          setTimeout(resolve, EVENT_TIMEOUT);
        });
        waiting.delete(url);
      }
      const event = events.get(url);
      events.delete(url);
      return event;
    },
    close() {
      webRequest.onHeadersReceived.removeListener(onHeaders);
      webRequest.onErrorOccurred.removeListener(onError);
    },
  };
}
