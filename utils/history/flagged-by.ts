import type { Database } from '../store/database';
import { detectionsBy } from '../store/reports';

/** The engines that call anything in the history malicious or suspicious, from A to Z. */
export async function flaggingEngines(db: Database): Promise<string[]> {
  const names: string[] = [];
  const index = db.transaction('detections').store.index('by-engine');
  let cursor = await index.openKeyCursor(null, 'nextunique');
  for (; cursor; cursor = await cursor.continue()) names.push(cursor.key);
  return names.sort((a, b) => a.localeCompare(b));
}

/** Ids of the codes whose link one engine calls malicious or suspicious. */
export async function codesFlaggedBy(db: Database, engine: string): Promise<Set<string>> {
  const rows = await detectionsBy(db, engine);
  const index = db.transaction('codes').store.index('by-look-up');
  const ids = await Promise.all(rows.map(({ key }) => index.getAllKeys(key)));
  return new Set(ids.flat());
}
