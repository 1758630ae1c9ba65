import { deleteDB, openDB } from 'idb';
import { broadcastChange } from './broadcast';
import { connect } from './database';
import { writeKept } from './kept-usage';
import { DB_NAME, DB_VERSION, type Schema } from './schema';

/**
 * Forgets everything about codes and addresses. Only the count of requests stays: the quota is spent all the same.
 * The database is deleted as a whole, since taking a hundred thousand records out of it takes many seconds; all other
 * connections close and are opened anew.
 */
export async function clearHistory(): Promise<void> {
  // Makes it where there is none, and brings it up to date.
  (await connect()).close();
  // This connection does not let go of its own accord: the deletion waits for it.
  const db = await openDB<Schema>(DB_NAME, DB_VERSION, { blocking: () => undefined });
  const readUsage = () => db.getAll('spending');
  try {
    // Twice: were this context ended in between, what was counted until now would be there all the same.
    await writeKept(await readUsage());
  } catch (error) {
    db.close();
    throw error;
  }
  // From here on nobody else gets a connection before it is done, so nothing is counted past this.
  const deleting = deleteDB(DB_NAME);
  try {
    await writeKept(await readUsage());
  } finally {
    db.close();
  }
  await deleting;
  (await connect()).close();
  for (const what of ['codes', 'reports', 'lookUps', 'previews', 'registrations'] as const)
    broadcastChange({ what });
}
