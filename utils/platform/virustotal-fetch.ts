import { browser } from '#imports';
import { reportBug } from './errors';

/** The one rule of the session. */
const RULE_ID = 1;

let ready: Promise<void> | undefined;

/** The part of `browser.webRequest` that is used; absent where the permission is (Firefox, before the first preview). */
interface NetworkErrors {
  onErrorOccurred: {
    addListener(listener: (details: FailedRequest) => void, filter: { urls: string[] }): void;
    removeListener(listener: (details: FailedRequest) => void): void;
  };
}

interface FailedRequest {
  url: string;
  /** The browser's own name, `net::ERR_…` or `NS_ERROR_…`. */
  error: string;
}

/** The event may come a moment after `fetch` failed. Milliseconds. */
const EVENT_WAIT = 300;

/**
 * `fetch` for requests to VirusTotal. They carry no `Origin`: in Firefox it would name an id that no other installation
 * has, in Chromium the extension. Where the browser says why a connection failed, that is the `cause` of the
 * TypeError that it rejects with; `fetch` by itself says nothing.
 */
export const fetchVirusTotal: typeof fetch = async (input, init) => {
  await dropOrigin().catch(reportBug);
  const { webRequest } = browser as { webRequest?: NetworkErrors };
  const watch = webRequest && watchErrors(webRequest, new URL(String(input)).href);
  try {
    return await fetch(input, init);
  } catch (error) {
    const cause = error instanceof TypeError ? await watch?.seen() : undefined;
    throw cause === undefined ? error : new TypeError('Failed to fetch', { cause });
  } finally {
    watch?.end();
  }
};

/** Notes the last error of requests for an address, while one is under way. */
function watchErrors({ onErrorOccurred }: NetworkErrors, url: string) {
  let error: string | undefined;
  let wake = () => {};
  const note = (details: FailedRequest) => {
    if (details.url !== url) return;
    error = details.error;
    wake();
  };
  onErrorOccurred.addListener(note, { urls: [`${new URL(url).origin}/*`] });
  return {
    async seen(): Promise<string | undefined> {
      if (error !== undefined) return error;
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, EVENT_WAIT);
      });
      return error;
    },
    end: () => onErrorOccurred.removeListener(note),
  };
}

/**
 * Has the browser leave `Origin` out of the extension's own requests to VirusTotal, from now until it is closed. A
 * page's own requests to VirusTotal are not touched.
 */
function dropOrigin(): Promise<void> {
  ready ??= addRule().catch((error: unknown) => {
    ready = undefined;
    throw error;
  });
  return ready;
}

async function addRule(): Promise<void> {
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [RULE_ID],
    addRules: [
      {
        id: RULE_ID,
        condition: {
          initiatorDomains: [new URL(browser.runtime.getURL('/')).hostname],
          requestDomains: ['www.virustotal.com'],
          resourceTypes: ['xmlhttprequest'],
        },
        action: { type: 'modifyHeaders', requestHeaders: [{ header: 'origin', operation: 'remove' }] },
      },
    ],
  });
}
