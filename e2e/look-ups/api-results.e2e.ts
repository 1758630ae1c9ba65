import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fault, KEYS, violations } from '../../stand-ins/virustotal';
import { REASON_WORDS } from '../../utils/virustotal/words';
import { setSettings, startWorld, type World } from '../harness/environment';
import { cardOf } from '../harness/sightings';
import { idOf, learnLimits, popupWith, store, stored } from './popup-with-codes';

type Case = { fault: Fault; look: string; words: string; state: string; later?: string };

/** The answer to the first question: how the look-up stands, what is said, and what the card is marked with. */
const ends = (fault: Fault, reason: keyof typeof REASON_WORDS): Case => ({
  fault,
  look: 'failed',
  words: REASON_WORDS[reason],
  state: 'unknown',
});
/** A fault that may pass is waited out, visibly; the question is asked again, and only then it is over. */
const waits = (fault: Fault, reason: keyof typeof REASON_WORDS): Case => ({
  fault,
  look: 'waiting',
  words: REASON_WORDS[reason],
  state: 'checking',
  later: REASON_WORDS[reason],
});

const CASES: Case[] = [
  { ...waits('slow', 'timeout') },
  waits('transient', 'server-error'),
  waits('deadline', 'server-error'),
  waits('html-502', 'server-error'),
  waits('empty-503', 'server-error'),
  waits('dependency', 'server-error'),
  waits('already-exists', 'server-error'),
  waits('not-yet', 'still-analysing'),
  waits('redirect', 'offline'),
  waits('reset', 'offline'),
  waits('cut-off', 'offline'),
  ends('html-200', 'nonsense'),
  ends('empty', 'nonsense'),
  ends('truncated', 'nonsense'),
  ends('flat-attributes', 'nonsense'),
  ends('bad-request', 'nonsense'),
  ends('invalid-argument', 'not-checkable'),
  ends('forbidden', 'forbidden'),
  { fault: 'not-found', look: 'unknown', words: 'Unknown to VirusTotal.', state: 'unknown' },
];
const SPOILED: [Fault, string, string][] = [
  ['unknown-category', 'malicious', '13 of 90 engines flag it'],
  ['null-result', 'malicious', '13 of 90 engines flag it'],
  ['no-stats', 'malicious', '13 of 90 engines flag it'],
  ['many-engines', 'malicious', 'of 98 engines flag it'],
];
/** Refusals of the key end all that waits, so each is asked alone. */
const KEY_CASES = [
  ends('missing-key', 'wrong-key'),
  ends('wrong-key', 'wrong-key'),
  ends('inactive-key', 'inactive-key'),
];

/** Chromium by itself repeats a request that is cut unanswered, once for each connection that it had kept open. */
const SOCKETS = 6;
const urlOf = (fault: string, kind = 'clean') => `https://${kind}.example.com/${fault}?table=4`;

describe('each answer of VirusTotal in the popup', () => {
  let world: World;
  let popup: Page;
  const asked = (url: string) =>
    world.virusTotal.log.filter((entry) => entry.path.endsWith(idOf(url)) && entry.method === 'GET');
  const ask = (url: string) =>
    cardOf(popup, url)
      .getByRole('button', { name: /^(Ask VirusTotal|Try again)$/ })
      .click();
  const landed = (url: string, look: string) =>
    cardOf(popup, url).locator(`[data-look-up=${look}]`).waitFor();

  beforeAll(async () => {
    world = await startWorld({
      routes: { 'blank.test/': '<!doctype html><title>Blank</title>' },
      key: KEYS.premium,
    });
    await learnLimits(world);
    ({ popup } = await popupWith(world, [
      ...[...CASES, ...KEY_CASES].map(({ fault }) => urlOf(fault)),
      ...SPOILED.map(([fault]) => urlOf(fault, 'malicious')),
      ...['over-quota', 'too-many', 'seconds', 'date', 'held', 'v2-quota', 'v2-key'].map((name) =>
        urlOf(name),
      ),
      ...['malicious', 'suspicious', 'clean', 'unrated', 'long-ago-clean', 'unknown'].map((kind) =>
        urlOf('plain', kind),
      ),
    ]));
    for (const { fault } of [...CASES, ...KEY_CASES]) {
      const url = urlOf(fault);
      world.virusTotal.know(url, 'clean');
      world.virusTotal.faults.set({ fault, match: idOf(url), delayMs: 17_000 });
    }
    for (const [fault] of SPOILED) {
      const url = urlOf(fault, 'malicious');
      world.virusTotal.know(url, 'malicious');
      world.virusTotal.faults.set({ fault, match: idOf(url) });
    }
  });
  afterAll(() => world?.close());

  it('asks about all of them, the slow one first', async () => {
    for (const { fault } of CASES) await ask(urlOf(fault));
    for (const [fault] of SPOILED) await ask(urlOf(fault, 'malicious'));
  });

  it.each(SPOILED)('%s: takes nothing for better than it is', async (fault, state, words) => {
    const card = cardOf(popup, urlOf(fault, 'malicious'));
    await landed(urlOf(fault, 'malicious'), 'known');
    expect(await card.getAttribute('data-state')).toBe(state);
    expect(await card.textContent()).toContain(words);
    expect(asked(urlOf(fault, 'malicious'))).toHaveLength(1);
  });

  it.each(CASES)('$fault: $look', async ({ fault, look, words, state }) => {
    const card = cardOf(popup, urlOf(fault));
    await landed(urlOf(fault), look);
    await card.getByText(words).first().waitFor({ timeout: 30_000 });
    expect(await card.getAttribute('data-state')).toBe(state);
    expect(await card.textContent()).not.toMatch(/no guarantee|nothing found/i);
    expect(asked(urlOf(fault)).length).toBeLessThanOrEqual(fault === 'reset' ? SOCKETS : 1);
  });

  it('says in the end what it was waiting for, after the last try', async () => {
    const late = CASES.filter((one) => one.later !== undefined && one.fault !== 'slow');
    const keys = new Set(late.map(({ fault }) => idOf(urlOf(fault))));
    const records = (await stored(popup, 'lookUps')).filter((one) => keys.has(String(one.key)));
    expect(records).toHaveLength(late.length);
    // The waits are minutes and hours; here they are over at once, and the next fault is the last.
    await store(
      popup,
      'lookUps',
      records.map((one) => ({ ...one, notBefore: 0, faults: 4 })),
    );
    const before = new Map(late.map(({ fault }) => [fault, asked(urlOf(fault)).length]));
    await world.chromium.killWorker();
    await popup.evaluate(() =>
      chrome.runtime.sendMessage({ to: 'background', name: 'documentStarted', request: {} }),
    );
    for (const { fault, later = '' } of late) {
      const card = cardOf(popup, urlOf(fault));
      await landed(urlOf(fault), 'failed');
      await card.getByText(later).first().waitFor();
      expect(await card.getAttribute('data-state')).toBe('unknown');
      expect(await card.getByRole('button', { name: 'Try again' }).count()).toBe(1);
      const more = asked(urlOf(fault)).length - (before.get(fault) ?? 0);
      expect(more).toBeLessThanOrEqual(fault === 'reset' ? SOCKETS : 1);
    }
  });

  it.each(KEY_CASES)(
    '$fault: ends, and what is asked later with a good key succeeds',
    async ({ fault, words }) => {
      await ask(urlOf(fault));
      await landed(urlOf(fault), 'failed');
      await cardOf(popup, urlOf(fault)).getByText(words).first().waitFor();
      expect(asked(urlOf(fault))).toHaveLength(1);
    },
  );

  it('gives each kind of report its own state', async () => {
    const wanted: [string, string, string][] = [
      ['malicious', 'malicious', 'Many engines call it malicious'],
      ['suspicious', 'suspicious', 'Some engines warn about it'],
      ['clean', 'nothing-found', 'no guarantee'],
      ['unrated', 'unknown', 'No engine has judged it yet'],
      ['long-ago-clean', 'unknown', 'too long ago'],
      ['unknown', 'unknown', 'Unknown to VirusTotal'],
    ];
    for (const [kind] of wanted) {
      const url = urlOf('plain', kind);
      const scenario = kind === 'long-ago-clean' ? 'clean' : kind;
      if (kind !== 'unknown')
        world.virusTotal.know(url, scenario as 'clean', kind === scenario ? {} : { ageDays: 400 });
      await ask(url);
    }
    for (const [kind, state, words] of wanted) {
      const url = urlOf('plain', kind);
      await landed(url, kind === 'unknown' ? 'unknown' : 'known');
      expect([kind, await cardOf(popup, url).getAttribute('data-state')]).toEqual([kind, state]);
      expect(await cardOf(popup, url).textContent()).toContain(words);
    }
  });

  describe('over quota', () => {
    const free = async () => {
      const [spending] = (await stored(popup, 'spending')).filter((one) => one.heldUntil !== 0);
      if (spending) await store(popup, 'spending', [{ ...spending, heldUntil: 0, refusals: 0 }]);
    };
    const waitOf = async (url: string): Promise<number> => {
      await cardOf(popup, url).getByText(REASON_WORDS['over-quota']).waitFor();
      const record = (await stored(popup, 'lookUps')).find((one) => one.key === idOf(url));
      return Number(record?.notBefore) - Number(record?.changedAt);
    };

    it.each<[string, Fault, 'none' | 'seconds' | 'date']>([
      ['over-quota', 'over-quota', 'none'],
      ['too-many', 'too-many', 'none'],
      ['seconds', 'over-quota', 'seconds'],
      ['date', 'over-quota', 'date'],
    ])('%s is waited out as long as VirusTotal says, else a minute', async (name, fault, header) => {
      const quota = world.virusTotal.quotaOf(KEYS.premium);
      world.virusTotal.switches.retryAfter = header;
      // With the day used up the header names the end of the day.
      const spent = quota.usage(Date.now()).day;
      if (header !== 'none') quota.spend(quota.limits.day - spent, Date.now());
      world.virusTotal.faults.set({ fault, match: idOf(urlOf(name)) });
      await ask(urlOf(name));
      const wait = await waitOf(urlOf(name));
      const day = 86_400_000;
      const expected = header === 'none' ? 60_000 : day - (Date.now() % day);
      expect(Math.abs(wait - expected)).toBeLessThan(30_000);
      expect(asked(urlOf(name))).toHaveLength(1);
      // Nobody else is asked about meanwhile either.
      await ask(urlOf('held'));
      await cardOf(popup, urlOf('held')).getByText('Next: ask VirusTotal in').waitFor();
      expect(asked(urlOf('held'))).toHaveLength(0);
      await cardOf(popup, urlOf('held')).getByRole('button', { name: 'Cancel' }).click();
      await cardOf(popup, urlOf(name)).getByRole('button', { name: 'Cancel' }).click();
      await landed(urlOf(name), 'failed');
      if (header !== 'none') quota.spend(spent - quota.limits.day, Date.now());
      await free();
    });

    it('is a bare 204 in version 2, and a bare 403 for a wrong key', async () => {
      await setSettings(world, { apiVersion: 'v2', defaultStep: 'redacted' });
      await popup.reload();
      world.virusTotal.faults.set({ fault: 'over-quota', match: urlOf('v2-quota') });
      await ask(urlOf('v2-quota'));
      expect(Math.abs((await waitOf(urlOf('v2-quota'))) - 60_000)).toBeLessThan(30_000);
      await cardOf(popup, urlOf('v2-quota')).getByRole('button', { name: 'Cancel' }).click();
      await free();
      world.virusTotal.faults.set({ fault: 'wrong-key', match: urlOf('v2-key') });
      await ask(urlOf('v2-key'));
      await cardOf(popup, urlOf('v2-key')).getByText(REASON_WORDS['wrong-key']).first().waitFor();
    });
  });

  it('did nothing that it must not', () => {
    expect(violations(world.virusTotal.log, 1000)).toEqual([]);
    expect(world.virusTotal.log.filter((entry) => entry.path.endsWith('/urls'))).toEqual([]);
  });
});
