import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { pngOf } from '../../demo/qr';
import { busiestWindow, fixtures, KEYS, violations } from '../../stand-ins/virustotal';
import { setSettings, startWorld, type World } from '../harness/environment';
import { cardOf, openPopup, waitForFinds } from '../harness/sightings';

const LINKS = {
  bad: fixtures.bank.url,
  clean: fixtures.menu.url,
  unknown: fixtures.unknown.url,
  slow: 'https://clean.example.com/slow',
  private: 'https://router.local/setup?token=1',
};

describe('what is said when the answer is not simply a report', () => {
  let world: World;
  let popup: Page;
  beforeAll(async () => {
    const routes = {
      'codes.test/': `<!doctype html><title>Codes</title>${Object.keys(LINKS)
        .map((name) => `<img src="/${name}.png" width="200">`)
        .join(' ')}`,
    };
    for (const [name, text] of Object.entries(LINKS)) {
      Object.assign(routes, {
        [`codes.test/${name}.png`]: { headers: { 'content-type': 'image/png' }, body: await pngOf(text) },
      });
    }
    world = await startWorld({ routes });
    const page = await world.chromium.context.newPage();
    await page.goto('http://codes.test/');
    const { tabId } = await waitForFinds(world, Object.keys(LINKS).length);
    popup = await openPopup(world, tabId);
  });
  afterAll(() => world?.close());
  afterEach(() => world.virusTotal.faults.clear());

  const ask = (text: string, name = 'Ask VirusTotal') =>
    cardOf(popup, text).getByRole('button', { name }).click();
  const says = (text: string, words: string) => cardOf(popup, text).getByText(words).first().waitFor();

  it('offers nothing to send for an address inside a private network', async () => {
    const card = cardOf(popup, LINKS.private);
    await card.waitFor();
    expect(await card.getByRole('button', { name: 'Ask VirusTotal' }).count()).toBe(0);
  });

  it('asks for a key when there is none, and sends nothing', async () => {
    await says(LINKS.bad, 'Add a VirusTotal key');
    expect(world.virusTotal.log).toEqual([]);
  });

  it('says that the key is wrong, without repeating it', async () => {
    await setSettings(world, { apiKey: KEYS.wrong });
    await popup.reload();
    await ask(LINKS.bad);
    await says(LINKS.bad, 'VirusTotal does not accept the key');
    expect(await popup.content()).not.toContain(KEYS.wrong);
  });

  it('asks again with a key that works', async () => {
    await setSettings(world, { apiKey: KEYS.free });
    await ask(LINKS.bad, 'Try again');
    await cardOf(popup, LINKS.bad).locator('[data-look-up=known]').waitFor();
    expect(await cardOf(popup, LINKS.bad).getAttribute('data-state')).toBe('malicious');
  });

  it('calls an unknown link unknown, and publishes it only by the second consent', async () => {
    await ask(LINKS.unknown);
    await says(LINKS.unknown, 'Unknown to VirusTotal');
    expect(await cardOf(popup, LINKS.unknown).getAttribute('data-state')).toBe('unknown');
    expect(world.virusTotal.log.filter((entry) => entry.method === 'POST')).toEqual([]);
    await ask(LINKS.unknown, 'Have it examined …');
    await says(LINKS.unknown, 'This publishes the address.');
    await ask(LINKS.unknown, 'Publish it and have it examined');
    await cardOf(popup, LINKS.unknown).locator('[data-look-up=queued], [data-look-up=analysing]').waitFor();
    expect(world.virusTotal.log.filter((entry) => entry.method === 'POST')).toHaveLength(1);
  });

  it('finishes a question although the background is killed between click and answer', async () => {
    await setSettings(world, { apiKey: KEYS.premium });
    world.virusTotal.faults.set({ fault: 'slow', match: '/urls/', next: 1, delayMs: 4000 });
    await ask(LINKS.slow);
    await cardOf(popup, LINKS.slow).locator('[data-look-up=asking]').waitFor();
    await world.chromium.killWorker();
    // Nothing wakes it but what a user does anyway, or the alarm that was set before the question was sent.
    await cardOf(popup, LINKS.slow)
      .locator('[data-look-up=known], [data-look-up=unknown]')
      .waitFor({ timeout: 75_000 });
  });

  it('waits visibly when the minute is used up, and says when it goes on', async () => {
    await setSettings(world, { apiKey: KEYS.tiny });
    world.virusTotal.faults.set({ fault: 'over-quota', match: '/urls/' });
    await ask(LINKS.clean);
    await says(LINKS.clean, 'Waiting to ask VirusTotal');
    expect(await cardOf(popup, LINKS.clean).getAttribute('data-state')).toBe('checking');
  });

  it('never sent a cookie, a stray key, the private address, or more than the plan allows', () => {
    expect(violations(world.virusTotal.log, 1000)).toEqual([]);
    expect(
      busiestWindow(world.virusTotal.log.filter((entry) => entry.user === 'free-user')),
    ).toBeLessThanOrEqual(4);
    expect(JSON.stringify(world.virusTotal.log)).not.toContain('router.local');
  });
});
