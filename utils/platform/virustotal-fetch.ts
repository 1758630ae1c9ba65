import { browser } from '#imports';
import { reportBug } from './errors';

/** The one rule of the session. */
const RULE_ID = 1;

let ready: Promise<void> | undefined;

/**
 * `fetch` for requests to VirusTotal, which carry no `Origin`: in Firefox it would name an id that no other installation
 * has, in Chromium the extension.
 */
export const fetchVirusTotal: typeof fetch = async (input, init) => {
  await dropOrigin().catch(reportBug);
  return fetch(input, init);
};

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
