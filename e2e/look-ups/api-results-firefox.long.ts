import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fault, KEYS, violations } from '../../stand-ins/virustotal';
import type { FailureReason } from '../../utils/virustotal/look-up';
import { REASON_WORDS } from '../../utils/virustotal/words';
import { type FirefoxEnvironment, startFirefoxEnvironment } from '../harness/firefox';
import { selectorOf, TOGGLE } from '../harness/popup-page';
import { writeSettings } from '../harness/settings';
import { sightingOf, urlIdOf } from './popup-with-codes';

const CASES: [Fault, lookUp: 'failed' | 'waiting' | 'unknown', FailureReason | undefined][] = [
  ['slow', 'waiting', 'timeout'],
  ['transient', 'waiting', 'server-error'],
  ['html-502', 'waiting', 'server-error'],
  ['redirect', 'waiting', 'intercepted'],
  ['html-200', 'waiting', 'intercepted'],
  ['html-401', 'waiting', 'intercepted'],
  ['html-403', 'waiting', 'intercepted'],
  ['reset', 'waiting', 'offline'],
  ['cut-off', 'waiting', 'offline'],
  ['bomb', 'failed', 'nonsense'],
  ['empty', 'failed', 'nonsense'],
  ['truncated', 'failed', 'nonsense'],
  ['flat-attributes', 'failed', 'nonsense'],
  ['forbidden', 'failed', 'forbidden'],
  ['not-found', 'unknown', undefined],
];
const urlOf = (fault: string) => `https://clean.example.com/${fault}`;
const LINK = 'https://clean.example.com/welcome?invite=8fK2pqLx81ZtQw3v#access_token=Zt81LxQw3v8fK2pq';
const BAD = 'https://malicious.example.com/plain';
const V2 = 'https://malicious.example.com/v2';
const QUOTA = 'https://clean.example.com/quota';
const ECHO = 'https://clean.example.com/echo';
const TAB = 987_654;

describe('answers and disclosure in Firefox', () => {
  let environment: FirefoxEnvironment;
  let popup: Page;
  const waitForCard = async (text: string, rest: string) => {
    await popup.waitForSelector(selectorOf(text));
    // Of rows one at a time is open.
    await popup.$eval(`${selectorOf(text)} ${TOGGLE}`, (toggle) => {
      if (toggle.getAttribute('aria-expanded') === 'false') (toggle as HTMLElement).click();
    });
    await popup
      .locator(`${selectorOf(text)}${rest}`)
      .setTimeout(60_000)
      .wait();
  };
  /** Cards move as answers come in, so a click at a place on the screen could hit another. */
  const ask = async (text: string) => {
    await waitForCard(text, ' .look-up button.primary');
    await popup.$eval(`${selectorOf(text)} .look-up button.primary`, (button) =>
      (button as HTMLElement).click(),
    );
  };
  /** WebDriver may not reload an extension's page: it is closed and opened again. */
  const reopen = async () => {
    await popup.close();
    popup = await environment.open(`popup.html?tab=${TAB}`);
    await waitForCard(ECHO, '');
  };
  const textOf = (text: string) => popup.$eval(selectorOf(text), (card) => card.textContent ?? '');
  const stateOf = (text: string) => popup.$eval(selectorOf(text), (card) => card.getAttribute('data-state'));
  const setSettings = (items: Record<string, unknown>) => writeSettings(environment.home, items);

  beforeAll(async () => {
    environment = await startFirefoxEnvironment({
      routes: { 'blank.test/': '<!doctype html><title>Blank</title>' },
    });
    await setSettings({ apiKey: KEYS.premium, accountName: 'premium-user' });
    const learned = await environment.home.evaluate(() =>
      chrome.runtime.sendMessage({ to: 'background', name: 'readLimits', request: {} }),
    );
    expect(learned).toEqual({ value: { kind: 'quotas' } });
    for (const [fault] of CASES) {
      environment.virusTotal.know(urlOf(fault), 'clean');
      environment.virusTotal.faults.set({ fault, match: urlIdOf(urlOf(fault)), delayMs: 17_000 });
    }
    const texts = [...CASES.map(([fault]) => urlOf(fault)), LINK, BAD, V2, QUOTA, ECHO];
    await environment.home.evaluate((items) => chrome.storage.session.set(items), {
      [`tab:${TAB}`]: texts.map((text) => sightingOf(text)),
    });
    popup = await environment.open(`popup.html?tab=${TAB}`);
    await waitForCard(ECHO, '');
  });
  afterAll(() => environment?.close());

  it('asks about all of them, the slow one first', async () => {
    for (const [fault] of CASES) await ask(urlOf(fault));
    await waitForCard(urlOf('not-found'), ' [data-look-up=unknown]');
  });

  it.each(CASES)('%s: %s', async (fault, lookUp, reason) => {
    await waitForCard(urlOf(fault), ` [data-look-up=${lookUp}]`);
    if (reason)
      await expect.poll(() => textOf(urlOf(fault)), { timeout: 30_000 }).toContain(REASON_WORDS[reason]);
    expect(await stateOf(urlOf(fault))).toBe(lookUp === 'waiting' ? 'checking' : 'unknown');
    const requests = environment.virusTotal.log.filter(({ path }) => path.endsWith(urlIdOf(urlOf(fault))));
    // After thirty seconds it is sent again, and a busy machine may be that slow to come here.
    const first = requests[0]?.at ?? 0;
    const atOnce = requests.filter(({ at }) => at < first + 25_000);
    // Firefox by itself tries ten times where a connection is cut before any answer.
    expect(atOnce.length).toBeLessThanOrEqual(fault === 'reset' ? 10 : 1);
  });

  it('finds what is bad, and sends the fingerprint only', async () => {
    environment.virusTotal.know(BAD, 'malicious');
    await ask(BAD);
    await waitForCard(BAD, '[data-state=malicious]');
    // What waits is sent again meanwhile, so the last request need not be this one.
    const sent = environment.virusTotal.log.filter(({ path }) => path.includes(urlIdOf(BAD)));
    expect(sent).toMatchObject([{ method: 'GET', path: `/api/v3/urls/${urlIdOf(BAD)}` }]);
  });

  it('sends the address without its secrets, and says that the report is about no more', async () => {
    await setSettings({ defaultStep: 'redacted' });
    await reopen();
    await ask(LINK);
    await waitForCard(LINK, ' [data-look-up=known]');
    const ids = environment.virusTotal.log.map(({ path }) => path.split('/').at(-1) ?? '');
    const sent = ids.filter((id) => id.length > 0 && !/^[0-9a-f]{64}$/.test(id) && id !== 'overall_quotas');
    expect(sent.map((id) => Buffer.from(id, 'base64url').toString())).toEqual([
      'https://clean.example.com/welcome?invite=',
    ]);
    expect(await stateOf(LINK)).toBe('unknown');
    expect(await textOf(LINK)).toContain('For the address without its secrets.');
  });

  it('asks version 2 with the key in its parameter', async () => {
    await setSettings({ apiVersion: 'v2' });
    await reopen();
    await ask(V2);
    await waitForCard(V2, '[data-state=malicious]');
    const { log } = environment.virusTotal;
    const posts = log.filter(({ method }) => method === 'POST');
    // No `Origin` either, which Firefox would fill with an id of this installation.
    expect(posts.map(({ path, keyIn, origin }) => [path, keyIn, origin])).toContainEqual([
      '/vtapi/v2/url/report',
      ['body'],
      undefined,
    ]);
    expect(posts.filter(({ origin }) => origin !== undefined)).toEqual([]);
    await setSettings({ apiVersion: 'v3', defaultStep: 'id' });
    await reopen();
  });

  it('never shows a key that VirusTotal repeats', async () => {
    environment.virusTotal.faults.set({ fault: 'wrong-key-echo', match: urlIdOf(ECHO) });
    await ask(ECHO);
    await waitForCard(ECHO, ' [data-look-up=failed]');
    expect(await textOf(ECHO)).toContain(REASON_WORDS['wrong-key']);
    expect(await popup.content()).not.toContain(KEYS.premium);
  });

  it('waits as long as VirusTotal says when the limits are used up', async () => {
    environment.virusTotal.switches.retryAfter = 'seconds';
    environment.virusTotal.faults.set({ fault: 'over-quota', match: urlIdOf(QUOTA) });
    await ask(QUOTA);
    await expect.poll(() => textOf(QUOTA), { timeout: 20_000 }).toContain(REASON_WORDS['over-quota']);
    expect(await textOf(QUOTA)).toMatch(/Next: ask VirusTotal in \d+ seconds/);
    expect(await stateOf(QUOTA)).toBe('checking');
  });

  it('did nothing that it must not', () => {
    const { log } = environment.virusTotal;
    expect(violations(log, 1000)).toEqual([]);
    expect(log.filter(({ method, path }) => method === 'POST' && path.startsWith('/api/'))).toEqual([]);
    expect(JSON.stringify(log)).not.toMatch(/8fK2pqLx81ZtQw3v|Zt81LxQw3v8fK2pq/);
  });
});
