import type { DBSchema } from 'idb';
import { sharedDatabase } from '../shared/shared-database';
import type { SentRequest } from './sent-request';

/** So many are kept: the last ones. */
export const MOST_SENT = 200;
/** Apart from the history's database, which workers have no need of. */
const NAME = 'sent-requests';

interface SentSchema extends DBSchema {
  sent: { key: number; value: SentRequest };
}

const { open } = sharedDatabase<SentSchema>(
  NAME,
  (db) => void db.createObjectStore('sent', { autoIncrement: true }),
);

/**
 * Notes that a request is being sent, in whatever context it is. Never call it for a private window. A note that cannot be
 * written costs the note, not the request: it is said on the console.
 */
export async function noteSent(request: SentRequest): Promise<void> {
  try {
    const tx = (await open()).transaction('sent', 'readwrite');
    const key = await tx.store.add(request);
    await tx.store.delete(IDBKeyRange.upperBound(key - MOST_SENT));
    await tx.done;
    tell();
  } catch (error) {
    console.error('QR Code Previewer, note of a request:', error);
  }
}

/** All that are kept, the last one first. */
export async function listSent(): Promise<SentRequest[]> {
  return (await (await open()).getAll('sent')).reverse();
}

/** How many are kept. */
export async function countSent(): Promise<number> {
  return (await open()).count('sent');
}

/** Forgets all of them. */
export async function clearSent(): Promise<void> {
  await (await open()).clear('sent');
  tell();
}

function tell(): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage('changed');
  channel.close();
}

/** Calls `listener` when there is another one, or none any more, until `signal` aborts. */
export function onSent(listener: () => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(NAME);
  (channel as { unref?: () => void }).unref?.();
  channel.onmessage = () => listener();
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
