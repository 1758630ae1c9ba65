/** What changed in the database, so that open pages can read it anew. `key` is absent when many changed. */
export type StoreChange =
  | { what: 'codes'; key?: string }
  | { what: 'lookUps'; key?: string }
  | { what: 'reports'; key?: string }
  | { what: 'spending'; key?: string }
  | { what: 'registrations'; key?: string }
  | { what: 'previews'; key?: string };

const CHANNEL = 'qr-code-previewer';
const KINDS: readonly string[] = ['codes', 'lookUps', 'reports', 'spending', 'registrations', 'previews'];

let outgoing: BroadcastChannel | undefined;

/** Tells every other page of the extension. Does nothing where there is no BroadcastChannel. */
export function broadcastChange(change: StoreChange): void {
  if (typeof BroadcastChannel === 'undefined') return;
  if (!outgoing) {
    outgoing = new BroadcastChannel(CHANNEL);
    // In Node an open channel would keep the process alive; browsers have no `unref`.
    (outgoing as { unref?: () => void }).unref?.();
  }
  outgoing.postMessage(change);
}

/** Calls `listener` for changes that other contexts (and `broadcastChange` of this one) make, until `signal` aborts. */
export function onChange(listener: (change: StoreChange) => void, signal: AbortSignal): void {
  if (typeof BroadcastChannel === 'undefined' || signal.aborted) return;
  const incoming = new BroadcastChannel(CHANNEL);
  incoming.onmessage = (event: MessageEvent<unknown>) => {
    if (isChange(event.data)) listener(event.data);
  };
  signal.addEventListener('abort', () => incoming.close(), { once: true });
}

function isChange(value: unknown): value is StoreChange {
  if (typeof value !== 'object' || value === null) return false;
  const { what, key } = value as { what?: unknown; key?: unknown };
  return typeof what === 'string' && KINDS.includes(what) && (key === undefined || typeof key === 'string');
}
