import { broadcastChange } from '../store/broadcast';
import type { QuotasResult } from '../virustotal/api/api-result';
import { canonicalUrl, urlId } from '../virustotal/api/url-id';
import type { DisclosureLevel, FailureReason, LookUp } from '../virustotal/look-up';
import { isNeverSent } from '../virustotal/never-send';
import { failed, isFinished, isUnreached, LEASE_MS } from '../virustotal/transitions';
import { keyFingerprint } from './api-key';
import { clientFor, createDispatchLoop, dispatchNext, type LookUpServiceOptions } from './dispatcher';
import { enqueue, type LookUpRequest } from './enqueue';
import { sendWithinQuota } from './send-within-quota';

interface LookUpOptions {
  /** How much of the address may be disclosed. */
  step: DisclosureLevel;
  by: 'user' | 'auto';
  privateWindow: boolean;
}

export type LookUpService = ReturnType<typeof createLookUpService>;

/**
 * The look-up queue. The database holds its whole state: any number of services may work on one database, be killed
 * at any time and be created anew. What has a stored answer is not asked again while that is believed; a kill between
 * sending and storing repeats that one request.
 *
 * Look-ups from private windows are marked, and removed when the last private window closes and at start-up. They
 * are in the database meanwhile because a background that lives for thirty seconds at a time could not finish them
 * in memory.
 */
export function createLookUpService(options: LookUpServiceOptions) {
  const { db, now, settings, isCheckable, schedule } = options;
  const resume = createDispatchLoop(() => dispatchNext(options));

  async function request(
    url: string,
    what: Pick<LookUpRequest, 'task' | 'step' | 'by' | 'refresh' | 'private'>,
  ): Promise<LookUp> {
    const address = canonicalUrl(url);
    const at = now();
    const key = await urlId(url);
    const refusal = await refusalOf(address, what);
    if (address === undefined || refusal) {
      const { step, by } = what;
      const times = { queuedAt: at, notBefore: at, changedAt: at, polls: 0, attempts: 0 };
      return failed({ key, url, step, by, state: 'waiting', ...times }, refusal ?? 'not-checkable', at);
    }
    const lookUp = await enqueue(db, { ...what, key, url: address, now: at });
    broadcastChange({ what: 'lookUps', key });
    // The caller gets the state at once; should the sending break down, an alarm takes it up again.
    if (!isFinished(lookUp)) resume().catch(() => schedule(now() + LEASE_MS));
    return lookUp;
  }

  async function refusalOf(
    address: string | undefined,
    what: Pick<LookUpRequest, 'by' | 'private'>,
  ): Promise<FailureReason | undefined> {
    if (address === undefined || isCheckable(address) !== true) return 'not-checkable';
    if (what.private && what.by === 'auto') return 'never-sent';
    if (isNeverSent(address, await settings.neverSend())) return 'never-sent';
    if (what.by === 'user') return undefined;
    // Without a key there is nothing to queue by itself; one that VirusTotal refused is tried again by the user only.
    const key = await settings.key();
    return key === '' ? 'no-key' : (await db.get('spending', await keyFingerprint(key)))?.rejected;
  }

  /** Sends at once what waits for such a reason. */
  async function stopWaitingFor(passed: (reason: FailureReason | undefined) => boolean): Promise<void> {
    const tx = db.transaction('lookUps', 'readwrite');
    const waiting = await tx.store.index('by-turn').getAll();
    const due = waiting.filter((one) => passed(one.reason));
    await Promise.all([...due.map((one) => tx.store.put({ ...one, notBefore: now() })), tx.done]);
    await resume();
  }

  return {
    /** Asks about an address, from the store where that will do. Returns the look-up in the state it is queued in. */
    lookUp(url: string, { step, by, privateWindow }: LookUpOptions): Promise<LookUp> {
      // The automatic mode never discloses a whole address, whatever the default says.
      const allowed = by === 'auto' && step === 'whole' ? 'redacted' : step;
      return request(url, { task: 'ask', step: allowed, by, refresh: false, private: privateWindow });
    },

    /**
     * Sends all that is due; safe to call at any time and as often as one likes. To be called at start-up and when
     * the scheduled time has come. Resolves when nothing is due.
     */
    resume,

    /** Asks again although there is an answer; the old report stays until the new one is there. */
    refresh: (url: string, { step, by, privateWindow }: LookUpOptions) =>
      request(url, { task: 'ask', step, by, refresh: true, private: privateWindow }),

    /** Publishes the address on VirusTotal, by the user's own consent. Without its secrets unless told otherwise. */
    submit: (url: string, how: { step?: 'redacted' | 'whole'; privateWindow?: boolean } = {}) =>
      request(url, {
        task: 'submit',
        step: how.step ?? 'redacted',
        by: 'user',
        refresh: true,
        private: how.privateWindow ?? false,
      }),

    /** Has a known address judged again; discloses no more than the question that found it did. */
    async rescan(url: string, how: { privateWindow?: boolean } = {}): Promise<LookUp> {
      const report = await db.get('reports', await urlId(url));
      return request(url, {
        task: 'rescan',
        step: report?.step ?? 'id',
        by: 'user',
        refresh: true,
        private: how.privateWindow ?? false,
      });
    },

    /** Ends a look-up that is not finished; an answer that is under way is dropped. */
    async cancel(key: string): Promise<void> {
      const tx = db.transaction('lookUps', 'readwrite');
      const lookUp = await tx.store.get(key);
      if (lookUp && !isFinished(lookUp)) await tx.store.put(failed(lookUp, 'cancelled', now()));
      await tx.done;
      broadcastChange({ what: 'lookUps', key });
    },

    /** The network is back: what waits for it is due now. */
    onOnline: () => stopWaitingFor(isUnreached),

    /** There is another key, or none: what waits for the old one's limits is due now, and without a key it ends. */
    onKeyChanged: () => stopWaitingFor((reason) => reason === 'over-quota'),

    /**
     * Reads the key's real limits: one request, on the user's request only. Needs the account's name, because asking
     * by key would put the key into an address.
     */
    async readLimits(): Promise<QuotasResult | { kind: 'no-account' } | { kind: 'wait'; until: number }> {
      const [key, account = ''] = await Promise.all([settings.key(), settings.account?.()]);
      if (key === '' || account === '') return { kind: 'no-account' };
      const client = await clientFor(options, key);
      return sendWithinQuota(db, {
        keyId: await keyFingerprint(key),
        now,
        send() {
          options.onSend?.({ account });
          return client.fetchQuotas(account);
        },
      });
    },
  };
}
