import type { RegistrationRecord } from '../registration/rdap/rdap-client';
import { broadcastChange } from './broadcast';
import type { Database } from './database';
import { keepNewest, retryWhenFull } from './make-room';
import type { StoredRegistration } from './schema';

const MAX_REGISTRATIONS = 2000;

/** What is stored of a domain's registration. */
export async function getRegistration(db: Database, domain: string): Promise<RegistrationRecord | undefined> {
  // Written below and nowhere else, so its shape is known.
  return (await db.get('registrations', domain))?.data as RegistrationRecord | undefined;
}

/** Stores a domain's registration in place of its last one. */
export async function putRegistration(db: Database, record: RegistrationRecord): Promise<void> {
  const { domain, fetchedAt } = record;
  // The registry client decides itself how long a record is good; the store only needs an age to evict by.
  const stored: StoredRegistration = { domain, fetchedAt, staleAt: fetchedAt, data: record };
  await retryWhenFull(db, () => db.put('registrations', stored));
  await keepNewest(db, 'registrations', MAX_REGISTRATIONS);
  broadcastChange({ what: 'registrations', key: domain });
}
