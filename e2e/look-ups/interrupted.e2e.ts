import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEYS, violations } from '../../stand-ins/virustotal';
import { REASON_WORDS } from '../../utils/virustotal/words';
import { startWorld, type World } from '../harness/environment';
import { cardOf, openPopup } from '../harness/sightings';
import { idOf, learnLimits, popupWith } from './popup-with-codes';

const NEW = 'https://unknown.example.com/interrupted';
const CLICKED = 'https://clean.example.com/clicked';
const AWAY = 'https://clean.example.com/network-away';

/** Clocks that jump are in the unit tests of the budget and the queue: a browser's clock cannot be set from here. */
describe('a look-up that is interrupted', () => {
  let world: World;
  let popup: Page;
  const card = (text: string) => cardOf(popup, text);
  const press = (text: string, name: string) => card(text).getByRole('button', { name, exact: true }).click();
  const landed = (text: string, look: string, timeout = 30_000) =>
    card(text).locator(`[data-look-up=${look}]`).waitFor({ timeout });
  const asked = () => world.virusTotal.log.filter(({ path }) => !path.startsWith('/api/v3/users/'));

  beforeAll(async () => {
    world = await startWorld({
      routes: { 'blank.test/': '<!doctype html><title>Blank</title>' },
      key: KEYS.premium,
      virusTotal: { pace: { by: 'polls', queued: 0, running: 0 } },
    });
    for (const url of [CLICKED, AWAY]) world.virusTotal.know(url, 'clean');
    await learnLimits(world);
    ({ popup } = await popupWith(world, [NEW, CLICKED, AWAY]));
  });
  afterAll(() => world?.close());

  it('waits visibly while there is no network, and goes on when the browser says that it is back', async () => {
    world.virusTotal.faults.set({ fault: 'reset' });
    await press(AWAY, 'Ask VirusTotal');
    await card(AWAY).getByText(REASON_WORDS.offline).waitFor();
    await card(AWAY)
      .getByText(/^Next: ask VirusTotal in \d+ seconds$/)
      .waitFor();
    expect(await card(AWAY).getAttribute('data-state')).toBe('checking');
    world.virusTotal.faults.clear();
    const worker = await world.chromium.worker();
    await worker.evaluate(() => void self.dispatchEvent(new Event('online')));
    await landed(AWAY, 'known');
    expect(await card(AWAY).getAttribute('data-state')).toBe('nothing-found');
    expect(asked().filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('is taken up where it was, though the background is killed mid-poll and at a click, and the browser closed', async () => {
    await press(NEW, 'Ask VirusTotal');
    await landed(NEW, 'unknown');
    await press(NEW, 'Have it examined …');
    await press(NEW, 'Publish it and have it examined');
    await landed(NEW, 'queued');
    await card(NEW)
      .getByText(/^Next: see whether the analysis is finished/)
      .waitFor();
    await world.chromium.killWorker();
    // Wakes it to be asked, and it dies with the question under way.
    world.virusTotal.faults.set({ fault: 'slow', match: idOf(CLICKED), next: 1, delayMs: 8000 });
    await press(CLICKED, 'Ask VirusTotal');
    await landed(CLICKED, 'asking');
    await world.chromium.killWorker();
    await world.restart();

    popup = await openPopup(world, -1);
    await popup.getByRole('tab', { name: 'History' }).click();
    await landed(NEW, 'known', 60_000);
    await landed(CLICKED, 'known', 60_000);
    for (const url of [NEW, CLICKED])
      expect(await card(url).getAttribute('data-state')).toBe('nothing-found');
  });

  it('cost no request too many', () => {
    const made = (match: string) => asked().filter(({ path, body }) => `${path} ${body}`.includes(match));
    // One question, one submission, one poll and the report.
    expect(asked().filter(({ method }) => method === 'POST')).toHaveLength(1);
    expect(made('/analyses/')).toHaveLength(1);
    expect(made(`/urls/${idOf(NEW)}`)).toHaveLength(2);
    // The one that was cut off by the killing, and the one that was answered.
    expect(made(idOf(CLICKED))).toHaveLength(2);
    expect(violations(world.virusTotal.log, 1000)).toEqual([]);
  });
});
