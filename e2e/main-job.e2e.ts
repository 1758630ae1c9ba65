import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_CODES, DEMO_HOST } from '../demo/codes';
import { demoRoutes } from '../demo/routes';
import { busiestWindow, KEYS, violations } from '../stand-ins/virustotal';
import { startEnvironment, type TestEnvironment } from './harness/environment';
import { marksOn } from './harness/marks';
import { cardOf, openCard, openPopup } from './harness/popup-page';
import { waitForSightings } from './harness/sightings';

const ALL = Object.values(DEMO_CODES).map(({ text }) => text);

describe('the main job on the demo page', () => {
  let environment: TestEnvironment;
  beforeAll(async () => {
    environment = await startEnvironment({ routes: await demoRoutes(), key: KEYS.free });
  });
  afterAll(() => environment?.close());

  it('goes from the page over marks, popup and look-up to the verdict, and remembers it', async () => {
    const page = await environment.chromium.context.newPage();
    await page.goto(`http://${DEMO_HOST}/`);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const { tabId, sightings } = await waitForSightings(environment, ALL.length);
    expect(sightings.map((sighting) => sighting.text).sort()).toEqual([...ALL].sort());

    // One mark a code and none elsewhere: the frame of another site is a process of its own, seen from inside only.
    // A code is listed a moment before its mark is drawn.
    await expect.poll(async () => (await marksOn(page)).length).toBe(ALL.length - 1);
    const marks = await marksOn(page);
    expect(marks.every((mark) => !ALL.some((text) => mark.label.includes(text)))).toBe(true);
    expect(environment.virusTotal.log).toHaveLength(0);

    const popup = await openPopup(environment, tabId);
    const bad = await openCard(popup, DEMO_CODES.png.text);
    await bad.getByRole('button', { name: 'Ask VirusTotal' }).click();
    await bad.locator('[data-look-up=known]').waitFor();
    expect(await bad.getAttribute('data-state')).toBe('malicious');
    const good = await openCard(popup, DEMO_CODES.srcset.text);
    await good.getByRole('button', { name: 'Ask VirusTotal' }).click();
    await good.locator('[data-look-up=known]').waitFor();
    expect(await good.getAttribute('data-state')).toBe('nothing-found');
    await expect.poll(async () => (await marksOn(page)).map((mark) => mark.state)).toContain('malicious');
  });

  it('finds the answers again after the browser was closed and opened, without asking again', async () => {
    const before = environment.virusTotal.log.length;
    await environment.restart();
    const popup = await openPopup(environment, -1);
    await popup.getByRole('tab', { name: 'History' }).click();
    const card = cardOf(popup, DEMO_CODES.png.text);
    await card.waitFor();
    expect(await card.getAttribute('data-state')).toBe('malicious');
    expect(environment.virusTotal.log).toHaveLength(before);
  });

  it('sent nothing but what was asked: no cookie, no key outside its header, four a minute', () => {
    expect(violations(environment.virusTotal.log)).toEqual([]);
    expect(busiestWindow(environment.virusTotal.log)).toBeLessThanOrEqual(4);
    expect(environment.virusTotal.log).toHaveLength(2);
  });
});
