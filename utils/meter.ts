import { apiKey } from './settings';
import type { Database } from './store/database';
import { emptySpending } from './virustotal/budget';
import { keyId } from './virustotal/key';
import { type Meter, meter } from './virustotal/meter';

/** What the present key has used and left, read from the database; `undefined` without a key. */
export async function currentMeter(db: Database): Promise<Meter | undefined> {
  const key = await apiKey.getValue();
  if (key === '') return undefined;
  const id = await keyId(key);
  return meter((await db.get('spending', id)) ?? emptySpending(id, Date.now()), Date.now());
}
