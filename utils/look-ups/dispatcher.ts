import { broadcastChange } from '../store/broadcast';
import type { Database } from '../store/database';
import { createClient } from '../virustotal/api/create-client';
import type { FailureReason, LookUp } from '../virustotal/look-up';
import { isNeverSent } from '../virustotal/never-send';
import { sendTask } from '../virustotal/send-task';
import { LEASE_MS } from '../virustotal/transitions';
import { keyFingerprint } from './api-key';
import { failAll, leaseNext, recordResult } from './look-up-queue';

/** The settings as they are at the time of sending; each is read again for every request. */
interface LookUpServiceSettings {
  key(): Promise<string>;
  apiVersion(): Promise<'v3' | 'v2'>;
  neverSend(): Promise<string[]>;
  autoShare(): Promise<number>;
  /** Address of the user's own caching proxy instead of VirusTotal; empty for none. */
  base?(): Promise<string>;
  /** The user's name at VirusTotal, for `readLimits`; empty for none. */
  account?(): Promise<string>;
  /** Whether the browser grants access to VirusTotal. */
  permitted?(): Promise<boolean>;
}

export interface LookUpServiceOptions {
  db: Database;
  fetch: typeof fetch;
  now: () => number;
  settings: LookUpServiceSettings;
  /** Whether an address is a public web address at all; asked at queueing and again before sending. */
  isCheckable: (url: string) => true | 'not-checkable';
  /** Asks to have `resume` called at this time, even if the background is killed before. Replaces earlier calls. */
  schedule: (at: number) => void;
  /** Told of each request of a look-up right before it is sent, and of the one for the limits of an account. */
  onSend?: (what: LookUp | { account: string }) => void;
}

/** A request that was sent; `inFlight` ends when its answer is in the database. */
export interface Dispatched {
  inFlight: Promise<void>;
}

/** Leases and sends the next request that is due; `undefined` when none is, after asking to be woken for the next. */
export async function dispatchNext(options: LookUpServiceOptions): Promise<Dispatched | undefined> {
  const { db, now, settings, isCheckable, schedule } = options;
  // No alarm for an empty queue: it would wake the background for ever.
  if ((await db.countFromIndex('lookUps', 'by-turn')) === 0) return undefined;
  const [key, version, neverSend, autoShare, permitted] = await Promise.all([
    settings.key(),
    settings.apiVersion(),
    settings.neverSend(),
    settings.autoShare(),
    settings.permitted?.() ?? true,
  ]);
  if (key === '' || !permitted) {
    await failAll(db, key === '' ? 'no-key' : 'no-permission', now());
    broadcastChange({ what: 'lookUps' });
    return undefined;
  }
  const reservation = { leaseToken: crypto.randomUUID(), keyId: await keyFingerprint(key) };
  const refuse = (lookUp: LookUp): FailureReason | undefined => {
    if (isCheckable(lookUp.url) !== true) return 'not-checkable';
    if (isNeverSent(lookUp.url, neverSend)) return 'never-sent';
    return version === 'v2' && lookUp.step === 'id' ? 'needs-address' : undefined;
  };
  const client = await clientFor(options, key);
  // Asked for before leasing: whoever is killed from here on is woken after the lease.
  schedule(now() + LEASE_MS);
  const next = await leaseNext(db, { ...reservation, now: now(), autoShare, refuse });
  if (next.kind === 'wait') {
    if (next.until !== undefined) schedule(next.until);
    return undefined;
  }
  const { lookUp } = next;
  broadcastChange({ what: 'lookUps', key: lookUp.key });
  options.onSend?.(lookUp);
  const sent = sendTask(client, lookUp);
  const record = async () => {
    const result = await sent;
    const after = await recordResult(db, { ...reservation, key: lookUp.key, result, now: now() });
    broadcastChange({ what: 'lookUps', key: lookUp.key });
    if (after?.state === 'known') broadcastChange({ what: 'reports', key: lookUp.key });
  };
  return { inFlight: record() };
}

/** A client for the settings as they are now. */
export async function clientFor({ fetch, now, settings }: LookUpServiceOptions, key: string) {
  const [apiVersion, base = ''] = await Promise.all([settings.apiVersion(), settings.base?.()]);
  const context = { fetch, now, key, apiVersion };
  return createClient(base === '' ? context : { ...context, base });
}

/** However much a key allows, no more requests than this are under way at once. */
const MAX_IN_FLIGHT = 6;

/**
 * Keeps calling `send` until it has nothing more and all that was sent has been answered. Calls while it runs make
 * it look once more instead of running twice.
 */
export function createDispatchLoop(send: () => Promise<Dispatched | undefined>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let lookAgain = false;
  let wake = () => {};

  async function work(): Promise<void> {
    const inFlight = new Set<Promise<void>>();
    let failure: { error: unknown } | undefined;
    const track = (request: Promise<void>) => {
      const tracked = request
        .catch((error: unknown) => {
          failure ??= { error };
        })
        .finally(() => {
          inFlight.delete(tracked);
          lookAgain = true;
        });
      inFlight.add(tracked);
    };
    while (lookAgain || inFlight.size > 0) {
      lookAgain = false;
      const sent = inFlight.size < MAX_IN_FLIGHT ? await send() : undefined;
      if (sent) {
        lookAgain = true;
        track(sent.inFlight);
      } else if (inFlight.size > 0 && !lookAgain) {
        // A slow answer must not hold up what is asked for meanwhile.
        const woken = new Promise<void>((resolve) => {
          wake = resolve;
        });
        await Promise.race([...inFlight, woken]);
      }
      if (failure) throw failure.error;
    }
  }

  return function run(): Promise<void> {
    lookAgain = true;
    wake();
    running ??= work().then(
      () => {
        running = undefined;
        // Asked for between the last look and now.
        return lookAgain ? run() : undefined;
      },
      (error: unknown) => {
        running = undefined;
        throw error;
      },
    );
    return running;
  };
}
