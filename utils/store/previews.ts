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

/** Stores a preview in place of the code's last one; none of a code that is no longer in the history. */
export async function putPreview(db: Database, record: PreviewRecord): Promise<void> {
  await retryWhenFull(db, async () => {
    const tx = db.transaction(['codes', 'previews'], 'readwrite');
    // It takes a while to be made: the code may have been deleted meanwhile.
    const isKept = (await tx.objectStore('codes').getKey(record.id)) !== undefined;
    if (isKept) await tx.objectStore('previews').put(record);
    await tx.done;
  });
  await keepNewest(db, 'previews', MAX_PREVIEWS);
  broadcastChange({ what: 'previews', key: record.id });
}

/** Notes that a preview is about to be drawn, or that it was; nobody is told, since it stays the same preview. */
export async function notePreviewDrawing(db: Database, id: string, drawing: boolean): Promise<void> {
  const tx = db.transaction('previews', 'readwrite');
  const record = await tx.store.get(id);
  if (record) {
    const { drawing: before, ...rest } = record;
    await tx.store.put(drawing ? { ...rest, drawing: (before ?? 0) + 1 } : rest);
  }
  await tx.done;
}
