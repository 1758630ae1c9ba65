import { browser } from '#imports';

/** What a question to VirusTotal transmits, in Firefox's terms: the key, and addresses found on pages. */
const DATA = ['authenticationInfo', 'websiteContent'];

/**
 * Asks for the consent that Firefox wants before data leaves the device; other browsers have no such question, and
 * there pasting a key is the consent. Must be called straight from a click: an `await` before it uses the click up.
 */
export async function requestDataConsent(): Promise<boolean> {
  if (!import.meta.env.FIREFOX) return true;
  const { permissions } = browser as unknown as {
    permissions: { request(wanted: { data_collection: string[] }): Promise<boolean> };
  };
  return permissions.request({ data_collection: DATA });
}
