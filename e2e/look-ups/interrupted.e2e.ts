import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEYS, violations } from '../../stand-ins/virustotal';
import { REASON_WORDS } from '../../utils/virustotal/words';
import { startEnvironment, type TestEnvironment } from '../harness/environment';
import { cardOf, openCard, openPopup } from '../harness/popup-page';
import { learnLimits, popupWithCodes, urlIdOf } from './popup-with-codes';

const NEW = 'https://unknown.example.com/interrupted';
const CLICKED = 'https://clean.example.com/clicked';
const AWAY = 'https://clean.example.com/network-away';

/** Clocks that jump are in the unit tests of the quota and the queue: a browser's clock cannot be set from here. */
describe('a look-up that is interrupted', () => {
  let environment: TestEnvironment;
  let popup: Page;
  const card = (text: string) => cardOf(popup, text);
  const press = async (text: string, name: string) =>
    (await openCard(popup, text)).getByRole('button', { name, exact: true }).click();
  const waitForLookUp = (text: string, state: string, timeout = 30_000) =>
    card(text).locator(`[data-look-up=${state}]`).waitFor({ timeout });
  const requests = () => environment.virusTotal.log.filter(({ path }) => !path.startsWith('/api/v3/users/'));

  beforeAll(async () => {
    environment = await startEnvironment({
      routes: { 'blank.test/': '<!doctype html><title>Blank</title>' },
      key: KEYS.premium,
      virusTotal: { pace: { by: 'polls', queued: 0, running: 0 } },
    });
    for (const url of [CLICKED, AWAY]) environment.virusTotal.know(url, 'clean');
    await learnLimits(environment);
    ({ popup } = await popupWithCodes(environment, [NEW, CLICKED, AWAY]));
  });
  afterAll(() => environment?.close());

  it('waits visibly while there is no network, and goes on when the browser says that it is back', async () => {
    environment.virusTotal.faults.set({ fault: 'reset' });
    await press(AWAY, 'Ask VirusTotal');
    await card(AWAY).getByText(REASON_WORDS.offline).waitFor();
    await card(AWAY)
      .getByText(/^Next: ask VirusTotal in \d+ seconds$/)
      .waitFor();
    expect(await card(AWAY).getAttribute('data-state')).toBe('checking');
    environment.virusTotal.faults.clear();
    const worker = await environment.chromium.worker();
    await worker.evaluate(() => void self.dispatchEvent(new Event('online')));
    await waitForLookUp(AWAY, 'known');
    expect(await card(AWAY).getAttribute('data-state')).toBe('nothing-found');
    expect(requests().filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('is taken up where it was, though the background is killed mid-poll and at a click, and the browser closed', async () => {
    await press(NEW, 'Ask VirusTotal');
    await waitForLookUp(NEW, 'unknown');
    await press(NEW, 'Have it examined …');
    await press(NEW, 'Publish it and have it examined');
    await waitForLookUp(NEW, 'queued');
    await card(NEW)
      .getByText(/^Next: see whether the analysis is finished/)
      .waitFor();
    await environment.chromium.killWorker();
    // Wakes it to be asked, and it dies with the request under way.
    environment.virusTotal.faults.set({ fault: 'slow', match: urlIdOf(CLICKED), next: 1, delayMs: 8000 });
    await press(CLICKED, 'Ask VirusTotal');
    await waitForLookUp(CLICKED, 'asking');
    await environment.chromium.killWorker();
    await environment.restart();

    popup = await openPopup(environment, -1);
    await popup.getByRole('tab', { name: 'History' }).click();
    for (const url of [NEW, CLICKED]) {
      await openCard(popup, url);
      await waitForLookUp(url, 'known', 60_000);
      await expect.poll(() => card(url).getAttribute('data-state')).toBe('nothing-found');
    }
  });

  it('cost no request too many', () => {
    const requestsWith = (match: string) =>
      requests().filter(({ path, body }) => `${path} ${body}`.includes(match));
    // One request, one submission, one poll and the report.
    expect(requests().filter(({ method }) => method === 'POST')).toHaveLength(1);
    expect(requestsWith('/analyses/')).toHaveLength(1);
    expect(requestsWith(`/urls/${urlIdOf(NEW)}`)).toHaveLength(2);
    // The one that was cut off by the killing, and the one that was answered.
    expect(requestsWith(urlIdOf(CLICKED))).toHaveLength(2);
    expect(violations(environment.virusTotal.log, 1000)).toEqual([]);
  });
});
