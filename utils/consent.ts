import { browser } from '#imports';

/** What a question to VirusTotal transmits, in Firefox's terms: the key, and addresses found on pages. */
const DATA = ['authenticationInfo', 'websiteContent'];

type DataPermissions = { data_collection?: string[] };

/**
 * Asks for the consent that Firefox wants before data leaves the device; other browsers have no such question, and
 * there pasting a key is the consent. Must be called straight from a click.
 */
export async function allowSending(): Promise<boolean> {
  const { permissions } = browser as unknown as {
    permissions: {
      getAll(): Promise<DataPermissions>;
      request(wanted: DataPermissions): Promise<boolean>;
    };
  };
  // Asked first and looked at afterwards: an `await` in between would use up the click.
  if (!import.meta.env.FIREFOX) return true;
  try {
    return await permissions.request({ data_collection: DATA });
  } catch {
    // Firefox before 140 knows no such permissions.
    return (await permissions.getAll()).data_collection === undefined;
  }
}
