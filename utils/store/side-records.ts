import { broadcastChange } from './broadcast';
import type { Database } from './database';
import { retryWhenFull } from './make-room';
import type { PreviewRecord, StoredRegistration } from './schema';

/** Pictures are large: only the newest are kept. */
export const MAX_PREVIEWS = 200;
export const MAX_REGISTRATIONS = 2000;

export function getRegistration(db: Database, domain: string): Promise<StoredRegistration | undefined> {
  return db.get('registrations', domain);
}

export async function putRegistration(db: Database, record: StoredRegistration): Promise<void> {
  await retryWhenFull(db, () => db.put('registrations', record));
  await keepNewest(db, 'registrations', MAX_REGISTRATIONS);
  broadcastChange({ what: 'registrations', key: record.domain });
}

/** @param id the code's id. */
export function getPreview(db: Database, id: string): Promise<PreviewRecord | undefined> {
  return db.get('previews', id);
}

export async function putPreview(db: Database, record: PreviewRecord): Promise<void> {
  await retryWhenFull(db, () => db.put('previews', record));
  await keepNewest(db, 'previews', MAX_PREVIEWS);
  broadcastChange({ what: 'previews', key: record.id });
}

async function keepNewest(db: Database, name: 'registrations' | 'previews', keep: number): Promise<void> {
  const tx = db.transaction(name, 'readwrite');
  const surplus = (await tx.store.count()) - keep;
  if (surplus > 0) {
    const index = name === 'previews' ? 'by-time' : 'by-fetched';
    const oldest = await tx.store.index(index as never).getAllKeys(null, surplus);
    await Promise.all(oldest.map((key) => tx.store.delete(key)));
  }
  await tx.done;
}
