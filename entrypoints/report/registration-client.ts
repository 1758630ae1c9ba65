import { privateRegistration, putPrivateRegistration } from '../../utils/codes/private-records';
import { keepHistory, registryServers } from '../../utils/platform/settings';
import { wakeBackground } from '../../utils/platform/wake-background';
import { createBootstrap } from '../../utils/registration/rdap/bootstrap';
import { createRdapClient, type RdapClient } from '../../utils/registration/rdap/rdap-client';
import type { SentPurpose, SentReason } from '../../utils/sent-requests/sent-request';
import { noteSent } from '../../utils/sent-requests/sent-store';
import { openDatabase } from '../../utils/store/database';
import { getRegistration, putRegistration } from '../../utils/store/registrations';

/** Of an address of a registry the last part is the domain that it is asked about (RFC 9082). */
function note(address: string, purpose: SentPurpose, why: SentReason): Promise<void> {
  const { hostname: host, pathname } = new URL(address);
  const about = purpose === 'registration' ? (pathname.split('/').at(-1) ?? '') : '';
  return noteSent({ at: Date.now(), host, purpose, about, why });
}

/**
 * The client for domain registries, with its cache in the database and IANA's list in the settings. For a code of a
 * private window the cache is in memory, and the database is neither asked nor changed.
 */
export function openRdapClient({ private: isPrivate }: { private: boolean }, why: SentReason): RdapClient {
  const noted =
    (purpose: SentPurpose): typeof fetch =>
    async (...request) => {
      if (!isPrivate && (await keepHistory.getValue())) await note(String(request[0]), purpose, why);
      return fetch(...request);
    };
  return createRdapClient({
    fetch: noted('registration'),
    now: Date.now,
    bootstrap: createBootstrap({
      fetch: noted('registries'),
      now: Date.now,
      load: async () => (await registryServers.getValue()) ?? undefined,
      save: (list) => registryServers.setValue(list),
    }),
    get: async (domain) =>
      isPrivate ? privateRegistration(domain) : getRegistration(await openDatabase(), domain),
    async put(record) {
      if (isPrivate) return putPrivateRegistration(record);
      // Else the marks would stay as they are.
      await wakeBackground();
      await putRegistration(await openDatabase(), record);
    },
  });
}
