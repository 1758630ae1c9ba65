import { broadcastChange } from './broadcast';
import type { Database } from './database';
import { keepNewest, retryWhenFull } from './make-room';
import type { PreviewRecord } from './schema';

/** Pictures are large: only the newest are kept. */
export const MAX_PREVIEWS = 200;

/** @param id the code's id. */
export function getPreview(db: Database, id: string): Promise<PreviewRecord | undefined> {
  return db.get('previews', id);
}

/** Stores a preview in place of the code's last one. */
export async function putPreview(db: Database, record: PreviewRecord): Promise<void> {
  await retryWhenFull(db, () => db.put('previews', record));
  await keepNewest(db, 'previews', MAX_PREVIEWS);
  broadcastChange({ what: 'previews', key: record.id });
}
