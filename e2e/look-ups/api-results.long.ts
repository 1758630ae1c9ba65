import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fault, KEYS, violations } from '../../stand-ins/virustotal';
import { REASON_WORDS } from '../../utils/virustotal/words';
import { readStore, writeStores } from '../harness/database';
import { setSettings, startEnvironment, type TestEnvironment } from '../harness/environment';
import { cardOf, openCard } from '../harness/popup-page';
import { learnLimits, popupWithCodes, urlIdOf } from './popup-with-codes';

interface Case {
  fault: Fault;
  /** The look-up's state after the first answer. */
  lookUp: string;
  /** What is said of it. */
  words: string;
  /** What the card is marked with. */
  state: string;
  /** What is said after the last attempt, where there is more than one. */
  later?: string;
}

/** A fault that ends the look-up at once. */
const fails = (fault: Fault, reason: keyof typeof REASON_WORDS): Case => ({
  fault,
  lookUp: 'failed',
  words: REASON_WORDS[reason],
  state: 'unknown',
});
/** A fault that may pass is waited out, visibly; the request is sent again, and only then it is over. */
const retries = (fault: Fault, reason: keyof typeof REASON_WORDS): Case => ({
  fault,
  lookUp: 'waiting',
  words: REASON_WORDS[reason],
  state: 'checking',
  later: REASON_WORDS[reason],
});

const CASES: Case[] = [
  retries('slow', 'timeout'),
  retries('transient', 'server-error'),
  retries('deadline', 'server-error'),
  retries('html-502', 'server-error'),
  retries('empty-503', 'server-error'),
  retries('dependency', 'server-error'),
  retries('already-exists', 'server-error'),
  retries('not-yet', 'still-analysing'),
  retries('redirect', 'intercepted'),
  retries('html-200', 'intercepted'),
  retries('html-401', 'intercepted'),
  retries('html-403', 'intercepted'),
  retries('reset', 'offline'),
  retries('cut-off', 'offline'),
  fails('bomb', 'nonsense'),
  fails('empty', 'nonsense'),
  fails('truncated', 'nonsense'),
  fails('flat-attributes', 'nonsense'),
  fails('bad-request', 'nonsense'),
  fails('invalid-argument', 'not-checkable'),
  fails('forbidden', 'forbidden'),
  { fault: 'not-found', lookUp: 'unknown', words: 'Unknown to VirusTotal.', state: 'unknown' },
];
const CORRUPTED: [Fault, string, string][] = [
  ['unknown-category', 'malicious', '(13 of 90)'],
  ['null-result', 'malicious', '(11 of 90)'],
  ['no-stats', 'malicious', '(11 of 90)'],
  ['many-engines', 'malicious', ' of 98)'],
];
/** Refusals of the key end all that waits, so each is asked alone. */
const KEY_CASES = [
  fails('missing-key', 'wrong-key'),
  fails('wrong-key', 'wrong-key'),
  fails('inactive-key', 'inactive-key'),
];

/** Chromium by itself repeats a request that is cut unanswered, once for each connection that it had kept open. */
const SOCKETS = 6;
const urlOf = (fault: string, kind = 'clean') => `https://${kind}.example.com/${fault}?table=4`;

describe('each answer of VirusTotal in the popup', () => {
  let environment: TestEnvironment;
  let popup: Page;
  const requestsAbout = (url: string) =>
    environment.virusTotal.log.filter((entry) => entry.path.endsWith(urlIdOf(url)) && entry.method === 'GET');
  const press = async (url: string, name: RegExp) =>
    (await openCard(popup, url)).getByRole('button', { name }).click();
  const ask = (url: string) => press(url, /^(Ask VirusTotal|Try again)$/);
  const waitForLookUp = async (url: string, state: string) =>
    (await openCard(popup, url)).locator(`[data-look-up=${state}]`).waitFor();

  beforeAll(async () => {
    environment = await startEnvironment({
      routes: { 'blank.test/': '<!doctype html><title>Blank</title>' },
      key: KEYS.premium,
    });
    await learnLimits(environment);
    ({ popup } = await popupWithCodes(environment, [
      ...[...CASES, ...KEY_CASES].map(({ fault }) => urlOf(fault)),
      ...CORRUPTED.map(([fault]) => urlOf(fault, 'malicious')),
      ...['over-quota', 'too-many', 'seconds', 'date', 'held', 'v2-quota', 'v2-key'].map((name) =>
        urlOf(name),
      ),
      ...['malicious', 'suspicious', 'clean', 'unrated', 'long-ago-clean', 'unknown'].map((kind) =>
        urlOf('plain', kind),
      ),
    ]));
    for (const { fault } of [...CASES, ...KEY_CASES]) {
      const url = urlOf(fault);
      environment.virusTotal.know(url, 'clean');
      environment.virusTotal.faults.set({ fault, match: urlIdOf(url), delayMs: 17_000 });
    }
    for (const [fault] of CORRUPTED) {
      const url = urlOf(fault, 'malicious');
      environment.virusTotal.know(url, 'malicious');
      environment.virusTotal.faults.set({ fault, match: urlIdOf(url) });
    }
  });
  afterAll(() => environment?.close());

  it('asks about all of them, the slow one first', async () => {
    for (const { fault } of CASES) await ask(urlOf(fault));
    for (const [fault] of CORRUPTED) await ask(urlOf(fault, 'malicious'));
  });

  it.each(CORRUPTED)('%s: takes nothing for better than it is', async (fault, state, words) => {
    const card = cardOf(popup, urlOf(fault, 'malicious'));
    await waitForLookUp(urlOf(fault, 'malicious'), 'known');
    expect(await card.getAttribute('data-state')).toBe(state);
    expect(await card.textContent()).toContain(words);
    expect(requestsAbout(urlOf(fault, 'malicious'))).toHaveLength(1);
  });

  it.each(CASES)('$fault: $lookUp', async ({ fault, lookUp, words, state }) => {
    const card = cardOf(popup, urlOf(fault));
    await waitForLookUp(urlOf(fault), lookUp);
    await card.getByText(words).first().waitFor({ timeout: 30_000 });
    expect(await card.getAttribute('data-state')).toBe(state);
    expect(await card.textContent()).not.toMatch(/no guarantee|nothing found/i);
    // After thirty seconds it is sent again, and a busy machine may be that slow to come here.
    const [first, ...more] = requestsAbout(urlOf(fault));
    const atOnce = more.filter(({ at }) => at < (first?.at ?? 0) + 25_000);
    expect(atOnce.length).toBeLessThan(fault === 'reset' ? SOCKETS : 1);
  });

  it('says in the end what it was waiting for, after the last try', async () => {
    const retried = CASES.filter((one) => one.later !== undefined && one.fault !== 'slow');
    const keys = new Set(retried.map(({ fault }) => urlIdOf(urlOf(fault))));
    const records = (await readStore(popup, 'lookUps')).filter((one) => keys.has(String(one.key)));
    expect(records).toHaveLength(retried.length);
    // What is under way when it is killed is asked once more after its lease: nothing is to be.
    await environment.chromium.killWorker();
    // The waits are minutes and hours; here they are over at once, and the next fault is the last.
    await writeStores(popup, {
      lookUps: records.map((one) => ({ ...one, notBefore: 0, faults: 4 })),
    });
    const before = new Map(retried.map(({ fault }) => [fault, requestsAbout(urlOf(fault)).length]));
    await environment.chromium.killWorker();
    await popup.evaluate(() =>
      chrome.runtime.sendMessage({ to: 'background', name: 'documentStarted', request: {} }),
    );
    for (const { fault, later = '' } of retried) {
      const card = cardOf(popup, urlOf(fault));
      await waitForLookUp(urlOf(fault), 'failed');
      await card.getByText(later).first().waitFor();
      expect(await card.getAttribute('data-state')).toBe('unknown');
      await card.getByRole('button', { name: 'Try again' }).waitFor();
      const more = requestsAbout(urlOf(fault)).length - (before.get(fault) ?? 0);
      expect(more).toBeLessThanOrEqual(fault === 'reset' ? SOCKETS : 1);
    }
  });

  it.each(KEY_CASES)(
    '$fault: ends, and what is asked later with a good key succeeds',
    async ({ fault, words }) => {
      await ask(urlOf(fault));
      await waitForLookUp(urlOf(fault), 'failed');
      await (await openCard(popup, urlOf(fault))).getByText(words).first().waitFor();
      expect(requestsAbout(urlOf(fault))).toHaveLength(1);
    },
  );

  it('gives each kind of report its own state', async () => {
    const kinds: [kind: string, state: string, words: string][] = [
      ['malicious', 'malicious', 'Many services call it malicious'],
      ['suspicious', 'suspicious', 'Some services warn about it'],
      ['clean', 'nothing-found', 'no guarantee'],
      ['unrated', 'unknown', 'No security service has judged it yet'],
      ['long-ago-clean', 'unknown', 'too long ago'],
      ['unknown', 'unknown', 'Unknown to VirusTotal'],
    ];
    const { virusTotal } = environment;
    for (const kind of ['malicious', 'suspicious', 'clean', 'unrated'] as const) {
      virusTotal.know(urlOf('plain', kind), kind);
    }
    virusTotal.know(urlOf('plain', 'long-ago-clean'), 'clean', { ageDays: 400 });
    for (const [kind] of kinds) await ask(urlOf('plain', kind));
    for (const [kind, state, words] of kinds) {
      const url = urlOf('plain', kind);
      await waitForLookUp(url, kind === 'unknown' ? 'unknown' : 'known');
      expect([kind, await cardOf(popup, url).getAttribute('data-state')]).toEqual([kind, state]);
      expect(await cardOf(popup, url).textContent()).toContain(words);
    }
  });

  describe('over quota', () => {
    const endWait = async () => {
      const [usage] = (await readStore(popup, 'spending')).filter((one) => one.heldUntil !== 0);
      if (usage) await writeStores(popup, { spending: [{ ...usage, heldUntil: 0, refusals: 0 }] });
    };
    const waitOf = async (url: string): Promise<number> => {
      await (await openCard(popup, url)).getByText(REASON_WORDS['over-quota']).waitFor();
      const record = (await readStore(popup, 'lookUps')).find((one) => one.key === urlIdOf(url));
      return Number(record?.notBefore) - Number(record?.changedAt);
    };

    it.each<[string, Fault, 'none' | 'seconds' | 'date']>([
      ['over-quota', 'over-quota', 'none'],
      ['too-many', 'too-many', 'none'],
      ['seconds', 'over-quota', 'seconds'],
      ['date', 'over-quota', 'date'],
    ])('%s is waited out as long as VirusTotal says, else a minute', async (name, fault, header) => {
      const quota = environment.virusTotal.quotaOf(KEYS.premium);
      environment.virusTotal.switches.retryAfter = header;
      // With the day used up the header names the end of the day.
      const spent = quota.usage(Date.now()).day;
      if (header !== 'none') quota.spend(quota.limits.day - spent, Date.now());
      environment.virusTotal.faults.set({ fault, match: urlIdOf(urlOf(name)) });
      await ask(urlOf(name));
      const wait = await waitOf(urlOf(name));
      const day = 86_400_000;
      const expected = header === 'none' ? 60_000 : day - (Date.now() % day);
      expect(Math.abs(wait - expected)).toBeLessThan(30_000);
      expect(requestsAbout(urlOf(name))).toHaveLength(1);
      // Nobody else is asked about meanwhile either.
      await ask(urlOf('held'));
      await (await openCard(popup, urlOf('held'))).getByText('Next: ask VirusTotal in').waitFor();
      expect(requestsAbout(urlOf('held'))).toHaveLength(0);
      await press(urlOf('held'), /^Cancel$/);
      await press(urlOf(name), /^Cancel$/);
      await waitForLookUp(urlOf(name), 'failed');
      if (header !== 'none') quota.spend(spent - quota.limits.day, Date.now());
      await endWait();
    });

    it('is a bare 204 in version 2, and a bare 403 for a wrong key', async () => {
      await setSettings(environment, { apiVersion: 'v2', defaultStep: 'redacted' });
      await popup.reload();
      environment.virusTotal.faults.set({ fault: 'over-quota', match: urlOf('v2-quota') });
      await ask(urlOf('v2-quota'));
      expect(Math.abs((await waitOf(urlOf('v2-quota'))) - 60_000)).toBeLessThan(30_000);
      await press(urlOf('v2-quota'), /^Cancel$/);
      await endWait();
      environment.virusTotal.faults.set({ fault: 'wrong-key', match: urlOf('v2-key') });
      await ask(urlOf('v2-key'));
      await (await openCard(popup, urlOf('v2-key'))).getByText(REASON_WORDS['wrong-key']).first().waitFor();
    });
  });

  it('did nothing that it must not', () => {
    expect(violations(environment.virusTotal.log, 1000)).toEqual([]);
    expect(environment.virusTotal.log.filter((entry) => entry.path.endsWith('/urls'))).toEqual([]);
  });
});
