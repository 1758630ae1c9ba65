import { keyId } from '../look-ups/api-key';
import { apiKey } from '../platform/settings';
import type { Database } from '../store/database';
import { emptySpending, type Spending } from '../virustotal/quota/quota';
import { type Meter, meter } from '../virustotal/quota/quota-status';

/** What was spent with the present key, read from the database; `undefined` without a key. */
export async function currentSpending(db: Database): Promise<Spending | undefined> {
  const key = await apiKey.getValue();
  if (key === '') return undefined;
  const id = await keyId(key);
  return (await db.get('spending', id)) ?? emptySpending(id, Date.now());
}

/** What the present key has used and left now; `undefined` without a key. */
export async function currentMeter(db: Database): Promise<Meter | undefined> {
  const spending = await currentSpending(db);
  return spending && meter(spending, Date.now());
}
