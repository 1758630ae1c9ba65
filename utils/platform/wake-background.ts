import { reportBug } from './errors';
import { sendToBackground } from './messages';

/** Before a page changes the database itself: the store's broadcasts wake no background that sleeps. */
export async function wakeBackground(): Promise<void> {
  await sendToBackground('wake', {}).catch(reportBug);
}
