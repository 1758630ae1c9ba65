import type { RegistrationRecord } from '../registration/rdap/rdap-client';
import type { StoredRegistration as StoredRecord } from '../store/schema';

/** The registry client decides itself how long a record is good; the store only needs an age to evict by. */
export function toStoredRegistration(record: RegistrationRecord): StoredRecord {
  return { domain: record.domain, fetchedAt: record.fetchedAt, staleAt: record.fetchedAt, data: record };
}

/** What `toRecord` stored; written by this extension alone, so its shape is known. */
export function fromStoredRegistration(stored: StoredRecord | undefined): RegistrationRecord | undefined {
  return stored?.data as RegistrationRecord | undefined;
}
