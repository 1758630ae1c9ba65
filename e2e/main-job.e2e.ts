import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_CODES, DEMO_HOST } from '../demo/codes';
import { demoRoutes } from '../demo/routes';
import { busiestWindow, KEYS, violations } from '../stand-ins/virustotal';
import { startWorld, type World } from './harness/environment';
import { marksOn } from './harness/marks';
import { cardOf, openPopup, waitForFinds } from './harness/sightings';

const ALL = Object.values(DEMO_CODES).map(({ text }) => text);

describe('the main job on the demo page', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ routes: await demoRoutes(), key: KEYS.free });
  });
  afterAll(() => world?.close());

  it('goes from the page over marks, popup and question to the verdict, and remembers it', async () => {
    const page = await world.chromium.context.newPage();
    await page.goto(`http://${DEMO_HOST}/`);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const { tabId, finds } = await waitForFinds(world, ALL.length);
    expect(finds.map((find) => find.text).sort()).toEqual([...ALL].sort());

    // One mark a code and none elsewhere: the frame of another site is a process of its own, seen from inside only.
    const marks = await marksOn(page);
    expect(marks).toHaveLength(ALL.length - 1);
    expect(marks.every((mark) => !ALL.some((text) => mark.label.includes(text)))).toBe(true);
    expect(world.virusTotal.log).toHaveLength(0);

    const popup = await openPopup(world, tabId);
    const bad = cardOf(popup, DEMO_CODES.png.text);
    await bad.getByRole('button', { name: 'Ask VirusTotal' }).click();
    await bad.locator('[data-look-up=known]').waitFor();
    expect(await bad.getAttribute('data-state')).toBe('malicious');
    const good = cardOf(popup, DEMO_CODES.srcset.text);
    await good.getByRole('button', { name: 'Ask VirusTotal' }).click();
    await good.locator('[data-look-up=known]').waitFor();
    expect(await good.getAttribute('data-state')).toBe('nothing-found');
    await expect.poll(async () => (await marksOn(page)).map((mark) => mark.state)).toContain('malicious');
  });

  it('finds the answers again after the browser was closed and opened, without asking again', async () => {
    const asked = world.virusTotal.log.length;
    await world.restart();
    const popup = await openPopup(world, -1);
    await popup.getByRole('tab', { name: 'History' }).click();
    const card = cardOf(popup, DEMO_CODES.png.text);
    await card.waitFor();
    expect(await card.getAttribute('data-state')).toBe('malicious');
    expect(world.virusTotal.log).toHaveLength(asked);
  });

  it('sent nothing but what was asked: no cookie, no key outside its header, four a minute', () => {
    expect(violations(world.virusTotal.log)).toEqual([]);
    expect(busiestWindow(world.virusTotal.log)).toBeLessThanOrEqual(4);
    expect(world.virusTotal.log).toHaveLength(2);
  });
});
