import { storage } from '#imports';
import { reportBug } from '../../utils/platform/errors';
import { sendToBackground } from '../../utils/platform/messages';
import { createBootstrap, type ServerList } from '../../utils/registration/rdap/bootstrap';
import { createRdapClient, type RdapClient } from '../../utils/registration/rdap/rdap-client';
import { openDatabase } from '../../utils/store/database';
import { getRegistration, putRegistration } from '../../utils/store/registrations';

const serverList = storage.defineItem<ServerList | null>('local:registryServers', { fallback: null });

const browserFetch: typeof fetch = (...request) => fetch(...request);

/** The client for domain registries, with its cache in the database and IANA's list in the settings. */
export function openRdapClient(): RdapClient {
  return createRdapClient({
    fetch: browserFetch,
    now: Date.now,
    bootstrap: createBootstrap({
      fetch: browserFetch,
      now: Date.now,
      load: async () => (await serverList.getValue()) ?? undefined,
      save: (list) => serverList.setValue(list),
    }),
    get: async (domain) => getRegistration(await openDatabase(), domain),
    async put(record) {
      // The store's broadcast wakes no background that sleeps, and the marks would stay as they are.
      await sendToBackground('wake', {}).catch(reportBug);
      await putRegistration(await openDatabase(), record);
    },
  });
}
