/**
 * What changed in the database, so that open pages can read it anew. `key` is absent when many changed; of codes `keys`
 * then says which, unless there are too many to be told.
 */
export type StoreChange =
  | { what: 'codes'; key?: string; keys?: string[] }
  | { what: 'lookUps'; key?: string }
  | { what: 'reports'; key?: string }
  | { what: 'spending'; key?: string }
  | { what: 'registrations'; key?: string }
  | { what: 'previews'; key?: string }
  | { what: 'threatLists'; key?: string };

const CHANNEL = 'qr-code-previewer';
const KINDS: readonly string[] = [
  'codes',
  'lookUps',
  'reports',
  'spending',
  'registrations',
  'previews',
  'threatLists',
];

/** So many are told one by one at most. */
const MOST_KEYS = 2000;

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

/** Tells every other page of the extension which codes have changed, come or gone. */
export function broadcastCodes(ids: readonly string[]): void {
  const [key] = ids;
  if (ids.length === 1 && key !== undefined) broadcastChange({ what: 'codes', key });
  else if (ids.length > 0)
    broadcastChange({ what: 'codes', ...(ids.length <= MOST_KEYS && { keys: [...ids] }) });
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
  const { what, key, keys } = value as { what?: unknown; key?: unknown; keys?: unknown };
  return (
    typeof what === 'string' &&
    KINDS.includes(what) &&
    (key === undefined || typeof key === 'string') &&
    (keys === undefined || (Array.isArray(keys) && keys.every((one) => typeof one === 'string')))
  );
}
