import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { busiestWindow, fixtures, KEYS, violations } from '../../stand-ins/virustotal';
import { codePage } from '../harness/code-page';
import { setSettings, startEnvironment, type TestEnvironment } from '../harness/environment';
import { cardOf, openCard, openPopup } from '../harness/popup-page';
import { waitForSightings } from '../harness/sightings';

const LINKS = {
  bad: fixtures.bank.url,
  clean: fixtures.menu.url,
  unknown: fixtures.unknown.url,
  slow: 'https://clean.example.com/slow',
  private: 'https://router.local/setup?token=1',
};

describe('what is said when the answer is not simply a report', () => {
  let environment: TestEnvironment;
  let popup: Page;
  beforeAll(async () => {
    environment = await startEnvironment({ routes: await codePage('codes.test', Object.values(LINKS)) });
    const page = await environment.chromium.context.newPage();
    await page.goto('http://codes.test/');
    const { tabId } = await waitForSightings(environment, Object.keys(LINKS).length);
    popup = await openPopup(environment, tabId);
  });
  afterAll(() => environment?.close());
  afterEach(() => environment.virusTotal.faults.clear());

  const ask = async (text: string, name = 'Ask VirusTotal') =>
    (await openCard(popup, text)).getByRole('button', { name }).click();
  const waitForText = async (link: string, text: string) =>
    (await openCard(popup, link)).getByText(text).first().waitFor();

  it('offers nothing to send for an address inside a private network', async () => {
    const card = await openCard(popup, LINKS.private);
    expect(await card.getByRole('button', { name: 'Ask VirusTotal' }).count()).toBe(0);
  });

  it('asks for a key when there is none, and sends nothing', async () => {
    await openCard(popup, LINKS.bad);
    await popup.getByRole('button', { name: 'Add a VirusTotal key' }).waitFor();
    expect(await popup.getByRole('button', { name: /VirusTotal/ }).count()).toBe(1);
    expect(environment.virusTotal.log).toEqual([]);
  });

  it('says that the key is wrong, without repeating it', async () => {
    await setSettings(environment, { apiKey: KEYS.wrong });
    await popup.reload();
    await ask(LINKS.bad);
    await waitForText(LINKS.bad, 'VirusTotal does not accept the key');
    expect(await popup.content()).not.toContain(KEYS.wrong);
  });

  it('asks again with a key that works', async () => {
    await setSettings(environment, { apiKey: KEYS.free });
    await ask(LINKS.bad, 'Try again');
    await cardOf(popup, LINKS.bad).locator('[data-look-up=known]').waitFor();
    expect(await cardOf(popup, LINKS.bad).getAttribute('data-state')).toBe('malicious');
  });

  it('calls an unknown link unknown, and publishes it only by the second consent', async () => {
    await ask(LINKS.unknown);
    await waitForText(LINKS.unknown, 'Unknown to VirusTotal');
    expect(await cardOf(popup, LINKS.unknown).getAttribute('data-state')).toBe('unknown');
    expect(environment.virusTotal.log.filter((entry) => entry.method === 'POST')).toEqual([]);
    await ask(LINKS.unknown, 'Have it examined …');
    await waitForText(LINKS.unknown, 'This publishes the address.');
    await ask(LINKS.unknown, 'Publish it and have it examined');
    await cardOf(popup, LINKS.unknown).locator('[data-look-up=queued], [data-look-up=analysing]').waitFor();
    expect(environment.virusTotal.log.filter((entry) => entry.method === 'POST')).toHaveLength(1);
  });

  it('finishes a look-up although the background is killed between click and answer', async () => {
    await setSettings(environment, { apiKey: KEYS.premium });
    environment.virusTotal.faults.set({ fault: 'slow', match: '/urls/', next: 1, delayMs: 4000 });
    await ask(LINKS.slow);
    await cardOf(popup, LINKS.slow).locator('[data-look-up=asking]').waitFor();
    await environment.chromium.killWorker();
    // Nothing wakes it but what a user does anyway, or the alarm that was set before the request was sent.
    await cardOf(popup, LINKS.slow)
      .locator('[data-look-up=known], [data-look-up=unknown]')
      .waitFor({ timeout: 75_000 });
  });

  it('waits visibly when the minute is used up, and says when it goes on', async () => {
    await setSettings(environment, { apiKey: KEYS.tiny });
    environment.virusTotal.faults.set({ fault: 'over-quota', match: '/urls/' });
    await ask(LINKS.clean);
    await waitForText(LINKS.clean, 'Waiting to ask VirusTotal');
    expect(await cardOf(popup, LINKS.clean).getAttribute('data-state')).toBe('checking');
  });

  it('never sent a cookie, a stray key, the private address, or more than the plan allows', () => {
    expect(violations(environment.virusTotal.log, 1000)).toEqual([]);
    expect(
      busiestWindow(environment.virusTotal.log.filter((entry) => entry.user === 'free-user')),
    ).toBeLessThanOrEqual(4);
    expect(JSON.stringify(environment.virusTotal.log)).not.toContain('router.local');
  });
});
