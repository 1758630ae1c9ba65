import { privateRegistration, putPrivateRegistration } from '../../utils/codes/private-records';
import { reportBug } from '../../utils/platform/errors';
import { sendToBackground } from '../../utils/platform/messages';
import { registryServers } from '../../utils/platform/settings';
import { createBootstrap } from '../../utils/registration/rdap/bootstrap';
import { createRdapClient, type RdapClient } from '../../utils/registration/rdap/rdap-client';
import { openDatabase } from '../../utils/store/database';
import { getRegistration, putRegistration } from '../../utils/store/registrations';

const browserFetch: typeof fetch = (...request) => fetch(...request);

/**
 * The client for domain registries, with its cache in the database and IANA's list in the settings. For a code of a
 * private window the cache is in memory, and the database is neither asked nor changed.
 */
export function openRdapClient({ private: isPrivate }: { private: boolean }): RdapClient {
  return createRdapClient({
    fetch: browserFetch,
    now: Date.now,
    bootstrap: createBootstrap({
      fetch: browserFetch,
      now: Date.now,
      load: async () => (await registryServers.getValue()) ?? undefined,
      save: (list) => registryServers.setValue(list),
    }),
    get: async (domain) =>
      isPrivate ? privateRegistration(domain) : getRegistration(await openDatabase(), domain),
    async put(record) {
      if (isPrivate) return putPrivateRegistration(record);
      // The store's broadcast wakes no background that sleeps, and the marks would stay as they are.
      await sendToBackground('wake', {}).catch(reportBug);
      await putRegistration(await openDatabase(), record);
    },
  });
}
