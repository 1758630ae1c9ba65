import {
  accountName,
  apiBase,
  apiKey,
  apiVersion,
  autoCheck,
  autoRegistration,
  autoScan,
  autoShare,
  coverDangerous,
  defaultDisclosure,
  historyCount,
  historyDays,
  keepHistory,
  languageSetting,
  screenWitness,
  threatListHours,
} from '../../../utils/platform/settings';
import type { Setting } from '../../../utils/platform/stored/settings-store';

/** Not among them: the user's lists of sites, which nobody could write down again, and what only the extension sets. */
const SETTINGS: readonly Setting<unknown>[] = [
  languageSetting,
  apiVersion,
  apiBase,
  defaultDisclosure,
  autoCheck,
  autoShare,
  autoRegistration,
  keepHistory,
  historyDays,
  historyCount,
  autoScan,
  screenWitness,
  coverDangerous,
  threatListHours,
];
const WITH_KEY: readonly Setting<unknown>[] = [...SETTINGS, apiKey, accountName];

/** @returns takes it back: all of them are again what they were before */
export async function restoreDefaults(which: 'settings' | 'settings-and-key'): Promise<() => Promise<void>> {
  const all = which === 'settings' ? SETTINGS : WITH_KEY;
  // What is laid down for this browser is not the user's, neither to be removed nor to be put back.
  const isManaged = await Promise.all(all.map((one) => one.isManaged()));
  const settings = all.filter((_, i) => !isManaged[i]);
  const before = await Promise.all(settings.map((one) => one.getValue()));
  for (const one of settings) await one.removeValue();
  return async () => {
    for (const [i, one] of settings.entries()) await one.setValue(before[i]);
  };
}
