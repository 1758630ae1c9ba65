import { browser } from '#imports';

/** By name, as whoever administers this browser wrote them: of any kind. */
type ManagedValues = Readonly<Record<string, unknown>>;

let read: Promise<ManagedValues> | undefined;
const listeners = new Set<(names: string[]) => void>();

/**
 * What whoever administers this browser has laid down for this extension, such as a company's policy; empty without one.
 * Read once in each context, and anew when the browser says that it has changed.
 */
export function managedValues(): Promise<ManagedValues> {
  if (!read) {
    const area = browser.storage.managed;
    // Firefox rejects where nothing is laid down.
    read = area ? area.get(null).catch(() => ({})) : Promise.resolve({});
    area?.onChanged?.addListener(forget);
  }
  return read;
}

/** Calls back with the names of what was laid down anew or is no longer. */
export function onManagedChange(listener: (names: string[]) => void): void {
  listeners.add(listener);
}

function forget(changes: object): void {
  read = undefined;
  for (const listener of listeners) listener(Object.keys(changes));
}
