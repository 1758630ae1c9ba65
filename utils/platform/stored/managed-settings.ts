import { browser } from '#imports';

/** By name, as whoever administers this browser wrote them: of any kind. */
type ManagedValues = Readonly<Record<string, unknown>>;

/** Nobody waits longer for them, in milliseconds: right after it was installed Chromium tells them after seconds. */
const LONGEST_WAIT = 150;

let read: Promise<ManagedValues> | undefined;
const listeners = new Set<(names: string[]) => void>();

/**
 * What whoever administers this browser has laid down for this extension, such as a company's policy; empty without one.
 * Read once in each context, and anew when the browser says that it has changed. What comes late counts as a change.
 */
export function managedValues(): Promise<ManagedValues> {
  if (read) return read;
  const area = browser.storage.managed;
  if (!area) return Promise.resolve({});
  // Firefox rejects where nothing is laid down.
  const asked: Promise<ManagedValues> = area.get(null).catch(() => ({}));
  const mine = Promise.race([asked, nothingAfter(LONGEST_WAIT)]);
  read = mine;
  void Promise.all([asked, mine]).then(([values, taken]) => {
    if (read !== mine || taken === values) return;
    read = asked;
    tell(Object.keys(values));
  });
  area.onChanged?.addListener(forget);
  return mine;
}

/** Calls back with the names of what was laid down anew or is no longer. */
export function onManagedChange(listener: (names: string[]) => void): void {
  listeners.add(listener);
}

function nothingAfter(ms: number): Promise<ManagedValues> {
  return new Promise((resolve) => setTimeout(resolve, ms, {}));
}

function forget(changes: object): void {
  read = undefined;
  tell(Object.keys(changes));
}

function tell(names: string[]): void {
  for (const listener of listeners) listener(names);
}
