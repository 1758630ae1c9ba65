import { type Browser, browser } from '#imports';
import type { PrivateMemory } from '../look-ups/private-look-ups';
import type { RegistrationRecord } from '../registration/rdap/rdap-client';
import type { ReportRecord } from '../store/schema';
import type { LookUp } from '../virustotal/look-up';

/**
 * What private windows asked for: in the browser's memory, never in the database. Each record has a key of its own, so
 * that a page and the background do not overwrite each other's.
 */
const LOOK_UP = 'private:look-up:';
const REPORT = 'private:report:';
const REGISTRATION = 'private:registration:';

async function read<T>(key: string): Promise<T | undefined> {
  return (await browser.storage.session.get(key))[key] as T | undefined;
}

/** The look-ups of private windows and their reports. */
export const privateMemory: PrivateMemory = {
  lookUp: (key) => read<LookUp>(LOOK_UP + key),
  async lookUps() {
    const all = Object.entries(await browser.storage.session.get(null));
    return all.filter(([key]) => key.startsWith(LOOK_UP)).map(([, lookUp]) => lookUp as LookUp);
  },
  putLookUp: (lookUp) => browser.storage.session.set({ [LOOK_UP + lookUp.key]: lookUp }),
  report: (key) => read<ReportRecord>(REPORT + key),
  putReport: (report) => browser.storage.session.set({ [REPORT + report.key]: report }),
};

/** A domain's record that a private window asked for. */
export function privateRegistration(domain: string): Promise<RegistrationRecord | undefined> {
  return read(REGISTRATION + domain);
}

/** Keeps a domain's record for the private windows. */
export function putPrivateRegistration(record: RegistrationRecord): Promise<void> {
  return browser.storage.session.set({ [REGISTRATION + record.domain]: record });
}

/** Forgets all that private windows asked for: the last of them has closed. */
export async function forgetPrivateRecords(): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(keys.filter((key) => key.startsWith('private:')));
}

/** Calls `listener` whenever one of these records changes, in every context, until `signal` aborts. */
export function onPrivateChange(listener: () => void, signal: AbortSignal): void {
  const changed = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    if (area === 'session' && Object.keys(changes).some((key) => key.startsWith('private:'))) listener();
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed));
}
